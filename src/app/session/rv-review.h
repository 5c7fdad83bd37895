/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-comparison.h"
#include "analysis/rv-corrections.h"
#include "session/rv-side.h"

G_BEGIN_DECLS

/* No position: the reader is at no pair. */
#define RV_NO_PAIR G_MAXUINT

/**
 * RvReview:
 *
 * A comparison as a person goes through it: its pairs in the order of the left text, and what the
 * person has said of them. A pair is named by its position in that order, which holds until the next
 * correction.
 */
typedef struct _RvReview RvReview;

RvReview *rv_review_new (RvComparison *comparison, RvCorrections *corrections);
void rv_review_free (RvReview *self);

RvComparison *rv_review_get_comparison (const RvReview *self);
RvCorrections *rv_review_get_corrections (const RvReview *self);
RvAlignment *rv_review_get_alignment (const RvReview *self);
gboolean rv_review_is_of (const RvReview *self, RvAnalysis *left, RvAnalysis *right);

guint rv_review_get_n_pairs (const RvReview *self);
const RvAlignedPair *rv_review_get_nth_pair (const RvReview *self, guint position);
RvSpan rv_review_get_pair_span (const RvReview *self, guint position, RvSide side);
int rv_review_get_pair_theme (const RvReview *self, guint position);

guint rv_review_count_shared (const RvReview *self, guint current, guint *out_n);
guint rv_review_step (const RvReview *self, guint current, int step);
void rv_review_list (const RvReview *self, RvSide side, RvSpan range, GArray *positions);
guint rv_review_find (const RvReview *self, guint current, RvSide side, guint32 byte);

void rv_review_set_corrections (RvReview *self, RvCorrections *corrections);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvReview, rv_review_free)

G_END_DECLS
