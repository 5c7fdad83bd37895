/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "language/rv-json.h"

G_BEGIN_DECLS

/**
 * RvLanguagePack:
 *
 * What the program knows of one language: a folder of JSON files (sections) under data/languages/.
 * "language.json" is always there; every other section belongs to the stage that reads it, which
 * compiles it once into rules of its own (rv_language_pack_ensure()). Immutable, shared between
 * threads, reference counted.
 */
typedef struct _RvLanguagePack RvLanguagePack;

#define RV_TYPE_LANGUAGE_PACK (rv_language_pack_get_type ())

/**
 * RvCompileFunc:
 * @section: the root of the section's file
 *
 * Checks @section and turns it into the rules of a stage.
 *
 * Returns: (transfer full): the rules, or %NULL with RV_ERROR_DATA set
 */
typedef gpointer (*RvCompileFunc) (RvLanguagePack *pack, const RvJson *section, GError **error);

GType rv_language_pack_get_type (void);
RvLanguagePack *rv_language_pack_new (const char *code, GError **error);
RvLanguagePack *rv_language_pack_ref (RvLanguagePack *self);
void rv_language_pack_unref (RvLanguagePack *self);

const char *rv_language_pack_get_code (const RvLanguagePack *self);
const char *rv_language_pack_get_stemmer (const RvLanguagePack *self);
const char *const *rv_language_pack_get_stop_words (const RvLanguagePack *self);
gboolean rv_language_pack_is_stop_word (const RvLanguagePack *self, const char *folded);

const RvJson *rv_language_pack_get_section (const RvLanguagePack *self, const char *section);
gconstpointer rv_language_pack_ensure (RvLanguagePack *self,
                                       const char *section,
                                       RvCompileFunc compile,
                                       GDestroyNotify destroy,
                                       GError **error);
GBytes *rv_language_pack_lookup_data (RvLanguagePack *self, const char *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvLanguagePack, rv_language_pack_unref)

G_END_DECLS
