/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-pdf-columns.h"
#include "ingest/rv-pdf-prose.h"

/* Words of a cell of running text, on average. */
#define PROSE_WORDS 3

/* Characters of a list's mark: "(viii)" */
#define MOST_MARK 6

/**
 * rv_pdf_cell_is_number:
 *
 * Returns: whether it is one, with its unit: "4,300", "+3.1 %", "12 May"; or "–" for none
 */
gboolean
rv_pdf_cell_is_number (const RvPdfLine *cell)
{
  guint n_digits = 0, n_letters = 0;

  for (const char *p = cell->text; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '/')
        return FALSE;
      n_digits += g_unichar_isdigit (c);
      n_letters += g_unichar_isalpha (c);
    }
  if (n_digits == 0)
    return g_str_equal (cell->text, "-") || g_str_equal (cell->text, "\342\200\223")
           || g_str_equal (cell->text, "\342\200\224");
  return n_letters <= 2 * n_digits;
}

/* "1.", "(a)", "•": of a list */
static gboolean
is_mark (const char *text)
{
  gboolean has_letters = FALSE;
  gsize length = strlen (text);

  if (length == 0 || g_utf8_strlen (text, -1) > MOST_MARK)
    return FALSE;
  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    has_letters |= g_unichar_isalnum (g_utf8_get_char (p));
  return !has_letters || strchr (".)]", text[length - 1]) != NULL;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != 0; p++)
    n += *p != ' ' && (p[1] == ' ' || p[1] == 0);
  return n;
}

/**
 * rv_pdf_columns_find:
 *
 * Returns: the index of the column in which @line stands, %RV_PDF_COLUMN_NONE or %RV_PDF_COLUMN_SEVERAL
 */
int
rv_pdf_columns_find (const RvPdfColumns *self, const RvPdfLine *line)
{
  int found = RV_PDF_COLUMN_NONE;

  for (guint i = 0; i < self->n; i++)
    if (line->left < self->items[i].right && line->right > self->items[i].left)
      {
        if (found != RV_PDF_COLUMN_NONE)
          return RV_PDF_COLUMN_SEVERAL;
        found = (int) i;
      }
  return found;
}

/**
 * rv_pdf_columns_insert:
 *
 * Adds a column as wide as @line, which stands in none.
 *
 * Returns: whether there was room for it
 */
gboolean
rv_pdf_columns_insert (RvPdfColumns *self, const RvPdfLine *line)
{
  guint at = 0;

  if (self->n == RV_PDF_MOST_COLUMNS)
    return FALSE;
  while (at < self->n && self->items[at].left < line->left)
    at++;
  memmove (&self->items[at + 1], &self->items[at], (self->n - at) * sizeof self->items[0]);
  self->items[at] = (RvPdfColumn){ .left = line->left, .right = line->right };
  self->n++;
  return TRUE;
}

/**
 * rv_pdf_columns_count:
 * @cell: (transfer none): is kept until the next one is counted; those of a column come from the top
 *
 * Counts @cell in its column, if it stands in one.
 */
void
rv_pdf_columns_count (RvPdfColumns *self, const RvPdfLine *cell)
{
  int found = rv_pdf_columns_find (self, cell);
  RvPdfColumn *column;

  if (found < 0)
    return;
  column = &self->items[found];
  column->n_cells++;
  column->n_numbers += rv_pdf_cell_is_number (cell);
  column->n_marks += is_mark (cell->text);
  column->n_words += count_words (cell->text);
  if (column->last != NULL && cell->bottom - column->last->bottom < 2 * cell->size)
    {
      column->n_pairs++;
      column->n_room += rv_pdf_line_has_room (column->last, column->right, cell);
    }
  column->last = cell;
}

/**
 * rv_pdf_column_is_prose:
 *
 * Returns: whether its cells are lines of one running text
 */
gboolean
rv_pdf_column_is_prose (const RvPdfColumn *self)
{
  return self->n_words >= PROSE_WORDS * self->n_cells && self->n_pairs > 0
         && self->n_room < RV_PDF_ROOM_SHARE * self->n_pairs;
}
