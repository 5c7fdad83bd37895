/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/rv-report.h"
#include "session/rv-undo.h"

G_BEGIN_DECLS

/**
 * RvCollected:
 *
 * One thing a person keeps for the report: a quote, a pair of quotes, a figure or a directive, with a
 * note.
 */
#define RV_TYPE_COLLECTED (rv_collected_get_type ())
G_DECLARE_FINAL_TYPE (RvCollected, rv_collected, RV, COLLECTED, GObject)

const RvReportItem *rv_collected_get_item (RvCollected *self);

/**
 * RvCollection:
 *
 * What a person has kept, in their order; the report is made of it.
 *
 * Signals: "changed": something was added, moved, taken away or written.
 */
#define RV_TYPE_COLLECTION (rv_collection_get_type ())
G_DECLARE_FINAL_TYPE (RvCollection, rv_collection, RV, COLLECTION, GObject)

RvCollection *rv_collection_new (RvUndo *undo);
GListModel *rv_collection_list (RvCollection *self);
guint rv_collection_get_length (RvCollection *self);

const char *rv_collection_get_title (RvCollection *self);
void rv_collection_set_title (RvCollection *self, const char *title);

void rv_collection_add_quote (RvCollection *self, RvAnalysis *analysis, RvSpan span);
void rv_collection_add_pair (RvCollection *self,
                             RvAnalysis *left,
                             RvSpan left_span,
                             RvAnalysis *right,
                             RvSpan right_span,
                             const char *relation);
void rv_collection_add_finding (RvCollection *self, RvAnalysis *analysis, RvSpan span);
void rv_collection_add_report (RvCollection *self, const RvReport *report);

void rv_collection_remove (RvCollection *self, RvCollected *item);
void rv_collection_move (RvCollection *self, RvCollected *item, int step);
void rv_collection_take (RvCollection *self, RvCollected *item, guint position);

RvReport *rv_collection_make_report (RvCollection *self, const char *title);

G_END_DECLS
