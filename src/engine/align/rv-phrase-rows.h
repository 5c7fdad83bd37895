/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-term-space.h"

G_BEGIN_DECLS

/**
 * RvPhrase:
 * @hash: what it is; odd for a concept that names a theme
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
 * @phrases: the different phrases of each sentence, by hash
 *
 * The sentences of one document as sets of phrases: pairs of content words that stand close
 * together, and concepts.
 */
typedef struct
{
  guint n_rows;
  guint32 *first;
  RvPhrase *phrases;
} RvPhraseRows;

/**
 * RvSharedPhrases:
 * @all: what the phrases that both sentences have weigh together, 0 and more
 * @themes: what those of them weigh that are concepts naming a theme
 */
typedef struct
{
  float all;
  float themes;
} RvSharedPhrases;

RvPhraseRows *rv_phrase_rows_new (const RvTermSpace *space,
                                  const RvAlignSide *side,
                                  guint which,
                                  const GArray *units);
void rv_phrase_rows_free (RvPhraseRows *self);
void rv_phrase_rows_weigh (RvPhraseRows *left, RvPhraseRows *right);
RvSharedPhrases
rv_phrase_rows_share (const RvPhraseRows *left, guint row, const RvPhraseRows *right, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPhraseRows, rv_phrase_rows_free)

G_END_DECLS
