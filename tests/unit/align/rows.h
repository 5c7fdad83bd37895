/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-candidates.h"
#include "align/rv-pairing.h"
#include "align/rv-units.h"
#include "side.h"

/* Two texts, read as far as the candidates are. */
typedef struct
{
  RvTextIndex *index[2];
  RvAlignSide sides[2];
  GArray *units[2];
  RvTermSpace *space;
  RvVectors *vectors[2];
  RvGramRows *grams[2];
  RvSenseRows *senses[2];
  RvPhraseRows *phrases[2];
} Rows;

static inline void
rows_init (Rows *self, const char *left, const char *right)
{
  const char *texts[] = { left, right };

  for (guint i = 0; i < 2; i++)
    {
      self->index[i] = index_lines ("en", texts[i]);
      self->sides[i] = (RvAlignSide){ self->index[i], NULL, 0 };
      self->units[i] = rv_units_list (&self->sides[i]);
    }
  self->space = rv_term_space_new (self->sides, (const GArray *const *) self->units, 2);
  for (guint i = 0; i < 2; i++)
    {
      self->vectors[i] = rv_vectors_new (self->space, &self->sides[i], i, self->units[i]);
      self->grams[i] = rv_gram_rows_new (self->space, &self->sides[i], i, self->units[i]);
      self->senses[i] = rv_sense_rows_new (self->space, &self->sides[i], i, self->units[i]);
      self->phrases[i] = rv_phrase_rows_new (self->senses[i]);
    }
}

static inline void
rows_clear (Rows *self)
{
  for (guint i = 0; i < 2; i++)
    {
      rv_vectors_free (self->vectors[i]);
      rv_gram_rows_free (self->grams[i]);
      rv_sense_rows_free (self->senses[i]);
      rv_phrase_rows_free (self->phrases[i]);
      g_array_unref (self->units[i]);
      rv_text_index_unref (self->index[i]);
    }
  rv_term_space_free (self->space);
}

static inline RvCandidates *
rows_find_candidates (Rows *self)
{
  RvSentenceRows left = { self->vectors[0], self->grams[0], self->senses[0], self->phrases[0] };
  RvSentenceRows right = { self->vectors[1], self->grams[1], self->senses[1], self->phrases[1] };

  return rv_candidates_new (&left, &right, NULL, NULL);
}

static inline GArray *
rows_find_pairs (Rows *self, const RvCandidates *candidates)
{
  RvSentenceRows left = { self->vectors[0], self->grams[0], self->senses[0], self->phrases[0] };
  RvSentenceRows right = { self->vectors[1], self->grams[1], self->senses[1], self->phrases[1] };

  return rv_pairing_find (candidates, &left, &right, NULL, NULL);
}
