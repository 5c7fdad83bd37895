/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-focus-reveal.h"

/* GTK 4.8 scrolls a list to the row that has the focus, not to the button inside of it: of a row that is
 * higher or wider than the list, the button with the focus may be out of sight. */

/* Brings @length pixels at @start of what is seen into it. */
static void
scroll (GtkAdjustment *adjustment, double start, double length)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);

  if (length > page)
    return; /* seen in part is all that it can be */
  if (start < 0)
    gtk_adjustment_set_value (adjustment, value + start);
  else if (start + length > page)
    gtk_adjustment_set_value (adjustment, value + start + length - page);
}

static gboolean
reveal (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (data));
  GtkWidget *area = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SCROLLABLE) : NULL;
  graphene_rect_t place;

  if (area == NULL || area == focus || !gtk_widget_compute_bounds (focus, area, &place))
    return G_SOURCE_REMOVE;
  scroll (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (area)), (double) place.origin.y,
          (double) place.size.height);
  scroll (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (area)), (double) place.origin.x,
          (double) place.size.width);
  return G_SOURCE_REMOVE;
}

/* When the list has scrolled and laid out its rows. */
static void
on_focus_moved (GtkWindow *window)
{
  if (gtk_window_get_focus (window) != NULL)
    g_idle_add_full (GTK_PRIORITY_RESIZE + 15, reveal, g_object_ref (window), g_object_unref);
}

/* Whatever gets the focus inside of @window is brought into sight. */
void
rv_focus_reveal_install (GtkWindow *window)
{
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_moved), NULL);
}
