/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"
#include "widgets/rv-document-view.h"

G_BEGIN_DECLS

/**
 * RvOverviewStrip:
 *
 * A whole document on a narrow strip: where its pairs, directives and search hits lie, and which
 * part is on screen. A click goes there.
 *
 * Signals: "clicked" (byte): the strip was clicked where that byte of the document stands.
 */
#define RV_TYPE_OVERVIEW_STRIP (rv_overview_strip_get_type ())
G_DECLARE_FINAL_TYPE (RvOverviewStrip, rv_overview_strip, RV, OVERVIEW_STRIP, GtkWidget)

void rv_overview_strip_set_session (RvOverviewStrip *self,
                                    RvSession *session,
                                    RvSide side,
                                    RvDocumentView *view,
                                    GtkAdjustment *adjustment);
void rv_overview_strip_set_hits (RvOverviewStrip *self, GArray *hits);

G_END_DECLS
