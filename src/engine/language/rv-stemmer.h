/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvStemmer:
 *
 * Cuts a folded word to its stem with a Snowball algorithm (M. F. Porter, 2001). Not for two
 * threads at once.
 */
typedef struct _RvStemmer RvStemmer;

RvStemmer *rv_stemmer_new (const char *algorithm);
void rv_stemmer_free (RvStemmer *self);
const char *rv_stemmer_stem (RvStemmer *self, const char *folded, gsize *out_length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvStemmer, rv_stemmer_free)

G_END_DECLS
