/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-aligner.h"
#include "side.h"

static gboolean
has_reason (const RvAlignedPair *pair, const char *reason)
{
  return g_strv_contains (pair->because, reason);
}

static void
test_wording_and_facts (void)
{
  const char *left_text = "The dam at Orval holds 40 million tonnes of water.\nHens cackle.";
  const char *right_text = "The dam at Orval holds 55 million tonnes of water.\nRain fell.";
  g_autoptr (RvTextIndex) left = index_lines ("en", left_text);
  g_autoptr (RvTextIndex) right = index_lines ("en", right_text);
  RvAnchor name = { rv_span (11, 16), RV_ANCHOR_NAME, "name:orval", FALSE };
  RvAlignSide left_side = { left, &name, 1 }, right_side = { right, &name, 1 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  g_assert_true (has_reason (pair, "The same wording but for a few words"));
  g_assert_true (has_reason (pair, "A number or date differs"));
  g_assert_true (has_reason (pair, "Both name “Orval”"));
}

static void
test_identical (void)
{
  g_autoptr (RvTextIndex) left = index_lines ("en", "The dam at Orval holds the water.");
  RvAlignSide side = { left, NULL, 0 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&side, &side, NULL, NULL);
  const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  g_assert_cmpint (pair->relation, ==, RV_RELATION_IDENTICAL);
  g_assert_true (has_reason (pair, "The same wording"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/wording-and-facts", test_wording_and_facts);
  g_test_add_func ("/reasons/identical", test_identical);
  return g_test_run ();
}
