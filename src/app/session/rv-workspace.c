/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ingest/rv-loader.h"
#include "session/rv-file-writer.h"
#include "session/rv-workspace-store.h"
#include "session/rv-workspace.h"

/* After a change, as a person may do much in a second. */
#define KEEP_DELAY_MILLISECONDS 800

struct _RvWorkspace
{
  GObject parent_instance;

  RvSession *session;
  RvCollection *collection;
  RvDirectiveStates *states;

  char *id;                 /* in the store */
  GFile *file;              /* where the person keeps it; NULL */
  char *page;               /* name of the view */
  RvComparisonFile *before; /* what was opened; NULL */
  gboolean is_modified;
  gboolean is_ahead;   /* of what was last written, or is just being written */
  gboolean is_opening; /* what changes then is no change of the person's */
  gboolean has_failed; /* the person has been told */
  guint keep_source;
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_MODIFIED,
  N_PROPS,
};

enum
{
  PREPARE,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvWorkspace, rv_workspace, G_TYPE_OBJECT)

/* Writing */

/* The documents in the order of the file: those shown, then the others. */
static GPtrArray *
list_slots (RvWorkspace *self)
{
  GListModel *all = rv_session_list_slots (self->session);
  GPtrArray *slots = g_ptr_array_new_with_free_func (g_object_unref);

  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvSlot *slot = rv_session_get_slot (self->session, side);

      if (slot != NULL && !g_ptr_array_find (slots, slot, NULL))
        g_ptr_array_add (slots, g_object_ref (slot));
    }
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      RvSlot *slot = g_list_model_get_item (all, i);

      if (g_ptr_array_find (slots, slot, NULL))
        g_object_unref (slot);
      else
        g_ptr_array_add (slots, slot);
    }
  return slots;
}

static void
describe_slots (RvWorkspace *self, GPtrArray *slots, GPtrArray *uris, GArray *documents)
{
  for (guint i = 0; i < slots->len; i++)
    {
      RvSlot *slot = g_ptr_array_index (slots, i);
      RvAnalysis *analysis = rv_slot_get_analysis (slot);
      RvComparisonDocument document = {
        .title = rv_slot_get_title (slot),
        .document = analysis != NULL ? rv_analysis_get_document (analysis) : NULL,
        .saved = rv_slot_get_saved (slot, self->before),
        .place = rv_slot_get_place (slot),
      };

      g_ptr_array_add (uris, g_file_get_uri (rv_slot_get_file (slot)));
      document.uri = g_ptr_array_index (uris, i);
      g_array_append_val (documents, document);
    }
}

/* Returns: (transfer full): the text of the file; @folder: (nullable): where it will stand */
static GString *
write_text (RvWorkspace *self, GFile *folder, const char *saved_as)
{
  g_autoptr (GPtrArray) slots = NULL, uris = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) documents = g_array_new (FALSE, TRUE, sizeof (RvComparisonDocument));
  g_autoptr (RvReport) report = NULL;
  RvSlot *left = rv_session_get_slot (self->session, RV_SIDE_LEFT);
  RvSlot *right = rv_session_get_slot (self->session, RV_SIDE_RIGHT);
  RvComparisonContents contents;

  g_signal_emit (self, signals[PREPARE], 0);
  slots = list_slots (self);
  describe_slots (self, slots, uris, documents);
  report = rv_collection_make_report (self->collection, rv_collection_get_title (self->collection));
  contents = (RvComparisonContents){
    .folder = folder,
    .documents = (const RvComparisonDocument *) (gconstpointer) documents->data,
    .n_documents = documents->len,
    .shows_left = left != NULL,
    .shows_right = right != NULL,
    .shows_same = left != NULL && left == right,
    .corrections = left != right ? rv_session_get_corrections (self->session) : NULL,
    .marks = rv_directive_states_get_marks (self->states),
    .report = report,
    .page = self->page,
    .saved_as = saved_as,
    .is_modified = self->is_modified,
    .before = self->before,
  };
  return rv_comparison_file_write (&contents);
}

