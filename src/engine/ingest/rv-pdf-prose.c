/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-pdf-prose.h"

/* Lines of running text in one column, one below the other, and their bytes: no cell of a table is so long. */
#define FEWEST_LINES 6u
#define FEWEST_BYTES 25u

/**
 * rv_pdf_line_has_room:
 * @right: where the column ends, in points
 * @next: the line below
 *
 * Returns: whether the first word of @next would have found room at the end of @line
 */
gboolean
rv_pdf_line_has_room (const RvPdfLine *line, double right, const RvPdfLine *next)
{
  return right - line->right > next->first_word + next->size / 2;
}

/* Whether @b is the line below @a, in its column. */
static gboolean
goes_on (const RvPdfLine *a, const RvPdfLine *b)
{
  return a->page == b->page && ABS (a->left - b->left) < a->size && b->bottom > a->bottom
         && b->bottom - a->bottom < 2 * a->size && ABS (a->size - b->size) < 1;
}

/**
 * rv_pdf_prose_find:
 * @lines: (element-type RvPdfLine): in reading order
 *
 * Finds lines that were filled one after the other. Takes linear time.
 *
 * Returns: (transfer full): for each line whether it is such a one
 */
GByteArray *
rv_pdf_prose_find (const GArray *lines)
{
  GByteArray *prose = g_byte_array_new ();
  guint end;

  g_byte_array_set_size (prose, lines->len);
  for (guint first = 0; first < lines->len; first = end)
    {
      double right = rv_pdf_lines_get (lines, first)->right;
      gsize n_bytes = strlen (rv_pdf_lines_get (lines, first)->text);
      guint n_room = 0;
      gboolean is_prose;

      for (end = first + 1; end < lines->len; end++)
        {
          const RvPdfLine *line = rv_pdf_lines_get (lines, end);

          if (!goes_on (line - 1, line))
            break;
          right = MAX (right, line->right);
          n_bytes += strlen (line->text);
        }
      for (guint i = first; i + 1 < end; i++)
        n_room += rv_pdf_line_has_room (rv_pdf_lines_get (lines, i), right,
                                        rv_pdf_lines_get (lines, i + 1));
      is_prose = end - first >= FEWEST_LINES && n_bytes >= (gsize) FEWEST_BYTES * (end - first)
                 && n_room < RV_PDF_ROOM_SHARE * (end - first);
      memset (prose->data + first, is_prose, end - first);
    }
  return prose;
}
