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
 * Time: each phrase is counted once, and made when its sentence is compared first, which few are.
 * Memory: a table of counts, and eight bytes for each phrase that was made; all of them at once took
 * 51 MB for two documents of 10 MB.
 */

/* How many content words further the second word of a phrase may stand. */
#define WINDOW 4u

#define COUNT_BITS 18u

typedef struct
{
  guint32 hash;
  float weight;
} Phrase;

/* The phrases of a sentence by hash, each once. */
typedef struct
{
  Phrase *phrases; /* NULL: they were not asked for */
  guint32 n;
} Row;

struct _RvPhraseRows
{
  const RvSenseRows *senses;
  guint32 *counts; /* by hash, in both documents; reference counted */
  double n_all;    /* rows of both documents */
  guint n_rows;
  Row *rows;
};

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
  const Phrase *x = a, *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return (x->weight < y->weight) - (x->weight > y->weight);
}

/**
 * rv_phrase_rows_new:
 * @senses: the words of the sentences, which have to live on
 *
 * Returns: (transfer full): rows that rv_phrase_rows_weigh() makes ready
 */
RvPhraseRows *
rv_phrase_rows_new (const RvSenseRows *senses)
{
  RvPhraseRows *self = g_new0 (RvPhraseRows, 1);

  self->senses = senses;
  self->n_rows = senses->n_rows;
  self->rows = g_new0 (Row, senses->n_rows + 1);
  return self;
}

void
rv_phrase_rows_free (RvPhraseRows *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    g_free (self->rows[i].phrases);
  g_free (self->rows);
  g_clear_pointer (&self->counts, g_rc_box_release);
  g_free (self);
}

static void
count_phrases (const RvSenseRows *senses, guint32 *counts)
{
  for (guint row = 0; row < senses->n_rows; row++)
    {
      const RvSense *words = senses->words + senses->first_word[row];
      guint n_words = senses->first_word[row + 1] - senses->first_word[row];

      for (guint i = 0; i < n_words; i++)
        for (guint j = i + 1; j < MIN (i + 1 + WINDOW, n_words); j++)
          if (words[i].sense != words[j].sense)
            counts[hash_pair (words[i].sense, words[j].sense) >> (32 - COUNT_BITS)]++;
    }
}

/**
 * rv_phrase_rows_weigh:
 *
 * Finds out how rare the phrases are in both documents: each counts in full where each has it once.
 */
void
rv_phrase_rows_weigh (RvPhraseRows *left, RvPhraseRows *right)
{
  left->counts = g_rc_box_alloc0 ((gsize) sizeof (guint32) << COUNT_BITS);
  right->counts = g_rc_box_acquire (left->counts);
  left->n_all = right->n_all = left->n_rows + right->n_rows;
  count_phrases (left->senses, left->counts);
  count_phrases (right->senses, left->counts);
}

static Phrase
make_phrase (const RvPhraseRows *self, const RvSense *a, const RvSense *b)
{
  guint32 hash = hash_pair (a->sense, b->sense);
  double count = MAX (1, self->counts[hash >> (32 - COUNT_BITS)] - 1.0);
  double rarity = log ((self->n_all + 2) / count) / log (self->n_all + 2);

  return (Phrase){ hash, sqrtf (a->weight * b->weight) * (float) MAX (0, rarity) };
}

/* Returns: the phrases of @row, made when they are asked for first */
static const Row *
ensure_row (RvPhraseRows *self, guint row)
{
  const RvSense *words = self->senses->words + self->senses->first_word[row];
  guint n_words = self->senses->first_word[row + 1] - self->senses->first_word[row];
  Row *it = &self->rows[row];
  guint32 n = 0;

  if (it->phrases != NULL)
    return it;
  it->phrases = g_new (Phrase, (gsize) n_words * WINDOW + 1);
  for (guint i = 0; i < n_words; i++)
    for (guint j = i + 1; j < MIN (i + 1 + WINDOW, n_words); j++)
      if (words[i].sense != words[j].sense)
        it->phrases[n++] = make_phrase (self, &words[i], &words[j]);
  qsort (it->phrases, n, sizeof (Phrase), compare_phrases);
  for (guint32 i = 0; i < n; i++)
    if (it->n == 0 || it->phrases[it->n - 1].hash != it->phrases[i].hash)
      it->phrases[it->n++] = it->phrases[i];
  return it;
}

/* Returns: what the phrases that both sentences have weigh together, 0 and more */
float
rv_phrase_rows_share (RvPhraseRows *left, guint row, RvPhraseRows *right, guint column)
{
  const Row *here = ensure_row (left, row), *there = ensure_row (right, column);
  const Phrase *a = here->phrases, *b = there->phrases;
  const Phrase *a_end = a + here->n, *b_end = b + there->n;
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
