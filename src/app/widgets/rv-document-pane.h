/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"
#include "widgets/rv-document-view.h"

G_BEGIN_DECLS

/**
 * RvDocumentPane:
 *
 * One side of the window: the document's title, outlet and date, and its text; while it is read,
 * or where it cannot be, the words that say so. Files can be dropped on it.
 *
 * Properties: "notified": whether something is said of the document above its text.
 */
#define RV_TYPE_DOCUMENT_PANE (rv_document_pane_get_type ())
G_DECLARE_FINAL_TYPE (RvDocumentPane, rv_document_pane, RV, DOCUMENT_PANE, GtkWidget)

void rv_document_pane_set_session (RvDocumentPane *self, RvSession *session, RvSide side);
RvDocumentView *rv_document_pane_get_view (RvDocumentPane *self);
gboolean rv_document_pane_is_notified (RvDocumentPane *self);
void rv_document_pane_set_low (RvDocumentPane *self, gboolean is_low, gboolean has_header);
void rv_document_pane_store_place (RvDocumentPane *self);
GtkAdjustment *rv_document_pane_get_adjustment (RvDocumentPane *self);

G_END_DECLS