/* Keeps everything in the state folder, now. */
void
rv_workspace_keep (RvWorkspace *self)
{
  g_autofree char *saved_as = self->file != NULL ? g_file_get_uri (self->file) : NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->keep_source, g_source_remove);
  if (rv_workspace_is_empty (self))
    {
      rv_workspace_store_delete (self->id);
      return;
    }
  text = write_text (self, NULL, saved_as);
  if (rv_workspace_store_save (self->id, text, &error))
    self->has_failed = FALSE;
  else if (!self->has_failed)
    {
      self->has_failed = TRUE;
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
}

static gboolean
keep_in_timeout (gpointer data)
{
  RvWorkspace *self = data;

  self->keep_source = 0;
  rv_workspace_keep (self);
  return G_SOURCE_REMOVE;
}

static void
set_modified (RvWorkspace *self, gboolean is_modified)
{
  if (self->is_modified == is_modified)
    return;
  self->is_modified = is_modified;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/* Something changed that is kept but not the person's work: a title has been read, another view. */
static void
on_changed (RvWorkspace *self)
{
  if (self->keep_source == 0 && !self->is_opening)
    self->keep_source = g_timeout_add (KEEP_DELAY_MILLISECONDS, keep_in_timeout, self);
}

static void
on_worked (RvWorkspace *self)
{
  if (self->is_opening)
    return;
  self->is_ahead = TRUE;
  set_modified (self, TRUE);
  on_changed (self);
}

/* A document that is closed leaves what was kept with it: the pair can be gone back to. */
static void
on_slots_changed (RvWorkspace *self, guint position, guint removed, guint added, GListModel *slots)
{
  if (removed > added && !self->is_opening)
    {
      g_free (self->id);
      self->id = rv_workspace_store_new_id ();
    }
  on_worked (self);
}

/* Life */

static void
rv_workspace_dispose (GObject *object)
{
  RvWorkspace *self = RV_WORKSPACE (object);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->collection);
  g_clear_object (&self->states);
  g_clear_object (&self->file);
  g_clear_pointer (&self->before, rv_comparison_file_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->page, g_free);
  G_OBJECT_CLASS (rv_workspace_parent_class)->dispose (object);
}

