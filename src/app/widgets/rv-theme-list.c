/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "models/rv-pair-filter.h"
#include "widgets/rv-theme-list.h"

/* The themes of a comparison, of which one is chosen; in the first row, all. */

/* @count: passages; -1 where they are not to be told */
static void
add_row (GtkListBox *list, const char *label, int count)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *title = gtk_label_new (label);
  g_autofree char *number = count >= 0 ? g_strdup_printf ("%d", count) : NULL;
  g_autofree char *name = NULL;
  GtkWidget *amount = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (amount, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_widget_set_visible (amount, count >= 0);
  gtk_box_append (GTK_BOX (box), amount);
  gtk_list_box_append (list, box);
  if (count >= 0)
    /* Translators: a theme, and how many passages speak of it, for screen readers */
    name = g_strdup_printf (ngettext ("%s, %d passage", "%s, %d passages", (gulong) count), label,
                            count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : label, -1);
}

/**
 * rv_theme_list_fill:
 * @themes: (nullable)
 *
 * Lists @themes in place of what was there, and chooses all of them.
 */
void
rv_theme_list_fill (GtkListBox *list, const RvThemeSet *themes)
{
  guint n = themes != NULL ? rv_theme_set_get_length (themes) : 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
  add_row (list, _ ("All themes"), -1);
  for (guint i = 0; i < n; i++)
    {
      const RvTheme *theme = rv_theme_set_get (themes, i);

      add_row (list, theme->label, (int) theme->n_passages);
    }
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
}

/**
 * rv_theme_list_get_theme:
 * @row: (nullable): the row that is selected
 *
 * Returns: the number of its theme, or RV_ALL_THEMES
 */
int
rv_theme_list_get_theme (GtkListBoxRow *row)
{
  return row != NULL ? gtk_list_box_row_get_index (row) - 1 : RV_ALL_THEMES;
}
