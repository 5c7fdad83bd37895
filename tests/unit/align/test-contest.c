/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-contest.h"

enum
{
  SEEDS,
  WELLS,
  ROADS,
  SCHOOLS
};

/* Of four sentences the first two say between them what the third says, and the last says the first again. So it is
 * on either side. */
static const guint32 first[] = { 0, 2, 4, 8, 10 };
static const RvSense meanings[] = {
  { SEEDS, 0, 1 }, { WELLS, 1, 1 }, { ROADS, 2, 1 },   { SCHOOLS, 3, 1 }, { SEEDS, 0, 1 },
  { WELLS, 1, 1 }, { ROADS, 2, 1 }, { SCHOOLS, 3, 1 }, { SEEDS, 0, 1 },   { WELLS, 1, 1 },
};

static RvSenseRows
get_rows (void)
{
  return (RvSenseRows){ 4, (guint32 *) first, (RvSense *) meanings, NULL, NULL, NULL, NULL };
}

static void
assert_rivals (const RvContest *contest, guint row, guint32 column, float strongest, float weakest)
{
  RvRivals rivals = rv_contest_find_rivals (contest, row, column);

  g_test_message ("%u, %u: %g, %g", row, column, (double) rivals.strongest,
                  (double) rivals.weakest);
  g_assert_true (rivals.strongest == strongest);
  g_assert_true (rivals.weakest == weakest);
}

static void
test_best (void)
{
  RvSenseRows left = get_rows (), right = get_rows ();
  g_autoptr (RvContest) contest = rv_contest_new (&left, &right, FALSE);
  RvCandidate cells[] = { { .column = 0 }, { .column = 1 }, { .column = 2 } };

  g_assert_null (contest->rows[0].cell);
  assert_rivals (contest, 0, 0, 0, 0);
  rv_contest_offer (contest, 0, &cells[1], 0.25f);
  rv_contest_offer (contest, 0, &cells[2], 0.5f);
  rv_contest_offer (contest, 0, &cells[0], 0.125f);
  g_assert_true (contest->rows[0].cell == &cells[2]);
  g_assert_true (contest->rows[0].next_cell == &cells[1]);
  g_assert_cmpuint (contest->rows[0].partner, ==, 2);
  g_assert_cmpuint (contest->rows[0].next, ==, 1);
  g_assert_true (contest->rows[0].third == 0.125f);
  g_assert_null (contest->columns[2].next_cell);
  assert_rivals (contest, 0, 2, 0.25f, 0);
  assert_rivals (contest, 0, 1, 0.5f, 0);
  rv_contest_offer (contest, 1, &cells[2], 0.75f);
  g_assert_cmpuint (contest->columns[2].partner, ==, 1);
  assert_rivals (contest, 0, 2, 0.75f, 0.25f);
  assert_rivals (contest, 1, 2, 0.5f, 0);
}

/* Whoever says the other half of a sentence is no rival, but whoever says all of it is. */
static void
test_halves (void)
{
  RvSenseRows left = get_rows (), right = get_rows ();
  g_autoptr (RvContest) contest = rv_contest_new (&left, &right, TRUE);
  g_autoptr (RvContest) long_one = rv_contest_new (&left, &right, FALSE);
  RvCandidate whole = { .column = 2 }, halves[] = { { .column = 0 }, { .column = 1 } };

  for (guint i = 0; i < 2; i++)
    {
      RvContest *both[] = { contest, long_one };

      rv_contest_offer (both[i], 0, &whole, 0.5f);
      rv_contest_offer (both[i], 1, &whole, 0.25f);
      rv_contest_offer (both[i], 2, &halves[0], 0.5f);
      rv_contest_offer (both[i], 2, &halves[1], 0.25f);
    }
  assert_rivals (contest, 0, 2, 0, 0);
  assert_rivals (contest, 1, 2, 0, 0);
  assert_rivals (contest, 2, 0, 0, 0);
  assert_rivals (contest, 2, 1, 0, 0);
  assert_rivals (long_one, 0, 2, 0.25f, 0);
  assert_rivals (long_one, 1, 2, 0.5f, 0);
  assert_rivals (long_one, 2, 0, 0.25f, 0);
  assert_rivals (long_one, 2, 1, 0.5f, 0);
  rv_contest_offer (contest, 2, &whole, 0.125f);
  assert_rivals (contest, 0, 2, 0.125f, 0);
  assert_rivals (contest, 1, 2, 0.125f, 0);
}

/* One that shares what the other shares is a rival, and so is one that stands elsewhere. */
static void
test_rivals (void)
{
  RvSenseRows left = get_rows (), right = get_rows ();
  g_autoptr (RvContest) contest = rv_contest_new (&left, &right, TRUE);
  RvCandidate whole = { .column = 2 }, halves[] = { { .column = 1 }, { .column = 3 } };

  rv_contest_offer (contest, 2, &whole, 0.75f);
  rv_contest_offer (contest, 3, &whole, 0.5f);
  rv_contest_offer (contest, 1, &whole, 0.25f);
  assert_rivals (contest, 1, 2, 0.75f, 0);
  assert_rivals (contest, 2, 2, 0.5f, 0);
  contest->columns[2] = (RvBest){ 0 };
  rv_contest_offer (contest, 3, &whole, 0.5f);
  rv_contest_offer (contest, 1, &whole, 0.25f);
  assert_rivals (contest, 1, 2, 0.5f, 0);
  contest->rows[2] = (RvBest){ 0 };
  contest->columns[1] = (RvBest){ 0 };
  rv_contest_offer (contest, 2, &halves[1], 0.5f);
  rv_contest_offer (contest, 2, &halves[0], 0.25f);
  assert_rivals (contest, 2, 1, 0.5f, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contest/best", test_best);
  g_test_add_func ("/contest/halves", test_halves);
  g_test_add_func ("/contest/rivals", test_rivals);
  return g_test_run ();
}
