/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "align/rv-vectors.h"

/*
 * The vector space model (G. Salton, A. Wong and C. S. Yang, A vector space model for automatic
 * indexing, Communications of the ACM 18, 1975): weight = log (1 + tf) * rarity, rows of unit
 * length, so that a dot product is a cosine. Eight bytes for each different word of a sentence.
 */

static void
count_term (GArray *columns, guint32 *counts, guint32 term)
{
  if (counts[term]++ == 0)
    g_array_append_val (columns, term);
}

/* Returns: the mass of the row */
static float
append_row (GArray *columns,
            GArray *weights,
            const RvTermSpace *space,
            guint32 *counts,
            guint32 row_first)
{
  double mass = 0, scale;

  g_array_set_size (weights, columns->len);
  for (guint32 i = row_first; i < columns->len; i++)
    {
      guint32 term = g_array_index (columns, guint32, i);
      float weight = (float) log1p (counts[term]) * rv_term_space_get_weight (space, term);

      counts[term] = 0;
      mass += (double) weight * weight;
      g_array_index (weights, float, i) = weight;
    }
  scale = mass > 0 ? 1 / sqrt (mass) : 0;
  for (guint32 i = row_first; i < weights->len; i++)
    g_array_index (weights, float, i) *= (float) scale;
  return (float) mass;
}

/**
 * rv_vectors_new:
 * @which: index of @side in @space
 * @units: (element-type RvSentence): one row each
 *
 * Returns: (transfer full)
 */
RvVectors *
rv_vectors_new (const RvTermSpace *space, const RvAlignSide *side, guint which, const GArray *units)
{
  RvVectors *self = g_new0 (RvVectors, 1);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (float));
  g_autofree guint32 *counts = g_new0 (guint32, rv_term_space_get_n_terms (space) + 1);
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);

  self->n_rows = units->len;
  self->n_columns = rv_term_space_get_n_terms (space);
  self->first = g_new (guint32, units->len + 1);
  self->masses = g_new0 (float, units->len + 1);
  for (guint i = 0; i < units->len; i++)
    {
      const RvSentence *unit = &g_array_index (units, RvSentence, i);

      guint32 end = unit->first_token + unit->n_tokens;
      guint n_marks;
      const RvTermMark *marks = rv_term_space_get_marks (space, which, unit->first_token, &n_marks);

      self->first[i] = columns->len;
      for (guint j = unit->first_token; j < end; j++)
        if (tokens[j].kind != RV_WORD_SIGN && !rv_term_space_is_formula (space, which, j))
          count_term (columns, counts, rv_term_space_get_term (space, which, tokens[j].word));
      for (guint j = 0; j < n_marks && marks[j].token < end; j++)
        count_term (columns, counts, marks[j].term);
      self->masses[i] = append_row (columns, weights, space, counts, self->first[i]);
    }
  self->first[units->len] = columns->len;
  self->columns = (guint32 *) (gpointer) g_array_steal (columns, NULL);
  self->weights = (float *) (gpointer) g_array_steal (weights, NULL);
  return self;
}

/**
 * rv_vectors_transpose:
 *
 * Returns: (transfer full): the inverted index: a row for each term, in it the sentences that have
 *   it, ascending, with the weight it has there
 */
RvVectors *
rv_vectors_transpose (const RvVectors *self)
{
  RvVectors *inverse = g_new0 (RvVectors, 1);
  guint32 n = self->first[self->n_rows];
  g_autofree guint32 *next = NULL;

  inverse->n_rows = self->n_columns;
  inverse->n_columns = self->n_rows;
  inverse->first = g_new0 (guint32, self->n_columns + 1);
  inverse->columns = g_new (guint32, n + 1);
  inverse->weights = g_new (float, n + 1);
  for (guint32 i = 0; i < n; i++)
    inverse->first[self->columns[i] + 1]++;
  for (guint i = 0; i < self->n_columns; i++)
    inverse->first[i + 1] += inverse->first[i];
  next = g_memdup2 (inverse->first, (self->n_columns + 1) * sizeof (guint32));
  for (guint row = 0; row < self->n_rows; row++)
    for (guint32 i = self->first[row]; i < self->first[row + 1]; i++)
      {
        guint32 at = next[self->columns[i]]++;

        inverse->columns[at] = row;
        inverse->weights[at] = self->weights[i];
      }
  return inverse;
}

void
rv_vectors_free (RvVectors *self)
{
  g_free (self->first);
  g_free (self->columns);
  g_free (self->weights);
  g_free (self->masses);
  g_free (self);
}

/**
 * rv_vectors_scatter:
 * @dense: (inout): an element for each column, all zero; gets the weights of @row
 */
void
rv_vectors_scatter (const RvVectors *self, guint row, float *dense)
{
  for (guint32 i = self->first[row]; i < self->first[row + 1]; i++)
    dense[self->columns[i]] = self->weights[i];
}

/* Makes @dense all zero again. */
void
rv_vectors_unscatter (const RvVectors *self, guint row, float *dense)
{
  for (guint32 i = self->first[row]; i < self->first[row + 1]; i++)
    dense[self->columns[i]] = 0;
}
