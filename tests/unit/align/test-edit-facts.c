/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-aligner.h"
#include "text.h"

/* Returns: how many steps of the only pair change a fact */
static guint
count_facts (const Text *left, const Text *right, const char *reason)
{
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left->side, &right->side, NULL, NULL);
  const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);
  guint n = 0;

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  for (guint i = 0; i < pair->n_edits; i++)
    n += pair->edits[i].is_fact;
  if (reason != NULL)
    g_assert_true (g_strv_contains (pair->because, reason));
  return n;
}

static void
test_date_written_otherwise (void)
{
  Text left, right;

  text_init (&left, "en", "The harbour opens its new quay on June 30, 2025 with a feast.");
  text_init (&right, "en", "The harbour opens its new quay on 30 June 2025 with a feast.");
  anchor (&left, RV_ANCHOR_DATE, "June 30, 2025", "date:2025-06-30");
  anchor (&right, RV_ANCHOR_DATE, "30 June 2025", "date:2025-06-30");
  g_assert_cmpuint (count_facts (&left, &right, NULL), ==, 0);
  right.anchors[0].key = "date:2025-07-30";
  g_assert_cmpuint (count_facts (&left, &right, NULL), >, 0);
  text_clear (&left);
  text_clear (&right);
}

static void
test_name (void)
{
  Text left, right;

  text_init (&left, "en", "Minister Oto Marren opened the new quay of the harbour with a feast.");
  text_init (&right, "en",
             "Minister Ines Valdara opened the new quay of the harbour with a feast.");
  anchor (&left, RV_ANCHOR_NAME, "Oto Marren", "name:oto marren");
  g_assert_cmpuint (count_facts (&left, &right, NULL), ==, 0);
  anchor (&right, RV_ANCHOR_NAME, "Ines Valdara", "name:ines valdara");
  g_assert_cmpuint (count_facts (&left, &right, "A name or another fact differs"), ==, 1);
  text_clear (&left);
  text_clear (&right);
}

/* In a stretch that was put in other words two figures are one in two values only where they count the same. */
static void
test_counts_same (void)
{
  Text left, right;

  text_init (&left, "en",
             "After the storm of the winter the harbour office of Alma has to repair 12 cranes "
             "with all speed before the herring fleet comes home in spring.");
  text_init (&right, "en",
             "The harbour office of Alma has to mend, as soon as the ice is gone from the "
             "basin and the roads, 14 cranes before the herring fleet comes home in spring.");
  anchor (&left, RV_ANCHOR_NUMBER, "12 cranes", "num:12 cranes");
  anchor (&right, RV_ANCHOR_NUMBER, "14 cranes", "num:14 cranes");
  g_assert_cmpuint (count_facts (&left, &right, "A number or date differs: 12 cranes → 14 cranes"),
                    ==, 1);
  right.anchors[0].key = "num:14 crane";
  g_assert_cmpuint (count_facts (&left, &right, NULL), ==, 1);
  right.anchors[0].key = "num:14 % of the roads";
  g_assert_cmpuint (count_facts (&left, &right, NULL), ==, 0);
  text_clear (&left);
  text_clear (&right);
}

/* The number that comes again has not changed, whatever stands beside it. */
static void
test_number_comes_again (void)
{
  Text left, right;

  text_init (&left, "en",
             "After the storm of the winter the harbour office of Alma has to repair 12 cranes "
             "with all speed before the herring fleet comes home in spring.");
  text_init (&right, "en",
             "The harbour office of Alma has to mend 12 at once, and, as soon as the ice is gone "
             "from the roads, 90 cranes before the herring fleet comes home in spring.");
  anchor (&left, RV_ANCHOR_NUMBER, "12 cranes", "num:12 cranes");
  anchor (&right, RV_ANCHOR_NUMBER, "12", "num:13");
  anchor (&right, RV_ANCHOR_NUMBER, "90 cranes", "num:90 cranes");
  g_assert_cmpuint (count_facts (&left, &right, NULL), ==, 1);
  right.anchors[0].key = "num:12";
  g_assert_cmpuint (count_facts (&left, &right, NULL), ==, 0);
  text_clear (&left);
  text_clear (&right);
}

/* A deadline at the front of one sentence and at the end of the other. */
static void
test_deadline_moves (void)
{
  Text left, right;

  text_init (&left, "en",
             "The harbour office of Alma shall repair the storm cranes of the old herring quay "
             "before 30 June 2025.");
  text_init (&right, "en",
             "By 31 July 2025 the harbour office of Alma shall repair the storm cranes of the old "
             "herring quay.");
  anchor (&left, RV_ANCHOR_DATE, "30 June 2025", "date:2025-06-30");
  anchor (&right, RV_ANCHOR_DATE, "31 July 2025", "date:2025-07-31");
  left.anchors[0].is_key = right.anchors[0].is_key = TRUE;
  g_assert_cmpuint (count_facts (&left, &right,
                                 "A number or date differs: 30 June 2025 → 31 July 2025"),
                    ==, 2);
  right.anchors[0].key = "date:2025-06-30";
  g_assert_cmpuint (count_facts (&left, &right, NULL), ==, 0);
  text_clear (&left);
  text_clear (&right);
}

/* Numbers of paragraphs and marks of notes are none. */
static void
test_marks (void)
{
  Text left, right;

  text_init (&left, "en",
             "12. Every district shall publish its accounts [3] on the wall of the town hall.");
  text_init (&right, "en",
             "14. Every district shall publish its accounts [5] on the wall of the town hall.");
  g_assert_cmpuint (count_facts (&left, &right, NULL), ==, 0);
  text_clear (&left);
  text_clear (&right);
  text_init (&left, "en", "Every district shall publish 3 accounts on the wall of the town hall.");
  text_init (&right, "en", "Every district shall publish 5 accounts on the wall of the town hall.");
  g_assert_cmpuint (count_facts (&left, &right, "A number or date differs: 3 → 5"), ==, 1);
  text_clear (&left);
  text_clear (&right);
}

static void
test_force (void)
{
  Text left, right;

  text_init (&left, "en",
             "Every district should publish its accounts on the wall of the town hall.");
  text_init (&right, "en",
             "Every district must publish its accounts on the wall of the town hall.");
  anchor (&left, RV_ANCHOR_DIRECTIVE, "Every district should publish its accounts", "force:should");
  anchor (&right, RV_ANCHOR_DIRECTIVE, "Every district must publish its accounts", "force:must");
  g_assert_cmpuint (count_facts (&left, &right, "The force differs: should → must"), ==, 0);
  text_clear (&left);
  text_clear (&right);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit-facts/date-written-otherwise", test_date_written_otherwise);
  g_test_add_func ("/edit-facts/name", test_name);
  g_test_add_func ("/edit-facts/counts-same", test_counts_same);
  g_test_add_func ("/edit-facts/marks", test_marks);
  g_test_add_func ("/edit-facts/number-comes-again", test_number_comes_again);
  g_test_add_func ("/edit-facts/deadline-moves", test_deadline_moves);
  g_test_add_func ("/edit-facts/force", test_force);
  return g_test_run ();
}
