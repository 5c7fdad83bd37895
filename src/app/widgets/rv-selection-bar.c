/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/rv-selection-bar.h"

struct _RvSelectionBar
{
  GObject parent_instance;

  RvDocumentView *view; /* borrowed: it owns the controllers that call us */
  GtkWidget *popover;   /* NULL before something was selected */
  guint idle_source;
};

G_DEFINE_FINAL_TYPE (RvSelectionBar, rv_selection_bar, G_TYPE_OBJECT)

static const struct
{
  const char *label;
  const char *action;
} offers[] = {
  { N_ ("Copy Quote"), "win.copy-quote" },
  { N_ ("Add to Report"), "win.add-to-report" },
  { N_ ("Find in the Other Document"), "win.find-other" },
};

static void
hide (RvSelectionBar *self)
{
  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
on_clicked (GtkWidget *button, RvSelectionBar *self)
{
  const char *action = g_object_get_data (G_OBJECT (button), "action");

  hide (self);
  gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL);
}

static void
create_popover (RvSelectionBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_ (offers[i].label));

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), GTK_ALIGN_START);
      g_object_set_data (G_OBJECT (button), "action", (gpointer) offers[i].action);
      g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE); /* the text keeps the focus */
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_add_css_class (self->popover, "selection");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What to do with the selected words"), -1);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->view));
}

/* Returns: whether the end of the selection is on screen; @out_place is its place in the widget */
static gboolean
get_place (RvSelectionBar *self, GdkRectangle *out_place)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GdkRectangle row;
  GtkTextIter start, end;
  int x, y;

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (view), &start, &end))
    return FALSE;
  gtk_text_view_get_iter_location (view, &end, &row);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, row.x, row.y, &x, &y);
  *out_place = (GdkRectangle){ x, y, 1, row.height };
  return y + row.height > 0 && y < gtk_widget_get_height (GTK_WIDGET (view));
}

static gboolean
show (gpointer data)
{
  RvSelectionBar *self = data;
  GdkRectangle place;

  self->idle_source = 0;
  if (!get_place (self, &place))
    return G_SOURCE_REMOVE;
  if (self->popover == NULL)
    create_popover (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  return G_SOURCE_REMOVE;
}

/* The text view is told of the release too, and settles what is selected. */
static void
on_released (RvSelectionBar *self)
{
  if (self->idle_source == 0)
    self->idle_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show, self, NULL);
}

static gboolean
on_event (RvSelectionBar *self, GdkEvent *event)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->view));

  if (native == NULL || gdk_event_get_surface (event) != gtk_native_get_surface (native))
    return GDK_EVENT_PROPAGATE; /* the offer's own */
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_RELEASE:
      if (gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
        on_released (self);
      break;
    case GDK_BUTTON_PRESS:
    case GDK_KEY_PRESS:
      hide (self);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

/**
 * rv_selection_bar_new:
 * @adjustment: how far @view is scrolled: scrolling takes the offer away
 */
RvSelectionBar *
rv_selection_bar_new (RvDocumentView *view, GtkAdjustment *adjustment)
{
  RvSelectionBar *self = g_object_new (RV_TYPE_SELECTION_BAR, NULL);
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = view;
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), events);
  g_signal_connect_object (focus, "leave", G_CALLBACK (hide), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (hide), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "unmap", G_CALLBACK (hide), self, G_CONNECT_SWAPPED);
  return self;
}

static void
rv_selection_bar_dispose (GObject *object)
{
  RvSelectionBar *self = RV_SELECTION_BAR (object);

  g_clear_handle_id (&self->idle_source, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_selection_bar_parent_class)->dispose (object);
}

static void
rv_selection_bar_class_init (RvSelectionBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rv_selection_bar_dispose;
}

static void
rv_selection_bar_init (RvSelectionBar *self)
{
}
