/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folded words kept of a line: furniture is short, and a cue stands at one of its ends. */
#define RV_LINE_WORDS 64u

typedef enum
{
  RV_LINE_END_OPEN,  /* a letter, digit or closing mark: as headings and menu entries end */
  RV_LINE_END_STOP,  /* . ! ? … or their like in other scripts, also inside a closing quote */
  RV_LINE_END_COLON, /* : */
  RV_LINE_END_PAUSE, /* , ; or a dash */
} RvLineEnd;

/**
 * RvLine:
 * @text: the line; borrowed
 * @length: its bytes
 * @n_characters: its characters
 * @n_words: its words and numbers, all of them
 * @words: the folded first RV_LINE_WORDS of them
 * @starts: byte offset of each of @words
 * @ends: byte offset behind each of @words
 * @n_kept: how many of them there are
 * @end: how it ends
 * @n_stops: how often a sentence may end in it, not counting its own end
 * @starts_upper: whether its first letter is a capital, or of a script without case
 * @is_upper: whether no letter is a small one and one is a capital
 *
 * What the detectors of page furniture look at: the surface of one line, read once.
 */
typedef struct
{
  const char *text;
  gsize length;
  guint n_characters;
  guint n_words;
  char *folded;
  const char **words;
  guint32 *starts;
  guint32 *ends;
  guint n_kept;
  RvLineEnd end;
  guint n_stops;
  gboolean starts_upper;
  gboolean is_upper;
} RvLine;

void rv_line_init (RvLine *self, const char *text);
void rv_line_clear (RvLine *self);

gboolean rv_line_is_rule (const RvLine *self);
gboolean rv_line_is_label (const RvLine *self);

G_END_DECLS
