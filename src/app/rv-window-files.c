/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "rv-window-private.h"

/* The window and its files: documents, and the comparison that holds them together. */

/* Characters of a name offered for a file; both titles of a pair can be whole headlines. */
#define NAME_CHARACTERS 40

/* Opening */

static void
show_page (RvWindow *self)
{
  const char *page = rv_workspace_get_page (self->workspace);

  if (page != NULL && adw_view_stack_get_child_by_name (self->views, page) != NULL)
    adw_view_stack_set_visible_child_name (self->views, page);
}

static RvWindow *
find_window_of (GtkApplication *application, GFile *file)
{
  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next)
    if (RV_IS_WINDOW (item->data))
      {
        GFile *open = rv_workspace_get_file (rv_window_get_workspace (item->data));

        if (open != NULL && g_file_equal (open, file))
          return item->data;
      }
  return NULL;
}

/* Opens a saved comparison, in a window of its own where this one is in use. */
static void
open_comparison (RvWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  RvWindow *window = find_window_of (application, file);
  g_autoptr (GError) error = NULL;

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  window
    = rv_workspace_is_empty (self->workspace) ? self : rv_window_new (RV_APPLICATION (application));
  if (rv_workspace_open (window->workspace, file, &error))
    {
      g_autofree char *uri = g_file_get_uri (file);

      gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
      rv_undo_clear (window->undo);
      show_page (window);
    }
  else
    {
      g_autofree char *name = g_file_get_parse_name (file);
      g_autofree char *message
        /* Translators: a file, and why it cannot be opened */
        = g_strdup_printf (_ ("“%s” cannot be opened: %s"), name, error->message);

      rv_window_notify (window, message);
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* Goes on with a comparison that the program has kept. */
void
rv_window_restore (RvWindow *self, const char *id)
{
  g_autoptr (GError) error = NULL;

  if (rv_workspace_restore (self->workspace, id, &error))
    {
      rv_undo_clear (self->undo);
      show_page (self);
    }
  else
    rv_window_notify (self, _ ("What was open last could not be read"));
}

static gboolean
is_comparison (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".resolution");
}

static void
tell_left_out (RvWindow *self, guint n_left_out)
{
  g_autofree char *message = NULL;

  if (n_left_out == 0)
    return;
  message = g_strdup_printf (ngettext ("%u document was left out: no more can be open at once",
                                       "%u documents were left out: no more can be open at once",
                                       n_left_out),
                             n_left_out);
  rv_window_notify (self, message);
}

static void
remember_recent (GFile *const *files, guint n_files)
{
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);

      gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
    }
}

static void
open_documents (RvWindow *self, GFile *const *files, guint n_files)
{
  remember_recent (files, n_files);
  tell_left_out (self, rv_session_open (self->session, files, n_files));
  if (n_files > RV_N_SIDES)
    adw_view_stack_set_visible_child_name (self->views, "overview");
}

/* Returns: (transfer full) (element-type GFile): each of @files once */
static GPtrArray *
list_different (GFile *const *files, guint n_files)
{
  GPtrArray *different = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_files; i++)
    if (!g_ptr_array_find_with_equal_func (different, files[i], (GEqualFunc) g_file_equal, NULL))
      g_ptr_array_add (different, g_object_ref (files[i]));
  return different;
}

/* Opens saved comparisons each as a whole, and other files as rv_session_open() does; more than two are
 * shown all together. A file that is named twice is opened once. */
void
rv_window_open (RvWindow *self, GFile *const *files, guint n_files)
{
  g_autoptr (GPtrArray) different = list_different (files, n_files);
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();

  for (guint i = 0; i < different->len; i++)
    if (!is_comparison (g_ptr_array_index (different, i)))
      g_ptr_array_add (documents, g_ptr_array_index (different, i));
  if (documents->len > 0)
    open_documents (self, (GFile **) documents->pdata, documents->len);
  if (different->len < n_files)
    rv_window_notify (self, _ ("The same file was named more than once, and is open once"));
  for (guint i = 0; i < different->len; i++)
    if (is_comparison (g_ptr_array_index (different, i)))
      open_comparison (self, g_ptr_array_index (different, i));
}

/* As rv_window_open(), but one document goes to @side. */
void
rv_window_open_at (RvWindow *self, RvSide side, GFile *const *files, guint n_files)
{
  if (n_files != 1 || is_comparison (files[0]))
    {
      rv_window_open (self, files, n_files);
      return;
    }
  remember_recent (files, 1);
  tell_left_out (self, rv_session_open_at (self->session, side, files[0]) ? 0 : 1);
}

/* What was dropped on a side: the side, and the addresses. */
void
rv_window_open_dropped (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree const char **uris = NULL;
  g_autoptr (GVariant) list = NULL;
  int side;

  g_variant_get (parameter, "(i@as)", &side, &list);
  uris = g_variant_get_strv (list, NULL);
  for (gsize i = 0; uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));
  if (files->len == 1 && !is_comparison (g_ptr_array_index (files, 0)))
    side = (int) rv_read_view_choose_side (RV_WINDOW (widget)->read_view, (RvSide) side);
  rv_window_open_at (RV_WINDOW (widget), side, (GFile **) files->pdata, files->len);
}

