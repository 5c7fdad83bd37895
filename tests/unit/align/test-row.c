/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-row.h"
#include "side.h"

/* Where @words stand in @index. */
static RvSpan
find (const RvTextIndex *index, const char *words)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (index));
  const char *at = strstr (text, words);

  g_assert_nonnull (at);
  return rv_span ((gsize) (at - text), (gsize) (at - text) + strlen (words));
}

static void
add (GArray *pairs,
     const RvTextIndex *left,
     const char *left_words,
     const RvTextIndex *right,
     const char *right_words,
     RvRelation relation)
{
  RvAlignedPair pair = { find (left, left_words), find (right, right_words), .relation = relation };

  g_array_append_val (pairs, pair);
}

static void
test_rows (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "Wells dry up. Bees fly. Tides turn.\nBells ring.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "Wells ran dry. Bees flew.\nTides turned. No well has water. Wells fail. "
                         "Bells rang.");
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (RvAlignedPair));
  g_autoptr (GArray) rows = NULL;
  const guint sizes[] = { 3, 1, 1, 1, 1 };

  add (pairs, left, "Bells ring.", right, "Bells rang.", RV_RELATION_REWORDED);
  add (pairs, left, "Wells dry up.", right, "Wells fail.", RV_RELATION_REWORDED);
  add (pairs, left, "Wells dry up.", right, "Wells ran dry.", RV_RELATION_IDENTICAL);
  add (pairs, left, "Wells dry up.", right, "No well has water.", RV_RELATION_REWORDED);
  add (pairs, left, "Bees fly.", right, "Bees flew.", RV_RELATION_REWORDED);
  add (pairs, left, "Tides turn.", right, "Tides turned.", RV_RELATION_REWORDED);
  add (pairs, left, "Bees fly.", right, "Wells fail.", RV_RELATION_RELATED);
  rows = rv_row_list (pairs, rv_text_index_get_document (left), rv_text_index_get_document (right));
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (sizes));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (g_array_index (rows, RvRow, i).pairs->len, ==, sizes[i]);
  g_assert_cmpint (g_array_index (rows, RvRow, 0).relation, ==, RV_RELATION_REWORDED);
}

static void
test_run (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "Wells dry up. Bees fly. Tides turn.\nBells ring.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "Wells ran dry. Bees flew. Tides turned. Bells rang.");
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (RvAlignedPair));
  g_autoptr (GArray) rows = NULL;

  add (pairs, left, "Tides turn.", right, "Tides turned.", RV_RELATION_REWORDED);
  add (pairs, left, "Bees fly.", right, "Bees flew.", RV_RELATION_REWORDED);
  add (pairs, left, "Wells dry up.", right, "Wells ran dry.", RV_RELATION_REWORDED);
  add (pairs, left, "Bells ring.", right, "Bells rang.", RV_RELATION_REWORDED);
  rows = rv_row_list (pairs, rv_text_index_get_document (left), rv_text_index_get_document (right));
  g_assert_cmpuint (rows->len, ==, 2); /* a run ends with its paragraph */
  g_assert_cmpuint (g_array_index (rows, RvRow, 0).pairs->len, ==, 3);
  g_assert_cmpuint (g_array_index (g_array_index (rows, RvRow, 0).pairs, guint, 0), ==, 2);
}

/* A block that moved is one row, whatever its paragraphs and relations, and what follows it is not in it. */
static void
test_moved (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "Wells dry up.\nBees fly. Tides turn.\nBells ring.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "Wells ran dry. Bees flew.\nTides turned. Bells rang.");
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (RvAlignedPair));
  g_autoptr (GArray) rows = NULL;

  add (pairs, left, "Tides turn.", right, "Tides turned.", RV_RELATION_REWORDED);
  add (pairs, left, "Bees fly.", right, "Bees flew.", RV_RELATION_REWORDED);
  add (pairs, left, "Wells dry up.", right, "Wells ran dry.", RV_RELATION_IDENTICAL);
  add (pairs, left, "Bells ring.", right, "Bells rang.", RV_RELATION_REWORDED);
  for (guint i = 0; i < 3; i++)
    g_array_index (pairs, RvAlignedPair, i).move = 1;
  g_array_index (pairs, RvAlignedPair, 3).move = 2;
  rows = rv_row_list (pairs, rv_text_index_get_document (left), rv_text_index_get_document (right));
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (g_array_index (rows, RvRow, 0).pairs->len, ==, 3);
  g_assert_cmpuint (g_array_index (rows, RvRow, 0).move, ==, 1);
  g_assert_cmpint (g_array_index (rows, RvRow, 0).relation, ==, RV_RELATION_REWORDED);
}

static void
test_empty (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", "");
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (RvAlignedPair));
  g_autoptr (GArray) rows
    = rv_row_list (pairs, rv_text_index_get_document (index), rv_text_index_get_document (index));

  g_assert_cmpuint (rows->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row/rows", test_rows);
  g_test_add_func ("/row/run", test_run);
  g_test_add_func ("/row/moved", test_moved);
  g_test_add_func ("/row/empty", test_empty);
  return g_test_run ();
}
