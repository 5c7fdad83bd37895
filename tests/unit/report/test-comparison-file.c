/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "document/rv-document-builder.h"
#include "report/rv-comparison-file.h"
#include "report/rv-passage.h"

static RvDocument *
make_document (const char *uri, const char *first, const char *second)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new (uri, "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);

  rv_document_builder_add (builder, first, strlen (first), RV_ROLE_BODY, "");
  rv_document_builder_add (builder, second, strlen (second), RV_ROLE_BODY, "");
  return rv_document_builder_end (builder, pack);
}

static RvCorrections *
pin (guint32 left_start, guint32 left_end, guint32 right_start, guint32 right_end)
{
  g_autoptr (RvCorrections) none = rv_corrections_new ();

  return rv_corrections_new_with (none, RV_CORRECTION_PINNED, rv_span (left_start, left_end),
                                  rv_span (right_start, right_end));
}

static RvComparisonFile *
write_and_read (RvDocument *left, RvDocument *right, RvCorrections *corrections)
{
  const RvComparisonDocument documents[] = {
    { rv_document_get_uri (left), "Left", left, RV_COMPARISON_FILE_NONE, rv_span (6, 6) },
    { rv_document_get_uri (right), NULL, right, RV_COMPARISON_FILE_NONE, RV_SPAN_NONE },
  };
  const RvComparisonContents contents = {
    .documents = documents,
    .n_documents = 2,
    .corrections = corrections,
    .shows_left = TRUE,
    .shows_right = TRUE,
  };
  g_autoptr (GString) text = rv_comparison_file_write (&contents);
  g_autoptr (GError) error = NULL;
  RvComparisonFile *file = rv_comparison_file_read (text->str, text->len, &error);

  g_assert_no_error (error);
  return file;
}

static void
test_round_trip (void)
{
  g_autoptr (RvDocument) left = make_document ("file:///l", "Đảng ủy. A quay.", "More.");
  g_autoptr (RvDocument) right = make_document ("file:///r", "A pier.", "Cookies?");
  g_autoptr (RvDocument) cleaned
    = rv_document_new_with_roles (right, &(RvParagraphRole){ 1, RV_ROLE_BOILERPLATE }, 1);
  g_autoptr (RvCorrections) corrections = pin (14, 21, 0, 7); /* "A quay." and "A pier." */
  g_autoptr (RvComparisonFile) file = write_and_read (left, cleaned, corrections);
  guint n_lost = 99;
  g_autoptr (RvCorrections) restored
    = rv_comparison_file_restore_corrections (file, left, right, &n_lost);
  g_autoptr (RvReading) reading = rv_comparison_file_dup_reading (file, 1);
  g_autoptr (RvDocument) again = rv_reading_apply (reading, right);

  g_assert_cmpuint (rv_comparison_file_get_n_documents (file), ==, 2);
  g_assert_cmpstr (rv_comparison_file_get_uri (file, 1), ==, "file:///r");
  g_assert_cmpuint (n_lost, ==, 0);
  g_assert_cmpuint (rv_corrections_get_length (restored), ==, 1);
  g_assert_cmpuint (rv_corrections_get (restored, 0)->left.start, ==, 14);
  g_assert_cmpint (rv_document_get_paragraph (again, 1)->role, ==, RV_ROLE_BOILERPLATE);
  g_assert_cmpint (rv_document_get_paragraph (again, 0)->role, ==, RV_ROLE_BODY);
}

static void
test_changed_document (void)
{
  g_autoptr (RvDocument) left = make_document ("file:///l", "A ship. A quay.", "More.");
  g_autoptr (RvDocument) right = make_document ("file:///r", "A pier.", "Twice. Twice.");
  g_autoptr (RvCorrections) corrections = pin (8, 15, 0, 7);
  g_autoptr (RvComparisonFile) file = write_and_read (left, right, corrections);
  g_autoptr (RvDocument) moved = make_document ("file:///l", "New words. A ship.", "A quay.");
  g_autoptr (RvDocument) gone = make_document ("file:///r", "Nothing", "left");
  guint n_lost;
  g_autoptr (RvCorrections) found
    = rv_comparison_file_restore_corrections (file, moved, right, &n_lost);
  g_autoptr (RvCorrections) lost = NULL;

  g_assert_cmpuint (n_lost, ==, 0);
  g_assert_cmpuint (rv_corrections_get (found, 0)->left.start, ==, 19);
  lost = rv_comparison_file_restore_corrections (file, moved, gone, &n_lost);
  g_assert_cmpuint (n_lost, ==, 1);
  g_assert_cmpuint (rv_corrections_get_length (lost), ==, 0);
}

