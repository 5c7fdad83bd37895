/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-term-space.h"

G_BEGIN_DECLS

/**
 * RvVectors:
 * @n_rows: how many sentences
 * @n_columns: how many terms there are
 * @first: where each row begins in @columns and @weights, and one more for the end
 * @columns: terms, those of a row together
 * @weights: their weights; each row has unit length, or is empty
 * @masses: by row, the square of its length before: how much it says
 *
 * The sentences of one document as a sparse matrix, compressed by rows.
 */
typedef struct
{
  guint n_rows;
  guint n_columns;
  guint32 *first;
  guint32 *columns;
  float *weights;
  float *masses;
} RvVectors;

RvVectors *rv_vectors_new (const RvTermSpace *space,
                           const RvAlignSide *side,
                           guint which,
                           const GArray *units);
RvVectors *rv_vectors_transpose (const RvVectors *self);
void rv_vectors_free (RvVectors *self);

void rv_vectors_scatter (const RvVectors *self, guint row, float *dense);
void rv_vectors_unscatter (const RvVectors *self, guint row, float *dense);

/* The cosine of @row with the row that was scattered to @dense. */
static inline float
rv_vectors_gather (const RvVectors *self, guint row, const float *dense)
{
  float sum = 0;

  for (guint32 i = self->first[row]; i < self->first[row + 1]; i++)
    sum += self->weights[i] * dense[self->columns[i]];
  return sum;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvVectors, rv_vectors_free)

G_END_DECLS
