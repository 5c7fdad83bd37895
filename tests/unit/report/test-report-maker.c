/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyzed.h"
#include "report/rv-report-maker.h"

static RvAnalysis *
analyze (const char *text, const char *title)
{
  return analyze_lines (text, title, NULL, NULL, NULL);
}

static guint
count (const RvReport *report, RvReportKind kind)
{
  guint n = 0;

  for (guint i = 0; i < rv_report_get_length (report); i++)
    n += rv_report_get_item (report, i)->kind == kind;
  return n;
}

static const char left_text[]
  = "The harbour council opened the new granite quay in Rotterdam on Monday morning.\n"
    "The harbour council will spend 40 million dollars on cranes this year.\n"
    "Fishermen complained loudly about noise from the dredgers.";

static const char right_text[]
  = "The harbour council opened the new granite quay in Rotterdam on Monday morning.\n"
    "The harbour council will spend 50 million dollars on cranes this year.\n"
    "A brass band from Antwerp played until midnight.";

static void
test_comparison (void)
{
  g_autoptr (RvAnalysis) left = analyze (left_text, "100 % left");
  g_autoptr (RvAnalysis) right = analyze (right_text, "Right %s");
  g_autoptr (GError) error = NULL;
  g_autoptr (RvComparison) comparison = rv_comparison_new (left, right, NULL, &error);
  g_autoptr (RvReport) report = rv_report_new ("t");
  gboolean changed = FALSE, only_left = FALSE, only_right = FALSE;

  g_assert_no_error (error);
  rv_report_maker_add_comparison (report, comparison, NULL, 0);
  g_assert_cmpuint (count (report, RV_REPORT_PAIR), ==, 2);
  g_assert_cmpuint (count (report, RV_REPORT_QUOTE), ==, 2);
  for (guint i = 0; i < rv_report_get_length (report); i++)
    {
      const RvReportItem *item = rv_report_get_item (report, i);

      if (item->kind == RV_REPORT_PAIR && strstr (item->left->text, "40 million") != NULL)
        changed = strstr (item->right->text, "50 million") != NULL
                  && g_str_equal (item->text, "Changed figures, dates or names");
      only_left
        |= item->kind == RV_REPORT_HEADING && g_str_equal (item->text, "Only in: 100 % left");
      only_right
        |= item->kind == RV_REPORT_HEADING && g_str_equal (item->text, "Only in: Right %s");
    }
  g_assert_true (changed);
  g_assert_true (only_left);
  g_assert_true (only_right);
}

static void
test_document (void)
{
  g_autoptr (RvAnalysis) analysis = analyze (left_text, NULL);
  g_autoptr (RvReport) report = rv_report_new ("t");
  g_autofree char *name = rv_report_maker_name_document (analysis);

  g_assert_cmpstr (name, ==, "a.txt");
  rv_report_maker_add_document (report, analysis, 20);
  g_assert_cmpuint (count (report, RV_REPORT_QUOTE), ==, 1);
  g_assert_cmpuint (count (report, RV_REPORT_FIGURE), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-maker/comparison", test_comparison);
  g_test_add_func ("/report-maker/document", test_document);
  return g_test_run ();
}
