/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyzed.h"
#include "report/rv-quote-pair.h"

static RvQuote *
quote (const char *words, const char *publisher)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines (words, NULL, publisher, NULL, NULL);

  return rv_quote_new (analysis, find_words (analysis, words));
}

/* Each side keeps its own source, and the relation stands between them. */
static void
test_forms (void)
{
  g_autoptr (RvQuote) left = quote ("The quay is done.", "The Gazette");
  g_autoptr (RvQuote) right = quote ("The quay & crane are done.", "The Herald");
  g_autofree char *text
    = rv_quote_pair_to_text (left, right, RV_RELATION_REWORDED, RV_CITATION_SHORT);
  g_autofree char *markdown
    = rv_quote_pair_to_markdown (left, right, RV_RELATION_IDENTICAL, RV_CITATION_SHORT);
  g_autofree char *html = rv_quote_pair_to_html (left, right, RV_CITATION_SHORT);

  g_assert_cmpstr (text, ==,
                   "“The quay is done.”\n— The Gazette, ¶ 1\n\nReworded\n\n"
                   "“The quay & crane are done.”\n— The Herald, ¶ 1\n");
  g_assert_true (g_str_has_prefix (markdown, "> The quay is done."));
  g_assert_nonnull (strstr (markdown, "\n\nSame wording\n\n> The quay \\&"));
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"));
  g_assert_nonnull (strstr (html, "<table><tr><td><blockquote lang=\"en\">"));
  g_assert_nonnull (
    strstr (html, "</td><td><blockquote lang=\"en\">\n<p dir=\"auto\">“The quay &amp; crane"));
  g_assert_true (g_str_has_suffix (html, "</td></tr></table>\n</body></html>\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quote-pair/forms", test_forms);
  return g_test_run ();
}
