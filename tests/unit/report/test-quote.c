/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyzed.h"
#include "report/rv-quote.h"

static RvQuote *
quote (RvAnalysis *analysis, const char *words)
{
  return rv_quote_new (analysis, find_words (analysis, words));
}

static void
test_text (void)
{
  g_autoptr (RvAnalysis) analysis
    = analyze_lines ("The quay is done. The crane waits.", "Quays", "The Gazette", NULL, NULL);
  g_autoptr (RvQuote) words = quote (analysis, " The crane waits.");
  g_autofree char *text = rv_quote_to_text (words, RV_CITATION_SHORT);

  g_assert_cmpstr (words->text, ==, "The crane waits.");
  g_assert_cmpstr (text, ==, "“The crane waits.”\n— The Gazette, ¶ 1\n");
}

/* A passage that brings its own pair of marks gets no second one; two pairs are not one. */
static void
test_marks (void)
{
  g_autoptr (RvAnalysis) analysis
    = analyze_lines ("He wrote: “Don’t stop.” and “Rest later.” once.", NULL, NULL, NULL, NULL);
  g_autoptr (RvQuote) own = quote (analysis, "“Don’t stop.”");
  g_autoptr (RvQuote) two = quote (analysis, "“Don’t stop.” and “Rest later.”");
  g_autofree char *own_text = rv_quote_to_text (own, RV_CITATION_SHORT);
  g_autofree char *two_text = rv_quote_to_text (two, RV_CITATION_SHORT);

  g_assert_cmpstr (own_text, ==, "“Don’t stop.”\n— ¶ 1\n");
  g_assert_cmpstr (two_text, ==, "““Don’t stop.” and “Rest later.””\n— ¶ 1\n");
}

/* Marks nested in the pair do not end it; an apostrophe is none. */
static void
test_nested_marks (void)
{
  static const struct
  {
    const char *passage;
    gboolean is_marked;
  } cases[] = {
    { "“He said ‘we shall “never” stop’ today, the crews’ day.”", TRUE },
    { "“The crews ‘worked’ all night, the pilots’ boats too.”", TRUE },
    { "“‘Never,’ he said, and it wasn’t.”", TRUE },
    { "“He said ‘never’,” she wrote, “and left.”", FALSE },
    { "\"He said ‘never’ again.\"", TRUE },
    { "\"Never,\" he said, \"again.\"", FALSE },
    { "«Il a dit “non” hier»", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RvAnalysis) analysis = analyze_lines (cases[i].passage, NULL, NULL, NULL, NULL);
      g_autoptr (RvQuote) words = quote (analysis, cases[i].passage);
      g_autofree char *text = rv_quote_to_text (words, RV_CITATION_SHORT);

      g_assert_cmpint (g_str_has_prefix (text, cases[i].passage), ==, cases[i].is_marked);
      g_assert_nonnull (strstr (text, cases[i].passage));
    }
}

static void
test_html (void)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines ("Fish & chips <now>.\nMore follows.", NULL, NULL,
                                                   NULL, "https://example.org/?a=1&b=2");
  g_autoptr (RvQuote) words = quote (analysis, "chips <now>.\nMore");
  g_autofree char *html = rv_quote_to_html (words, RV_CITATION_SHORT);

  g_assert_cmpstr (
    html, ==,
    "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"
    "<blockquote lang=\"en\" cite=\"https://example.org/?a=1&amp;b=2\">\n"
    "<p dir=\"auto\">“chips &lt;now&gt;.</p>\n<p dir=\"auto\">More”</p>\n<footer>— ¶ 1</footer>\n"
    "</blockquote>\n</body></html>\n");
}

static void
test_markdown (void)
{
  g_autoptr (RvAnalysis) analysis
    = analyze_lines ("1. Build *fast*.\n- Then rest.", NULL, "A_B", NULL, NULL);
  g_autoptr (RvQuote) words = quote (analysis, "1. Build *fast*.\n- Then rest.");
  g_autofree char *markdown = rv_quote_to_markdown (words, RV_CITATION_FULL);

  g_assert_cmpstr (markdown, ==,
                   "> 1\\. Build \\*fast\\*.\n>\n> \\- Then rest.\n>\n> — A\\_B, ¶ 1\n");
}

static void
test_empty (void)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines ("a b", NULL, NULL, NULL, NULL);
  g_autoptr (RvQuote) words = quote (analysis, " ");
  g_autofree char *text = rv_quote_to_text (words, RV_CITATION_FULL);

  g_assert_cmpstr (words->text, ==, "");
  g_assert_cmpstr (text, ==, "“”\n— ¶ 1\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quote/text", test_text);
  g_test_add_func ("/quote/marks", test_marks);
  g_test_add_func ("/quote/nested-marks", test_nested_marks);
  g_test_add_func ("/quote/html", test_html);
  g_test_add_func ("/quote/markdown", test_markdown);
  g_test_add_func ("/quote/empty", test_empty);
  return g_test_run ();
}
