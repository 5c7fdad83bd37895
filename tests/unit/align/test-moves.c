/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-aligner.h"
#include "align/rv-moves.h"
#include "align/rv-pairing.h"
#include "side.h"

static void
add (GArray *links, guint row, guint column)
{
  RvLink link = { row, column, .is_same = TRUE };

  g_array_append_val (links, link);
}

static void
test_found (void)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RvLink));
  g_autofree guint32 *moved = NULL;

  for (guint i = 1; i < 10; i++)
    add (links, i, i - 1);
  add (links, 0, 9); /* the first sentence is the last one now */
  add (links, 4, 8); /* what stands in its place has a second partner */
  moved = rv_moves_find (links, 10, 10);
  for (guint i = 0; i < links->len; i++)
    g_assert_cmpint (moved[i], ==, i == 9);
}

/* Three neighbours, of which one lost a sentence between them, are one block, and one that went elsewhere another. */
static void
test_block (void)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RvLink));
  g_autofree guint32 *moved = NULL;

  add (links, 0, 21);
  add (links, 1, 22);
  add (links, 3, 23);
  for (guint i = 5; i < 20; i++)
    add (links, i, i - 5);
  add (links, 20, 3);
  moved = rv_moves_find (links, 30, 30);
  for (guint i = 0; i < links->len; i++)
    g_assert_cmpuint (moved[i], ==, i < 3 ? 1 : 0); /* row 20 goes where another one stands */
  g_array_set_size (links, links->len - 1);
  add (links, 20, 25);
  add (links, 4, 26);
  g_free (g_steal_pointer (&moved));
  moved = rv_moves_find (links, 30, 30);
  g_assert_cmpuint (moved[0], ==, 1);
  g_assert_cmpuint (moved[links->len - 1], ==, 2); /* too far on the right to go on */
}

/* Adds @n pairs in one order, from @row and @column on. */
static void
add_run (GArray *links, guint row, guint column, guint n)
{
  for (guint i = 0; i < n; i++)
    add (links, row + i, column + i);
}

/* Asserts that of @links, of 40 sentences each, the last is in block @block. */
static void
assert_last (GArray *links, guint block)
{
  g_autofree guint32 *moved = rv_moves_find (links, 40, 40);

  g_assert_cmpuint (moved[links->len - 1], ==, block);
  g_array_set_size (links, 0);
}

/* What moves has to leave an order of some length, and to go past some of it. */
static void
test_least (void)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RvLink));

  add_run (links, 1, 0, 7);
  add (links, 0, 20);
  assert_last (links, 0); /* no order */
  add_run (links, 1, 0, 8);
  add (links, 0, 20);
  assert_last (links, 1);
  add_run (links, 0, 0, 8);
  add_run (links, 11, 8, 2);
  add (links, 10, 10);
  assert_last (links, 0); /* past two others */
  add_run (links, 0, 0, 8);
  add_run (links, 11, 8, 3);
  add (links, 10, 11);
  assert_last (links, 1);
  for (guint i = 0; i < 12; i++)
    add (links, 10 + i, 39 - i); /* of the sentences that have a partner half have another order */
  add_run (links, 1, 0, 8);
  add (links, 0, 20);
  assert_last (links, 0);
}

/* A pair that says less than the same moves nothing, nor does a second partner of a sentence in the order. */
static void
test_partners (void)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RvLink));

  add_run (links, 1, 0, 10);
  add (links, 0, 20);
  g_array_index (links, RvLink, links->len - 1).is_same = FALSE;
  assert_last (links, 0);
  add_run (links, 1, 0, 10);
  add (links, 2, 20);
  assert_last (links, 0);
  /* of several partners of one sentence the order takes one */
  add_run (links, 1, 0, 6);
  for (guint i = 6; i < 10; i++)
    add (links, 7, i);
  add (links, 0, 20);
  assert_last (links, 0);
  /* and its share is one of sentences, not of partners */
  add_run (links, 1, 1, 8);
  for (guint i = 1; i < 9; i++)
    add (links, i, 0);
  add (links, 0, 20);
  assert_last (links, 1);
}

/* The order that both texts have runs between the two, on the left or on the right. */
static void
test_two_blocks (void)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RvLink));

  add (links, 0, 21);
  add (links, 1, 0);
  add_run (links, 3, 1, 12);
  add (links, 2, 22);
  assert_last (links, 2);
  add (links, 0, 21);
  add_run (links, 3, 1, 12);
  add (links, 20, 22);
  add (links, 1, 23);
  assert_last (links, 2);
  add (links, 0, 21);
  add_run (links, 3, 1, 12);
  add (links, 1, 23);
  assert_last (links, 1);
}

