/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RV_SENTENCE_MARK_DOT,
  RV_SENTENCE_MARK_ELLIPSIS,
  RV_SENTENCE_MARK_STRONG, /* with a question or exclamation mark */
} RvSentenceMarkKind;

/**
 * RvSentenceMark:
 * @start: its first byte
 * @end: the byte after its last sign
 * @next: where the next word stands, or the signs that open it; after the spaces
 * @first_end: the byte after its first sign, for a full stop that an ellipsis follows
 * @n_spaced: dots of an ellipsis with spaces between, 0 for another one
 * @closes_quote: whether a quotation ends with it
 * @closes_bracket: whether a bracket ends with it
 * @is_wide: whether it is a full-width sign, which takes no space after it
 *
 * The signs at the end of a sentence, or in it: dots, question and exclamation marks, the quotes and
 * brackets that close there, marks of notes, "./." of Vietnamese office writing, an emoticon.
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize next;
  gsize first_end;
  guint n_spaced;
  RvSentenceMarkKind kind;
  gboolean closes_quote;
  gboolean closes_bracket;
  gboolean is_wide;
} RvSentenceMark;

gboolean rv_sentence_mark_is_terminator (gunichar c);
gboolean rv_sentence_mark_is_opener (gunichar c);
void rv_sentence_mark_read (const char *text, gsize length, gsize at, RvSentenceMark *out);

G_END_DECLS
