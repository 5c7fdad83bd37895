/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/**
 * RvBackground:
 *
 * How many sentences of ordinary prose a stem stands in: what tells a rare word from a common one
 * where two documents are too short to tell. Read from "background.tsv" of a language pack.
 * Immutable, cheap to make: the table is looked up where it lies.
 */
typedef struct _RvBackground RvBackground;

RvBackground *rv_background_new (RvLanguagePack *pack);
RvBackground *rv_background_new_from_bytes (GBytes *bytes);
void rv_background_free (RvBackground *self);

guint rv_background_get_n_sentences (const RvBackground *self);
guint rv_background_lookup (const RvBackground *self, const char *stem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvBackground, rv_background_free)

G_END_DECLS
