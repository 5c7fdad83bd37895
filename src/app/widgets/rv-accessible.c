/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-accessible.h"

/**
 * rv_accessible_name_parts:
 *
 * Gives @name to every part of @widget that takes the focus. GTK 4.8 tells a screen reader the names
 * of classes for the inner buttons of drop-downs and the like.
 */
void
rv_accessible_name_parts (GtkWidget *widget, const char *name)
{
  if (gtk_widget_get_focusable (widget) || GTK_IS_COLUMN_VIEW (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    rv_accessible_name_parts (child, name);
}
