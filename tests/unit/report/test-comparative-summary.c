/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyzed.h"
#include "report/rv-comparative-summary.h"

static const char left_text[]
  = "The harbour council opened the new granite quay in Rotterdam on Monday morning.\n"
    "The harbour council will spend 40 million dollars on cranes this year.\n"
    "Districts must send their lists of ships to the harbour office every week.\n"
    "Fishermen complained loudly about noise from the dredgers.\n"
    "The lighthouse keeper of the northern pier retires after thirty years of service.\n"
    "A tram line will join the old town and the ferry.";

static const char right_text[]
  = "The harbour council opened the new granite quay in Rotterdam on Monday morning.\n"
    "The harbour council will spend 50 million dollars on cranes this year.\n"
    "Districts should send their lists of ships to the harbour office every week.\n"
    "A brass band from Antwerp played until midnight.\n"
    "The museum of whaling lends three paintings to the city hall.";

static RvComparison *
compare (void)
{
  g_autoptr (RvAnalysis) left = analyze_lines (left_text, "Left", NULL, NULL, NULL);
  g_autoptr (RvAnalysis) right = analyze_lines (right_text, "Right", NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  RvComparison *comparison = rv_comparison_new (left, right, NULL, &error);

  g_assert_no_error (error);
  return comparison;
}

static guint
count (const GArray *entries, RvComparativeKind kind)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += g_array_index (entries, RvComparativeEntry, i).kind == kind;
  return n;
}

static void
test_kinds (void)
{
  g_autoptr (RvComparison) comparison = compare ();
  g_autoptr (GArray) entries = rv_comparative_summary_select (comparison, NULL, 0);
  gboolean figures = FALSE, force = FALSE;

  g_assert_cmpuint (count (entries, RV_COMPARATIVE_CHANGED), ==, 2);
  g_assert_cmpuint (count (entries, RV_COMPARATIVE_SHARED), ==, 1);
  g_assert_cmpuint (count (entries, RV_COMPARATIVE_ONLY_LEFT), ==, 3);
  g_assert_cmpuint (count (entries, RV_COMPARATIVE_ONLY_RIGHT), ==, 2);
  for (guint i = 0; i < entries->len; i++)
    {
      const RvComparativeEntry *entry = &g_array_index (entries, RvComparativeEntry, i);

      g_assert_cmpint (rv_span_is_empty (entry->left), ==,
                       entry->kind == RV_COMPARATIVE_ONLY_RIGHT);
      g_assert_cmpint (rv_span_is_empty (entry->right), ==,
                       entry->kind == RV_COMPARATIVE_ONLY_LEFT);
      figures |= g_strcmp0 (entry->relation, "Changed figures, dates or names") == 0;
      force |= g_strcmp0 (entry->relation, "Changed force") == 0;
    }
  g_assert_true (figures);
  g_assert_true (force);
}

static gboolean
has (const GArray *entries, const RvComparativeEntry *entry)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const RvComparativeEntry *other = &g_array_index (entries, RvComparativeEntry, i);

      if (rv_span_compare (&other->left, &entry->left) == 0
          && rv_span_compare (&other->right, &entry->right) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Every budget is kept, and whatever a shorter one says a longer one says too. */
static void
test_nested (void)
{
  g_autoptr (RvComparison) comparison = compare ();
  g_autoptr (GArray) shorter = rv_comparative_summary_select (comparison, NULL, 1);

  g_assert_cmpuint (shorter->len, ==, 0);
  for (guint words = 2; words < 160; words++)
    {
      g_autoptr (GArray) longer = rv_comparative_summary_select (comparison, NULL, words);
      guint total = 0;

      for (guint i = 0; i < shorter->len; i++)
        g_assert_true (has (longer, &g_array_index (shorter, RvComparativeEntry, i)));
      for (guint i = 0; i < longer->len; i++)
        total += g_array_index (longer, RvComparativeEntry, i).n_words;
      g_assert_cmpuint (total, <=, words);
      g_array_unref (shorter);
      shorter = g_steal_pointer (&longer);
    }
  g_assert_cmpuint (shorter->len, ==, 8);
}

/* The most telling comes first: what changed, and there the figures. */
static void
test_first (void)
{
  g_autoptr (RvComparison) comparison = compare ();
  g_autoptr (GArray) entries = rv_comparative_summary_select (comparison, NULL, 30);

  g_assert_cmpuint (entries->len, >=, 1);
  g_assert_cmpstr (g_array_index (entries, RvComparativeEntry, 0).relation, ==,
                   "Changed figures, dates or names");
}

/* Reports open with the same words whatever they are about: that comes last. */
static void
test_opening (void)
{
  g_autoptr (RvAnalysis) left = analyze_lines (
    "On the morning of 3 May, the Canal Board held a conference of 40 districts in Brell.\n"
    "The Board spends 40 million dollars on cranes for the northern lock this year.",
    "Left", NULL, NULL, NULL);
  g_autoptr (RvAnalysis) right = analyze_lines (
    "On the morning of 3 May, the Canal Board held a conference of 45 districts in Brell.\n"
    "The Board spends 50 million dollars on cranes for the northern lock this year.",
    "Right", NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RvComparison) comparison = rv_comparison_new (left, right, NULL, &error);
  g_autoptr (GArray) entries = rv_comparative_summary_select (comparison, NULL, 0);

  g_assert_no_error (error);
  g_assert_cmpuint (count (entries, RV_COMPARATIVE_CHANGED), ==, 2);
  g_assert_false (g_array_index (entries, RvComparativeEntry, 0).is_opening);
  g_assert_true (g_array_index (entries, RvComparativeEntry, 1).is_opening);
  g_assert_cmpstr (g_array_index (entries, RvComparativeEntry, 1).relation, ==, "Opening formula");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparative-summary/kinds", test_kinds);
  g_test_add_func ("/comparative-summary/opening", test_opening);
  g_test_add_func ("/comparative-summary/nested", test_nested);
  g_test_add_func ("/comparative-summary/first", test_first);
  return g_test_run ();
}
