/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Tables of a PDF, which knows no tables: poppler reads their columns one after the other.
 *
 * The lines of a page stand in rows, those of one height. A row whose parts have gaps between them begins a band; the
 * next row belongs to it where each of its parts stands in one column of the band, or in none; a part across two columns
 * ends it. A band is a table where it has rows and columns enough and is not a text in columns: those are filled, each line
 * up to where the next word would not have found room (as the plain text reader tells wrapped text), and lists
 * have a mark in the first column. Two columns are a table only where one is of numbers: two columns of words may be addresses
 * side by side, which nobody reads by rows.
 *
 * A row of the table goes on in the next row of the page where that is close and not complete: cells of several lines.
 *
 * What was rejected: rules drawn between cells, which poppler does not tell; clustering of left edges, which
 * loses columns that are set flush right. Time is linear but for sorting each page's lines.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-pdf-columns.h"
#include "ingest/rv-pdf-line.h"
#include "ingest/rv-pdf-prose.h"
#include "ingest/rv-pdf-table.h"

/* Between the cells of a row, as in the tables of other formats. */
#define CELL_SEPARATOR " | "

/* Between the parts of a row, and between two rows of a table, in sizes of the font. */
#define COLUMN_GAP 0.8
#define ROW_GAP 4.0

/* Between two words of a narrow cell that is set flush on both sides, at most. */
#define WORD_GAP 3.0

/* Rows without a gap that may stand between two with one. */
#define MOST_SINGLE 4u

/* Rows with a gap that make a table, and where there are three columns and numbers. */
#define FEWEST_ROWS 3u
#define FEWEST_NUMBER_ROWS 2u

/* Distance to the next row of a table, in distances of its closest lines. */
#define PARTING 1.2

/* Share of a column's cells that are numbers. */
#define NUMBER_SHARE 0.6

/* Share of rows that has something in a column that counts. */
#define COLUMN_SHARE 0.5

/* Lines of one height: [first, end) of the page's order. */
typedef struct
{
  guint first, end;
  double bottom, size;
  gboolean is_split;
} Row;

typedef struct
{
  GArray *lines;
  GArray *order;     /* guint: the page's lines by height, then from left to right */
  GArray *rows;      /* Row */
  GByteArray *prose; /* for each line of the file: whether it is running text */
  GByteArray *taken; /* for each line of the file: whether a table has it */
  GArray *joined;    /* RvPdfLine: rows of tables */
  GArray *places;    /* guint: for each of them, the line that it comes before */
} Tables;

static RvPdfLine *
get_part (const Tables *self, guint index)
{
  return rv_pdf_lines_get (self->lines, g_array_index (self->order, guint, index));
}

/* --- rows of a page --- */

static int
compare_bottoms (gconstpointer a, gconstpointer b, gpointer data)
{
  const RvPdfLine *x = rv_pdf_lines_get (data, *(const guint *) a);
  const RvPdfLine *y = rv_pdf_lines_get (data, *(const guint *) b);

  return x->bottom < y->bottom ? -1 : x->bottom > y->bottom;
}

static int
compare_lefts (gconstpointer a, gconstpointer b, gpointer data)
{
  const RvPdfLine *x = rv_pdf_lines_get (data, *(const guint *) a);
  const RvPdfLine *y = rv_pdf_lines_get (data, *(const guint *) b);

  return x->left < y->left ? -1 : x->left > y->left;
}

/* Whether there is a gap between each two parts. */
static gboolean
is_split (const Tables *self, const Row *row)
{
  for (guint i = row->first; i + 1 < row->end; i++)
    {
      const RvPdfLine *a = get_part (self, i), *b = get_part (self, i + 1);

      if (b->left - a->right < COLUMN_GAP * a->size)
        return FALSE;
    }
  return row->end - row->first > 1;
}

