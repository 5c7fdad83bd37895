/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"
#include "language/rv-phrase-table.h"

G_BEGIN_DECLS

/* What a word or phrase does beside a quotation; the values in @cues of #RvQuotationRules. */
typedef enum
{
  RV_SPEECH_CUE_NONE,
  RV_SPEECH_CUE_VERB,       /* said, pointed out */
  RV_SPEECH_CUE_NOUN_VERB,  /* claims: a noun as well, believed behind a name only */
  RV_SPEECH_CUE_PARTICIPLE, /* saying */
  RV_SPEECH_CUE_SOURCE,     /* according to */
  RV_SPEECH_CUE_AGENT,      /* by */
  RV_SPEECH_CUE_DEFINITION, /* means: the words before it are a term */
} RvSpeechCue;

/* What a single word does in the noun phrase that names a speaker. */
typedef enum
{
  RV_SPEAKER_HE = 1 << 0,
  RV_SPEAKER_SHE = 1 << 1,
  RV_SPEAKER_THEY = 1 << 2,
  RV_SPEAKER_OWN = 1 << 3,        /* his: with one of the three above */
  RV_SPEAKER_SELF = 1 << 4,       /* I */
  RV_SPEAKER_DETERMINER = 1 << 5, /* a, the, some */
  RV_SPEAKER_LINK = 1 << 6,       /* of, for: "a spokesman for the bank" */
  RV_SPEAKER_AUXILIARY = 1 << 7,  /* has, also: between speaker and verb */
  RV_SPEAKER_RELATIVE = 1 << 8,   /* who */
  RV_SPEAKER_NOBODY = 1 << 9,     /* motto: never speaks */
  RV_SPEAKER_CLAUSE = 1 << 10,    /* and: a clause begins */
} RvSpeakerWord;

/**
 * RvQuotationRules:
 * @openers: code point -> bit set of the pairs it opens
 * @closers: code point -> bit set of the pairs it closes
 * @n_pairs: how many pairs of marks there are, at most RV_QUOTATION_MAX_PAIRS
 * @elisions: set of folded words that begin with an apostrophe
 * @cues: phrases, the value is an #RvSpeechCue
 * @words: folded word -> #RvSpeakerWord bits
 * @adverb_endings: what a word ends with that may stand between a speaker and the verb
 * @not_adverbs: set of folded words that end so and are none
 *
 * The section "quotations" of a language pack, compiled. Immutable.
 */
typedef struct
{
  GHashTable *openers;
  GHashTable *closers;
  guint n_pairs;
  RvPhraseTable *elisions;
  RvPhraseTable *cues;
  RvPhraseTable *words;
  GStrv adverb_endings;
  RvPhraseTable *not_adverbs;
} RvQuotationRules;

#define RV_QUOTATION_MAX_PAIRS 31u

RvQuotationRules *rv_quotation_rules_new (const RvJson *section, GError **error);
void rv_quotation_rules_free (RvQuotationRules *self);
const RvQuotationRules *rv_quotation_rules_ensure (RvLanguagePack *pack, GError **error);

gboolean rv_quotation_rules_is_adverb (const RvQuotationRules *self, const char *folded);

static inline guint32
rv_quotation_rules_get_word (const RvQuotationRules *self, const char *folded)
{
  return rv_phrase_table_lookup (self->words, folded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvQuotationRules, rv_quotation_rules_free)

G_END_DECLS
