/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-sense-rows.h"

G_BEGIN_DECLS

/**
 * RvSenseMatcher:
 *
 * Compares sentences of two documents by what their words mean. One row of the left document is
 * spread out at a time, and rows of the right one are held against it.
 */
typedef struct _RvSenseMatcher RvSenseMatcher;

RvSenseMatcher *rv_sense_matcher_new (const RvSenseRows *left, const RvSenseRows *right);
void rv_sense_matcher_free (RvSenseMatcher *self);

void rv_sense_matcher_spread (RvSenseMatcher *self, guint row);
float rv_sense_matcher_share (RvSenseMatcher *self, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSenseMatcher, rv_sense_matcher_free)

G_END_DECLS
