/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Text that runs sideways in the margin of a PDF's page: stamps of libraries and archives, numbers of documents. It is
 * furniture where it stands outside the text that runs as usual; inside it may be a column's head or name an axis, and
 * on a page that runs sideways as a whole it is the text. Linear.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-pdf-line.h"
#include "ingest/rv-pdf-sideways.h"

/* Bytes of a line that counts for where the text stands: page numbers may stand in the margin. */
#define FEWEST_BYTES 20u

typedef struct
{
  double left, right;
} Text;

static Text
find_text (const GArray *lines, guint first, guint end)
{
  Text text = { G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = first; i < end; i++)
    {
      const RvPdfLine *line = rv_pdf_lines_get (lines, i);

      if (line->is_sideways || strlen (line->text) < FEWEST_BYTES)
        continue;
      text.left = MIN (text.left, line->left);
      text.right = MAX (text.right, line->right);
    }
  return text;
}

static gboolean
is_beside (const RvPdfLine *line, const Text *text)
{
  double slack = line->size / 2;

  return line->right <= text->left + slack || line->left >= text->right - slack;
}

/**
 * rv_pdf_sideways_mark:
 * @lines: (element-type RvPdfLine): of all pages, page by page
 */
void
rv_pdf_sideways_mark (GArray *lines)
{
  guint end;

  for (guint first = 0; first < lines->len; first = end)
    {
      guint page = rv_pdf_lines_get (lines, first)->page;
      Text text;

      for (end = first; end < lines->len && rv_pdf_lines_get (lines, end)->page == page;)
        end++;
      text = find_text (lines, first, end);
      for (guint i = first; i < end && text.left < text.right; i++)
        {
          RvPdfLine *line = rv_pdf_lines_get (lines, i);

          if (!line->is_sideways || line->role != RV_ROLE_BODY || !is_beside (line, &text))
            continue;
          line->role = RV_ROLE_BOILERPLATE;
          line->reason = "margin-sideways";
        }
    }
}
