/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "../report/analyzed.h"
#include "analysis/rv-opening.h"

static const char text[]
  = "On the afternoon of 3 May, the Canal Board held a conference in Brell.\n"
    "Barge traffic grew by a tenth last year.\n"
    "Speaking at the conference, the Chairman said that every lock keeper must report by 1 June "
    "2026.";

static void
test_frame (void)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines (text, NULL, NULL, NULL, NULL);

  g_assert_true (rv_opening_is_formula (analysis, find_words (analysis, "On the afternoon")));
  g_assert_false (rv_opening_is_formula (analysis, find_words (analysis, "Barge traffic")));
}

/* Who must do what is said even where the sentence begins like a formula. */
static void
test_duty (void)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines (text, NULL, NULL, NULL, NULL);
  RvSpan span = find_words (analysis, "Speaking at the conference, the Chairman said that every "
                                      "lock keeper must report by 1 June 2026.");

  g_assert_cmpuint (rv_analysis_get_findings (analysis)->directives->len, ==, 1);
  g_assert_false (rv_opening_is_formula (analysis, span));
}

/* Far from the beginning the same words open nothing. */
static void
test_far (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (RvAnalysis) analysis = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append (lines, "Barge traffic grew by a tenth last year.\n");
  g_string_append (lines, text);
  analysis = analyze_lines (lines->str, NULL, NULL, NULL, NULL);
  g_assert_false (rv_opening_is_formula (analysis, find_words (analysis, "On the afternoon")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening/frame", test_frame);
  g_test_add_func ("/opening/duty", test_duty);
  g_test_add_func ("/opening/far", test_far);
  return g_test_run ();
}
