/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-pane-share.h"

struct _RvPaneShare
{
  GtkPaned *paned; /* this and what is in it belong to the widget that owns us */
  GtkWidget *left;
  GtkWidget *right;
  GtkWidget *between;
  int least_width;
  double share; /* of the left pane in the width, 0 as long as it is not known */
  gboolean is_split;
  guint source;
};

/**
 * rv_pane_share_new:
 * @left: one pane; it is shown or not
 * @right: the other
 * @between: what stands between them in @paned and belongs to neither
 * @least_width: in pixels; below it one pane is shown
 */
RvPaneShare *
rv_pane_share_new (GtkPaned *paned,
                   GtkWidget *left,
                   GtkWidget *right,
                   GtkWidget *between,
                   int least_width)
{
  RvPaneShare *self = g_new0 (RvPaneShare, 1);

  self->paned = paned;
  self->left = left;
  self->right = right;
  self->between = between;
  self->least_width = least_width;
  return self;
}

void
rv_pane_share_free (RvPaneShare *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static gboolean
shows_both (RvPaneShare *self)
{
  return gtk_widget_get_visible (self->left) && gtk_widget_get_visible (self->right);
}

static void
split (RvPaneShare *self, int width)
{
  double share = self->share > 0 ? self->share : 0.5;
  int between;

  gtk_widget_measure (self->between, GTK_ORIENTATION_HORIZONTAL, -1, &between, NULL, NULL, NULL);
  gtk_paned_set_position (self->paned, (int) ((width - between) * share));
  self->is_split = TRUE;
}

static gboolean
split_in_idle (gpointer data)
{
  RvPaneShare *self = data;

  self->source = 0;
  if (shows_both (self))
    split (self, gtk_widget_get_width (GTK_WIDGET (self->paned)));
  return G_SOURCE_REMOVE;
}

static void
keep (RvPaneShare *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->paned));
  int between = gtk_widget_get_width (self->between);

  if (width > between)
    self->share = (double) gtk_paned_get_position (self->paned) / (width - between);
  self->is_split = FALSE;
}

/**
 * rv_pane_share_resize:
 * @width: of the paned, in pixels, that is about to be allocated
 */
void
rv_pane_share_resize (RvPaneShare *self, int width)
{
  if (width < self->least_width && self->is_split && shows_both (self))
    keep (self);
  else if (width < self->least_width || self->is_split)
    return;
  else if (self->share <= 0)
    split (self, width);
  else if (shows_both (self) && self->source == 0)
    self->source = g_idle_add (split_in_idle, self); /* GtkPaned scales what is set before */
}
