/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"
#include "align/rv-alignment.h"
#include "analysis/rv-analysis.h"

G_BEGIN_DECLS

/**
 * RvComparison:
 *
 * Two analysed documents lined up. Immutable, reference counted, shared between threads.
 */
typedef struct _RvComparison RvComparison;

#define RV_TYPE_COMPARISON (rv_comparison_get_type ())

GType rv_comparison_get_type (void);
RvComparison *
rv_comparison_new (RvAnalysis *left, RvAnalysis *right, GCancellable *cancellable, GError **error);
RvComparison *rv_comparison_ref (RvComparison *self);
void rv_comparison_unref (RvComparison *self);

RvAnalysis *rv_comparison_get_left (const RvComparison *self);
RvAnalysis *rv_comparison_get_right (const RvComparison *self);
RvAlignSide rv_comparison_get_left_side (const RvComparison *self);
RvAlignSide rv_comparison_get_right_side (const RvComparison *self);
RvAlignment *rv_comparison_get_alignment (const RvComparison *self);

RvThemeSet *rv_comparison_find_themes (RvAnalysis *const *analyses,
                                       guint n_analyses,
                                       GCancellable *cancellable,
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvComparison, rv_comparison_unref)

G_END_DECLS
