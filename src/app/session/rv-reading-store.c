/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-comparison-file.h"
#include "session/rv-reading-store.h"

/*
 * Remembers what a person said of how a document is to be read: one small file for each in the user's
 * data folder, named by the checksum of its address, in the format in which comparisons are saved.
 */

#define MAX_BYTES (4 * 1024 * 1024) /* ten thousand changed paragraphs; a larger file is not ours */

static char *
find_path (const char *uri)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name = g_strconcat (sum, ".resolution", NULL);

  return g_build_filename (g_get_user_data_dir (), "resolution-viewer", "readings", name, NULL);
}

/* Returns: (transfer full): what is remembered of @file; a reading that changes nothing where nothing is */
RvReading *
rv_reading_store_load (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *path = find_path (uri);
  g_autofree char *text = NULL;
  g_autoptr (RvComparisonFile) saved = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL) || length > MAX_BYTES)
    return rv_reading_new ();
  saved = rv_comparison_file_read (text, length, &error);
  if (saved != NULL && rv_comparison_file_get_n_documents (saved) > 0)
    return rv_comparison_file_dup_reading (saved, 0);
  g_debug ("reading not restored: %s", error != NULL ? error->message : "no document");
  return rv_reading_new ();
}

/* Remembers the character set and the roles that a person gave @document, in place of what was
 * remembered before. */
void
rv_reading_store_save (RvDocument *document)
{
  g_autofree char *path = find_path (rv_document_get_uri (document));
  g_autofree char *folder = g_path_get_dirname (path);
  const RvComparisonDocument documents[] = { {
    .uri = rv_document_get_uri (document),
    .document = document,
    .saved = RV_COMPARISON_FILE_NONE,
  } };
  const RvComparisonContents contents = { .documents = documents, .n_documents = 1 };
  g_autoptr (GString) text = rv_comparison_file_write (&contents);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0
      || !g_file_set_contents (path, text->str, (gssize) text->len, &error))
    g_debug ("reading not saved: %s", error != NULL ? error->message : folder);
}
