/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyzed.h"
#include "report/rv-citation.h"

static void
assert_citation (const RvCitation *citation,
                 RvCitationStyle style,
                 RvMarkup markup,
                 const char *expected)
{
  g_autofree char *text = rv_citation_format (citation, style, markup);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_full (void)
{
  g_autoptr (RvAnalysis) analysis
    = analyze_lines ("The harbour opens.\nThe bridge follows.", "Harbours & bridges", "The Gazette",
                     "2024-05-06", "https://example.org/a_b");
  g_autoptr (RvCitation) citation = rv_citation_new (analysis, find_words (analysis, "bridge"));

  g_assert_cmpuint (citation->paragraph, ==, 2);
  g_assert_cmpstr (citation->language, ==, "en");
  assert_citation (citation, RV_CITATION_FULL, RV_MARKUP_TEXT,
                   "“Harbours & bridges”, The Gazette, 2024-05-06, ¶ 2, https://example.org/a_b");
  assert_citation (citation, RV_CITATION_SHORT, RV_MARKUP_TEXT, "The Gazette, 2024-05-06, ¶ 2");
  assert_citation (citation, RV_CITATION_FULL, RV_MARKUP_HTML,
                   "<cite>“Harbours &amp; bridges”</cite>, The Gazette, 2024-05-06, ¶ 2, "
                   "<a href=\"https://example.org/a_b\">https://example.org/a_b</a>");
  assert_citation (citation, RV_CITATION_FULL, RV_MARKUP_MARKDOWN,
                   "“Harbours \\& bridges”, The Gazette, 2024-05-06, ¶ 2, "
                   "<https://example.org/a_b>");
}

/* What is not known is left out; a place on a disk is no address. */
static void
test_bare (void)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines ("One line.", NULL, NULL, NULL, NULL);
  g_autoptr (RvCitation) citation = rv_citation_new (analysis, find_words (analysis, "line"));

  assert_citation (citation, RV_CITATION_FULL, RV_MARKUP_TEXT, "¶ 1");
  g_assert_null (citation->url);
}

static void
test_title_for_outlet (void)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines ("One line.", "A title", NULL, NULL, NULL);
  g_autoptr (RvCitation) citation = rv_citation_new (analysis, find_words (analysis, "line"));

  assert_citation (citation, RV_CITATION_SHORT, RV_MARKUP_TEXT, "“A title”, ¶ 1");
}

static void
test_hostile_address (void)
{
  g_autoptr (RvAnalysis) analysis
    = analyze_lines ("One line.", NULL, NULL, NULL, "javascript:alert(1)");
  g_autoptr (RvCitation) citation = rv_citation_new (analysis, find_words (analysis, "line"));

  g_assert_null (citation->url);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/full", test_full);
  g_test_add_func ("/citation/bare", test_bare);
  g_test_add_func ("/citation/title-for-outlet", test_title_for_outlet);
  g_test_add_func ("/citation/hostile-address", test_hostile_address);
  return g_test_run ();
}
