/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-focus-return.h"

/* Who opens the main menu with F10 from the middle of a text and closes it with Escape wants to go on
 * reading. GTK 4.8 leaves the focus at the button of the menu. */

typedef struct
{
  GtkMenuButton *button; /* owns this */
  GtkWidget *last; /* (nullable): weak: what had the focus outside of the button and its menu */
} FocusReturn;

static void
focus_return_free (FocusReturn *self)
{
  g_clear_weak_pointer (&self->last);
  g_free (self);
}

static gboolean
is_inside (FocusReturn *self, GtkWidget *widget)
{
  return gtk_widget_is_ancestor (widget, GTK_WIDGET (self->button));
}

static void
on_focus_moved (GtkWindow *window, GParamSpec *pspec, FocusReturn *self)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && !is_inside (self, focus))
    g_set_weak_pointer (&self->last, focus);
}

static gboolean
give_back (gpointer data)
{
  GtkMenuButton *button = data;
  FocusReturn *self = g_object_get_data (G_OBJECT (button), "rv-focus-return");
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->last != NULL && gtk_widget_get_mapped (self->last)
      && (focus == NULL || is_inside (self, focus)))
    gtk_widget_grab_focus (self->last);
  return G_SOURCE_REMOVE;
}

/* What the menu has called may have taken the focus itself, which is seen a moment later. */
static void
on_closed (GtkPopover *popover, GtkMenuButton *button)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, give_back, g_object_ref (button), g_object_unref);
}

/**
 * rv_focus_return_install:
 * @button: with its menu, inside of its window
 *
 * Has the focus go back to where it was when the menu of @button closes.
 */
void
rv_focus_return_install (GtkMenuButton *button)
{
  FocusReturn *self = g_new0 (FocusReturn, 1);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  self->button = button;
  g_object_set_data_full (G_OBJECT (button), "rv-focus-return", self,
                          (GDestroyNotify) focus_return_free);
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (on_closed),
                           button, 0);
  g_signal_connect_data (root, "notify::focus-widget", G_CALLBACK (on_focus_moved), self, NULL, 0);
}
