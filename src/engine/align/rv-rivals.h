/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-candidates.h"

G_BEGIN_DECLS

/**
 * RvRivals:
 *
 * What else a sentence could be paired with, without what only repeats its partner.
 */
typedef struct _RvRivals RvRivals;

RvRivals *
rv_rivals_new (const RvCandidates *candidates, const RvPhraseRows *left, const RvPhraseRows *right);
void rv_rivals_free (RvRivals *self);
float rv_rivals_find_best (const RvRivals *self, guint row, const RvCandidate *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvRivals, rv_rivals_free)

G_END_DECLS