static void
rv_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RvWorkspace *self = RV_WORKSPACE (object);

  switch (id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->is_modified);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rv_workspace_class_init (RvWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = rv_workspace_dispose;
  object_class->get_property = rv_workspace_get_property;
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[PREPARE] = g_signal_new ("prepare", RV_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RV_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rv_workspace_init (RvWorkspace *self)
{
  self->id = rv_workspace_store_new_id ();
}

static void
connect_sources (RvWorkspace *self)
{
  static const char *const of_session[] = { "notify::comparing", "notify::pair" };
  static const char *const worked_of_session[]
    = { "notify::left", "notify::right", "corrections-changed" };

  for (gsize i = 0; i < G_N_ELEMENTS (of_session); i++)
    g_signal_connect_object (self->session, of_session[i], G_CALLBACK (on_changed), self,
                             G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (worked_of_session); i++)
    g_signal_connect_object (self->session, worked_of_session[i], G_CALLBACK (on_worked), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (rv_session_list_slots (self->session), "items-changed",
                           G_CALLBACK (on_slots_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->collection, "changed", G_CALLBACK (on_worked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->states, "changed", G_CALLBACK (on_worked), self,
                           G_CONNECT_SWAPPED);
}

RvWorkspace *
rv_workspace_new (RvSession *session, RvCollection *collection, RvDirectiveStates *states)
{
  RvWorkspace *self = g_object_new (RV_TYPE_WORKSPACE, NULL);

  self->session = g_object_ref (session);
  self->collection = g_object_ref (collection);
  self->states = g_object_ref (states);
  connect_sources (self);
  return self;
}

/* Returns: (transfer none): its name in the store */
const char *
rv_workspace_get_id (RvWorkspace *self)
{
  return self->id;
}

/* Returns: whether there is nothing to be kept */
gboolean
rv_workspace_is_empty (RvWorkspace *self)
{
  return g_list_model_get_n_items (rv_session_list_slots (self->session)) == 0
         && rv_collection_get_length (self->collection) == 0;
}

/* Returns: (transfer none) (nullable): name of the view */
const char *
rv_workspace_get_page (RvWorkspace *self)
{
  return self->page;
}

void
rv_workspace_set_page (RvWorkspace *self, const char *page)
{
  if (g_strcmp0 (self->page, page) == 0)
    return;
  g_free (self->page);
  self->page = g_strdup (page);
  on_changed (self);
}

/* Returns: (transfer none) (nullable): where the person keeps it */
GFile *
rv_workspace_get_file (RvWorkspace *self)
{
  return self->file;
}

gboolean
rv_workspace_is_modified (RvWorkspace *self)
{
  return self->is_modified;
}

/* Reading */

/* @saved: (transfer full) */
static void
take_saved (RvWorkspace *self, RvComparisonFile *saved, GFile *folder)
{
  g_autoptr (RvReport) report = rv_comparison_file_read_report (saved);
  RvDirectiveMarks *marks = rv_directive_states_get_marks (self->states);

  g_clear_pointer (&self->before, rv_comparison_file_unref);
  self->before = saved;
  self->is_opening = TRUE;
  g_free (self->page);
  self->page = g_strdup (rv_comparison_file_get_page (saved));
  rv_collection_set_title (self->collection, rv_report_get_title (report));
  rv_collection_add_report (self->collection, report);
  for (guint i = 0; i < rv_comparison_file_get_n_documents (saved); i++)
    {
      g_autoptr (GFile) file = rv_comparison_file_find_document (saved, i, folder);
      g_autofree char *uri = g_file_get_uri (file);

      rv_comparison_file_read_marks (saved, i, uri, marks);
    }
  rv_directive_states_touch (self->states);
  rv_session_open_saved (self->session, saved, folder);
  self->is_opening = FALSE;
}

static void
set_file (RvWorkspace *self, GFile *file)
{
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

/**
 * rv_workspace_open:
 * @file: a saved comparison
 *
 * Opens it in an empty workspace.
 */
gboolean
rv_workspace_open (RvWorkspace *self, GFile *file, GError **error)
{
  g_autoptr (GBytes) text = rv_loader_load (file, NULL, NULL, error);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  RvComparisonFile *saved;

  if (text == NULL)
    return FALSE;
  saved = rv_comparison_file_read (g_bytes_get_data (text, NULL), g_bytes_get_size (text), error);
  if (saved == NULL)
    return FALSE;
  take_saved (self, saved, folder);
  set_file (self, file);
  set_modified (self, FALSE);
  on_changed (self);
  return TRUE;
}

/* Goes on with the comparison @id of the store, in an empty workspace. */
gboolean
rv_workspace_restore (RvWorkspace *self, const char *id, GError **error)
{
  RvComparisonFile *saved = rv_workspace_store_load (id, error);
  const char *saved_as;

  if (saved == NULL)
    return FALSE;
  g_free (self->id);
  self->id = g_strdup (id);
  take_saved (self, saved, NULL);
  saved_as = rv_comparison_file_get_saved_as (saved);
  if (saved_as != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (saved_as);

      set_file (self, file);
      set_modified (self, rv_comparison_file_is_modified (saved));
    }
  return TRUE;
}

/* Saving */

static void
on_replaced (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  RvWorkspace *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (!rv_file_writer_write_finish (G_FILE (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  set_file (self, G_FILE (source));
  set_modified (self, self->is_ahead);
  rv_workspace_keep (self);
  g_task_return_boolean (task, TRUE);
}

/**
 * rv_workspace_save_async:
 * @file: where to; what stands there is replaced as a whole or not at all
 */
void
rv_workspace_save_async (RvWorkspace *self,
                         GFile *file,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (write_text (self, folder, NULL));

  g_task_set_source_tag (task, rv_workspace_save_async);
  self->is_ahead = FALSE;
  rv_file_writer_write_async (file, bytes, on_replaced, task);
}

gboolean
rv_workspace_save_finish (RvWorkspace *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
