/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-extraction.h"
#include "language/rv-keyphrase-rules.h"

G_BEGIN_DECLS

#define RV_NO_PHRASE G_MAXUINT32

/**
 * RvPhraseCandidate:
 * @prefix, @suffix: the phrase without its last, without its first unit; RV_NO_PHRASE for one unit
 * @n_words: parts of compounds counted
 * @n_found: how often it stands in the text
 * @n_whole: how often as a whole run, with nothing else before or behind it
 * @n_capital: how often with a capital at each word, where no sentence begins
 * @n_longer: how often the most frequent phrase stands that is one unit longer and holds it
 * @place: content units before its first place
 * @stem_sum: sum of log1p (frequency) over its words
 * @rarity_sum, @rarity_least: how rare its words are in the language at large, 0 to 1 each
 * @n_letters: characters of its words together
 * @first_token, @n_tokens: its first place
 * @shown_token: the place from which it is best written
 * @opens: whether it stands at the beginning of sentences only
 *
 * A run of content words, or a part of one.
 */
typedef struct
{
  guint32 prefix;
  guint32 suffix;
  guint32 n_found;
  guint32 n_whole;
  guint32 n_capital;
  guint32 n_longer;
  guint32 place;
  guint32 first_token;
  guint32 shown_token;
  guint16 n_tokens;
  guint8 n_words;
  guint8 n_units;
  gboolean opens;
  guint32 n_letters;
  float stem_sum;
  float rarity_sum;
  float rarity_least;
} RvPhraseCandidate;

/**
 * RvPhraseCandidates:
 * @nodes: (element-type RvPhraseCandidate): those with @n_found above 0 are candidates
 * @n_units: content units read
 * @capital_share: share of units written with a capital where no sentence begins
 * @compound_share: repeated phrases of several words for each repeated word: high in technical prose
 * @word_length: characters of a content word, mean of the document
 */
typedef struct
{
  GArray *nodes;
  guint n_units;
  double capital_share;
  double compound_share;
  double word_length;
} RvPhraseCandidates;

RvPhraseCandidates *rv_phrase_candidates_new (const RvExtraction *extraction,
                                              const RvKeyphraseRules *rules);
void rv_phrase_candidates_free (RvPhraseCandidates *self);

gboolean
rv_phrase_candidates_holds (const RvPhraseCandidates *self, guint32 longer, guint32 shorter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPhraseCandidates, rv_phrase_candidates_free)

G_END_DECLS
