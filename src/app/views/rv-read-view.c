/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "views/rv-read-view.h"

struct _RvReadView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  RvDocumentPane *left;
  RvDocumentPane *right;

  RvSession *session;
};

G_DEFINE_FINAL_TYPE (RvReadView, rv_read_view, GTK_TYPE_WIDGET)

void
rv_read_view_set_session (RvReadView *self, RvSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  rv_document_pane_set_session (self->left, session, RV_SIDE_LEFT);
  rv_document_pane_set_session (self->right, session, RV_SIDE_RIGHT);
}

static void
rv_read_view_dispose (GObject *object)
{
  RvReadView *self = RV_READ_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_read_view_parent_class)->dispose (object);
}

static void
rv_read_view_class_init (RvReadViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_read_view_dispose;
  g_type_ensure (RV_TYPE_DOCUMENT_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/ResolutionViewer/ui/rv-read-view.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, box);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, left);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, right);
}

static void
rv_read_view_init (RvReadView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
