/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "language/rv-json.h"
#include "report/rv-comparison-file-private.h"
#include "report/rv-passage.h"
#include "report/rv-report-file.h"

static gboolean
check (RvComparisonFile *self, GError **error)
{
  const char *format = rv_json_get_string (self->root, "format", error);

  if (format == NULL)
    return FALSE;
  if (!g_str_equal (format, FORMAT)
      || rv_json_peek_number (self->root, "schema", 0) > RV_COMPARISON_FILE_SCHEMA)
    {
      g_set_error_literal (
        error, RV_ERROR, RV_ERROR_UNSUPPORTED,
        _ ("This comparison was saved by a newer version, or by another program."));
      return FALSE;
    }
  self->documents = rv_json_get_objects (self->root, "documents", error);
  if (self->documents == NULL)
    return FALSE;
  self->corrections = rv_json_get_objects (self->root, "corrections", error);
  if (self->corrections == NULL)
    return FALSE;
  for (guint i = 0; i < rv_json_get_length (self->documents); i++)
    if (rv_json_get_string (rv_json_get_element (self->documents, i), "uri", error) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * rv_comparison_file_read:
 * @text: the contents of a saved comparison
 *
 * Returns: (transfer full): the file, or %NULL with RV_ERROR_DATA (not as it should be) or
 *   RV_ERROR_UNSUPPORTED (a newer version)
 */
RvComparisonFile *
rv_comparison_file_read (const char *text, gsize length, GError **error)
{
  g_autoptr (RvComparisonFile) self = g_atomic_rc_box_new0 (RvComparisonFile);

  if (length > RV_LIMIT_COMPARISON_BYTES)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_DATA, _ ("This is not a saved comparison."));
      return NULL;
    }
  self->root = rv_json_parse (text, length, "comparison", error);
  if (self->root == NULL || !check (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

RvComparisonFile *
rv_comparison_file_ref (RvComparisonFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
comparison_file_clear (gpointer data)
{
  g_clear_pointer (&((RvComparisonFile *) data)->root, rv_json_free);
}

void
rv_comparison_file_unref (RvComparisonFile *self)
{
  g_atomic_rc_box_release_full (self, comparison_file_clear);
}

guint
rv_comparison_file_get_n_documents (const RvComparisonFile *self)
{
  return MIN (rv_json_get_length (self->documents), RV_LIMIT_DOCUMENTS);
}

/* Returns: (transfer none): where the document was */
const char *
rv_comparison_file_get_uri (const RvComparisonFile *self, guint index)
{
  return rv_json_peek_string (rv_json_get_element (self->documents, index), "uri", "");
}

/* Returns: (transfer none) (nullable): what the document was called */
const char *
rv_comparison_file_get_title (const RvComparisonFile *self, guint index)
{
  return rv_json_peek_string (rv_json_get_element (self->documents, index), "title", NULL);
}

/* Returns: (transfer none) (nullable): URI of the file that this one is a copy of */
const char *
rv_comparison_file_get_saved_as (const RvComparisonFile *self)
{
  return rv_json_peek_string (self->root, "saved_as", NULL);
}

/* Returns: whether it has more than the file that it is a copy of */
gboolean
rv_comparison_file_is_modified (const RvComparisonFile *self)
{
  return rv_json_peek_boolean (self->root, "modified", FALSE);
}

/**
 * rv_comparison_file_find_document:
 * @folder: (nullable): where the saved comparison stands
 *
 * Returns: (transfer full): the document beside the comparison if one is there, as the two may have been
 *   moved together; else where it was, there or not
 */
GFile *
rv_comparison_file_find_document (const RvComparisonFile *self, guint index, GFile *folder)
{
  const RvJson *saved = rv_json_get_element (self->documents, index);
  const char *path = rv_json_peek_string (saved, "path", NULL);

  if (folder != NULL && path != NULL && !g_path_is_absolute (path))
    {
      g_autoptr (GFile) beside = g_file_resolve_relative_path (folder, path);

      if (g_file_query_exists (beside, NULL))
        return g_steal_pointer (&beside);
    }
  return g_file_new_for_uri (rv_comparison_file_get_uri (self, index));
}

/* Returns: whether the file of @document is known to be another than when the comparison was saved */
gboolean
rv_comparison_file_is_changed (const RvComparisonFile *self, guint index, RvDocument *document)
{
  const char *saved
    = rv_json_peek_string (rv_json_get_element (self->documents, index), "digest", NULL);
  const char *now = rv_document_get_digest (document);

  return saved != NULL && now != NULL && !g_str_equal (saved, now);
}

/* Returns: index of the document that stood on that side, or RV_COMPARISON_FILE_NONE */
guint
rv_comparison_file_get_shown (const RvComparisonFile *self, gboolean right)
{
  double index = rv_json_peek_number (self->root, right ? "right" : "left", -1);

  return index >= 0 && index < rv_comparison_file_get_n_documents (self) ? (guint) index
                                                                         : RV_COMPARISON_FILE_NONE;
}

/* Returns: (transfer none) (nullable): name of the view */
const char *
rv_comparison_file_get_page (const RvComparisonFile *self)
{
  return rv_json_peek_string (self->root, "page", NULL);
}

/* Returns: (transfer full): what was collected */
RvReport *
rv_comparison_file_read_report (const RvComparisonFile *self)
{
  return rv_report_file_read (rv_json_peek_object (self->root, "report"));
}

/**
 * rv_comparison_file_read_marks:
 * @uri: where the document is now
 * @marks: gets the marks of its directives
 */
void
rv_comparison_file_read_marks (const RvComparisonFile *self,
                               guint index,
                               const char *uri,
                               RvDirectiveMarks *marks)
{
  const RvJson *saved = rv_json_peek_array (rv_json_get_element (self->documents, index), "marks");
  guint n = saved != NULL ? MIN (rv_json_get_length (saved), RV_LIMIT_REPORT_ITEMS) : 0;

  for (guint i = 0; i < n; i++)
    {
      const RvJson *node = rv_json_get_element (saved, i);
      const RvJson *mark = rv_json_is_object (node) ? node : NULL;
      const char *words = mark != NULL ? rv_json_peek_string (mark, "text", "") : "";

      if (*words != '\0')
        rv_directive_marks_set (marks, uri, words,
                                rv_directive_mark_from_nick (
                                  rv_json_peek_string (mark, "state", "")));
    }
}

/* Returns: whether it is known where the reader was in @document; sets the passage at the top then */
gboolean
rv_comparison_file_find_place (const RvComparisonFile *self,
                               guint index,
                               RvDocument *document,
                               RvSpan *out_span)
{
  return rv_passage_find (rv_json_peek_object (rv_json_get_element (self->documents, index),
                                               "place"),
                          document, out_span);
}

static gboolean
read_role (const RvJson *saved, RvRole *out_role)
{
  const char *nick = rv_json_peek_string (saved, "role", "");

  for (RvRole role = RV_ROLE_BODY; role <= RV_ROLE_BOILERPLATE; role++)
    if (g_str_equal (rv_role_get_nick (role), nick))
      {
        *out_role = role;
        return TRUE;
      }
  return FALSE;
}

/* Returns: 1 to 9999; 0 where none is saved */
static guint
read_event_year (const RvJson *document)
{
  guint64 year;

  return g_ascii_string_to_unsigned (rv_json_peek_string (document, "event_year", ""), 10, 1, 9999,
                                     &year, NULL)
           ? (guint) year
           : 0;
}

/**
 * rv_comparison_file_dup_reading:
 * @index: which of the saved documents
 *
 * Returns: (transfer full): how a person wanted it read
 */
RvReading *
rv_comparison_file_dup_reading (const RvComparisonFile *self, guint index)
{
  const RvJson *document = rv_json_get_element (self->documents, index);
  const RvJson *roles = rv_json_peek_array (document, "roles");
  guint n = roles != NULL ? rv_json_get_length (roles) : 0;
  g_autoptr (RvReading) none = rv_reading_new ();
  g_autoptr (RvReading) set
    = rv_reading_new_with_charset (none, rv_json_peek_string (document, "charset", NULL));
  g_autoptr (RvReading) reading = rv_reading_new_with_event_year (set, read_event_year (document));
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (RvRoleChange));

  for (guint i = 0; i < n; i++)
    {
      const RvJson *node = rv_json_get_element (roles, i);
      const RvJson *passage
        = rv_json_is_object (node) ? rv_json_peek_object (node, "passage") : NULL;
      RvRoleChange change;

      if (passage == NULL || !read_role (node, &change.role))
        continue;
      change.text = rv_json_peek_string (passage, "text", "");
      change.length = strlen (change.text);
      change.paragraph = (guint) CLAMP (rv_json_peek_number (passage, "paragraph", 0), 0, G_MAXINT);
      g_array_append_val (changes, change);
    }
  return rv_reading_new_with_roles (reading, (const RvRoleChange *) (gpointer) changes->data,
                                    changes->len);
}

/**
 * rv_comparison_file_restore_corrections:
 * @left, @right: the first two documents, as read now
 * @out_n_lost: (out) (optional): how many corrections name a passage that is no longer there
 *
 * Returns: (transfer full): what was rejected and pinned
 */
RvCorrections *
rv_comparison_file_restore_corrections (const RvComparisonFile *self,
                                        RvDocument *left,
                                        RvDocument *right,
                                        guint *out_n_lost)
{
  RvCorrections *result = rv_corrections_new ();
  guint n_saved = rv_json_get_length (self->corrections);
  guint n = MIN (n_saved, RV_LIMIT_CORRECTIONS), n_lost = n_saved - n;

  for (guint i = 0; i < n; i++)
    {
      const RvJson *saved = rv_json_get_element (self->corrections, i);
      const char *kind = rv_json_peek_string (saved, "kind", "");
      RvSpan left_span, right_span;
      RvCorrections *before = result;

      if (!g_strv_contains ((const char *const[]){ "rejected", "pinned", NULL }, kind)
          || !rv_passage_find (rv_json_peek_object (saved, "left"), left, &left_span)
          || !rv_passage_find (rv_json_peek_object (saved, "right"), right, &right_span))
        {
          n_lost++;
          continue;
        }
      result = rv_corrections_new_with (before,
                                        g_str_equal (kind, "pinned") ? RV_CORRECTION_PINNED
                                                                     : RV_CORRECTION_REJECTED,
                                        left_span, right_span);
      rv_corrections_unref (before);
    }
  if (out_n_lost != NULL)
    *out_n_lost = n_lost;
  return result;
}
