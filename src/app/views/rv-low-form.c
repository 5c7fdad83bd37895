/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-side.h"
#include "views/rv-low-form.h"

struct _RvLowForm
{
  GObject parent_instance;

  /* Parts of one view, which outlive this. */
  RvNarrowLayout *layout;
  RvFindBar *find_bar;
  RvPairBar *pair_bar;
  RvDocumentPane *panes[RV_N_SIDES];
};

G_DEFINE_FINAL_TYPE (RvLowForm, rv_low_form, G_TYPE_OBJECT)

/* The style sheet squeezes what it can. */
static void
style_window (RvLowForm *self, gboolean is_low)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->find_bar)));

  if (window != NULL && is_low)
    gtk_widget_add_css_class (window, "low");
  else if (window != NULL)
    gtk_widget_remove_css_class (window, "low");
}

static void
update (RvLowForm *self)
{
  gboolean is_low = rv_narrow_layout_is_low (self->layout);
  gboolean is_searching = rv_find_bar_is_open (self->find_bar), has_bar = is_searching;

  for (int side = 0; side < RV_N_SIDES; side++)
    {
      rv_document_pane_set_low (self->panes[side], is_low, !is_low || !is_searching);
      has_bar |= rv_document_pane_is_notified (self->panes[side]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->pair_bar), !is_low || !has_bar);
  style_window (self, is_low);
}

static void
rv_low_form_class_init (RvLowFormClass *klass)
{
}

static void
rv_low_form_init (RvLowForm *self)
{
}

/* Keeps the form of these parts of one view, as long as both live. */
RvLowForm *
rv_low_form_new (RvNarrowLayout *layout,
                 RvFindBar *find_bar,
                 RvPairBar *pair_bar,
                 RvDocumentPane *left,
                 RvDocumentPane *right)
{
  RvLowForm *self = g_object_new (RV_TYPE_LOW_FORM, NULL);

  self->layout = layout;
  self->find_bar = find_bar;
  self->pair_bar = pair_bar;
  self->panes[RV_SIDE_LEFT] = left;
  self->panes[RV_SIDE_RIGHT] = right;
  g_signal_connect_object (layout, "notify::low", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (find_bar, "notify::open", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  for (int side = 0; side < RV_N_SIDES; side++)
    g_signal_connect_object (self->panes[side], "notify::notified", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  return self;
}
