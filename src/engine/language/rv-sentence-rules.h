/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/**
 * RvSentenceWord:
 *
 * What a language knows of a word for the sake of sentence boundaries. The abbreviations are asked
 * for without their final dot, the words of the other sets in any case.
 */
typedef enum
{
  RV_SENTENCE_WORD_BEFORE_NAME = 1 << 0,   /* abbreviation that never ends a sentence: "Dr." */
  RV_SENTENCE_WORD_BEFORE_NUMBER = 1 << 1, /* abbreviation only before a number: "No. 5" */
  RV_SENTENCE_WORD_ABBREVIATION = 1 << 2,  /* abbreviation that may end a sentence: "Inc." */
  RV_SENTENCE_WORD_CLOSING = 1 << 3,       /* abbreviation that ends one before a capital: "etc." */
  RV_SENTENCE_WORD_TIME = 1 << 4,          /* follows a time of day: "9 a.m. Eastern" */
  RV_SENTENCE_WORD_STARTER = 1 << 5,       /* begins sentences and hardly ever a name: "However" */
  RV_SENTENCE_WORD_LOWER_STARTER = 1 << 6, /* begins sentences where people leave out capitals */
  RV_SENTENCE_WORD_REPORTING = 1 << 7,     /* follows what somebody said: "asked" */
  RV_SENTENCE_WORD_EXCLAIMED = 1 << 8,     /* name that is written with an exclamation mark */
  RV_SENTENCE_WORD_BEFORE_DIGIT = 1 << 9,  /* stands before a number: "section", "of" */
  RV_SENTENCE_WORD_PREPOSITION = 1 << 10,  /* opens an adverbial: "At 5 p.m. Mr. ..." */
} RvSentenceWord;

#define RV_SENTENCE_WORD_ANY_ABBREVIATION                                                        \
  (RV_SENTENCE_WORD_BEFORE_NAME | RV_SENTENCE_WORD_BEFORE_NUMBER | RV_SENTENCE_WORD_ABBREVIATION \
   | RV_SENTENCE_WORD_CLOSING)

/**
 * RvSentenceRules:
 *
 * The section "segmentation" of a language pack, compiled. Immutable, owned by the pack.
 */
typedef struct _RvSentenceRules RvSentenceRules;

const RvSentenceRules *rv_sentence_rules_get (RvLanguagePack *pack, GError **error);

guint rv_sentence_rules_lookup (const RvSentenceRules *self, const char *word, gsize length);
gboolean rv_sentence_rules_has_vowel (const RvSentenceRules *self, const char *word, gsize length);

G_END_DECLS
