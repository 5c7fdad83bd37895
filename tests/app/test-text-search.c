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
  document = rv_document_builder_end (builder, pack);
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
check_finds (const char *text, const char *words, gboolean ignore_marks, guint n)
{
  g_autoptr (GArray) hits = find (text, words, ignore_marks);

  g_assert_cmpuint (hits->len, ==, n);
}

/* One letter of Vietnamese is written in four ways that look alike. */
static void
test_forms (void)
{
  /* whole; roof and dot apart; dot and roof apart; "ê" and a dot; "ẹ" and a roof */
  const char *forms[]
    = { "hi\u1ec7n", "hie\u0302\u0323n", "hie\u0323\u0302n", "hi\u00ea\u0323n", "hi\u1eb9\u0302n" };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (forms); j++)
      {
        g_autofree char *text = g_strconcat ("thực ", forms[i], ", rồi", NULL);
        g_autoptr (GArray) hits = find (text, forms[j], FALSE);

        g_assert_cmpuint (hits->len, ==, 1);
        g_assert_cmpuint (rv_span_length (g_array_index (hits, RvSpan, 0)), ==, strlen (forms[i]));
        check_finds (text, "hien", TRUE, 1);
        check_finds (text, "hien", FALSE, 0);
        check_finds (text, "hiên", FALSE, 0);
      }
}

/* A word with marks finds only itself where marks count, and all its likes where they do not. */
static void
test_marks_count (void)
{
  const char *text = "dân dẫn dần dan đàn";

  check_finds (text, "dân", FALSE, 1);
  check_finds (text, "dân", TRUE, 5);
  check_finds (text, "đan", FALSE, 0);
  check_finds (text, "đàn", FALSE, 1);
  check_finds (text, "da", FALSE, 1); /* not the beginning of "dân" */
}

/* What one types for what is printed. */
static void
test_signs (void)
{
  check_finds ("the board\u2019s \u201cquay\u201d", "board's \"quay\"", FALSE, 1);
  check_finds ("12\u00a0480  dock\nworkers", "12 480 dock workers", FALSE, 1);
  check_finds ("co\u00adoper\u200bate", "cooperate", FALSE, 1);
  check_finds ("2025\u20132030", "2025-2030", FALSE, 1);
  check_finds ("\u0301\u0301 odd \u0301", "odd", TRUE, 1);
}

/* Matches do not overlap, and one that fails late does not hide the next. */
static void
test_order (void)
{
  g_autoptr (GArray) hits = find ("aab aaab ababac", "aab", FALSE);

  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpuint (g_array_index (hits, RvSpan, 1).start, ==, 5);
  check_finds ("ababac", "abac", FALSE, 1);
  check_finds ("aaaa", "aa", FALSE, 2);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) none = find ("words", "other", TRUE);
  g_autoptr (GArray) empty = find ("words", "", TRUE);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
}

/* Linear in the text, whatever is looked for. */
static void
test_repeated (void)
{
  g_autofree char *text = g_strnfill (8000000, 'a');
  g_autofree char *words = g_strnfill (100000, 'a');
  g_autoptr (GArray) hits = find (text, words, TRUE);

  g_autofree char *almost = g_strconcat (words, "b", NULL);

  g_assert_cmpuint (hits->len, ==, RV_TEXT_SEARCH_MAX_HITS);
  almost[200] = 'b';
  check_finds (text, almost, TRUE, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-search/marks", test_marks);
  g_test_add_func ("/text-search/forms", test_forms);
  g_test_add_func ("/text-search/marks-count", test_marks_count);
  g_test_add_func ("/text-search/signs", test_signs);
  g_test_add_func ("/text-search/order", test_order);
  g_test_add_func ("/text-search/nothing", test_nothing);
  g_test_add_func ("/text-search/repeated", test_repeated);
  return g_test_run ();
}
