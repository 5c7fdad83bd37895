/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The head of official papers: rows on top of the first page that have something at the left edge and
 * something at the right one (body and number, body and place with date), or at the right one alone.
 * A text in two columns has such rows too, but fills them: the parts of a letterhead are short, the
 * rows few, and another kind of row follows. Time is linear but for sorting the page's lines.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-pdf-letterhead.h"
#include "ingest/rv-pdf-line.h"

/* Part of the page's height in which it stands, and its rows. */
#define ZONE 0.4
#define MOST_ROWS 10u

/* Part of the page's width that a row's text may fill, and the empty part between two sides. */
#define FILLED_PART 0.62
#define GAP_PART 0.08

/* Rows of one narrow line that may stand between rows with sides, and how narrow. */
#define MOST_SINGLE 2u
#define NARROW_PART 0.4

/* Part of the page's width from which on a line stands at the right edge. */
#define RIGHT_SIDE 0.5

static const char REASON[] = "letterhead";

typedef struct
{
  guint first, end; /* of the ordered lines */
  gboolean is_split;
  gboolean is_right;
  gboolean is_narrow;
} Row;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const RvPdfLine *x = *(RvPdfLine *const *) a, *y = *(RvPdfLine *const *) b;

  if (ABS (x->bottom - y->bottom) >= MIN (x->size, y->size) / 2)
    return x->bottom < y->bottom ? -1 : 1;
  return x->left < y->left ? -1 : x->left > y->left;
}

static Row
read_row (GPtrArray *order, guint first)
{
  Row row = { first, first + 1 };
  const RvPdfLine *line = g_ptr_array_index (order, first);
  double filled = line->right - line->left, widest = 0;
  double right = line->right;

  row.is_right = line->left > RIGHT_SIDE * line->page_width;
  for (; row.end < order->len; row.end++)
    {
      const RvPdfLine *next = g_ptr_array_index (order, row.end);

      if (ABS (next->bottom - line->bottom) >= line->size / 2)
        break;
      widest = MAX (widest, next->left - right);
      right = MAX (right, next->right);
      filled += next->right - next->left;
    }
  row.is_split = widest > GAP_PART * line->page_width && filled < FILLED_PART * line->page_width;
  row.is_narrow = filled < NARROW_PART * line->page_width;
  return row;
}

/* Marks the first @n lines of @order and puts them before all others, since poppler reads the right
 * side of a letterhead as a column of its own. */
static void
move_to_front (GArray *lines, GPtrArray *order, guint n)
{
  RvPdfLine *sorted = g_new (RvPdfLine, lines->len);
  guint at = n;

  for (guint i = 0; i < n; i++)
    {
      RvPdfLine *line = g_ptr_array_index (order, i);

      line->role = RV_ROLE_BOILERPLATE;
      line->reason = REASON;
      sorted[i] = *line;
    }
  for (guint i = 0; i < lines->len; i++)
    if (rv_pdf_lines_get (lines, i)->reason != REASON)
      sorted[at++] = *rv_pdf_lines_get (lines, i);
  memcpy (lines->data, sorted, sizeof (RvPdfLine) * lines->len);
  g_free (sorted);
}

/**
 * rv_pdf_letterhead_mark:
 * @lines: (element-type RvPdfLine): furniture is marked already
 *
 * Marks the head of an official paper on page 1, and puts its lines first, row by row.
 */
void
rv_pdf_letterhead_mark (GArray *lines)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  gboolean any_split = FALSE;
  guint end = 0, at = 0, n_single = 0;

  for (guint i = 0; i < lines->len && rv_pdf_lines_get (lines, i)->page == 1; i++)
    if (rv_pdf_lines_get (lines, i)->role == RV_ROLE_BODY
        && rv_pdf_lines_get (lines, i)->bottom > 0)
      g_ptr_array_add (order, rv_pdf_lines_get (lines, i));
  g_ptr_array_sort (order, compare_places);

  for (guint n = 0; n <= MOST_ROWS && at < order->len; n++)
    {
      Row row = read_row (order, at);
      const RvPdfLine *line = g_ptr_array_index (order, row.first);

      if (line->top > ZONE * line->page_height)
        break;
      if (!row.is_split && !row.is_right)
        {
          /* A line under the body's name alone, if sides follow again. */
          if (!row.is_narrow || ++n_single > MOST_SINGLE)
            break;
          at = row.end;
          continue;
        }
      if (n == MOST_ROWS) /* so many rows are a table, or columns */
        return;
      any_split = any_split || row.is_split;
      at = end = row.end;
      n_single = 0;
    }
  /* What is all there is is no head. */
  if (any_split && (end < order->len || order->len < lines->len))
    move_to_front (lines, order, end);
}
