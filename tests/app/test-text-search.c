/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/rv-document-builder.h"
#include "text/rv-text-search.h"

static GArray *
find (const char *text, const char *words, gboolean ignore_marks)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("test:", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (RvDocument) document = NULL;

  rv_document_builder_add (builder, text, strlen (text), RV_ROLE_BODY, "");
  document = rv_document_builder_end (g_steal_pointer (&builder), pack);
  return rv_text_search_find (document, words, ignore_marks);
}

static void
test_marks (void)
{
  const char *text = "Đảng ủy, dang uy, ĐẢNG ỦY";
  g_autoptr (GArray) alike = find (text, "dang uy", TRUE);
  g_autoptr (GArray) exact = find (text, "đảng ủy", FALSE);

  g_assert_cmpuint (alike->len, ==, 3);
  g_assert_cmpuint (exact->len, ==, 2);
  g_assert_cmpuint (g_array_index (exact, RvSpan, 0).start, ==, 0);
  g_assert_cmpuint (g_array_index (exact, RvSpan, 0).end, ==, strlen ("Đảng ủy"));
}

static void
test_nothing (void)
{
  g_autoptr (GArray) none = find ("words", "other", TRUE);
  g_autoptr (GArray) empty = find ("words", "", TRUE);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
}

/* The worst case is the product of both lengths, and both are bounded. */
static void
test_repeated (void)
{
  g_autofree char *text = g_strnfill (200000, 'a');
  g_autofree char *words = g_strnfill (100000, 'a');
  g_autoptr (GArray) hits = find (text, words, TRUE);

  g_assert_cmpuint (hits->len, >, 0);
  g_assert_cmpuint (hits->len, <=, 5000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-search/marks", test_marks);
  g_test_add_func ("/text-search/nothing", test_nothing);
  g_test_add_func ("/text-search/repeated", test_repeated);
  return g_test_run ();
}
