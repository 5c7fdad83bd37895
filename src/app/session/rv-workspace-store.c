/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "session/rv-workspace-store.h"

#define SUFFIX ".resolution"
#define OPEN_LIST "open"

/* Comparisons that are kept; of more the oldest go whose report is empty. */
#define MAX_KEPT 100u

static char *
find_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "resolution-viewer", "comparisons", NULL);
}

static char *
find_path (const char *id)
{
  g_autofree char *folder = find_folder ();
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/* Returns: (transfer full): a name that no other comparison has */
char *
rv_workspace_store_new_id (void)
{
  return g_uuid_string_random ();
}

/* Keeps @text as the comparison @id, in place of what was kept before or not at all. */
gboolean
rv_workspace_store_save (const char *id, GString *text, GError **error)
{
  g_autofree char *folder = find_folder ();
  g_autofree char *path = find_path (id);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", folder,
                   g_strerror (errno));
      return FALSE;
    }
  return g_file_set_contents_full (path, text->str, (gssize) text->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static RvComparisonFile *
load_path (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  return rv_comparison_file_read (text, length, error);
}

/* Returns: (transfer full): the comparison @id as it was kept, or %NULL */
RvComparisonFile *
rv_workspace_store_load (const char *id, GError **error)
{
  g_autofree char *path = find_path (id);

  return load_path (path, error);
}

/* Forgets the comparison @id. */
void
rv_workspace_store_delete (const char *id)
{
  g_autofree char *path = find_path (id);

  g_unlink (path);
}

/* Recent comparisons */

void
rv_recent_comparison_free (RvRecentComparison *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static char *
join_titles (const RvComparisonFile *file)
{
  guint n = rv_comparison_file_get_n_documents (file);
  const char *titles[2] = { NULL };

  for (guint i = 0; i < MIN (n, 2); i++)
    {
      titles[i] = rv_comparison_file_get_title (file, i);
      if (titles[i] == NULL)
        titles[i] = rv_comparison_file_get_uri (file, i);
    }
  if (n >= 2)
    /* Translators: title of a window that shows two documents */
    return g_strdup_printf (_ ("%s – %s"), titles[0], titles[1]);
  return g_strdup (n == 1 ? titles[0] : _ ("Report"));
}

/* Returns: (transfer full) (nullable) */
static RvRecentComparison *
read_recent (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (RvComparisonFile) file = load_path (path, NULL);
  g_autoptr (RvReport) report = NULL;
  RvRecentComparison *self;
  GStatBuf status;

  if (file == NULL || g_stat (path, &status) != 0)
    return NULL;
  report = rv_comparison_file_read_report (file);
  self = g_new0 (RvRecentComparison, 1);
  self->id = g_strndup (name, strlen (name) - strlen (SUFFIX));
  self->title = join_titles (file);
  self->n_documents = rv_comparison_file_get_n_documents (file);
  self->n_entries = rv_report_get_length (report);
  self->changed = status.st_mtime;
  return self;
}

typedef struct
{
  char *name;
  gint64 changed;
} Entry;

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->name);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;

  return x->changed > y->changed ? -1 : x->changed < y->changed;
}

/* Returns: (element-type Entry): the files of @folder, the newest first */
static GArray *
list_files (const char *folder)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_array_set_clear_func (entries, entry_clear);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_str_has_suffix (name, SUFFIX) && g_stat (path, &status) == 0)
        {
          Entry entry = { g_strdup (name), status.st_mtime };

          g_array_append_val (entries, entry);
        }
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

static void
forget_oldest (const char *folder, GArray *entries)
{
  for (guint i = MAX_KEPT; i < entries->len; i++)
    {
      const char *name = g_array_index (entries, Entry, i).name;
      RvRecentComparison *recent = read_recent (folder, name);

      if (recent != NULL && recent->n_entries == 0)
        rv_workspace_store_delete (recent->id);
      g_clear_pointer (&recent, rv_recent_comparison_free);
    }
}

static gboolean
has_title (GPtrArray *recent, const RvRecentComparison *one)
{
  for (guint i = 0; i < recent->len; i++)
    if (g_str_equal (((RvRecentComparison *) g_ptr_array_index (recent, i))->title, one->title)
        && one->n_entries == 0)
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full) (element-type RvRecentComparison): the comparisons worked on last, the newest
 *   first */
GPtrArray *
rv_workspace_store_list_recent (guint max)
{
  GPtrArray *recent = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_recent_comparison_free);
  g_autofree char *folder = find_folder ();
  g_autoptr (GArray) entries = list_files (folder);

  for (guint i = 0; i < entries->len && recent->len < max; i++)
    {
      RvRecentComparison *one = read_recent (folder, g_array_index (entries, Entry, i).name);

      if (one != NULL && (one->n_documents >= 2 || one->n_entries > 0) && !has_title (recent, one))
        g_ptr_array_add (recent, one);
      else
        g_clear_pointer (&one, rv_recent_comparison_free);
    }
  forget_oldest (folder, entries);
  return recent;
}

/* What was open last */

static char *
find_open_list (void)
{
  return g_build_filename (g_get_user_state_dir (), "resolution-viewer", OPEN_LIST, NULL);
}

/* Returns: (transfer full): the comparisons that were open when the program was last used */
GStrv
rv_workspace_store_get_open (void)
{
  g_autofree char *path = find_open_list ();
  g_autofree char *text = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    lines = g_strsplit (text, "\n", 100);
  for (gsize i = 0; lines != NULL && lines[i] != NULL; i++)
    if (g_uuid_string_is_valid (lines[i]))
      g_strv_builder_add (ids, lines[i]);
  return g_strv_builder_end (ids);
}

/* Remembers what is open now. */
void
rv_workspace_store_set_open (const char *const *ids)
{
  g_autofree char *path = find_open_list ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = g_strjoinv ("\n", (char **) ids);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_file_set_contents (path, text, -1, &error))
    g_debug ("list of what is open not saved: %s", error != NULL ? error->message : folder);
}