/* Goes on with a comparison of the list of recent ones; in its window where it is open. */
void
rv_window_open_recent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));

  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next)
    if (RV_IS_WINDOW (item->data)
        && g_str_equal (rv_workspace_get_id (rv_window_get_workspace (item->data)), id))
      {
        gtk_window_present (item->data);
        return;
      }
  rv_window_restore (RV_WINDOW (widget), id);
}

void
rv_window_open_uri (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  rv_window_open (RV_WINDOW (widget), &file, 1);
}

/* Saving */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RvWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (rv_workspace_save_finish (RV_WORKSPACE (source), result, &error))
    {
      rv_window_notify (self, _ ("The comparison was saved"));
      return;
    }
  /* Translators: %s says why */
  message = g_strdup_printf (_ ("The comparison could not be saved: %s"), error->message);
  rv_window_offer (self, message, _ ("_Save As…"), "win.save-as");
}

static void
save_to (RvWindow *self, GFile *file)
{
  rv_workspace_save_async (self->workspace, file, on_saved, g_object_ref (self));
}

static void
on_save_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (RvWindow) self = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      save_to (self, file);
    }
  g_object_unref (dialog);
}

/* Returns: (transfer full): a name for the file, of the titles of the documents */
static char *
suggest_name (RvWindow *self)
{
  GString *name = g_string_new (NULL);

  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvSlot *slot = rv_session_get_slot (self->session, side);
      g_autofree char *title
        = slot != NULL
            ? g_utf8_substring (rv_slot_get_title (slot), 0,
                                MIN (g_utf8_strlen (rv_slot_get_title (slot), -1), NAME_CHARACTERS))
            : NULL;

      if (title != NULL)
        g_string_append_printf (name, "%s%s", name->len > 0 ? " – " : "", g_strstrip (title));
    }
  if (name->len == 0)
    g_string_append (name, _ ("Comparison"));
  g_strdelimit (name->str, "/\\:\n", '-');
  g_string_append (name, ".resolution");
  return g_string_free (name, FALSE);
}

void
rv_window_save_as (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  GFile *file = rv_workspace_get_file (self->workspace);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *suggestion = suggest_name (self);
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (_ ("Save the Comparison"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_filter_set_name (filter, _ ("Comparisons"));
  gtk_file_filter_add_suffix (filter, "resolution");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  if (file != NULL)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL);
  else
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggestion);
  g_signal_connect (dialog, "response", G_CALLBACK (on_save_response), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
rv_window_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  GFile *file = rv_workspace_get_file (self->workspace);

  if (file != NULL)
    save_to (self, file);
  else
    rv_window_save_as (widget, name, parameter);
}

/* Documents that have moved */

static void
on_located (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (RvSlot) slot = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      rv_slot_set_file (slot, file);
    }
  g_object_unref (dialog);
}

void
rv_window_locate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvSide side = g_str_equal (name, "win.locate-left") ? RV_SIDE_LEFT : RV_SIDE_RIGHT;
  RvSlot *slot = rv_session_get_slot (RV_WINDOW (widget)->session, side);
  GtkFileChooserNative *dialog;

  if (slot == NULL)
    return;
  dialog = gtk_file_chooser_native_new (_ ("Where Is the Document Now?"), GTK_WINDOW (widget),
                                        GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_signal_connect (dialog, "response", G_CALLBACK (on_located), g_object_ref (slot));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* Keeping */

static void
on_prepare (RvWindow *self)
{
  rv_read_view_store_places (self->read_view);
}

static void
on_page_changed (RvWindow *self)
{
  rv_workspace_set_page (self->workspace, adw_view_stack_get_visible_child_name (self->views));
}

static void
on_keeping_failed (RvWindow *self, const char *why)
{
  g_autofree char *message
    /* Translators: %s says why */
    = g_strdup_printf (_ ("Your work cannot be kept: %s"), why);

  rv_window_offer (self, message, _ ("_Save As…"), "win.save-as");
}

static void
on_corrections_lost (RvWindow *self, guint count)
{
  g_autofree char *message
    = g_strdup_printf (ngettext ("%u correction names words that have gone",
                                 "%u corrections name words that have gone", count),
                       count);

  rv_window_notify (self, message);
}

static void
on_documents_changed (RvWindow *self)
{
  rv_application_remember_windows (RV_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                                   NULL);
}

void
rv_window_connect_workspace (RvWindow *self)
{
  g_signal_connect_object (self->workspace, "prepare", G_CALLBACK (on_prepare), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "failed", G_CALLBACK (on_keeping_failed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "corrections-lost", G_CALLBACK (on_corrections_lost),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (on_page_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rv_session_list_slots (self->session), "items-changed",
                           G_CALLBACK (on_documents_changed), self, G_CONNECT_SWAPPED);
}

/* Keeps everything before the window closes; nothing is asked. */
void
rv_window_keep (RvWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  rv_workspace_keep (self->workspace);
  rv_application_remember_windows (RV_APPLICATION (application), GTK_WINDOW (self));
}
