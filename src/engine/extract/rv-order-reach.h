/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-directive-cue.h"

G_BEGIN_DECLS

guint rv_order_reach_find_first (const RvClause *clause, const RvDirectiveCue *cue);
guint rv_order_reach_find_end (const RvClause *clause, const RvDirectiveCue *cue);

G_END_DECLS
