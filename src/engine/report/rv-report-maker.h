/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-comparison.h"
#include "report/rv-report.h"

G_BEGIN_DECLS

/*
 * Reports made without a person choosing: what the tool writes.
 */

void rv_report_maker_add_summary (RvReport *report,
                                  RvAnalysis *analysis,
                                  guint max_words,
                                  guint max_sentences);
void rv_report_maker_add_document (RvReport *report, RvAnalysis *analysis, guint max_words);
void rv_report_maker_add_comparison (RvReport *report,
                                     RvComparison *comparison,
                                     const RvAlignment *alignment,
                                     guint max_words);
char *rv_report_maker_name_document (RvAnalysis *analysis);

G_END_DECLS
