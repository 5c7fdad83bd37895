/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-collection.h"
#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvReportView:
 *
 * What the reader has kept, to be put in order, written upon and exported.
 *
 * Signals: "notice" (message): something to be told in passing; "removed": an entry, which can be
 * put back with rv_undo_take_back().
 */
#define RV_TYPE_REPORT_VIEW (rv_report_view_get_type ())
G_DECLARE_FINAL_TYPE (RvReportView, rv_report_view, RV, REPORT_VIEW, GtkWidget)

void
rv_report_view_set_collection (RvReportView *self, RvCollection *collection, RvSession *session);
void rv_report_view_update_style (RvReportView *self);
RvReport *rv_report_view_make_report (RvReportView *self);
void rv_report_view_move (RvReportView *self, int step);
gboolean rv_report_view_copy (RvReportView *self);

G_END_DECLS