static void
find_rows (Tables *self, guint first, guint end)
{
  g_array_set_size (self->order, 0);
  g_array_set_size (self->rows, 0);
  for (guint i = first; i < end; i++)
    if (rv_pdf_lines_get (self->lines, i)->role == RV_ROLE_BODY
        && !rv_pdf_lines_get (self->lines, i)->is_sideways
        && rv_pdf_lines_get (self->lines, i)->bottom > 0)
      g_array_append_val (self->order, i);
  g_array_sort_with_data (self->order, compare_bottoms, self->lines);
  for (guint i = 0; i < self->order->len;)
    {
      const RvPdfLine *line = get_part (self, i);
      Row row = { i, i + 1, line->bottom, line->size, FALSE };

      while (row.end < self->order->len
             && get_part (self, row.end)->bottom - line->bottom < line->size / 2)
        row.end++;
      g_qsort_with_data (&g_array_index (self->order, guint, row.first),
                         (int) (row.end - row.first), sizeof (guint), compare_lefts, self->lines);
      row.is_split = is_split (self, &row);
      g_array_append_val (self->rows, row);
      i = row.end;
    }
}

/* --- bands --- */

/* Widens the columns for @row, and adds those that it has more; FALSE: it does not fit. */
static gboolean
place_row (const Tables *self, const Row *row, RvPdfColumns *columns)
{
  RvPdfColumns wider = *columns;
  int last = -1;

  for (guint i = row->first; i < row->end; i++)
    {
      const RvPdfLine *part = get_part (self, i);
      int found = rv_pdf_columns_find (&wider, part);

      if (found == RV_PDF_COLUMN_NONE && rv_pdf_columns_insert (&wider, part))
        found = rv_pdf_columns_find (&wider, part);
      if (found < 0
          || (found == last && part->left - get_part (self, i - 1)->right > WORD_GAP * part->size))
        return FALSE;
      wider.items[found].left = MIN (wider.items[found].left, part->left);
      wider.items[found].right = MAX (wider.items[found].right, part->right);
      last = found;
    }
  *columns = wider;
  return TRUE;
}

static const Row *
get_row (const Tables *self, guint index)
{
  return &g_array_index (self->rows, Row, index);
}

/* Whether a row behind the last one with gaps goes on with a cell of it. */
static gboolean
is_rest (const Tables *self, guint index, const RvPdfColumns *columns)
{
  const Row *row = get_row (self, index), *above = get_row (self, index - 1);
  const RvPdfLine *part = get_part (self, row->first);
  int column = rv_pdf_columns_find (columns, part);

  return row->end - row->first == 1 && column > 0
         && ABS (part->left - columns->items[column].left) < part->size / 2
         && row->bottom - above->bottom < 1.4 * row->size;
}

/* Returns: the row behind the last one of the band that begins with @start */
static guint
grow (const Tables *self, guint start, RvPdfColumns *columns)
{
  guint last = start, end;

  for (guint i = start; i < self->rows->len && i - last <= MOST_SINGLE; i++)
    {
      const Row *row = get_row (self, i);

      if (i > start && row->bottom - get_row (self, i - 1)->bottom > ROW_GAP * row->size)
        break;
      if ((row->end - row->first > 1 && !row->is_split) || !place_row (self, row, columns))
        break;
      if (row->is_split)
        last = i;
    }
  for (end = last + 1; end < self->rows->len && is_rest (self, end, columns); end++)
    ;
  return end;
}

/* --- what is a table --- */

static void
count_cells (const Tables *self, guint first, guint end, RvPdfColumns *columns)
{
  for (guint i = get_row (self, first)->first; i < get_row (self, end - 1)->end; i++)
    rv_pdf_columns_count (columns, get_part (self, i));
}

/* Whether running text stands between the columns. */
static gboolean
has_prose (const Tables *self, guint first, guint end)
{
  for (guint i = get_row (self, first)->first; i < get_row (self, end - 1)->end; i++)
    if (self->prose->data[g_array_index (self->order, guint, i)])
      return TRUE;
  return FALSE;
}

