/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-accessible.h"

static void
name_focusable (GtkWidget *widget, const char *name)
{
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
