/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RvRecentList:
 *
 * What was worked on last: comparisons with their reports, and single documents. Looked up when it comes
 * on the screen; hidden where there is nothing.
 */
#define RV_TYPE_RECENT_LIST (rv_recent_list_get_type ())
G_DECLARE_FINAL_TYPE (RvRecentList, rv_recent_list, RV, RECENT_LIST, GtkWidget)

void rv_recent_list_update (RvRecentList *self);

G_END_DECLS
