/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/**
 * RvSynonyms:
 *
 * Which words of a language say about the same, and how surely: a wide net beside the few words that
 * RvThesaurus is sure of. Read from "synonyms.tsv" of a language pack. Immutable, cheap to make: the
 * table is looked up where it lies.
 */
typedef struct _RvSynonyms RvSynonyms;

/**
 * RvSynonymFunc:
 * @stem: (array length=length): not terminated
 * @certainty: that it says the same, 0 to 1
 */
typedef void (*RvSynonymFunc) (const char *stem, gsize length, float certainty, gpointer data);

RvSynonyms *rv_synonyms_new (RvLanguagePack *pack);
RvSynonyms *rv_synonyms_new_from_bytes (GBytes *bytes);
void rv_synonyms_free (RvSynonyms *self);

void
rv_synonyms_foreach (const RvSynonyms *self, const char *stem, RvSynonymFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSynonyms, rv_synonyms_free)

G_END_DECLS
