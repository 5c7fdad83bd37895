/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/rv-accel-tooltips.h"

/* Actions of a part of the window that do what one of the window with an accelerator does. */
static const struct
{
  const char *name;
  const char *of_window;
} aliases[] = {
  { "pairs.next", "win.next-pair" },
  { "pairs.previous", "win.previous-pair" },
};

static const char *
find_action (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_strcmp0 (name, aliases[i].name) == 0)
      return aliases[i].of_window;
  return name;
}

/* Says behind the tooltip of @widget with which key @action, a detailed name, is done. */
void
rv_accel_tooltips_add_action (GtkWidget *widget, GtkApplication *application, const char *action)
{
  g_auto (GStrv) accelerators
    = gtk_application_get_accels_for_action (application, find_action (action));
  g_autofree char *tooltip = g_strdup (gtk_widget_get_tooltip_text (widget));
  g_autofree char *label = NULL, *text = NULL;
  GdkModifierType modifiers;
  guint key;

  if (tooltip == NULL || accelerators[0] == NULL
      || !gtk_accelerator_parse (accelerators[0], &key, &modifiers))
    return;
  label = gtk_accelerator_get_label (key, modifiers);
  /* Translators: what a button does, and the key that does the same */
  text = g_strdup_printf (_ ("%s (%s)"), tooltip, label);
  gtk_widget_set_tooltip_text (widget, text);
}

/* Does so for every button in @widget whose action has a key. Once for each: it adds to what is there. */
void
rv_accel_tooltips_add (GtkWidget *widget, GtkApplication *application)
{
  const char *action
    = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  if (action != NULL)
    rv_accel_tooltips_add_action (widget, application, action);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    rv_accel_tooltips_add (child, application);
}

/* Returns: (transfer full) (nullable): the action that shows the page with that title */
static char *
find_view (AdwViewStack *views, const char *title)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (views);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      if (g_strcmp0 (adw_view_stack_page_get_title (page), title) == 0)
        return g_strconcat ("win.view-", adw_view_stack_page_get_name (page), NULL);
    }
  return NULL;
}

/* Says so of the buttons in @widget that switch @views, which are shortened where there is no room. */
void
rv_accel_tooltips_add_views (GtkWidget *widget, GtkApplication *application, AdwViewStack *views)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwViewSwitcherButton"))
    {
      g_autofree char *title = NULL, *action = NULL;

      g_object_get (widget, "label", &title, NULL);
      action = find_view (views, title);
      gtk_widget_set_tooltip_text (widget, title);
      if (action != NULL)
        rv_accel_tooltips_add_action (widget, application, action);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    rv_accel_tooltips_add_views (child, application, views);
}
