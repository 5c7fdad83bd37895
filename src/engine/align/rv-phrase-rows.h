/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-sense-rows.h"

G_BEGIN_DECLS

/**
 * RvPhrase:
 * @hash: what it is
 * @weight: how much it says, 0 and more
 */
typedef struct
{
  guint32 hash;
  float weight;
} RvPhrase;

/**
 * RvPhraseRows:
 * @first: where each row begins in @phrases, and one more for the end
 * @phrases: the phrases of each sentence; once they are asked for by hash, each once
 * @n_sorted: by row, how many there are then, and one more; 0: they were not asked for
 *
 * The sentences of one document as sets of phrases: pairs of content words that stand close
 * together, by what they mean.
 */
typedef struct
{
  guint n_rows;
  guint32 *first;
  RvPhrase *phrases;
  guint32 *n_sorted;
} RvPhraseRows;

RvPhraseRows *rv_phrase_rows_new (const RvSenseRows *senses);
void rv_phrase_rows_free (RvPhraseRows *self);
void rv_phrase_rows_weigh (RvPhraseRows *left, RvPhraseRows *right);
float rv_phrase_rows_share (RvPhraseRows *left, guint row, RvPhraseRows *right, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPhraseRows, rv_phrase_rows_free)

G_END_DECLS
