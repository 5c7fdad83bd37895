/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "document/rv-paragraph.h"

G_BEGIN_DECLS

/**
 * RvPdfLine:
 * @text: UTF-8, without spaces at its ends
 * @left, @top, @right, @bottom: where it stands on its page, in points from the upper left corner
 * @first_word: width of its first word, in points
 * @size: of its font, in points; of most of its letters
 * @font: stands for the font of most of its letters, by its name
 * @is_bold: whether most of its letters are bold
 * @is_sideways: whether its letters stand one below the other
 * @is_row: whether it is a row of a table, put together of its cells
 * @page: from 1
 * @page_width, @page_height: in points
 * @role: body, boilerplate or note
 * @reason: why; a static string, "" for body
 *
 * A line of a PDF page.
 */
typedef struct
{
  char *text;
  double left, top, right, bottom;
  double first_word;
  double size;
  guint font;
  gboolean is_bold, is_sideways, is_row;
  guint page;
  double page_width, page_height;
  RvRole role;
  const char *reason;
} RvPdfLine;

static inline RvPdfLine *
rv_pdf_lines_get (const GArray *lines, guint index)
{
  return &((RvPdfLine *) (gpointer) lines->data)[index];
}

G_END_DECLS
