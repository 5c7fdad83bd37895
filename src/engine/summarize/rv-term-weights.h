/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "summarize/rv-summary-rules.h"

G_BEGIN_DECLS

/**
 * RvTermWeights:
 * @n_terms: stems of the document; the arrays below are indexed by stem
 * @tf: how often the stem stands in the running text
 * @df: in how many sentences of it
 * @rarity: 0 to 1, how rare the stem is in the language at large; 1 where nothing is known of it
 * @idf: 0 to 1, mean of @rarity and of how rare the stem is within the document
 * @is_topical: whether it is far more frequent here than in the language at large
 * @is_content: by token: whether it stands in the running text and says something of its own
 *
 * What the content words of one document weigh. Stop words, signs and the words with which a speaker
 * addresses somebody have no weight.
 */
typedef struct
{
  guint n_terms;
  guint32 *tf;
  guint32 *df;
  float *rarity;
  float *idf;
  guint8 *is_topical;
  guint8 *is_content;
} RvTermWeights;

RvTermWeights *rv_term_weights_new (const RvTextIndex *index,
                                    const RvSummaryRules *rules,
                                    const guint32 *sentences,
                                    guint n_sentences);
void rv_term_weights_free (RvTermWeights *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvTermWeights, rv_term_weights_free)

G_END_DECLS
