/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "language/rv-json.h"
#include "report/rv-comparison-file.h"
#include "report/rv-json-writer.h"

#define FORMAT "resolution-viewer-comparison"

struct _RvComparisonFile
{
  JsonObject *root;
  JsonArray *documents;
  JsonArray *corrections;
};

static const char *const correction_nicks[] = {
  [RV_CORRECTION_REJECTED] = "rejected",
  [RV_CORRECTION_PINNED] = "pinned",
};

static void
write_passage (RvJsonWriter *json, const char *member, RvDocument *document, RvSpan span)
{
  const RvCharMap *map = rv_document_get_char_map (document);
  guint paragraph = rv_document_find_paragraph (document, span.start);
  guint32 first
    = rv_char_map_get_char (map, rv_document_get_paragraph (document, paragraph)->span.start);

  rv_json_writer_begin_object (json, member);
  rv_json_writer_int (json, "paragraph", paragraph);
  rv_json_writer_int (json, "start", rv_char_map_get_char (map, span.start) - first);
  rv_json_writer_string_len (json, "text", rv_document_get_text (document) + span.start,
                             rv_span_length (span));
  rv_json_writer_end_object (json);
}

static void
write_document (RvJsonWriter *json, RvDocument *document)
{
  rv_json_writer_begin_object (json, NULL);
  rv_json_writer_string (json, "uri", rv_document_get_uri (document));
  rv_json_writer_begin_array (json, "roles");
  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    {
      const RvParagraph *paragraph = rv_document_get_paragraph (document, i);

      if (!g_str_equal (paragraph->reason, RV_REASON_BY_HAND))
        continue;
      rv_json_writer_begin_object (json, NULL);
      rv_json_writer_string (json, "role", rv_role_get_nick (paragraph->role));
      write_passage (json, "passage", document, paragraph->span);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
  rv_json_writer_end_object (json);
}

/**
 * rv_comparison_file_write:
 * @documents: (array length=n_documents): the left one, the right one, then what else is open
 * @corrections: (nullable): of the first two
 *
 * Returns: (transfer full): the text of the file
 */
GString *
rv_comparison_file_write (RvDocument *const *documents,
                          guint n_documents,
                          const RvCorrections *corrections)
{
  GString *out = g_string_new (NULL);
  RvJsonWriter json;

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_json_writer_string (&json, "format", FORMAT);
  rv_json_writer_int (&json, "schema", RV_COMPARISON_FILE_SCHEMA);
  rv_json_writer_begin_array (&json, "documents");
  for (guint i = 0; i < n_documents; i++)
    write_document (&json, documents[i]);
  rv_json_writer_end_array (&json);
  rv_json_writer_begin_array (&json, "corrections");
  for (guint i = 0;
       n_documents >= 2 && corrections != NULL && i < rv_corrections_get_length (corrections); i++)
    {
      const RvCorrection *correction = rv_corrections_get (corrections, i);

      rv_json_writer_begin_object (&json, NULL);
      rv_json_writer_string (&json, "kind", correction_nicks[correction->kind]);
      write_passage (&json, "left", documents[0], correction->left);
      write_passage (&json, "right", documents[1], correction->right);
      rv_json_writer_end_object (&json);
    }
  rv_json_writer_end_array (&json);
  rv_json_writer_end_object (&json);
  g_string_append_c (out, '\n');
  return out;
}

static gboolean
check_array (JsonArray *array, const char *member, GError **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
      {
        g_set_error (error, RV_ERROR, RV_ERROR_DATA, "member “%s” is not an array of objects",
                     member);
        return FALSE;
      }
  return TRUE;
}

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
  self->documents = rv_json_get_array (self->root, "documents", error);
  if (self->documents == NULL || !check_array (self->documents, "documents", error))
    return FALSE;
  self->corrections = rv_json_get_array (self->root, "corrections", error);
  if (self->corrections == NULL || !check_array (self->corrections, "corrections", error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (self->documents); i++)
    if (rv_json_get_string (json_array_get_object_element (self->documents, i), "uri", error)
        == NULL)
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
  g_autoptr (RvComparisonFile) self = g_new0 (RvComparisonFile, 1);

  self->root = rv_json_parse (text, length, "comparison", error);
  if (self->root == NULL || !check (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
rv_comparison_file_free (RvComparisonFile *self)
{
  g_clear_pointer (&self->root, json_object_unref);
  g_free (self);
}

guint
rv_comparison_file_get_n_documents (const RvComparisonFile *self)
{
  return MIN (json_array_get_length (self->documents), RV_LIMIT_DOCUMENTS);
}

/* Returns: (transfer none): where the document was */
const char *
rv_comparison_file_get_uri (const RvComparisonFile *self, guint index)
{
  return rv_json_peek_string (json_array_get_object_element (self->documents, index), "uri", "");
}

/* Where the words of @passage stand now: at the place noted, or at the only other place that has them. */
static gboolean
find_passage (JsonObject *passage, RvDocument *document, RvSpan *out_span)
{
  const char *text = rv_document_get_text (document);
  const char *words = passage != NULL ? rv_json_peek_string (passage, "text", "") : "";
  double paragraph = passage != NULL ? rv_json_peek_number (passage, "paragraph", -1) : -1;
  gsize length = strlen (words);
  const char *place;

  if (length == 0)
    return FALSE;
  if (paragraph >= 0 && paragraph < rv_document_get_n_paragraphs (document))
    {
      const RvCharMap *map = rv_document_get_char_map (document);
      RvSpan whole = rv_document_get_paragraph (document, (guint) paragraph)->span;
      double start
        = rv_char_map_get_char (map, whole.start) + rv_json_peek_number (passage, "start", 0);
      guint32 byte = rv_char_map_get_byte (map, (guint32) CLAMP (start, 0, G_MAXUINT32));

      if (byte + length <= whole.end && strncmp (text + byte, words, length) == 0)
        {
          *out_span = rv_span (byte, byte + length);
          return TRUE;
        }
    }
  place = strstr (text, words);
  if (place == NULL || strstr (place + 1, words) != NULL)
    return FALSE;
  *out_span = rv_span (place - text, place - text + length);
  return TRUE;
}

static gboolean
read_role (JsonObject *saved, RvRole *out_role)
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

/**
 * rv_comparison_file_restore_roles:
 * @index: which of the saved documents
 * @document: the same, as read now
 *
 * Returns: (transfer full): @document with the roles that a person gave; those whose paragraph has gone
 *   are left out
 */
RvDocument *
rv_comparison_file_restore_roles (const RvComparisonFile *self, guint index, RvDocument *document)
{
  JsonArray *roles
    = rv_json_peek_array (json_array_get_object_element (self->documents, index), "roles");
  RvDocument *result = rv_document_ref (document);

  for (guint i = 0; roles != NULL && i < json_array_get_length (roles); i++)
    {
      JsonNode *node = json_array_get_element (roles, i);
      RvDocument *before = result;
      RvSpan span;
      RvRole role;

      if (!JSON_NODE_HOLDS_OBJECT (node) || !read_role (json_node_get_object (node), &role)
          || !find_passage (rv_json_peek_object (json_node_get_object (node), "passage"), result,
                            &span))
        continue;
      result
        = rv_document_new_with_role (before, rv_document_find_paragraph (before, span.start), role);
      rv_document_unref (before);
    }
  return result;
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
  guint n_lost = 0;

  for (guint i = 0; i < json_array_get_length (self->corrections); i++)
    {
      JsonObject *saved = json_array_get_object_element (self->corrections, i);
      const char *kind = rv_json_peek_string (saved, "kind", "");
      RvSpan left_span, right_span;
      RvCorrections *before = result;

      if (!g_strv_contains ((const char *const[]){ "rejected", "pinned", NULL }, kind)
          || !find_passage (rv_json_peek_object (saved, "left"), left, &left_span)
          || !find_passage (rv_json_peek_object (saved, "right"), right, &right_span))
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
