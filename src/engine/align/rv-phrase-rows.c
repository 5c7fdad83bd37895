/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "align/rv-phrase-rows.h"

/*
 * Words that stand close together say more than the same words far apart: the phrases of a sentence are
 * pairs of content words, in either order ("leadership capacity", "capacity to lead"), each known by
 * what it means, so that "complete the plan" and "the programme was finished" are one. Their weights are
 * added and not divided by the length, as those of words are (rv-sense-rows.c).
 *
 * A phrase is worth what its words are, times how rare it is in the two documents: "national
 * congress" says little where every third sentence has it. Counts are kept by hash, so that a
 * collision can only make a phrase look more common.
 *
 * Two content words further are better than one, three than two, and four about as good (tests/links).
 *
 * Time and memory: WINDOW phrases of eight bytes a word; a comparison merges two rows, which are sorted
 * when they are compared first.
 */

/* How many content words further the second word of a phrase may stand. */
#define WINDOW 4u

#define COUNT_BITS 18u

static guint32
hash_pair (guint32 a, guint32 b)
{
  guint64 hash = (guint64) MIN (a, b) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                 + (guint64) MAX (a, b) * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);

  return (guint32) (hash >> 32);
}

/* By hash, the weightiest first. */
static int
compare_phrases (gconstpointer a, gconstpointer b)
{
  const RvPhrase *x = a, *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return (x->weight < y->weight) - (x->weight > y->weight);
}

static void
read_row (GArray *phrases, const RvSense *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      RvPhrase found[WINDOW];
      guint n = 0;

      for (guint j = i + 1; j < MIN (i + 1 + WINDOW, n_words); j++)
        if (words[i].sense != words[j].sense)
          found[n++] = (RvPhrase){ hash_pair (words[i].sense, words[j].sense),
                                   sqrtf (words[i].weight * words[j].weight) };
      g_array_append_vals (phrases, found, n);
    }
}

/**
 * rv_phrase_rows_new:
 * @senses: the words of the sentences
 *
 * Returns: (transfer full): rows that rv_phrase_rows_weigh() makes ready
 */
RvPhraseRows *
rv_phrase_rows_new (const RvSenseRows *senses)
{
  RvPhraseRows *self = g_new0 (RvPhraseRows, 1);
  g_autoptr (GArray) phrases = g_array_new (FALSE, FALSE, sizeof (RvPhrase));

  self->n_rows = senses->n_rows;
  self->first = g_new (guint32, senses->n_rows + 1);
  self->n_sorted = g_new0 (guint32, senses->n_rows + 1);
  for (guint i = 0; i < senses->n_rows; i++)
    {
      guint32 first = senses->first_word[i];

      self->first[i] = phrases->len;
      read_row (phrases, senses->words + first, senses->first_word[i + 1] - first);
    }
  self->first[senses->n_rows] = phrases->len;
  self->phrases = (RvPhrase *) (gpointer) g_array_steal (phrases, NULL);
  return self;
}

void
rv_phrase_rows_free (RvPhraseRows *self)
{
  g_free (self->first);
  g_free (self->phrases);
  g_free (self->n_sorted);
  g_free (self);
}

static void
count_phrases (const RvPhraseRows *self, guint32 *counts)
{
  for (guint32 i = 0; i < self->first[self->n_rows]; i++)
    counts[self->phrases[i].hash >> (32 - COUNT_BITS)]++;
}

static void
weigh_rows (RvPhraseRows *self, const guint32 *counts, double n_rows)
{
  for (guint32 i = 0; i < self->first[self->n_rows]; i++)
    {
      guint32 count = counts[self->phrases[i].hash >> (32 - COUNT_BITS)];
      double rarity = log ((n_rows + 2) / MAX (1, count - 1.0)) / log (n_rows + 2);

      self->phrases[i].weight *= (float) MAX (0, rarity);
    }
}

/**
 * rv_phrase_rows_weigh:
 *
 * Weighs the phrases by how rare they are in both documents: in full where each has it once.
 */
void
rv_phrase_rows_weigh (RvPhraseRows *left, RvPhraseRows *right)
{
  g_autofree guint32 *counts = g_new0 (guint32, 1u << COUNT_BITS);

  count_phrases (left, counts);
  count_phrases (right, counts);
  weigh_rows (left, counts, left->n_rows + right->n_rows);
  weigh_rows (right, counts, left->n_rows + right->n_rows);
}

/* Sorts the phrases of @row when they are asked for first, which most never are.
 *
 * Returns: how many different ones there are */
static guint32
sort_row (RvPhraseRows *self, guint row)
{
  RvPhrase *phrases = self->phrases + self->first[row];
  guint32 n = self->first[row + 1] - self->first[row], kept = 0;

  if (self->n_sorted[row] > 0)
    return self->n_sorted[row] - 1;
  qsort (phrases, n, sizeof *phrases, compare_phrases);
  for (guint32 i = 0; i < n; i++)
    if (kept == 0 || phrases[kept - 1].hash != phrases[i].hash)
      phrases[kept++] = phrases[i];
  self->n_sorted[row] = kept + 1;
  return kept;
}

/* Returns: what the phrases that both sentences have weigh together, 0 and more */
float
rv_phrase_rows_share (RvPhraseRows *left, guint row, RvPhraseRows *right, guint column)
{
  const RvPhrase *a = left->phrases + left->first[row], *b = right->phrases + right->first[column];
  const RvPhrase *a_end = a + sort_row (left, row);
  const RvPhrase *b_end = b + sort_row (right, column);
  float shared = 0;

  while (a < a_end && b < b_end)
    {
      guint32 x = a->hash, y = b->hash;

      if (x == y)
        shared += MIN (a->weight, b->weight);
      a += x <= y;
      b += y <= x;
    }
  return shared;
}
