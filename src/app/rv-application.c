/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "rv-application.h"
#include "rv-window.h"
#include "session/rv-workspace-store.h"
#include "widgets/rv-accessible-names.h"
#include "widgets/rv-text-style.h"

#define RESOURCE_PATH "/com/example/ResolutionViewer"
#define SCHEMA_ID "com.example.ResolutionViewer"

struct _RvApplication
{
  AdwApplication parent_instance;

  RvEngine *engine;
  GSettings *settings; /* NULL where the schema is not installed: nothing is remembered then */
  RvTextStyle *text_style;
  RvDirectiveStates *states;
  gboolean is_quitting; /* what is open now is what was open last */
};

G_DEFINE_FINAL_TYPE (RvApplication, rv_application, ADW_TYPE_APPLICATION)

static RvWindow *
create_window (RvApplication *self)
{
  return rv_window_new (self);
}

static RvWindow *
find_window (RvApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !RV_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window != NULL ? RV_WINDOW (window) : create_window (self);
}

/* Actions */

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (create_window (RV_APPLICATION (data))));
}

/* The desktop file's way to begin a comparison: a window that asks for the two documents. */
static void
on_compare (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RvWindow *window = create_window (RV_APPLICATION (data));

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open", NULL);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  rv_application_remember_windows (RV_APPLICATION (data), NULL);
  RV_APPLICATION (data)->is_quitting = TRUE;
  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_close (GTK_WINDOW (item->data));
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = on_new_window },
  { .name = "compare", .activate = on_compare },
  { .name = "quit", .activate = on_quit },
};

/* Life */

static void
load_settings (RvApplication *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
    = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE) : NULL;

  if (schema != NULL)
    self->settings = g_settings_new_full (schema, NULL, NULL);
}

static void
rv_application_startup (GApplication *application)
{
  RvApplication *self = RV_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  /* So that X11 gives the windows the same name as the desktop file; after the options, whose help
   * says the name of the program. */
  g_set_prgname (RV_APP_ID);
  G_APPLICATION_CLASS (rv_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (RV_APP_ID);
  rv_accessible_names_watch ();
  load_settings (self);
  self->engine = rv_engine_new (&error);
  if (self->engine == NULL)
    g_error ("%s", error->message); /* the language packs inside the program are broken */
  self->states = rv_directive_states_new ();
  self->text_style = rv_text_style_new (gdk_display_get_default (), self->settings);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  rv_window_install_accelerators (GTK_APPLICATION (self));
}

/* Opens what was open when the program was last used. Returns: whether there was something */
static gboolean
restore_windows (RvApplication *self)
{
  g_auto (GStrv) ids = NULL;

  if (self->settings != NULL && !g_settings_get_boolean (self->settings, "restore-session"))
    return FALSE;
  ids = rv_workspace_store_get_open ();
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      RvWindow *window = create_window (self);

      rv_window_restore (window, ids[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
  return ids[0] != NULL;
}

static void
rv_application_activate (GApplication *application)
{
  RvApplication *self = RV_APPLICATION (application);

  if (gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL && restore_windows (self))
    return;
  gtk_window_present (GTK_WINDOW (find_window (self)));
}

static void
rv_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  RvWindow *window = find_window (RV_APPLICATION (application));

  rv_window_open (window, files, (guint) MAX (n_files, 0));
  gtk_window_present (GTK_WINDOW (window));
}

static int
rv_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("%s %s\n", "resolution-viewer", RV_VERSION);
      return 0;
    }
  return -1;
}

static void
rv_application_dispose (GObject *object)
{
  RvApplication *self = RV_APPLICATION (object);

  g_clear_object (&self->text_style);
  g_clear_object (&self->states);
  g_clear_object (&self->settings);
  g_clear_object (&self->engine);
  G_OBJECT_CLASS (rv_application_parent_class)->dispose (object);
}

static void
rv_application_class_init (RvApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_application_dispose;
  application_class->startup = rv_application_startup;
  application_class->activate = rv_application_activate;
  application_class->open = rv_application_open;
  application_class->handle_local_options = rv_application_handle_local_options;
}

static void
rv_application_init (RvApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { 0 },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_set_option_context_summary (
    G_APPLICATION (self), _ ("Compare and summarize documents side by side. The first two files "
                             "are shown, all of them are opened."));
}

RvApplication *
rv_application_new (void)
{
  return g_object_new (RV_TYPE_APPLICATION, "application-id", RV_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", RESOURCE_PATH, NULL);
}

/* Returns: (transfer none) */
RvEngine *
rv_application_get_engine (RvApplication *self)
{
  return self->engine;
}

/* Returns: (transfer none) (nullable): %NULL where the program is not installed */
GSettings *
rv_application_get_settings (RvApplication *self)
{
  return self->settings;
}

/* Returns: (transfer none): what has become of directives, in all windows */
RvDirectiveStates *
rv_application_get_states (RvApplication *self)
{
  return self->states;
}

/**
 * rv_application_remember_windows:
 * @closing: (nullable): a window that is about to close: unless it is the last one, it is not opened
 *   again by itself
 *
 * Remembers which comparisons are open, for the next start.
 */
void
rv_application_remember_windows (RvApplication *self, GtkWindow *closing)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean is_last = TRUE;

  if (self->is_quitting)
    return;
  for (GList *item = windows; item != NULL; item = item->next)
    if (RV_IS_WINDOW (item->data) && item->data != closing)
      is_last = FALSE;
  /* The newest window is the first of the list. */
  for (GList *item = g_list_last (windows); item != NULL; item = item->prev)
    if (RV_IS_WINDOW (item->data) && (item->data != closing || is_last)
        && !rv_workspace_is_empty (rv_window_get_workspace (item->data)))
      g_ptr_array_add (ids, (char *) rv_workspace_get_id (rv_window_get_workspace (item->data)));
  g_ptr_array_add (ids, NULL);
  rv_workspace_store_set_open ((const char *const *) ids->pdata);
}