static void
test_bad_files (void)
{
  static const char *const bad[] = {
    "",
    "not json",
    "[]",
    "{}",
    "{\"format\":\"resolution-viewer-comparison\",\"schema\":1}",
    "{\"format\":\"resolution-viewer-comparison\",\"schema\":1,\"documents\":[1],\"corrections\":[]"
    "}",
    "{\"format\":\"resolution-viewer-comparison\",\"schema\":1,\"documents\":[{}],\"corrections\":["
    "]}",
  };
  g_autoptr (GError) newer = NULL;
  const char *future = "{\"format\":\"resolution-viewer-comparison\",\"schema\":2}";

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rv_comparison_file_read (bad[i], strlen (bad[i]), &error));
      g_assert_error (error, RV_ERROR, RV_ERROR_DATA);
    }
  g_assert_null (rv_comparison_file_read (future, strlen (future), &newer));
  g_assert_error (newer, RV_ERROR, RV_ERROR_UNSUPPORTED);
}

static void
test_place_and_path (void)
{
  g_autoptr (RvDocument) left
    = make_document ("file:///a/b/l", "Đảng ủy. A quay is where ships are moored and unloaded.",
                     "More.");
  g_autoptr (RvDirectiveMarks) marks = rv_directive_marks_new ();
  g_autoptr (RvDirectiveMarks) read = rv_directive_marks_new ();
  g_autoptr (GFile) folder = g_file_new_for_path ("/a");
  g_autoptr (GFile) found = NULL;
  const RvComparisonDocument documents[]
    = { { rv_document_get_uri (left), "Left", left, RV_COMPARISON_FILE_NONE, rv_span (14, 14) } };
  const RvComparisonContents contents = {
    .folder = folder,
    .documents = documents,
    .n_documents = 1,
    .shows_right = TRUE,
    .marks = marks,
    .page = "compare",
  };
  g_autoptr (GString) text = NULL;
  g_autoptr (RvComparisonFile) file = NULL;
  RvSpan place;

  rv_directive_marks_set (marks, "file:///a/b/l", "A quay.", RV_DIRECTIVE_MARK_DONE_LATE);
  text = rv_comparison_file_write (&contents);
  g_assert_nonnull (strstr (text->str, "\"path\":\"b/l\""));
  file = rv_comparison_file_read (text->str, text->len, NULL);
  g_assert_nonnull (file);
  g_assert_cmpuint (rv_comparison_file_get_shown (file, FALSE), ==, RV_COMPARISON_FILE_NONE);
  g_assert_cmpuint (rv_comparison_file_get_shown (file, TRUE), ==, 0);
  g_assert_cmpstr (rv_comparison_file_get_page (file), ==, "compare");
  g_assert_true (rv_comparison_file_find_place (file, 0, left, &place));
  g_assert_cmpuint (place.start, ==, 14);
  /* The end of a paragraph may stand anywhere: the next one is found again. */
  place = rv_passage_cut (left, 40);
  g_assert_cmpmem (rv_document_get_text (left) + place.start, rv_span_length (place), "More.", 5);
  rv_comparison_file_read_marks (file, 0, "file:///new", read);
  g_assert_cmpint (rv_directive_marks_get (read, "file:///new", "A quay."), ==,
                   RV_DIRECTIVE_MARK_DONE_LATE);
  found = rv_comparison_file_find_document (file, 0, folder); /* not there: where it was */
  g_assert_cmpstr (g_file_peek_path (found), ==, "/a/b/l");
}

