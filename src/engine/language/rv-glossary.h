/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/**
 * RvGlossary:
 *
 * Common words of one language with what they are called in others, from "glossary.json" of its
 * pack. Immutable, owned by the pack.
 */
typedef struct _RvGlossary RvGlossary;

const RvGlossary *rv_glossary_ensure (RvLanguagePack *pack, GError **error);
gboolean rv_glossary_has (const RvGlossary *self, const char *language);
guint rv_glossary_match (const RvGlossary *self,
                         const char *language,
                         const char *const *words,
                         gsize n_words,
                         const char *const **out_renderings);

G_END_DECLS
