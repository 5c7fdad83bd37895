/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-json.h"
#include "report/rv-comparison-file-private.h"
#include "report/rv-passage.h"
#include "report/rv-report-file.h"

static const char *const correction_nicks[] = {
  [RV_CORRECTION_REJECTED] = "rejected",
  [RV_CORRECTION_PINNED] = "pinned",
};

/* What an older file says */

/* Writes @value as it was read; reading has bounded how deep it goes. */
static void
write_value (RvJsonWriter *json, const char *member, const RvJson *value)
{
  RvJsonKind kind = rv_json_get_kind (value);

  if (kind == RV_JSON_OBJECT)
    rv_json_writer_begin_object (json, member);
  else if (kind == RV_JSON_ARRAY)
    rv_json_writer_begin_array (json, member);
  for (guint i = 0; i < rv_json_get_length (value); i++)
    {
      const RvJson *element = rv_json_get_element (value, i);

      write_value (json, rv_json_get_name (element), element);
    }
  if (kind == RV_JSON_OBJECT)
    rv_json_writer_end_object (json);
  else if (kind == RV_JSON_ARRAY)
    rv_json_writer_end_array (json);
  else if (kind == RV_JSON_STRING)
    rv_json_writer_string (json, member, rv_json_as_string (value));
  else if (kind == RV_JSON_NUMBER)
    rv_json_writer_double (json, member, rv_json_as_number (value));
  else if (kind == RV_JSON_NULL)
    rv_json_writer_null (json, member);
  else
    rv_json_writer_boolean (json, member, kind == RV_JSON_TRUE);
}

static void
keep_member (RvJsonWriter *json, const RvJson *before, const char *member)
{
  const RvJson *value = rv_json_lookup (before, member);

  if (value != NULL)
    write_value (json, member, value);
}

/* Documents */

static void
write_roles (RvJsonWriter *json, RvDocument *document)
{
  rv_json_writer_begin_array (json, "roles");
  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    {
      const RvParagraph *paragraph = rv_document_get_paragraph (document, i);

      if (!g_str_equal (paragraph->reason, RV_REASON_BY_HAND))
        continue;
      rv_json_writer_begin_object (json, NULL);
      rv_json_writer_string (json, "role", rv_role_get_nick (paragraph->role));
      rv_passage_write (json, "passage", document, paragraph->span);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

static void
write_mark (const char *words, RvDirectiveMark mark, gpointer data)
{
  RvJsonWriter *json = data;

  rv_json_writer_begin_object (json, NULL);
  rv_json_writer_string (json, "text", words);
  rv_json_writer_string (json, "state", rv_directive_mark_get_nick (mark));
  rv_json_writer_end_object (json);
}

static void
write_place (RvJsonWriter *json, RvDocument *document, RvSpan place)
{
  RvSpan words = rv_passage_cut (document, place.start);

  if (!rv_span_is_empty (words))
    rv_passage_write (json, "place", document, words);
}

static void
write_document (RvJsonWriter *json,
                const RvComparisonContents *contents,
                const RvComparisonDocument *it)
{
  const RvJson *before = contents->before != NULL && it->saved != RV_COMPARISON_FILE_NONE
                           ? rv_json_get_element (contents->before->documents, it->saved)
                           : NULL;
  g_autoptr (GFile) file = g_file_new_for_uri (it->uri);
  g_autofree char *path
    = contents->folder != NULL ? g_file_get_relative_path (contents->folder, file) : NULL;

  rv_json_writer_begin_object (json, NULL);
  rv_json_writer_string (json, "uri", it->uri);
  if (it->title != NULL)
    rv_json_writer_string (json, "title", it->title);
  if (path != NULL && g_utf8_validate (path, -1, NULL))
    rv_json_writer_string (json, "path", path);
  if (it->document != NULL)
    {
      if (rv_document_get_digest (it->document) != NULL)
        rv_json_writer_string (json, "digest", rv_document_get_digest (it->document));
      if (rv_document_get_charset_origin (it->document) == RV_CHARSET_CHOSEN)
        rv_json_writer_string (json, "charset", rv_document_get_charset (it->document));
      if (rv_document_get_meta (it->document, RV_META_EVENT_YEAR)->value != NULL)
        rv_json_writer_string (json, "event_year",
                               rv_document_get_meta (it->document, RV_META_EVENT_YEAR)->value);
      write_roles (json, it->document);
      if (it->place.start > 0)
        write_place (json, it->document, it->place);
    }
  else
    {
      keep_member (json, before, "digest");
      keep_member (json, before, "charset");
      keep_member (json, before, "event_year");
      keep_member (json, before, "roles");
      keep_member (json, before, "place");
    }
  if (contents->marks != NULL)
    {
      rv_json_writer_begin_array (json, "marks");
      rv_directive_marks_foreach (contents->marks, it->uri, write_mark, json);
      rv_json_writer_end_array (json);
    }
  rv_json_writer_end_object (json);
}

/* Corrections */

/* Whether the two documents that @before has corrections of are still the first two. */
static gboolean
keeps_corrections (const RvComparisonContents *contents)
{
  return contents->before != NULL && contents->n_documents >= 2 && contents->documents[0].saved == 0
         && contents->documents[1].saved == 1;
}

static void
write_corrections (RvJsonWriter *json, const RvComparisonContents *contents)
{
  guint n = contents->corrections != NULL ? rv_corrections_get_length (contents->corrections) : 0;

  if (contents->corrections == NULL && keeps_corrections (contents))
    {
      keep_member (json, contents->before->root, "corrections");
      return;
    }
  rv_json_writer_begin_array (json, "corrections");
  for (guint i = 0; i < n; i++)
    {
      const RvCorrection *correction = rv_corrections_get (contents->corrections, i);

      rv_json_writer_begin_object (json, NULL);
      rv_json_writer_string (json, "kind", correction_nicks[correction->kind]);
      rv_passage_write (json, "left", contents->documents[0].document, correction->left);
      rv_passage_write (json, "right", contents->documents[1].document, correction->right);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

/**
 * rv_comparison_file_write:
 *
 * Corrections are written only where both of the first two documents have been read.
 *
 * Returns: (transfer full): the text of the file
 */
GString *
rv_comparison_file_write (const RvComparisonContents *contents)
{
  GString *out = g_string_new (NULL);
  RvJsonWriter json;
  int next = 0;

  g_return_val_if_fail (contents->corrections == NULL
                          || (contents->n_documents >= 2 && contents->documents[0].document != NULL
                              && contents->documents[1].document != NULL),
                        out);

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_json_writer_string (&json, "format", FORMAT);
  rv_json_writer_int (&json, "schema", RV_COMPARISON_FILE_SCHEMA);
  if (contents->shows_left)
    rv_json_writer_int (&json, "left", next++);
  if (contents->shows_right)
    rv_json_writer_int (&json, "right", contents->shows_same ? 0 : next);
  if (contents->page != NULL)
    rv_json_writer_string (&json, "page", contents->page);
  if (contents->saved_as != NULL)
    {
      rv_json_writer_string (&json, "saved_as", contents->saved_as);
      rv_json_writer_boolean (&json, "modified", contents->is_modified);
    }
  rv_json_writer_begin_array (&json, "documents");
  for (guint i = 0; i < contents->n_documents; i++)
    write_document (&json, contents, &contents->documents[i]);
  rv_json_writer_end_array (&json);
  write_corrections (&json, contents);
  if (contents->report != NULL)
    rv_report_file_write (contents->report, "report", &json);
  rv_json_writer_end_object (&json);
  g_string_append_c (out, '\n');
  return out;
}
