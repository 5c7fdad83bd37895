/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "../report/analyzed.h"
#include "analysis/rv-follow-up.h"

static RvAnalysis *
analyze (const char *text)
{
  return analyze_lines (text, NULL, NULL, "2025-04-16", NULL);
}

static void
add_pair (RvAlignment *alignment, RvSpan left, RvSpan right, RvRelation relation)
{
  RvAlignedPair pair = { left, right, 0.9, relation, RV_NO_THEME, NULL, NULL, 0 };

  g_array_append_val (alignment->pairs, pair);
}

static GArray *
follow_up (RvAnalysis *left, RvAnalysis *right, const RvAlignment *alignment)
{
  return rv_follow_up_find (rv_analysis_get_findings (left), rv_analysis_get_findings (right),
                            alignment);
}

static void
check_one (const char *before, const char *after, RvForceChange force, RvDeadlineChange deadline)
{
  g_autoptr (RvAnalysis) left = analyze (before);
  g_autoptr (RvAnalysis) right = analyze (after);
  g_autoptr (RvAlignment) alignment = rv_alignment_new ();
  g_autoptr (GArray) found = NULL;
  const RvFollowUp *only;
  RvFollowUp back, again;

  add_pair (alignment, find_words (left, before), find_words (right, after), RV_RELATION_REWORDED);
  found = follow_up (left, right, alignment);
  g_assert_cmpuint (found->len, ==, 1);
  only = &g_array_index (found, RvFollowUp, 0);
  g_assert_cmpint (only->force, ==, force);
  g_assert_cmpint (only->deadline, ==, deadline);
  back = rv_follow_up_invert (only);
  again = rv_follow_up_invert (&back);
  g_assert_cmpmem (&again, sizeof again, only, sizeof *only);
}

static void
test_force (void)
{
  check_one ("The harbour offices must report every month.",
             "All harbour offices must report monthly.", RV_FORCE_UNCHANGED, RV_DEADLINE_UNCHANGED);
  check_one ("The harbour offices should report every month.",
             "All harbour offices must report monthly.", RV_FORCE_TIGHTENED, RV_DEADLINE_UNCHANGED);
  check_one ("The harbour offices must report every month.",
             "All harbour offices should report monthly.", RV_FORCE_EASED, RV_DEADLINE_UNCHANGED);
  check_one ("The harbour offices must close on Sundays.",
             "All harbour offices must not close on Sundays.", RV_FORCE_REVERSED,
             RV_DEADLINE_UNCHANGED);
}

static void
test_deadline (void)
{
  check_one ("The pilots must finish the charts by June 30, 2025.",
             "The pilots must finish the charts by May 31, 2025.", RV_FORCE_UNCHANGED,
             RV_DEADLINE_EARLIER);
  check_one ("The pilots must finish the charts by June 30, 2025.",
             "The pilots must finish the charts by December 31, 2025.", RV_FORCE_UNCHANGED,
             RV_DEADLINE_LATER);
  check_one ("The pilots must finish the charts.",
             "The pilots must finish the charts by December 31, 2025.", RV_FORCE_UNCHANGED,
             RV_DEADLINE_ADDED);
  check_one ("The pilots must finish the charts by June 30, 2025.",
             "The pilots must finish the charts.", RV_FORCE_UNCHANGED, RV_DEADLINE_DROPPED);
}

/* A shared theme is no repetition, and a better pair takes the directive first. */
static void
test_evidence (void)
{
  const char *before = "The pilots must finish the charts.\nThe crews should paint the buoys.";
  const char *after = "The crews must paint the buoys.\nThe pilots must finish the charts.";
  g_autoptr (RvAnalysis) left = analyze (before);
  g_autoptr (RvAnalysis) right = analyze (after);
  g_autoptr (RvAlignment) alignment = rv_alignment_new ();
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) found = NULL;

  add_pair (alignment, find_words (left, "The pilots must finish the charts."),
            find_words (right, "The crews must paint the buoys."), RV_RELATION_RELATED);
  none = follow_up (left, right, alignment);
  g_assert_cmpuint (none->len, ==, 0);

  add_pair (alignment, find_words (left, "The crews should paint the buoys."),
            find_words (right, "The crews must paint the buoys."), RV_RELATION_REWORDED);
  add_pair (alignment, find_words (left, "The crews should paint the buoys."),
            find_words (right, "The pilots must finish the charts."), RV_RELATION_REWORDED);
  found = follow_up (left, right, alignment);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_array_index (found, RvFollowUp, 0).left, ==, 1);
  g_assert_cmpuint (g_array_index (found, RvFollowUp, 0).right, ==, 0);
  g_assert_cmpuint (g_array_index (found, RvFollowUp, 0).pair, ==, 1);
  g_assert_cmpint (g_array_index (found, RvFollowUp, 0).force, ==, RV_FORCE_TIGHTENED);
}

/* Of several orders in one pair, those of equal force belong together. */
static void
test_chain (void)
{
  const char *before = "The pilots must finish the charts. The crews should paint the buoys.";
  const char *after = "The crews should paint the buoys.";
  g_autoptr (RvAnalysis) left = analyze (before);
  g_autoptr (RvAnalysis) right = analyze (after);
  g_autoptr (RvAlignment) alignment = rv_alignment_new ();
  g_autoptr (GArray) found = NULL;

  add_pair (alignment, find_words (left, before), find_words (right, after), RV_RELATION_REWORDED);
  found = follow_up (left, right, alignment);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_array_index (found, RvFollowUp, 0).left, ==, 1);
  g_assert_cmpint (g_array_index (found, RvFollowUp, 0).force, ==, RV_FORCE_UNCHANGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/follow-up/force", test_force);
  g_test_add_func ("/follow-up/deadline", test_deadline);
  g_test_add_func ("/follow-up/evidence", test_evidence);
  g_test_add_func ("/follow-up/chain", test_chain);
  return g_test_run ();
}