static gboolean
is_table (const Tables *self, guint first, guint end, RvPdfColumns *columns)
{
  guint n_split = 0, n_filled = 0, n_prose = 0, n_numbers = 0;

  for (guint i = first; i < end; i++)
    n_split += get_row (self, i)->is_split;
  if (columns->n < 2 || n_split < FEWEST_NUMBER_ROWS || has_prose (self, first, end))
    return FALSE;
  count_cells (self, first, end, columns);
  for (guint i = 0; i < columns->n; i++)
    {
      const RvPdfColumn *column = &columns->items[i];

      n_filled += column->n_cells >= COLUMN_SHARE * n_split;
      n_prose += rv_pdf_column_is_prose (column);
      n_numbers += column->n_numbers >= NUMBER_SHARE * column->n_cells
                   && column->n_cells >= COLUMN_SHARE * n_split
                   && (i > 0 || column->n_marks < column->n_cells);
    }
  if (n_filled < 2 || (n_prose > 1 && 2 * n_prose >= columns->n))
    return FALSE;
  if (columns->n == 2)
    return n_split >= FEWEST_ROWS && n_numbers > 0 && n_prose == 0
           && columns->items[0].n_marks < columns->items[0].n_cells;
  return n_split >= FEWEST_ROWS ? n_numbers > 0 || n_prose == 0 : n_numbers > 0 && n_prose == 0;
}

/* --- its rows --- */

/* The smallest distance of two rows of the page, and whether others have more between them. */
static double
find_pitch (const Tables *self, guint first, guint end, gboolean *out_has_spacing)
{
  double nearest = G_MAXDOUBLE, farthest = 0;

  for (guint i = first + 1; i < end; i++)
    {
      double distance = get_row (self, i)->bottom - get_row (self, i - 1)->bottom;

      nearest = MIN (nearest, distance);
      farthest = MAX (farthest, distance);
    }
  *out_has_spacing = farthest > PARTING * nearest;
  return nearest;
}

/* Whether a row of the page cannot be the second line of cells: all are there, or a number is under another. */
static gboolean
is_complete (const Tables *self, const Row *row, const RvPdfColumns *columns, const Row *above)
{
  if (row->end - row->first == columns->n)
    return TRUE;
  for (guint i = row->first; i < row->end; i++)
    for (guint j = above->first; j < above->end; j++)
      if (rv_pdf_columns_find (columns, get_part (self, i))
            == rv_pdf_columns_find (columns, get_part (self, j))
          && rv_pdf_cell_is_number (get_part (self, i))
          && rv_pdf_cell_is_number (get_part (self, j)))
        return TRUE;
  return FALSE;
}

/* Returns: the row of the page behind those of the table's row that begins with @first */
static guint
find_end (const Tables *self,
          guint first,
          guint end,
          const RvPdfColumns *columns,
          double pitch,
          gboolean has_spacing)
{
  guint i;

  for (i = first + 1; i < end; i++)
    {
      const Row *row = get_row (self, i), *above = get_row (self, i - 1);
      gboolean has_first = rv_pdf_columns_find (columns, get_part (self, row->first)) == 0;

      if (is_complete (self, row, columns, above))
        break;
      if (has_spacing ? row->bottom - above->bottom > PARTING * pitch : has_first)
        break;
    }
  return i;
}

static void
join_row (Tables *self, guint first, guint end, const RvPdfColumns *columns, guint place)
{
  const RvPdfLine *model = get_part (self, get_row (self, first)->first);
  g_autoptr (GString) text = g_string_new (NULL);
  RvPdfLine joined = *model;

  joined.reason = "table-row";
  joined.is_row = TRUE;
  for (guint column = 0; column < columns->n; column++)
    {
      const char *separator = text->len > 0 ? CELL_SEPARATOR : "";

      for (guint i = get_row (self, first)->first; i < get_row (self, end - 1)->end; i++)
        {
          const RvPdfLine *part = get_part (self, i);

          if (rv_pdf_columns_find (columns, part) != (int) column)
            continue;
          g_string_append (text, separator);
          g_string_append (text, part->text);
          separator = " ";
          joined.right = MAX (joined.right, part->right);
          joined.bottom = MAX (joined.bottom, part->bottom);
        }
    }
  joined.text = g_string_free (g_steal_pointer (&text), FALSE);
  g_array_append_val (self->joined, joined);
  g_array_append_val (self->places, place);
}

