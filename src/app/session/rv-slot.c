/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "base/rv-error.h"
#include "session/rv-reading-store.h"
#include "session/rv-slot.h"

struct _RvSlot
{
  GObject parent_instance;

  RvEngine *engine;
  GFile *file;
  GFileMonitor *monitor;
  RvReading *reading; /* what a person said; NULL before the first job */
  RvUndo *undo;
  gboolean is_reading_new;   /* to be remembered once the document is read by it */
  GCancellable *cancellable; /* of the job that runs; NULL when none does */
  RvProgress *progress;      /* of that job */
  RvAnalysis *analysis;
  GError *error;
  char *title;
  char *notice; /* what the reader should know about the text; NULL for nothing */
  RvSpan place; /* where the reader is */

  RvComparisonFile *saved; /* the comparison it was opened from; NULL for none */
  guint saved_index;
  GFile *saved_folder; /* where that comparison stands; NULL where that is not known */
  guint change_source;
};

/* Editors write in several steps, and some take the old file away first. */
#define CHANGE_DELAY_MILLISECONDS 250

/* A file that is written to without an end, such as a log, is looked at now and then. */
#define GROWING_DELAY_MILLISECONDS 3000

enum
{
  PROP_0,
  PROP_STATE,
  PROP_TITLE,
  PROP_NOTICE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RvSlot, rv_slot, G_TYPE_OBJECT)

static void
abandon_job (RvSlot *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->progress, rv_progress_unref);
}

static void
rv_slot_dispose (GObject *object)
{
  RvSlot *self = RV_SLOT (object);

  abandon_job (self);
  g_clear_handle_id (&self->change_source, g_source_remove);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->saved, rv_comparison_file_unref);
  g_clear_object (&self->saved_folder);
  g_clear_pointer (&self->notice, g_free);
  g_clear_object (&self->engine);
  g_clear_object (&self->file);
  g_clear_pointer (&self->reading, rv_reading_unref);
  g_clear_object (&self->undo);
  g_clear_pointer (&self->analysis, rv_analysis_unref);
  g_clear_error (&self->error);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (rv_slot_parent_class)->dispose (object);
}

