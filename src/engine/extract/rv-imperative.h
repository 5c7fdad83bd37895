/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-directive-cue.h"

G_BEGIN_DECLS

gboolean rv_imperative_find (const RvClause *clause, RvCueContext context, RvDirectiveCue *out_cue);
guint rv_imperative_find_start (const RvClause *clause);

G_END_DECLS