static void
join_table (Tables *self, guint first, guint end, const RvPdfColumns *columns)
{
  gboolean has_spacing;
  double pitch = find_pitch (self, first, end, &has_spacing);
  guint place = G_MAXUINT;

  for (guint i = get_row (self, first)->first; i < get_row (self, end - 1)->end; i++)
    {
      guint index = g_array_index (self->order, guint, i);

      self->taken->data[index] = TRUE;
      place = MIN (place, index);
    }
  for (guint i = first, next; i < end; i = next)
    {
      next = find_end (self, i, end, columns, pitch, has_spacing);
      join_row (self, i, next, columns, place);
    }
}

static void
join_page (Tables *self, guint first, guint end)
{
  find_rows (self, first, end);
  for (guint i = 0, next; i < self->rows->len; i = next)
    {
      RvPdfColumns columns = { .n = 0 };

      next = i + 1;
      if (!get_row (self, i)->is_split)
        continue;
      next = grow (self, i, &columns);
      if (is_table (self, i, next, &columns))
        join_table (self, i, next, &columns);
    }
}

/* --- the lines with the rows in their places --- */

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const GArray *places = data;
  guint x = *(const guint *) a, y = *(const guint *) b;
  guint place_x = g_array_index (places, guint, x), place_y = g_array_index (places, guint, y);

  return place_x != place_y ? (place_x < place_y ? -1 : 1) : x < y ? -1 : x > y;
}

/* There are never more rows than lines that they are made of. */
static void
replace_lines (Tables *self)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree RvPdfLine *old = g_memdup2 (self->lines->data, sizeof (RvPdfLine) * self->lines->len);
  guint n = 0, at = 0;

  for (guint i = 0; i < self->joined->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_places, self->places);
  for (guint i = 0; i < self->lines->len; i++)
    {
      for (; at < order->len; at++)
        {
          guint index = g_array_index (order, guint, at);

          if (g_array_index (self->places, guint, index) != i)
            break;
          *rv_pdf_lines_get (self->lines, n++) = g_array_index (self->joined, RvPdfLine, index);
        }
      if (self->taken->data[i])
        g_free (old[i].text);
      else
        *rv_pdf_lines_get (self->lines, n++) = old[i];
    }
  memset (rv_pdf_lines_get (self->lines, n), 0, sizeof (RvPdfLine) * (self->lines->len - n));
  g_array_set_size (self->lines, n);
}

/**
 * rv_pdf_table_join:
 * @lines: (element-type RvPdfLine): of all pages, in reading order; furniture is marked already
 *
 * Makes one line of each row of a table, its cells parted by " | ".
 */
void
rv_pdf_table_join (GArray *lines)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GByteArray) prose = rv_pdf_prose_find (lines);
  g_autoptr (GByteArray) taken = g_byte_array_new ();
  g_autoptr (GArray) joined = g_array_new (FALSE, FALSE, sizeof (RvPdfLine));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  Tables self = { .lines = lines, .order = order, .rows = rows, .prose = prose, .taken = taken };
  guint end;

  if (lines->len == 0)
    return;
  self.joined = joined;
  self.places = places;
  g_byte_array_set_size (taken, lines->len);
  memset (taken->data, FALSE, lines->len);
  for (guint first = 0; first < lines->len; first = end)
    {
      guint page = rv_pdf_lines_get (lines, first)->page;

      for (end = first; end < lines->len && rv_pdf_lines_get (lines, end)->page == page;)
        end++;
      join_page (&self, first, end);
    }
  if (joined->len > 0)
    replace_lines (&self);
}
