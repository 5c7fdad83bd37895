/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-reading.h"
#include "base/rv-progress.h"
#include "document/rv-anchor.h"
#include "document/rv-text-index.h"
#include "extract/rv-findings.h"
#include "ingest/rv-source.h"
#include "language/rv-languages.h"
#include "summarize/rv-summary.h"

G_BEGIN_DECLS

/**
 * RvAnalysis:
 *
 * All that the program knows of one document: its text, index, findings and summary.
 * Immutable, reference counted, shared between threads.
 */
typedef struct _RvAnalysis RvAnalysis;

#define RV_TYPE_ANALYSIS (rv_analysis_get_type ())

GType rv_analysis_get_type (void);
RvAnalysis *rv_analysis_new (RvDocument *document, GCancellable *cancellable, GError **error);
RvAnalysis *
rv_analysis_new_for_alignment (RvDocument *document, GCancellable *cancellable, GError **error);
RvAnalysis *
rv_analysis_new_for_findings (RvDocument *document, GCancellable *cancellable, GError **error);
RvAnalysis *
rv_analysis_new_for_summary (RvDocument *document, GCancellable *cancellable, GError **error);
RvAnalysis *rv_analysis_new_for_file (GFile *file,
                                      const RvReading *reading,
                                      const RvLanguages *languages,
                                      RvProgress *progress,
                                      GCancellable *cancellable,
                                      GError **error);
RvAnalysis *rv_analysis_ref (RvAnalysis *self);
void rv_analysis_unref (RvAnalysis *self);

RvDocument *rv_analysis_get_document (const RvAnalysis *self);
RvTextIndex *rv_analysis_get_index (const RvAnalysis *self);
RvFindings *rv_analysis_get_findings (const RvAnalysis *self);
RvSummary *rv_analysis_get_summary (const RvAnalysis *self);
const RvAnchor *rv_analysis_get_anchors (const RvAnalysis *self, guint *n_anchors);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvAnalysis, rv_analysis_unref)

G_END_DECLS
