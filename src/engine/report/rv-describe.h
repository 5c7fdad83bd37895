/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-alignment.h"
#include "document/rv-document.h"
#include "extract/rv-findings.h"

G_BEGIN_DECLS

/*
 * Results of the engine in words, for rows, tooltips and screen readers.
 */

const char *rv_describe_relation (RvRelation relation);
const char *rv_describe_pair_relation (RvRelation relation, gboolean has_moved);
const char *rv_describe_confidence (const RvAlignedPair *pair);
const char *rv_describe_relation_symbol (RvRelation relation);
const char *rv_describe_force (RvForce force);
const char *rv_describe_reason (const char *reason);
char *rv_describe_summary_reasons (const char *reasons);
const char *rv_describe_role (RvRole role);
const char *rv_describe_role_reason (const char *reason);
char *rv_describe_date (const char *iso);
char *rv_describe_clauses (const RvAlignedPair *pair, RvDocument *left, RvDocument *right);
char *rv_describe_pair (RvRelation relation, guint left_number, guint right_number);

G_END_DECLS
