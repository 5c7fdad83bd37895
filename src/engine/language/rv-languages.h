/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/**
 * RvLanguages:
 *
 * All language packs that are there, and the guess in which of them a text is written.
 * Immutable, reference counted, shared between threads.
 */
typedef struct _RvLanguages RvLanguages;

#define RV_TYPE_LANGUAGES (rv_languages_get_type ())

GType rv_languages_get_type (void);
RvLanguages *rv_languages_new (GError **error);
RvLanguages *rv_languages_ref (RvLanguages *self);
void rv_languages_unref (RvLanguages *self);

guint rv_languages_get_length (const RvLanguages *self);
RvLanguagePack *rv_languages_get_pack (const RvLanguages *self, guint index);
RvLanguagePack *rv_languages_lookup (const RvLanguages *self, const char *code);
RvLanguagePack *rv_languages_identify (const RvLanguages *self, const char *text, gsize length);

/**
 * RvMergeFunc:
 * @section: the section's name
 *
 * Turns the sections of all packs that have it into the rules of a stage.
 *
 * Returns: (transfer full): the rules, or %NULL with RV_ERROR_DATA set
 */
typedef gpointer (*RvMergeFunc) (const RvLanguages *languages, const char *section, GError **error);

gconstpointer rv_languages_ensure (const RvLanguages *self,
                                   const char *section,
                                   RvMergeFunc merge,
                                   GDestroyNotify destroy,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvLanguages, rv_languages_unref)

G_END_DECLS
