/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "report/rv-comparison-file.h"
#include "session/rv-correction-store.h"

/*
 * Remembers what a person said of the pairs of two documents: one small file for each two documents
 * in the user's data folder, named by the checksum of their addresses, in the format in which
 * comparisons are saved. The documents stand there in the order of their addresses, so that it makes
 * no difference on which side each is shown.
 */

#define MAX_BYTES (4 * 1024 * 1024) /* ten thousand corrections; a larger file is not ours */

typedef struct
{
  RvDocument *first;
  RvDocument *second;
  gboolean is_mirrored; /* the first stands on the right */
} Couple;

static Couple
find_couple (RvComparison *comparison)
{
  RvDocument *left = rv_analysis_get_document (rv_comparison_get_left (comparison));
  RvDocument *right = rv_analysis_get_document (rv_comparison_get_right (comparison));

  if (g_strcmp0 (rv_document_get_uri (left), rv_document_get_uri (right)) > 0)
    return (Couple){ right, left, TRUE };
  return (Couple){ left, right, FALSE };
}

static char *
find_path (RvDocument *first, RvDocument *second)
{
  g_autofree char *key
    = g_strconcat (rv_document_get_uri (first), "\n", rv_document_get_uri (second), NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
  g_autofree char *name = g_strconcat (sum, ".resolution", NULL);

  return g_build_filename (g_get_user_data_dir (), "resolution-viewer", "corrections", name, NULL);
}

/* Returns: (transfer full): what is remembered of the two documents in that order */
static RvCorrections *
load (RvDocument *first, RvDocument *second)
{
  g_autofree char *path = find_path (first, second);
  g_autofree char *text = NULL;
  g_autoptr (RvComparisonFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL) || length > MAX_BYTES)
    return rv_corrections_new ();
  file = rv_comparison_file_read (text, length, &error);
  if (file == NULL)
    {
      g_debug ("corrections not read: %s", error->message);
      return rv_corrections_new ();
    }
  return rv_comparison_file_restore_corrections (file, first, second, NULL);
}

/* Returns: (transfer full): what is remembered of the two documents; nothing where nothing is */
RvCorrections *
rv_correction_store_load (RvComparison *comparison)
{
  Couple couple = find_couple (comparison);
  g_autoptr (RvCorrections) corrections = load (couple.first, couple.second);

  return couple.is_mirrored ? rv_corrections_new_mirrored (corrections)
                            : g_steal_pointer (&corrections);
}

/* Remembers @corrections in place of what was remembered before. */
void
rv_correction_store_save (RvComparison *comparison, const RvCorrections *corrections)
{
  Couple couple = find_couple (comparison);
  const RvComparisonDocument documents[] = {
    { .uri = rv_document_get_uri (couple.first),
      .document = couple.first,
      .saved = RV_COMPARISON_FILE_NONE },
    { .uri = rv_document_get_uri (couple.second),
      .document = couple.second,
      .saved = RV_COMPARISON_FILE_NONE },
  };
  g_autoptr (RvCorrections) mirrored
    = couple.is_mirrored ? rv_corrections_new_mirrored (corrections) : NULL;
  const RvComparisonContents contents
    = { .documents = documents,
        .n_documents = 2,
        .corrections = couple.is_mirrored ? mirrored : corrections };
  g_autofree char *path = find_path (couple.first, couple.second);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) error = NULL;

  text = rv_comparison_file_write (&contents);
  if (g_mkdir_with_parents (folder, 0700) != 0
      || !g_file_set_contents (path, text->str, (gssize) text->len, &error))
    g_debug ("corrections not saved: %s", error != NULL ? error->message : folder);
}

/**
 * rv_correction_store_restore:
 * @saved: a saved comparison of the two documents
 * @out_n_lost: (out): how many of its corrections name passages that have gone
 *
 * Takes over what @saved says of the pairs, in place of what was remembered before.
 *
 * Returns: (transfer full): that; where it says nothing, what is remembered
 */
RvCorrections *
rv_correction_store_restore (RvComparison *comparison, RvComparisonFile *saved, guint *out_n_lost)
{
  g_autoptr (RvCorrections) corrections = rv_comparison_file_restore_corrections (
    saved, rv_analysis_get_document (rv_comparison_get_left (comparison)),
    rv_analysis_get_document (rv_comparison_get_right (comparison)), out_n_lost);

  if (rv_corrections_get_length (corrections) == 0)
    return rv_correction_store_load (comparison);
  rv_correction_store_save (comparison, corrections);
  return g_steal_pointer (&corrections);
}
