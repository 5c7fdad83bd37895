/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-analysis.h"

G_BEGIN_DECLS

/* Version of the JSON; raised when a member changes its meaning or goes away. */
#define RV_JSON_SCHEMA 1

void rv_json_report_analysis (RvAnalysis *analysis, GString *out);
void
rv_json_report_summary (RvAnalysis *analysis, guint max_words, guint max_sentences, GString *out);
void rv_json_report_sentences (RvTextIndex *index, GString *out);
void rv_json_report_error (const char *uri, const GError *error, GString *out);

G_END_DECLS
