/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-pdf-line.h"

G_BEGIN_DECLS

#define RV_PDF_MOST_COLUMNS 24u

/**
 * RvPdfColumn:
 * @left, @right: in points
 * @n_cells: cells counted in it
 * @n_numbers: of these, numbers, or a dash for none
 * @n_marks: of these, marks of a list
 * @n_words: words of its cells
 * @n_pairs: cells that stand close below another
 * @n_room: of these, such that their first word would have found room in the line above
 * @last: (transfer none) (nullable): the cell counted last
 */
typedef struct
{
  double left, right;
  guint n_cells, n_numbers, n_marks, n_words, n_pairs, n_room;
  const RvPdfLine *last;
} RvPdfColumn;

/**
 * RvPdfColumns:
 * @items: from left to right; no two overlap when they are made
 *
 * The columns of what may be a table, and what their cells are like.
 */
typedef struct
{
  RvPdfColumn items[RV_PDF_MOST_COLUMNS];
  guint n;
} RvPdfColumns;

#define RV_PDF_COLUMN_NONE (-1)
#define RV_PDF_COLUMN_SEVERAL (-2)

int rv_pdf_columns_find (const RvPdfColumns *self, const RvPdfLine *line);
gboolean rv_pdf_columns_insert (RvPdfColumns *self, const RvPdfLine *line);
void rv_pdf_columns_count (RvPdfColumns *self, const RvPdfLine *cell);

gboolean rv_pdf_column_is_prose (const RvPdfColumn *self);
gboolean rv_pdf_cell_is_number (const RvPdfLine *cell);

G_END_DECLS