/* Two texts without an order in common. */
static void
test_none (void)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RvLink));
  g_autofree guint32 *moved = NULL;

  for (guint i = 0; i < 23; i++)
    add (links, i, i * 7 % 23);
  moved = rv_moves_find (links, 23, 23);
  for (guint i = 0; i < links->len; i++)
    g_assert_false (moved[i]);
}

static void
test_reason (void)
{
  static const char *const lines[] = {
    "The dam at Orval holds forty million tonnes of water.",
    "Bees fly over the meadows of Brenn in May.",
    "Ten ferries cross the sound between the islands daily.",
    "Copper prices fell by a third last winter.",
    "The library lends violins to every child in town.",
    "Pilots want a longer runway at the northern airfield.",
    "Bakers must label the salt in their bread.",
    "Nurses ask for a second night shift in the clinic.",
    "The museum shows maps of the drowned coast.",
    "Herring is landed in the old harbour again.",
  };
  g_autoptr (GString) left_text = g_string_new (NULL), right_text = g_string_new (NULL);
  g_autoptr (RvTextIndex) left = NULL, right = NULL;
  g_autoptr (RvAlignment) alignment = NULL;
  RvAlignSide left_side = { NULL, NULL, 0 }, right_side = { NULL, NULL, 0 };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_string_append_printf (left_text, "%s\n", lines[i]);
      g_string_append_printf (right_text, "%s\n", lines[(i + 1) % G_N_ELEMENTS (lines)]);
    }
  left_side.index = left = index_lines ("en", left_text->str);
  right_side.index = right = index_lines ("en", right_text->str);
  alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  for (guint i = 0; i < alignment->pairs->len; i++)
    n += g_strv_contains (g_array_index (alignment->pairs, RvAlignedPair, i).because,
                          "Moved: from ¶1 to ¶10");
  g_assert_cmpuint (n, ==, 1);
}

/* Three paragraphs that moved to the end, one of them in other words: each pair says from where to where. */
static void
test_block_reason (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "The dam at Orval holds forty million tonnes of water.\n"
                         "Bees fly over the meadows of Brenn in May.\n"
                         "Ten ferries cross the sound between the islands daily.\n"
                         "Copper prices fell by a third last winter.\n"
                         "The library lends violins to every child in town.\n"
                         "Pilots want a longer runway at the northern airfield.\n"
                         "Bakers must label the salt in their bread.\n"
                         "Nurses ask for a second night shift in the clinic.\n"
                         "The museum shows maps of the drowned coast.\n"
                         "Herring is landed in the old harbour again.\n"
                         "Shepherds count their lambs before the snow.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "Copper prices fell by a third last winter.\n"
                         "The library lends violins to every child in town.\n"
                         "Pilots want a longer runway at the northern airfield.\n"
                         "Bakers must label the salt in their bread.\n"
                         "Nurses ask for a second night shift in the clinic.\n"
                         "The museum shows maps of the drowned coast.\n"
                         "Herring is landed in the old harbour again.\n"
                         "Shepherds count their lambs before the snow.\n"
                         "The dam at Orval holds forty million tonnes of water.\n"
                         "In May bees were seen to fly over the meadows near Brenn.\n"
                         "Ten ferries cross the sound between the islands daily.");
  RvAlignSide left_side = { left, NULL, 0 }, right_side = { right, NULL, 0 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < alignment->pairs->len; i++)
    {
      const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, i);

      g_assert_cmpuint (pair->move, <=, 1);
      n += pair->move == 1
           && g_strv_contains (pair->because, "Moved with its neighbours: from ¶1–3 to ¶9–11");
    }
  g_assert_cmpuint (n, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moves/found", test_found);
  g_test_add_func ("/moves/block", test_block);
  g_test_add_func ("/moves/least", test_least);
  g_test_add_func ("/moves/partners", test_partners);
  g_test_add_func ("/moves/two-blocks", test_two_blocks);
  g_test_add_func ("/moves/none", test_none);
  g_test_add_func ("/moves/reason", test_reason);
  g_test_add_func ("/moves/block-reason", test_block_reason);
  return g_test_run ();
}
