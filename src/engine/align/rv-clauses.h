/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-alignment.h"
#include "align/rv-evidence.h"

G_BEGIN_DECLS

/**
 * RvClauses:
 *
 * Finds the clauses of two long sentences in which they agree.
 */
typedef struct _RvClauses RvClauses;

RvClauses *rv_clauses_new (const RvAlignSide *left, const RvAlignSide *right, RvEvidence *evidence);
void rv_clauses_free (RvClauses *self);
void rv_clauses_find (RvClauses *self, RvAlignedPair *pair);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvClauses, rv_clauses_free)

G_END_DECLS
