/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"
#include "widgets/rv-document-pane.h"

G_BEGIN_DECLS

/**
 * RvReadView:
 *
 * The two documents side by side, to be read together.
 */
#define RV_TYPE_READ_VIEW (rv_read_view_get_type ())
G_DECLARE_FINAL_TYPE (RvReadView, rv_read_view, RV, READ_VIEW, GtkWidget)

void rv_read_view_set_session (RvReadView *self, RvSession *session);

G_END_DECLS
