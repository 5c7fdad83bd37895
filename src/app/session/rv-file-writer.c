/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-file-writer.h"

/*
 * g_file_replace_contents() is not safe on a full disk: where writing fails it closes the stream, which
 * puts the half that was written in place of the old file. Closing with a cancelled cancellable throws
 * the half away. A file that was not there is written in its place, and its half has to be deleted.
 */

static gboolean
write_stream (GOutputStream *stream, GBytes *bytes, GError **error)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  if (g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 NULL, NULL, error))
    return g_output_stream_close (stream, NULL, error);
  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
  return FALSE;
}

static gboolean
write_bytes (GFile *file, GBytes *bytes, GError **error)
{
  gboolean is_new = !g_file_query_exists (file, NULL);
  g_autoptr (GFileOutputStream) stream
    = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);

  if (stream == NULL)
    return FALSE;
  if (write_stream (G_OUTPUT_STREAM (stream), bytes, error))
    return TRUE;
  if (is_new)
    g_file_delete (file, NULL, NULL);
  return FALSE;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_bytes (source, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
rv_file_writer_write_async (GFile *file, GBytes *bytes, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, data);

  g_task_set_source_tag (task, rv_file_writer_write_async);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_in_thread);
}

/* Returns: whether @file holds the bytes now; else it holds what it held before */
gboolean
rv_file_writer_write_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
