/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-comparison.h"
#include "report/rv-text-layout.h"

G_BEGIN_DECLS

/*
 * The results of the tool's commands for people, where rv-json-report.h has them for programs.
 */

void rv_text_report_analysis (RvAnalysis *analysis, gboolean explain, const RvTextLayout *layout);
void rv_text_report_comparison (RvComparison *comparison, const RvTextLayout *layout);
void rv_text_report_themes (RvAnalysis *const *analyses,
                            guint n_analyses,
                            RvThemeSet *themes,
                            const RvTextLayout *layout);
void rv_text_report_summary (RvAnalysis *analysis,
                             guint max_words,
                             guint max_sentences,
                             const RvTextLayout *layout);
void rv_text_report_sentences (RvTextIndex *index, const RvTextLayout *layout);

G_END_DECLS
