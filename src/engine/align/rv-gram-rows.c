/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "align/rv-gram-rows.h"

/*
 * Character n-grams as terms (M. Damashek, Gauging similarity with n-grams, Science 267, 1995),
 * n = 4, over the folded words with one space between. A gram is known by 16 bits of its hash:
 * English uses some 30,000 of them, so that few share a number, and those only add a little noise
 * to a cosine over about a hundred. For that a row costs two bytes a letter, and a dot product is
 * a walk over one row with look-ups in a table that stays in the cache.
 *
 * Two languages share no grams: there are none then, and likeness is that of the terms.
 *
 * Letters are bytes of UTF-8: in Vietnamese a gram spans two or three letters with marks.
 */

#define GRAM 4u

typedef struct
{
  GString *text;
  guint32 *seen; /* by gram: the last row it was seen in, from 1 */
} Scratch;

static void
join_words (GString *text,
            const RvTermSpace *space,
            const RvAlignSide *side,
            guint which,
            const RvSentence *unit)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);
  const char *const *words = rv_text_index_get_words (side->index);

  g_string_assign (text, " ");
  for (guint32 j = unit->first_token; j < unit->first_token + unit->n_tokens; j++)
    if (tokens[j].kind != RV_WORD_SIGN && !rv_term_space_is_formula (space, which, j))
      {
        g_string_append_len (text, words[j], (gssize) strlen (words[j]));
        g_string_append_c (text, ' ');
      }
}

static void
append_grams (GArray *grams, const Scratch *scratch, guint32 stamp)
{
  const guchar *text = (const guchar *) scratch->text->str;
  guint n = grams->len;
  guint16 *all;

  g_array_set_size (grams, n + (guint) scratch->text->len);
  all = (guint16 *) (gpointer) grams->data;
  for (gsize i = 0; i + GRAM <= scratch->text->len; i++)
    {
      guint32 bytes = text[i] | (guint32) text[i + 1] << 8 | (guint32) text[i + 2] << 16
                      | (guint32) text[i + 3] << 24;
      guint16 gram = (guint16) ((bytes * 2654435761u) >> 16); /* Knuth's multiplicative hash */

      all[n] = gram; /* stays where it is new */
      n += scratch->seen[gram] != stamp;
      scratch->seen[gram] = stamp;
    }
  g_array_set_size (grams, n);
}

/**
 * rv_gram_rows_new:
 * @which: index of @side in @space
 * @units: (element-type RvSentence): one row each
 *
 * Returns: (transfer full): rows that rv_gram_rows_weigh() makes ready
 */
RvGramRows *
rv_gram_rows_new (const RvTermSpace *space,
                  const RvAlignSide *side,
                  guint which,
                  const GArray *units)
{
  RvGramRows *self = g_new0 (RvGramRows, 1);
  g_autoptr (GArray) grams = g_array_new (FALSE, FALSE, sizeof (guint16));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree guint32 *seen = g_new0 (guint32, RV_N_GRAMS);
  Scratch scratch = { text, seen };

  self->n_rows = units->len;
  self->first = g_new (guint32, units->len + 1);
  self->lengths = g_new0 (float, units->len + 1);
  for (guint i = 0; i < units->len; i++)
    {
      self->first[i] = grams->len;
      if (!rv_term_space_has_one_language (space))
        continue;
      join_words (text, space, side, which, &g_array_index (units, RvSentence, i));
      append_grams (grams, &scratch, i + 1);
    }
  self->first[units->len] = grams->len;
  self->grams = (guint16 *) (gpointer) g_array_steal (grams, NULL);
  return self;
}

void
rv_gram_rows_free (RvGramRows *self)
{
  g_free (self->first);
  g_free (self->grams);
  g_free (self->lengths);
  g_free (self);
}

static void
measure (RvGramRows *self, const float *weights)
{
  for (guint row = 0; row < self->n_rows; row++)
    {
      double sum = 0;

      for (guint32 i = self->first[row]; i < self->first[row + 1]; i++)
        sum += weights[self->grams[i]];
      self->lengths[row] = sum > 0 ? (float) (1 / sqrt (sum)) : 0;
    }
}

/**
 * rv_gram_rows_weigh:
 * @weights: (out caller-allocates): RV_N_GRAMS squared weights
 *
 * Weighs grams by how rare they are in both documents, and measures the rows.
 */
void
rv_gram_rows_weigh (RvGramRows *left, RvGramRows *right, float *weights)
{
  g_autofree guint32 *counts = g_new0 (guint32, RV_N_GRAMS);
  double n = left->n_rows + right->n_rows + 1.0;

  for (guint32 i = 0; i < left->first[left->n_rows]; i++)
    counts[left->grams[i]]++;
  for (guint32 i = 0; i < right->first[right->n_rows]; i++)
    counts[right->grams[i]]++;
  for (guint i = 0; i < RV_N_GRAMS; i++)
    {
      double weight = counts[i] > 0 ? log (n / (counts[i] + 0.5)) : 0;

      weights[i] = weight > 0 ? (float) (weight * weight) : 0;
    }
  measure (left, weights);
  measure (right, weights);
}

/**
 * rv_gram_rows_scatter:
 * @weights: (nullable): the squared weights of the grams, or %NULL to make @dense zero again
 * @dense: RV_N_GRAMS elements, zero before
 */
void
rv_gram_rows_scatter (const RvGramRows *self, guint row, const float *weights, float *dense)
{
  for (guint32 i = self->first[row]; i < self->first[row + 1]; i++)
    dense[self->grams[i]] = weights != NULL ? weights[self->grams[i]] : 0;
}
