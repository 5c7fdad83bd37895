/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-tab-stop.h"

/* In GTK 4.8 the Tab key walks through a list row by row, which in a list of four hundred findings is as
 * good as a trap, and in a list box it selects each page on its way. As the ARIA practices have it
 * ("roving tabindex"), a list becomes one stop: the arrow keys move in it, Tab goes from its row to what
 * can be pressed inside of that row, and then on to what comes after the list. Newer versions of GTK
 * have GtkListTabBehavior for this. */

/* Whether Tab finds something more inside of the row that it is in. */
static gboolean
moves_inside (GtkWidget *list, GtkDirectionType direction)
{
  GtkWidget *row = gtk_widget_get_focus_child (list);

  return row != NULL && gtk_widget_child_focus (row, direction);
}

static gboolean
on_key_pressed (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType modifiers,
                gpointer data)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  GtkDirectionType direction
    = modifiers & GDK_SHIFT_MASK ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;

  if ((key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab && key != GDK_KEY_KP_Tab)
      || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (moves_inside (list, direction))
    return GDK_EVENT_STOP;
  gtk_widget_set_can_focus (list, FALSE); /* passed over, without losing the focus meanwhile */
  g_signal_emit_by_name (gtk_widget_get_root (list), "move-focus", direction);
  gtk_widget_set_can_focus (list, TRUE);
  return GDK_EVENT_STOP;
}

/* Who comes to a list box, from before or from behind, comes to the row that is selected. */
static void
on_row_selected (GtkListBox *list, GtkListBoxRow *selected)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (list));

  if (selected == NULL)
    return; /* the list is emptied, or filled for the first time */
  gtk_widget_set_can_focus (GTK_WIDGET (selected), TRUE);
  if (focus != NULL && focus != GTK_WIDGET (selected))
    gtk_widget_grab_focus (GTK_WIDGET (selected));
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (row != GTK_WIDGET (selected))
      gtk_widget_set_can_focus (row, FALSE);
}

/**
 * rv_tab_stop_install:
 * @list: a #GtkListView, a #GtkGrid, or a #GtkListBox of which one row is always selected
 *
 * Makes @list one stop of the Tab key.
 */
void
rv_tab_stop_install (GtkWidget *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), NULL);
  gtk_widget_add_controller (list, keys);
  if (GTK_IS_LIST_BOX (list))
    g_signal_connect (list, "row-selected", G_CALLBACK (on_row_selected), NULL);
}
