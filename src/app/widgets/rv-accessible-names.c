/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "widgets/rv-accessible-names.h"

/* GTK 4.8 and libadwaita 1.2 give wrong names to parts of their own composites, in our windows and in
 * those that are wholly theirs: a button with a mnemonic is "_Copy Copy", one with an icon "GtkImage", a
 * list in a row "GtkListView", a row whose title we repeat "Font Font". Every window is gone through once
 * it is on screen, and what is missing or said twice is mended; what has a name of its own keeps it. The
 * functions that ask for names are those for tests: there are no others. */

static gboolean
has_label (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static gboolean
is_labelled (GtkWidget *widget)
{
  return gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
set_name (GtkWidget *widget, const char *name)
{
  if (name != NULL && *name != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

/* Returns: (transfer none) (nullable): the first words inside of @widget */
static const char *
find_words (GtkWidget *widget)
{
  const char *words = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && words == NULL;
       child = gtk_widget_get_next_sibling (child))
    words = find_words (child);
  return words;
}

/* Whether the name of a button is its label with the underscore of the mnemonic. */
static gboolean
is_named_by_mnemonic (GtkWidget *widget)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
  g_autofree char *fault = NULL;

  if (label == NULL || strchr (label, '_') == NULL)
    return FALSE;
  fault = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  return fault == NULL;
}

/* A name and a label that names it are both said. */
static void
drop_double (GtkWidget *widget)
{
  if (!is_labelled (widget) || !has_label (widget))
    return;
  if (is_named_by_mnemonic (widget))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* Some are labelled by what has no words: a button by its icon, a list by the title that a group of rows
 * has not got. Returns: (transfer none) (nullable): a name instead */
static const char *
find_name_for_wordless (GtkWidget *widget)
{
  GtkWidget *group = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP);
  const char *title;

  if (GTK_IS_BUTTON (widget) && find_words (widget) == NULL)
    return gtk_widget_get_tooltip_text (widget);
  if (!GTK_IS_LIST_BOX (widget) || group == NULL)
    return NULL;
  title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group));
  return title == NULL || *title == '\0'
           ? gtk_window_get_title (GTK_WINDOW (gtk_widget_get_root (widget)))
           : NULL;
}

/* What is chosen is said after the name of the row, and when it changes. */
static void
describe_choice (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);

  if (GTK_IS_STRING_OBJECT (chosen))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_string_object_get_string (chosen), -1);
}

static void
complete_row (GtkWidget *row)
{
  if (ADW_IS_ACTION_ROW (row))
    {
      const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));

      if (subtitle != NULL && *subtitle != '\0')
        gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                        subtitle, -1);
    }
  if (!is_labelled (row) && !has_label (row))
    set_name (row, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  if (!ADW_IS_COMBO_ROW (row))
    return;
  describe_choice (ADW_COMBO_ROW (row));
  g_signal_handlers_disconnect_by_func (row, describe_choice, NULL);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (describe_choice), NULL);
}

/* Returns: (transfer none) (nullable): what a part of the toolkit is to be called that has no name */
static const char *
find_name (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);
  const char *type = G_OBJECT_TYPE_NAME (widget);

  if (GTK_IS_SCROLLBAR (widget))
    return _ ("Scroll bar");
  if (GTK_IS_POPOVER_MENU (widget))
    return _ ("Menu");
  if (ADW_IS_VIEW_SWITCHER (widget))
    return _ ("Views");
  if (g_str_equal (type, "GtkListItemWidget") || GTK_IS_BUTTON (widget)
      || GTK_IS_MENU_BUTTON (widget))
    return find_words (widget) != NULL ? find_words (widget) : gtk_widget_get_tooltip_text (widget);
  if (GTK_IS_LIST_VIEW (widget) && row != NULL)
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  if (GTK_IS_TEXT_VIEW (widget) || GTK_IS_LIST_BOX (widget))
    return gtk_window_get_title (GTK_WINDOW (gtk_widget_get_root (widget)));
  if (GTK_IS_SEARCH_ENTRY (widget))
    return _ ("Find");
  return NULL;
}

/* What stands in a stack stands in a page besides, whose name is that of its class without a title. */
static void
name_pages (GtkStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      const char *title = gtk_stack_page_get_title (GTK_STACK_PAGE (page));

      gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      title != NULL ? title : "", -1);
    }
}

/* Completes the names of @widget and of all that is inside of it. */
void
rv_accessible_names_complete (GtkWidget *widget)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    complete_row (widget);
  if (GTK_IS_STACK (widget))
    name_pages (GTK_STACK (widget));
  if (is_labelled (widget) && !has_label (widget))
    set_name (widget, find_name_for_wordless (widget));
  drop_double (widget);
  if (!is_labelled (widget) && !has_label (widget))
    set_name (widget, find_name (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    rv_accessible_names_complete (child);
}

static gboolean
complete_in_idle (gpointer data)
{
  rv_accessible_names_complete (data);
  return G_SOURCE_REMOVE;
}

static void
on_map (GtkWidget *window)
{
  g_idle_add_full (G_PRIORITY_LOW, complete_in_idle, g_object_ref (window), g_object_unref);
}

/* Menus of the context are made when they are asked for, and take the focus; pages of stacks around it
 * are told by Orca, also those that were made late. */
static void
on_focus_moved (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (popover != NULL)
    rv_accessible_names_complete (popover);
  for (GtkWidget *around = focus; around != NULL; around = gtk_widget_get_parent (around))
    if (GTK_IS_STACK (around))
      name_pages (GTK_STACK (around));
}

static void
on_windows_changed (GListModel *windows, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_signal_connect (window, "map", G_CALLBACK (on_map), NULL);
      g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_moved), NULL);
    }
}

/* From now on completes the names in every window of the program when it comes to the screen. */
void
rv_accessible_names_watch (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (on_windows_changed),
                    NULL);
}
