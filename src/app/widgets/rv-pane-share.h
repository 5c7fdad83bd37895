/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RvPaneShare:
 *
 * The shares that two panes have in the width of a GtkPaned: the same at first, and after one of them was
 * hidden those they had before. As long as both are shown, GtkPaned keeps the shares.
 */
typedef struct _RvPaneShare RvPaneShare;

RvPaneShare *rv_pane_share_new (GtkPaned *paned,
                                GtkWidget *left,
                                GtkWidget *right,
                                GtkWidget *between,
                                int least_width);
void rv_pane_share_free (RvPaneShare *self);

void rv_pane_share_resize (RvPaneShare *self, int width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPaneShare, rv_pane_share_free)

G_END_DECLS
