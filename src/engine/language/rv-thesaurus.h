/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/**
 * RvThesaurus:
 *
 * Which words of a language mean about the same ("abattoir", "slaughterhouse"), and which belong to
 * the register of reports and resolutions, where they say little of what one of them is about
 * ("implement", "comprehensive"), from "thesaurus.json" of its pack. Immutable, owned by the pack.
 */
typedef struct _RvThesaurus RvThesaurus;

const RvThesaurus *rv_thesaurus_ensure (RvLanguagePack *pack, GError **error);
guint rv_thesaurus_get_n_groups (const RvThesaurus *self);
guint rv_thesaurus_get_group (const RvThesaurus *self, const char *stem);
gboolean rv_thesaurus_is_register (const RvThesaurus *self, const char *stem);

G_END_DECLS
