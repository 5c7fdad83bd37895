/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-collection.h"
#include "session/rv-search.h"

G_BEGIN_DECLS

/**
 * RvSidebar:
 *
 * What was found in both documents, kind by kind.
 */
#define RV_TYPE_SIDEBAR (rv_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RvSidebar, rv_sidebar, RV, SIDEBAR, GtkWidget)

void
rv_sidebar_set_session (RvSidebar *self, RvSession *session, RvSearch *search, GSettings *settings);

void rv_sidebar_focus (RvSidebar *self);
void rv_sidebar_collect (RvSidebar *self, RvCollection *collection);

G_END_DECLS
