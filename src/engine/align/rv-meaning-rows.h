/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-sense-rows.h"
#include "language/rv-word-vectors.h"

G_BEGIN_DECLS

/**
 * RvMeaningRows:
 * @n_points: how many sentences have a point
 * @points: RV_WORD_VECTOR_SIZE coordinates of each
 * @scales: by row, what makes its point one of length 1; 0 where it has none
 *
 * The sentences of one document as points of a space in which those lie close together that speak of
 * the same things, whatever their words. A hundred bytes a sentence.
 */
typedef struct
{
  guint n_points;
  gint8 *points;
  float *scales;
} RvMeaningRows;

void rv_meaning_rows_new_both (const RvSenseRows *left,
                               const RvSenseRows *right,
                               RvMeaningRows **out_left,
                               RvMeaningRows **out_right);
void rv_meaning_rows_free (RvMeaningRows *self);
float rv_meaning_rows_compare (const RvMeaningRows *left,
                               guint row,
                               const RvMeaningRows *right,
                               guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvMeaningRows, rv_meaning_rows_free)

G_END_DECLS
