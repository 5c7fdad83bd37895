/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/**
 * RvSynonyms:
 *
 * Words that an installed thesaurus of LibreOffice knows to mean the same. Owned by the pack; may be asked from
 * any thread.
 */
typedef struct _RvSynonyms RvSynonyms;

/**
 * RvSynonymFunc:
 * @stem: of a word that means the same
 */
typedef void (*RvSynonymFunc) (const char *stem, gpointer data);

RvSynonyms *rv_synonyms_ensure (RvLanguagePack *pack, GError **error);
guint rv_synonyms_find (RvSynonyms *self, const char *word, RvSynonymFunc function, gpointer data);

G_END_DECLS
