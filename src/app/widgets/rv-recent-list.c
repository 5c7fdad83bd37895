/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "session/rv-workspace-store.h"
#include "widgets/rv-recent-list.h"

#define MAX_COMPARISONS 5u
#define MAX_DOCUMENTS 4u

struct _RvRecentList
{
  GtkWidget parent_instance;

  GtkWidget *group;
  GPtrArray *rows; /* those of the group */
};

G_DEFINE_FINAL_TYPE (RvRecentList, rv_recent_list, GTK_TYPE_WIDGET)

/* @target: of the action @action */
static void
add_row (RvRecentList *self,
         const char *title,
         const char *subtitle,
         const char *action,
         const char *target)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_tooltip_text (row, title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_comparison (RvRecentList *self, const RvRecentComparison *recent)
{
  g_autoptr (GDateTime) changed = g_date_time_new_from_unix_local (recent->changed);
  g_autofree char *date = g_date_time_format (changed, "%x");
  g_autofree char *documents
    = g_strdup_printf (ngettext ("%u document", "%u documents", recent->n_documents),
                       recent->n_documents);
  g_autofree char *entries
    = g_strdup_printf (ngettext ("%u entry in the report", "%u entries in the report",
                                 recent->n_entries),
                       recent->n_entries);
  g_autofree char *subtitle
    = g_strjoin (" · ", date, documents, recent->n_entries > 0 ? entries : NULL, NULL);

  add_row (self, recent->title, subtitle, "win.open-recent", recent->id);
}

static void
add_comparisons (RvRecentList *self)
{
  g_autoptr (GPtrArray) recent = rv_workspace_store_list_recent (MAX_COMPARISONS);

  for (guint i = 0; i < recent->len; i++)
    add_comparison (self, g_ptr_array_index (recent, i));
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  return -g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) a),
                               gtk_recent_info_get_visited ((GtkRecentInfo *) b));
}

/* The documents that were opened last and are still there. */
static void
add_documents (RvRecentList *self)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  infos = g_list_sort (infos, compare_visits);
  for (GList *item = infos; item != NULL && n < MAX_DOCUMENTS; item = item->next)
    {
      GtkRecentInfo *info = item->data;
      g_autofree char *place = NULL;

      if (!gtk_recent_info_has_application (info, g_get_application_name ())
          || !gtk_recent_info_is_local (info) || !gtk_recent_info_exists (info))
        continue;
      place = gtk_recent_info_get_uri_display (info);
      add_row (self, gtk_recent_info_get_display_name (info), place, "win.open-uri",
               gtk_recent_info_get_uri (info));
      n++;
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

/* Looks again what there is. */
void
rv_recent_list_update (RvRecentList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  add_comparisons (self);
  add_documents (self);
  gtk_widget_set_visible (self->group, self->rows->len > 0);
}

static void
rv_recent_list_dispose (GObject *object)
{
  g_clear_pointer (&RV_RECENT_LIST (object)->group, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_recent_list_parent_class)->dispose (object);
}

static void
rv_recent_list_finalize (GObject *object)
{
  g_ptr_array_unref (RV_RECENT_LIST (object)->rows);
  G_OBJECT_CLASS (rv_recent_list_parent_class)->finalize (object);
}

static void
rv_recent_list_class_init (RvRecentListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rv_recent_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = rv_recent_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rv_recent_list_init (RvRecentList *self)
{
  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _ ("Recent"));
  gtk_widget_set_visible (self->group, FALSE);
  gtk_widget_set_parent (self->group, GTK_WIDGET (self));
}
