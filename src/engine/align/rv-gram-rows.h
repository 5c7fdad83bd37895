/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-term-space.h"

G_BEGIN_DECLS

/* How many different numbers a gram can have. */
#define RV_N_GRAMS 65536u

/**
 * RvGramRows:
 * @first: where each row begins in @grams, and one more for the end
 * @grams: the different four-letter grams of each sentence
 * @lengths: by row, 1 / length of its vector; 0 where it is empty
 *
 * The sentences of one document as sets of character 4-grams: they see that two words are akin
 * where their stems differ. Two bytes a gram.
 */
typedef struct
{
  guint n_rows;
  guint32 *first;
  guint16 *grams;
  float *lengths;
} RvGramRows;

RvGramRows *rv_gram_rows_new (const RvTermSpace *space,
                              const RvAlignSide *side,
                              guint which,
                              const GArray *units);
void rv_gram_rows_free (RvGramRows *self);
void rv_gram_rows_weigh (RvGramRows *left, RvGramRows *right, float *weights);

void rv_gram_rows_scatter (const RvGramRows *self, guint row, const float *weights, float *dense);

/* The cosine of @row of @self with the row of @other that was scattered to @dense. */
static inline float
rv_gram_rows_gather (const RvGramRows *self, guint row, const float *dense, float other_length)
{
  float sum = 0;

  for (guint32 i = self->first[row]; i < self->first[row + 1]; i++)
    sum += dense[self->grams[i]];
  return sum * self->lengths[row] * other_length;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvGramRows, rv_gram_rows_free)

G_END_DECLS
