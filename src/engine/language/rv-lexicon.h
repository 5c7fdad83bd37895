/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

typedef enum
{
  RV_CONCEPT_BODY,
  RV_CONCEPT_OFFICE,
  RV_CONCEPT_DOCUMENT,
  RV_CONCEPT_MEETING,
  RV_CONCEPT_PHRASE, /* a slogan or set phrase: two texts that both have it quote the same source */
  RV_CONCEPT_THEME,
  RV_CONCEPT_PLACE,
} RvConceptKind;

/**
 * RvConcept:
 * @key: what it is called in every language; the same string in two lexicons is the same concept
 * @label: how it is best called in the language of this lexicon
 * @kind: what sort of thing it is
 */
typedef struct
{
  const char *key;
  const char *label;
  RvConceptKind kind;
} RvConcept;

/**
 * RvConceptMatch:
 * @concept: owned by the lexicon
 * @first: index of its first word in the row that was searched
 * @n_words: how many words it has
 */
typedef struct
{
  const RvConcept *concept;
  guint first;
  guint n_words;
} RvConceptMatch;

/**
 * RvLexicon:
 *
 * The concepts of one language with all the ways to write them, from "lexicon.json" of its pack and
 * of the user's data folder. Keys join the lexicons of different languages, so that a Vietnamese and
 * an English text, or two translations of one text, are seen to speak of the same. Immutable, owned
 * by the pack.
 */
typedef struct _RvLexicon RvLexicon;

const RvLexicon *rv_lexicon_ensure (RvLanguagePack *pack, GError **error);

guint rv_lexicon_get_n_concepts (const RvLexicon *self);
const RvConcept *rv_lexicon_lookup (const RvLexicon *self, const char *key);
void
rv_lexicon_find (const RvLexicon *self, const char *const *words, gsize n_words, GArray *matches);

G_END_DECLS
