/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-context.h"
#include "align/rv-pairing.h"
#include "rows.h"

#define LEFT                                                                                      \
  "The ferry was late again.\nShepherds count their flocks at dusk.\nA long drought emptied the " \
  "wells."
#define RIGHT                                                                                   \
  "Again the ferry came late.\nAt dusk the shepherds count the flocks.\nWells were emptied by " \
  "the "                                                                                        \
  "long drought."

static void
test_similarity (void)
{
  Rows rows;
  g_autoptr (RvCandidates) candidates = NULL;

  rows_init (&rows, LEFT, RIGHT);
  candidates = rows_find_candidates (&rows);
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      {
        const RvCandidate *cell = rv_candidates_find (candidates, i, j);

        if (i == j)
          {
            g_assert_nonnull (cell);
            g_assert_cmpfloat (cell->similarity, >, 0.5);
            g_assert_cmpfloat (cell->similarity, <=, 1);
            g_assert_cmpfloat (cell->shared, >, 0);
          }
        else if (cell != NULL)
          g_assert_cmpfloat (cell->similarity, <, 0.3);
      }
  g_assert_null (rv_candidates_find (candidates, 7, 0));
  g_assert_null (rv_candidates_find (candidates, 0, 7));
  rows_clear (&rows);
}

static void
test_context (void)
{
  Rows rows;
  g_autoptr (RvCandidates) candidates = NULL;

  rows_init (&rows, LEFT, RIGHT);
  candidates = rows_find_candidates (&rows);
  rv_context_support (candidates, NULL);
  g_assert_cmpfloat (rv_candidates_find (candidates, 1, 1)->support, >, 0.5);
  g_assert_cmpfloat (rv_context_strengthen (0.4f, 0), ==, 0.4f);
  g_assert_cmpfloat (rv_context_strengthen (0.4f, 1), >, 0.4f);
  g_assert_cmpfloat (rv_context_strengthen (0.4f, 100), ==, rv_context_strengthen (0.4f, 10));
  rows_clear (&rows);
}

static void
test_pairing (void)
{
  Rows rows;
  g_autoptr (RvCandidates) candidates = NULL;
  g_autoptr (GArray) links = NULL;

  rows_init (&rows, LEFT, RIGHT);
  candidates = rows_find_candidates (&rows);
  rv_context_support (candidates, NULL);
  links = rows_find_pairs (&rows, candidates);
  g_assert_cmpuint (links->len, ==, 3);
  for (guint i = 0; i < links->len; i++)
    {
      const RvLink *link = &g_array_index (links, RvLink, i);

      g_assert_cmpuint (link->row, ==, link->column);
      g_assert_true (link->is_same);
      g_assert_true (i == 0 || link->score <= g_array_index (links, RvLink, i - 1).score);
    }
  rows_clear (&rows);
}

static void
test_repeated (void)
{
  Rows rows;
  g_autoptr (RvCandidates) candidates = NULL;
  g_autoptr (GArray) links = NULL;
  guint n = 0;

  rows_init (&rows, "A long drought emptied the wells.",
             "A long drought emptied the wells.\nNobody sang.\nA long drought emptied the wells.");
  candidates = rows_find_candidates (&rows);
  rv_context_support (candidates, NULL);
  links = rows_find_pairs (&rows, candidates);
  for (guint i = 0; i < links->len; i++)
    n += g_array_index (links, RvLink, i).is_same;
  g_assert_cmpuint (n, ==, 2);
  rows_clear (&rows);
}

static void
test_repeated_clause (void)
{
  Rows rows;
  g_autoptr (RvCandidates) candidates = NULL;
  g_autoptr (GArray) links = NULL;
  guint n = 0;

  rows_init (&rows,
             "The copper mine must pump its poisoned water back.\nGeese fly south in autumn.",
             "Since rivers and meadows suffer, the copper mine must pump the poisoned water back.\n"
             "Nobody sang at the village fair, and the baker closed early.\n"
             "Pump the poisoned water back, copper mine, the children shouted from the bridge.\n"
             "The judge said at last that the copper mine has to pump poisoned water back.");
  candidates = rows_find_candidates (&rows);
  rv_context_support (candidates, NULL);
  links = rows_find_pairs (&rows, candidates);
  for (guint i = 0; i < links->len; i++)
    {
      const RvLink *link = &g_array_index (links, RvLink, i);

      n += link->is_same && link->row == 0 && link->column != 1;
    }
  g_assert_cmpuint (n, ==, 3);
  rows_clear (&rows);
}

static void
test_cancelled (void)
{
  Rows rows;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  RvSentenceRows left, right;

  rows_init (&rows, LEFT, RIGHT);
  left = (RvSentenceRows){ rows.vectors[0], rows.grams[0], rows.senses[0], rows.phrases[0] };
  right = (RvSentenceRows){ rows.vectors[1], rows.grams[1], rows.senses[1], rows.phrases[1] };
  g_cancellable_cancel (cancellable);
  g_assert_null (rv_candidates_new (&left, &right, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  rows_clear (&rows);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/candidates/similarity", test_similarity);
  g_test_add_func ("/candidates/context", test_context);
  g_test_add_func ("/candidates/pairing", test_pairing);
  g_test_add_func ("/candidates/repeated", test_repeated);
  g_test_add_func ("/candidates/repeated-clause", test_repeated_clause);
  g_test_add_func ("/candidates/cancelled", test_cancelled);
  return g_test_run ();
}
