/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"

G_BEGIN_DECLS

/**
 * RvTermSpace:
 *
 * One numbering of terms for several documents, and the weight of each term: what makes sentences
 * of different documents comparable.
 */
typedef struct _RvTermSpace RvTermSpace;

RvTermSpace *
rv_term_space_new (const RvAlignSide *sides, const GArray *const *units, guint n_sides);
void rv_term_space_free (RvTermSpace *self);

guint rv_term_space_get_n_terms (const RvTermSpace *self);
guint32 rv_term_space_get_term (const RvTermSpace *self, guint side, guint32 word);
float rv_term_space_get_weight (const RvTermSpace *self, guint32 term);
const char *rv_term_space_get_text (const RvTermSpace *self, guint32 term);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvTermSpace, rv_term_space_free)

G_END_DECLS
