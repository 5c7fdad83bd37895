/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-limits.h"
#include "document/rv-document-builder.h"

static RvDocument *
make_document (void)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("file:///a.txt", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);

  rv_document_builder_add (builder, "Đảng ủy", strlen ("Đảng ủy"), RV_ROLE_HEADING, "short");
  rv_document_builder_add (builder, "two\nlines", strlen ("two\nlines"), RV_ROLE_BODY, "");
  rv_metadata_set (rv_document_builder_get_metadata (builder), RV_META_TITLE, "A title", "og:title",
                   RV_SPAN_NONE, FALSE);
  return rv_document_builder_end (builder, pack);
}

static void
test_paragraphs (void)
{
  g_autoptr (RvDocument) document = make_document ();
  g_autofree char *second = NULL;

  g_assert_cmpstr (rv_document_get_text (document), ==, "Đảng ủy\ntwo lines");
  g_assert_cmpuint (rv_document_get_n_paragraphs (document), ==, 2);
  second = rv_document_dup_slice (document, rv_document_get_paragraph (document, 1)->span);
  g_assert_cmpstr (second, ==, "two lines");
  for (guint i = 0; i < rv_document_get_length (document); i++)
    g_assert_cmpuint (rv_document_find_paragraph (document, i), ==,
                      i < rv_document_get_paragraph (document, 1)->span.start ? 0 : 1);
  g_assert_cmpstr (rv_document_get_title (document), ==, "A title");
}

static void
test_with_role (void)
{
  g_autoptr (RvDocument) document = make_document ();
  g_autoptr (RvDocument) changed
    = rv_document_new_with_roles (document, &(RvParagraphRole){ 0, RV_ROLE_BOILERPLATE }, 1);

  g_assert_cmpint (rv_document_get_paragraph (document, 0)->role, ==, RV_ROLE_HEADING);
  g_assert_cmpint (rv_document_get_paragraph (changed, 0)->role, ==, RV_ROLE_BOILERPLATE);
  g_assert_cmpstr (rv_document_get_paragraph (changed, 0)->reason, ==, "set-by-hand");
  g_assert_true (rv_document_get_text (changed) == rv_document_get_text (document));
  g_clear_pointer (&document, rv_document_unref);
  g_assert_cmpstr (rv_document_get_text (changed), ==, "Đảng ủy\ntwo lines");
  g_assert_cmpstr (rv_document_get_title (changed), ==, "A title");
  g_assert_cmpuint (rv_char_map_get_char (rv_document_get_char_map (changed), 11), ==, 6);
}

/* What is over the limit is not lost. */
static void
test_full (void)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (RvDocument) document = NULL;
  g_autofree char *last = NULL;

  for (guint i = 0; i < RV_LIMIT_PARAGRAPHS + 2; i++)
    rv_document_builder_add (builder, "a", 1, RV_ROLE_BODY, "");
  document = rv_document_builder_end (builder, pack);
  g_assert_cmpuint (rv_document_get_n_paragraphs (document), ==, RV_LIMIT_PARAGRAPHS);
  last
    = rv_document_dup_slice (document,
                             rv_document_get_paragraph (document, RV_LIMIT_PARAGRAPHS - 1)->span);
  g_assert_cmpstr (last, ==, "a a a");
}

static void
test_empty (void)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (RvDocument) document = rv_document_builder_end (builder, pack);

  g_assert_cmpuint (rv_document_get_n_paragraphs (document), ==, 1);
  g_assert_cmpuint (rv_document_get_length (document), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/paragraphs", test_paragraphs);
  g_test_add_func ("/document/with-role", test_with_role);
  g_test_add_func ("/document/full", test_full);
  g_test_add_func ("/document/empty", test_empty);
  return g_test_run ();
}
