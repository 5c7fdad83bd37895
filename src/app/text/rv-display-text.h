/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"

G_BEGIN_DECLS

typedef enum
{
  RV_LINE_TEXT, /* a paragraph, or a piece of a very long one */
  RV_LINE_FOLD, /* stands for a run of page furniture */
} RvLineKind;

/**
 * RvDisplayLine:
 * @kind: what it shows
 * @paragraph: index of the (first) paragraph it stands for
 * @n_paragraphs: how many it stands for; 1 for text
 * @number: of the paragraph that begins here, from 1, furniture counted as in citations; else 0
 * @is_open: for a fold, whether the lines it stands for follow it
 * @span: bytes of the document
 * @start: first character in the display text
 * @end: the character after the last, that is, the line end
 */
typedef struct
{
  RvLineKind kind;
  guint paragraph;
  guint n_paragraphs;
  guint number;
  gboolean is_open;
  RvSpan span;
  guint start;
  guint end;
} RvDisplayLine;

/**
 * RvDisplayText:
 *
 * The text of a document as a pane shows it, and the one place where bytes become characters and
 * back: furniture is folded into one line, and a paragraph is cut where the toolkit's layout would
 * take too long. Immutable; a fold that opens makes a new one.
 */
typedef struct _RvDisplayText RvDisplayText;

RvDisplayText *rv_display_text_new (RvDocument *document, GHashTable *unfolded);
void rv_display_text_free (RvDisplayText *self);

RvDocument *rv_display_text_get_document (const RvDisplayText *self);
const char *rv_display_text_get_text (const RvDisplayText *self, gsize *length);
guint rv_display_text_get_n_lines (const RvDisplayText *self);
const RvDisplayLine *rv_display_text_get_line (const RvDisplayText *self, guint line);

guint rv_display_text_find_line (const RvDisplayText *self, guint32 byte);
guint rv_display_text_find_line_at (const RvDisplayText *self, guint offset);
guint rv_display_text_get_offset (const RvDisplayText *self, guint32 byte);
guint32 rv_display_text_get_byte (const RvDisplayText *self, guint offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvDisplayText, rv_display_text_free)

G_END_DECLS
