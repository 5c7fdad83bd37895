/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"
#include "widgets/rv-document-pane.h"

G_BEGIN_DECLS

/**
 * RvScrollSync:
 *
 * Keeps two documents together: where the reader scrolls one, the other follows, so that passages
 * that say the same stand at the same height.
 */
#define RV_TYPE_SCROLL_SYNC (rv_scroll_sync_get_type ())
G_DECLARE_FINAL_TYPE (RvScrollSync, rv_scroll_sync, RV, SCROLL_SYNC, GObject)

RvScrollSync *rv_scroll_sync_new (RvSession *session, RvDocumentPane *left, RvDocumentPane *right);
void rv_scroll_sync_set_enabled (RvScrollSync *self, gboolean enabled);
void rv_scroll_sync_hold (RvScrollSync *self);

G_END_DECLS
