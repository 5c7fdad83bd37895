/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/rv-accessible.h"

/* What pops up has items, each with a name of its own. */
static void
name_focusable (GtkWidget *widget, const char *name)
{
  if (GTK_IS_POPOVER (widget))
    return;
  if (gtk_widget_get_focusable (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_focusable (child, name);
}

/**
 * rv_accessible_name_parts:
 *
 * Gives @name to @widget and to every part of @widget that takes the focus. GTK 4.8 tells a screen reader the names
 * of classes for the inner buttons of drop-downs and the like.
 */
void
rv_accessible_name_parts (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  name_focusable (widget, name);
}

/**
 * rv_accessible_name_kind:
 * @type: name of a class of the toolkit
 *
 * Gives @name to every widget of that class inside of @widget: to parts of the toolkit's own
 * composites, which it does not let us reach by any other way.
 */
void
rv_accessible_name_kind (GtkWidget *widget, const char *type, const char *name)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    rv_accessible_name_kind (child, type, name);
}

static void
on_choice (GtkDropDown *choice, GParamSpec *pspec, const char *name)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (choice);
  g_autofree char *full = NULL;

  if (GTK_IS_STRING_OBJECT (item))
    /* Translators: what a choice is about, and what is chosen, for screen readers */
    full = g_strdup_printf (_ ("%s: %s"), name, gtk_string_object_get_string (item));
  rv_accessible_name_parts (GTK_WIDGET (choice), full != NULL ? full : name);
}

/**
 * rv_accessible_name_choice:
 * @name: what the choice is about
 *
 * Names @choice with what is chosen, also when that changes: of a drop-down, GTK 4.8 tells a screen reader
 * no value.
 */
void
rv_accessible_name_choice (GtkDropDown *choice, const char *name)
{
  g_signal_connect_data (choice, "notify::selected-item", G_CALLBACK (on_choice), g_strdup (name),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  on_choice (choice, NULL, name);
}

/* Announcements */

static void
on_focus_moved (GtkWidget *window, GParamSpec *pspec, GtkWidget *spoken)
{
  const char *tooltip = gtk_widget_get_tooltip_text (spoken);

  g_signal_handlers_disconnect_by_func (window, on_focus_moved, spoken);
  if (tooltip != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (spoken), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    tooltip, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (spoken), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* Returns: (transfer none) (nullable): what a screen reader takes for what has the focus */
static GtkWidget *
find_spoken (GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  return GTK_IS_TEXT (focus) ? gtk_widget_get_parent (focus) : focus; /* the inside of an entry */
}

/**
 * rv_accessible_announce:
 * @widget: something in the window that has the focus
 *
 * Says @message to who listens to a screen reader. GTK 4.8 has no gtk_accessible_announce(). What it
 * reports is that the description of something has changed ("object:property-change:accessible-description"
 * of AT-SPI), and what has changed of the thing that has the focus is said at once. It gets its own
 * description back when the focus has moved on, and nobody is told of that.
 */
void
rv_accessible_announce (GtkWidget *widget, const char *message)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *spoken = root != NULL ? find_spoken (root) : NULL;

  if (spoken == NULL || message == NULL || *message == '\0')
    return;
  g_signal_handlers_disconnect_by_func (root, on_focus_moved, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spoken), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message, -1);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (on_focus_moved), spoken, 0);
}
