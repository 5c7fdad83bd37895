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
 * @is_bold: whether most of its letters are bold
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
  gboolean is_bold;
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
