/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyzed.h"
#include "report/rv-text-report.h"

static char *
print (RvAnalysis *analysis, gboolean explain)
{
  g_autoptr (GString) out = g_string_new (NULL);
  RvTextLayout layout = { out, 60, FALSE };

  rv_text_report_analysis (analysis, explain, &layout);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static RvAnalysis *
analyze (void)
{
  return analyze_lines (
    "On the morning of May 5, 2031, Mayor Anna Berg opened the mill. From 2024 to 2030 it stood "
    "still.\n"
    "She asked the offices to test 40 pumps, and to send a report before June 3.\n"
    "“The river will wait for us,” she said. The the mill belongs to Decision No. 7.",
    "The mill", NULL, NULL, NULL);
}

static void
assert_has (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in\n%s", words, text);
}

/* What a person reads: every kind of finding under its heading, the orders of a chain one by one. */
static void
test_for_people (void)
{
  g_autoptr (RvAnalysis) analysis = analyze ();
  g_autofree char *text = print (analysis, FALSE);

  assert_has (text, "Figures\n¶ 2     40 pumps\n        = 40 pumps *\n");
  assert_has (text, "= 2031-05-05 (event)\n");
  assert_has (text, "= 2024/2030 (period)\n");
  assert_has (text, "= 2031-06-03 (deadline; inferred)\n");
  assert_has (text, "        order 1       test 40 pumps\n");
  assert_has (text, "        order 2       send a report before June 3\n");
  assert_has (text, "        who           the offices\n");
  assert_has (text, "        product       a report\n");
  assert_has (text, "        by when       2031-06-03\n");
  assert_has (text, "        by whose word Mayor Anna Berg\n");
  assert_has (text, "People\n");
  assert_has (text, "Anna Berg — Mayor\n");
  assert_has (text, "Cited documents\n¶ 3     Decision No. 7\n");
  assert_has (text, "Quotations\n¶ 3     The river will wait for us,\n        Mayor Anna Berg\n");
  assert_has (text, "Check before quoting\n¶ 3     The the\n");
  g_assert_null (strstr (text, "rule"));
  g_assert_null (strstr (text, "= 2024 (period)")); /* the ends are in the period */
}

/* With --explain every finding names its rule and shows the words it was found in. */
static void
test_explained (void)
{
  g_autoptr (RvAnalysis) analysis = analyze ();
  const RvFindings *findings = rv_analysis_get_findings (analysis);
  g_autofree char *text = print (analysis, TRUE);
  guint n_rules = 0, n_evidence = 0;
  guint n_findings = findings->figures->len + findings->dates->len + findings->directives->len
                     + findings->people->len + findings->organizations->len
                     + findings->references->len + findings->quotations->len
                     + findings->keyphrases->len + findings->warnings->len;

  for (const char *p = text; (p = strstr (p, "\n        rule ")) != NULL; p++)
    n_rules++;
  for (const char *p = text; (p = strstr (p, "\n        evidence ")) != NULL; p++)
    n_evidence++;
  g_assert_cmpuint (n_rules, ==, n_findings);
  g_assert_cmpuint (n_evidence, ==, n_findings);
}

/* A book in one line: each finding shows the words around it, not the book. */
static void
test_one_line (void)
{
  const guint n = 2000;
  g_autoptr (GString) book = g_string_new (NULL);
  g_autoptr (RvAnalysis) analysis = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (book, "The quay at Đồ Sơn has %u pumps. ", i + 20);
  analysis = analyze_lines (book->str, NULL, NULL, NULL, NULL);
  text = print (analysis, TRUE);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (strlen (text), <, n * 10000);
  assert_has (text, "rule");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-report/for-people", test_for_people);
  g_test_add_func ("/text-report/explained", test_explained);
  g_test_add_func ("/text-report/one-line", test_one_line);
  return g_test_run ();
}