static void
rv_slot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RvSlot *self = RV_SLOT (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_int (value, rv_slot_get_state (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_NOTICE:
      g_value_set_string (value, self->notice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rv_slot_class_init (RvSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = rv_slot_dispose;
  object_class->get_property = rv_slot_get_property;
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, RV_SLOT_LOADING, RV_SLOT_READY,
                                             RV_SLOT_LOADING, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rv_slot_init (RvSlot *self)
{
}

static void
take_title (RvSlot *self)
{
  const char *title = rv_document_get_title (rv_analysis_get_document (self->analysis));

  if (title == NULL || *title == '\0')
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* A file taken away leaves its text on the screen; what else is wrong with it, reading tells. */
static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RvSlot) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (G_FILE (source) != self->file || self->engine == NULL)
    return;
  if (info == NULL && self->analysis != NULL
      && (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
          || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED)))
    rv_slot_set_notice (self,
                        _ ("The file has been deleted or moved. Its text stays here until the "
                           "document is closed."));
  else if (info != NULL || self->analysis != NULL)
    rv_slot_load (self);
}

/* What shows once the disk is at rest. A job that runs is let to its end: a file that grows would never be
 * read. */
static gboolean
look_at_file (gpointer data)
{
  RvSlot *self = data;

  if (self->cancellable != NULL)
    return G_SOURCE_CONTINUE;
  self->change_source = 0;
  g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, on_looked, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
look_soon (RvSlot *self, guint milliseconds)
{
  g_clear_handle_id (&self->change_source, g_source_remove);
  self->change_source = g_timeout_add (milliseconds, look_at_file, self);
}

static void
on_file_changed (RvSlot *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  switch (event)
    {
    case G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT:
    case G_FILE_MONITOR_EVENT_CREATED:
    case G_FILE_MONITOR_EVENT_DELETED:
    case G_FILE_MONITOR_EVENT_RENAMED:
    case G_FILE_MONITOR_EVENT_MOVED_IN:
    case G_FILE_MONITOR_EVENT_MOVED_OUT:
    case G_FILE_MONITOR_EVENT_UNMOUNTED:
      look_soon (self, CHANGE_DELAY_MILLISECONDS);
      break;
    case G_FILE_MONITOR_EVENT_CHANGED:
      if (self->change_source == 0)
        look_soon (self, GROWING_DELAY_MILLISECONDS);
      break;
    case G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED: /* it may be allowed to read it again */
      if (self->analysis == NULL || self->notice != NULL)
        look_soon (self, CHANGE_DELAY_MILLISECONDS);
      break;
    case G_FILE_MONITOR_EVENT_PRE_UNMOUNT:
    default:
      break;
    }
}

/* Before the file is read for the first time: what changes meanwhile is read again. */
static void
watch_file (RvSlot *self)
{
  if (self->monitor != NULL)
    return;
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_file_changed), self,
                             G_CONNECT_SWAPPED);
}

/* What the comparison remembers of the document that has just been read for the first time. */
static void
take_saved (RvSlot *self)
{
  RvDocument *document = rv_analysis_get_document (self->analysis);

  if (self->saved == NULL)
    return;
  rv_comparison_file_find_place (self->saved, self->saved_index, document, &self->place);
  if (rv_comparison_file_is_changed (self->saved, self->saved_index, document))
    rv_slot_set_notice (self, _ ("This document has changed since the comparison was saved."));
}

static void
take_failure (RvSlot *self, GError *error)
{
  g_autofree char *notice = NULL;

  if (self->analysis == NULL)
    {
      self->error = g_error_copy (error);
      return;
    }
  notice = g_strdup_printf (_ ("The document has changed and cannot be read: %s "
                               "You see the text from before."),
                            error->message);
  rv_slot_set_notice (self, notice);
}

/* A job's result counts only while its cancellable is the slot's: a newer job has replaced the
 * others, or the reader has given up. */
static void
on_analyzed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RvSlot) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RvAnalysis) analysis = rv_engine_analyze_finish (RV_ENGINE (source), result, &error);

  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->progress, rv_progress_unref);
  if (analysis != NULL)
    {
      gboolean is_first = self->analysis == NULL;

      g_clear_pointer (&self->analysis, rv_analysis_unref);
      self->analysis = g_steal_pointer (&analysis);
      rv_slot_set_notice (self, NULL);
      take_title (self);
      if (is_first)
        take_saved (self);
      if (self->is_reading_new)
        rv_reading_store_save (rv_analysis_get_document (self->analysis));
      self->is_reading_new = FALSE;
    }
  else
    take_failure (self, error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * rv_slot_new:
 * @file: the document; nothing is read before rv_slot_load()
 * @undo: where changes are remembered
 */
RvSlot *
rv_slot_new (RvEngine *engine, GFile *file, RvUndo *undo)
{
  RvSlot *self = g_object_new (RV_TYPE_SLOT, NULL);
  g_autofree char *name = g_file_get_basename (file);

  self->engine = g_object_ref (engine);
  self->undo = g_object_ref (undo);
  self->file = g_object_ref (file);
  self->title = name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
  return self;
}

/**
 * rv_slot_set_saved:
 * @saved: the comparison that the document is opened from
 * @index: which of its documents it is
 * @folder: (nullable): where the comparison stands
 *
 * Before rv_slot_load().
 */
void
rv_slot_set_saved (RvSlot *self, RvComparisonFile *saved, guint index, GFile *folder)
{
  g_clear_pointer (&self->saved, rv_comparison_file_unref);
  self->saved = rv_comparison_file_ref (saved);
  self->saved_index = index;
  g_set_object (&self->saved_folder, folder);
  if (folder == NULL)
    return; /* the program's own copy knows nothing that is not remembered of the document as well */
  g_clear_pointer (&self->reading, rv_reading_unref);
  self->reading = rv_comparison_file_dup_reading (saved, index);
  self->is_reading_new = TRUE;
}

/* Returns: which document of @saved it is, or RV_COMPARISON_FILE_NONE */
guint
rv_slot_get_saved (RvSlot *self, RvComparisonFile *saved)
{
  return saved != NULL && self->saved == saved ? self->saved_index : RV_COMPARISON_FILE_NONE;
}

/* Says where the document is now, and reads it there. */
void
rv_slot_set_file (RvSlot *self, GFile *file)
{
  g_clear_object (&self->monitor);
  g_set_object (&self->file, file);
  rv_slot_load (self);
}

/* A document of a saved comparison that was missing may stand beside it by now. */
static void
look_again (RvSlot *self)
{
  g_autoptr (GFile) file = NULL;

  if (self->saved == NULL || !g_error_matches (self->error, RV_ERROR, RV_ERROR_NOT_FOUND)
      || g_file_query_exists (self->file, NULL))
    return;
  file = rv_comparison_file_find_document (self->saved, self->saved_index, self->saved_folder);
  g_set_object (&self->file, file);
}

/**
 * rv_slot_load:
 *
 * Reads the file, again if it was read before; what is shown stays until the new text is there.
 */
void
rv_slot_load (RvSlot *self)
{
  g_return_if_fail (RV_IS_SLOT (self));

  abandon_job (self);
  look_again (self);
  g_clear_error (&self->error);
  if (self->reading == NULL)
    self->reading = self->saved != NULL
                      ? rv_comparison_file_dup_reading (self->saved, self->saved_index)
                      : rv_reading_store_load (self->file);
  self->cancellable = g_cancellable_new ();
  self->progress = rv_progress_new ();
  watch_file (self);
  rv_engine_analyze_async (self->engine, self->file, self->reading, self->progress,
                           self->cancellable, on_analyzed, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* Gives up reading; the slot then says so and can be loaded again. */
void
rv_slot_cancel (RvSlot *self)
{
  g_return_if_fail (RV_IS_SLOT (self));

  if (self->cancellable == NULL)
    return;
  abandon_job (self);
  if (self->analysis == NULL)
    self->error
      = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Reading was cancelled."));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* Returns: how much of the job that runs is done, 0 to 1; 0 as long as nothing is known */
double
rv_slot_get_fraction (RvSlot *self)
{
  return self->progress != NULL ? rv_progress_get_fraction (self->progress) : 0;
}

/* Reading */

static gboolean take_back_reading (gpointer object, gpointer data);

/* @reading: (transfer full); @words: what is said once it is taken back */
static void
take_reading (RvSlot *self, RvReading *reading, const char *words)
{
  rv_undo_push (self->undo, self, take_back_reading, self->reading,
                (GDestroyNotify) rv_reading_unref, words);
  self->reading = reading;
  self->is_reading_new = TRUE;
  rv_slot_load (self);
}

static gboolean
take_back_reading (gpointer object, gpointer data)
{
  take_reading (object, rv_reading_ref (data), _ ("The document is read as you said again"));
  return TRUE;
}

/**
 * rv_slot_set_roles:
 * @first, @last: indices of paragraphs of the document that is read
 * @role: what a person says they are; that is remembered
 */
void
rv_slot_set_roles (RvSlot *self, guint first, guint last, RvRole role)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (RvRoleChange));
  RvDocument *document;

  g_return_if_fail (self->analysis != NULL);

  document = rv_analysis_get_document (self->analysis);
  for (guint i = first; i <= last && i < rv_document_get_n_paragraphs (document); i++)
    {
      RvSpan span = rv_document_get_paragraph (document, i)->span;
      RvRoleChange change
        = { i, rv_document_get_text (document) + span.start, rv_span_length (span), role };

      g_array_append_val (changes, change);
    }
  take_reading (self,
                rv_reading_new_with_roles (self->reading,
                                           (const RvRoleChange *) (gpointer) changes->data,
                                           changes->len),
                _ ("The paragraph is what it was before"));
}

/* Reads the file in @charset, or, where that is %NULL, in what the file says or looks like; that is
 * remembered. */
void
rv_slot_set_charset (RvSlot *self, const char *charset)
{
  g_return_if_fail (self->reading != NULL);

  take_reading (self, rv_reading_new_with_charset (self->reading, charset),
                _ ("The document is in its former character set again"));
}

/* @year: 1 to 9999, in which the event of the document took place, or 0, where the program is to conclude
 * that; it is remembered. */
void
rv_slot_set_event_year (RvSlot *self, guint year)
{
  g_return_if_fail (self->reading != NULL);

  take_reading (self, rv_reading_new_with_event_year (self->reading, year),
                _ ("The year of the event is as it was before"));
}

/* Returns: (transfer none) */
GFile *
rv_slot_get_file (RvSlot *self)
{
  return self->file;
}

RvSlotState
rv_slot_get_state (RvSlot *self)
{
  if (self->analysis != NULL)
    return RV_SLOT_READY;
  return self->error != NULL ? RV_SLOT_FAILED : RV_SLOT_LOADING;
}

/* Returns: (transfer none) (nullable): what was found, once the state is RV_SLOT_READY */
RvAnalysis *
rv_slot_get_analysis (RvSlot *self)
{
  return self->analysis;
}

/* Returns: (transfer none) (nullable): why the file could not be read */
const GError *
rv_slot_get_error (RvSlot *self)
{
  return self->error;
}

/* Returns: (transfer none): the document's title; the file's name as long as there is none */
const char *
rv_slot_get_title (RvSlot *self)
{
  return self->title;
}

/* Returns: (transfer none) (nullable): what the reader should know about the text, a sentence */
const char *
rv_slot_get_notice (RvSlot *self)
{
  return self->notice;
}

/* @notice: (nullable): a sentence; %NULL once the reader has seen it */
void
rv_slot_set_notice (RvSlot *self, const char *notice)
{
  if (g_strcmp0 (self->notice, notice) == 0)
    return;
  g_free (self->notice);
  self->notice = g_strdup (notice);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

/* Returns: where the reader is: what stands at the top; empty at the beginning */
RvSpan
rv_slot_get_place (RvSlot *self)
{
  return self->place;
}

/* Remembers where the reader is, for when the document is shown again. */
void
rv_slot_set_place (RvSlot *self, RvSpan place)
{
  self->place = place;
}
