/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "ingest/rv-loader.h"

/* Bytes that are read at once, and behind those that were expected. */
#define CHUNK (256u * 1024)
#define SURPLUS 1024u

static void
set_too_large (GError **error)
{
  g_autofree char *limit = g_format_size (RV_LIMIT_FILE_BYTES);

  /* Translators: %s is a size such as "67.1 MB" */
  g_set_error (error, RV_ERROR, RV_ERROR_TOO_LARGE, _ ("The file is larger than %s."), limit);
}

/* Turns what GIO says into our words: a sentence without a path or a number of errno. */
static void
propagate (GError **error, GError *local)
{
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error_literal (error, RV_ERROR, RV_ERROR_NOT_FOUND, _ ("The file does not exist."));
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error_literal (error, RV_ERROR, RV_ERROR_PERMISSION,
                         _ ("You are not allowed to read the file."));
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error_literal (error, RV_ERROR, RV_ERROR_UNSUPPORTED,
                         _ ("This is a folder, not a document."));
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS))
    g_set_error_literal (error, RV_ERROR, RV_ERROR_NOT_FOUND,
                         _ ("The link leads in a circle and never to a file."));
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED)
           || g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED))
    g_set_error_literal (error, RV_ERROR, RV_ERROR_UNSUPPORTED,
                         _ ("Files at such an address cannot be opened here."));
  else if (local->domain == RV_ERROR || g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, local);
      return;
    }
  else
    g_set_error (error, RV_ERROR, RV_ERROR_MALFORMED, _ ("The file cannot be read: %s"),
                 local->message);
  g_error_free (local);
}

/**
 * rv_loader_load_stream:
 * @stream: read to its end, at most RV_LIMIT_FILE_BYTES
 * @size: how many bytes are expected, 0 where that is not known
 * @progress: (nullable): is told how much of them is there
 *
 * Returns: (transfer full): the bytes, or %NULL with RV_ERROR or G_IO_ERROR_CANCELLED set
 */
GBytes *
rv_loader_load_stream (GInputStream *stream,
                       goffset size,
                       RvProgress *progress,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GError) local = NULL;
  gssize n;

  do
    {
      guint length = array->len, room = CHUNK;

      if (size > 0)
        room = (guint) CLAMP (size - (goffset) length, SURPLUS, CHUNK);
      g_byte_array_set_size (array, length + room);
      n = g_input_stream_read (stream, array->data + length, room, cancellable, &local);
      g_byte_array_set_size (array, length + (guint) MAX (n, 0));
      if (array->len > RV_LIMIT_FILE_BYTES)
        {
          set_too_large (error);
          return NULL;
        }
      if (size > 0)
        rv_progress_tell (progress, (double) array->len / (double) size);
    }
  while (n > 0);

  if (n < 0)
    {
      propagate (error, g_steal_pointer (&local));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/**
 * rv_loader_query_media_type:
 *
 * Looks into the file and into the system's list of types, which takes longer than to read a short page. Blocks.
 *
 * Returns: (transfer full) (nullable): what the system takes the file for; %NULL where it does not know
 */
char *
rv_loader_query_media_type (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  return info != NULL && g_file_info_get_content_type (info) != NULL
           ? g_content_type_get_mime_type (g_file_info_get_content_type (info))
           : NULL;
}

/**
 * rv_loader_load:
 * @progress: (nullable): is told how much of the file is loaded
 *
 * Reads a whole file. Blocks, so call it on a worker.
 *
 * Returns: (transfer full): the bytes, or %NULL with RV_ERROR (not found, no permission, too large,
 *   a folder or device) or G_IO_ERROR_CANCELLED set
 */
GBytes *
rv_loader_load (GFile *file, RvProgress *progress, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &local);
  if (info == NULL)
    {
      propagate (error, g_steal_pointer (&local));
      return NULL;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_UNSUPPORTED,
                           _ ("This is a folder, not a document."));
      return NULL;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_UNSUPPORTED,
                           _ ("This is not a regular file."));
      return NULL;
    }
  if (g_file_info_get_size (info) > (goffset) RV_LIMIT_FILE_BYTES)
    {
      set_too_large (error);
      return NULL;
    }

  stream = g_file_read (file, cancellable, &local);
  if (stream == NULL)
    {
      propagate (error, g_steal_pointer (&local));
      return NULL;
    }
  return rv_loader_load_stream (G_INPUT_STREAM (stream), g_file_info_get_size (info), progress,
                                cancellable, error);
}
