/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-comparison.h"

G_BEGIN_DECLS

/*
 * What several documents say together, in the JSON of the command-line tool.
 */

void rv_json_comparison_write (RvComparison *comparison, GString *out);
void rv_json_comparison_write_themes (RvAnalysis *const *analyses,
                                      guint n_analyses,
                                      RvThemeSet *themes,
                                      GString *out);

G_END_DECLS
