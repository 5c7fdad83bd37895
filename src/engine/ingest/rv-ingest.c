/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-error.h"
#include "ingest/rv-cleaner.h"
#include "ingest/rv-font-text.h"
#include "ingest/rv-ingest.h"
#include "ingest/rv-loader.h"
#include "ingest/rv-picture-text.h"
#include "ingest/rv-reader.h"

/**
 * rv_ingest_read:
 * @source: a whole file
 *
 * Finds the reader, reads, cleans.
 *
 * Returns: (transfer full): the document, or %NULL with RV_ERROR or G_IO_ERROR_CANCELLED set
 */
RvDocument *
rv_ingest_read (const RvSource *source,
                const RvLanguages *languages,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (RvDraft) draft = NULL;
  RvSource own = *source;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (g_bytes_get_size (source->bytes) == 0)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_EMPTY, _ ("The file is empty."));
      return NULL;
    }
  own.languages = languages;
  draft = rv_reader_find (&own)->read (&own, cancellable, error);
  if (draft == NULL)
    return NULL;
  if (!rv_draft_check (draft, error))
    return NULL;
  rv_picture_text_settle (draft);
  if (draft->blocks->len == 0)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_EMPTY, _ ("There is no text in the file."));
      return NULL;
    }
  if (draft->charset.name[0] == 0)
    rv_font_text_repair (draft, source->charset, languages);
  if (source->keeps_digest)
    draft->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, source->bytes);
  return rv_cleaner_clean (draft, source->uri, languages, error);
}

/**
 * rv_ingest_read_file:
 * @charset: (nullable): the character set that a person chose
 * @keeps_digest: as in #RvSource
 * @progress: (nullable): is told how far it is
 *
 * rv_loader_load() and rv_ingest_read() in one. Blocks.
 */
RvDocument *
rv_ingest_read_file (GFile *file,
                     const char *charset,
                     gboolean keeps_digest,
                     const RvLanguages *languages,
                     RvProgress *progress,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *media_type = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RvSource source
    = { .uri = uri, .charset = charset, .progress = progress, .keeps_digest = keeps_digest };
  RvDocument *document;

  rv_progress_set_range (progress, 0, RV_PROGRESS_LOADED);
  bytes = rv_loader_load (file, progress, cancellable, error);
  if (bytes == NULL)
    return NULL;
  source.bytes = bytes;
  if (!rv_reader_is_sure (&source))
    source.media_type = media_type = rv_loader_query_media_type (file, cancellable);
  rv_progress_set_range (progress, RV_PROGRESS_LOADED, RV_PROGRESS_READ);
  document = rv_ingest_read (&source, languages, cancellable, error);
  rv_progress_tell (progress, 1);
  return document;
}