/* What a file says of a document that could not be read is handed on. */
static void
test_missing_document (void)
{
  g_autoptr (RvDocument) left = make_document ("file:///l", "A ship. A quay.", "More.");
  g_autoptr (RvDocument) right = make_document ("file:///r", "A pier.", "Cookies?");
  g_autoptr (RvDocument) cleaned
    = rv_document_new_with_roles (right, &(RvParagraphRole){ 1, RV_ROLE_BOILERPLATE }, 1);
  g_autoptr (RvDocument) dated
    = rv_document_new_with_meta (cleaned, RV_META_EVENT_YEAR, "1998", RV_REASON_BY_HAND);
  g_autoptr (RvCorrections) corrections = pin (8, 15, 0, 7);
  g_autoptr (RvComparisonFile) file = write_and_read (left, dated, corrections);
  const RvComparisonDocument documents[] = { { "file:///l", NULL, left, 0, RV_SPAN_NONE },
                                             { "file:///r", NULL, NULL, 1, RV_SPAN_NONE } };
  const RvComparisonContents contents
    = { .documents = documents, .n_documents = 2, .before = file };
  g_autoptr (GString) text = rv_comparison_file_write (&contents);
  g_autoptr (RvComparisonFile) again = rv_comparison_file_read (text->str, text->len, NULL);
  g_autoptr (RvCorrections) restored
    = rv_comparison_file_restore_corrections (again, left, right, NULL);
  g_autoptr (RvReading) reading = rv_comparison_file_dup_reading (again, 1);
  g_autoptr (RvDocument) roles = rv_reading_apply (reading, right);

  g_assert_cmpuint (rv_corrections_get_length (restored), ==, 1);
  g_assert_cmpint (rv_document_get_paragraph (roles, 1)->role, ==, RV_ROLE_BOILERPLATE);
  g_assert_cmpstr (rv_document_get_meta (roles, RV_META_EVENT_YEAR)->value, ==, "1998");
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new ("{\"documents\":");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 1000000; i++)
    g_string_append_c (text, '[');
  g_assert_null (rv_comparison_file_read (text->str, text->len, &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_DATA);
}

static void
test_wild_passages (void)
{
  g_autoptr (RvDocument) document = make_document ("", "A ship.", "A quay.");
  const char *text
    = "{\"format\":\"resolution-viewer-comparison\",\"schema\":1,"
      "\"documents\":[{\"uri\":\"a\",\"roles\":[3,{\"role\":\"king\"},{\"role\":\"body\"}]},{"
      "\"uri\":\"b\"}],"
      "\"corrections\":[{},{\"kind\":\"pinned\",\"left\":{\"paragraph\":1e99,\"start\":-5,"
      "\"text\":\"A ship.\"},\"right\":{\"paragraph\":1,\"start\":4e9,\"text\":\"A\"}}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (RvComparisonFile) file = rv_comparison_file_read (text, strlen (text), &error);
  g_autoptr (RvReading) reading = NULL;
  g_autoptr (RvDocument) same = NULL;
  g_autoptr (RvCorrections) corrections = NULL;
  guint n_lost;

  g_assert_no_error (error);
  reading = rv_comparison_file_dup_reading (file, 0);
  same = rv_reading_apply (reading, document);
  g_assert_true (same == document);
  corrections = rv_comparison_file_restore_corrections (file, document, document, &n_lost);
  g_assert_cmpuint (n_lost, ==, 2); /* the second names "A", which stands twice */
}

/* More corrections than anybody makes by hand: read up to the limit, without copying all for each. */
static void
test_many_corrections (void)
{
  const guint n = 200000;
  g_autoptr (RvDocument) document = make_document ("", "A ship.", "A quay.");
  g_autoptr (GString) text
    = g_string_new ("{\"format\":\"resolution-viewer-comparison\",\"schema\":1,\"documents\":["
                    "{\"uri\":\"a\",\"roles\":[");
  g_autoptr (RvComparisonFile) file = NULL;
  g_autoptr (RvReading) reading = NULL;
  g_autoptr (RvCorrections) corrections = NULL;
  guint n_lost;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s{\"role\":\"note\",\"passage\":{\"paragraph\":%u,\"text\":\"x\"}}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "]}],\"corrections\":[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
      text,
      "%s{\"kind\":\"pinned\",\"left\":{\"paragraph\":0,\"text\":\"A ship.\"},"
      "\"right\":{\"paragraph\":1,\"text\":\"A quay.\"}}",
      i > 0 ? "," : "");
  g_string_append (text, "]}");
  file = rv_comparison_file_read (text->str, text->len, NULL);
  g_assert_nonnull (file);
  reading = rv_comparison_file_dup_reading (file, 0);
  g_assert_nonnull (reading);
  corrections = rv_comparison_file_restore_corrections (file, document, document, &n_lost);
  g_assert_cmpuint (rv_corrections_get_length (corrections), ==, 1);
  g_assert_cmpuint (n_lost, ==, n - RV_LIMIT_CORRECTIONS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-file/round-trip", test_round_trip);
  g_test_add_func ("/comparison-file/changed-document", test_changed_document);
  g_test_add_func ("/comparison-file/bad-files", test_bad_files);
  g_test_add_func ("/comparison-file/wild-passages", test_wild_passages);
  g_test_add_func ("/comparison-file/place-and-path", test_place_and_path);
  g_test_add_func ("/comparison-file/missing-document", test_missing_document);
  g_test_add_func ("/comparison-file/deep", test_deep);
  g_test_add_func ("/comparison-file/many-corrections", test_many_corrections);
  return g_test_run ();
}
