/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-analysis.h"

G_BEGIN_DECLS

gboolean rv_opening_is_formula (RvAnalysis *analysis, RvSpan span);

G_END_DECLS
