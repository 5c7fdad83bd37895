/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "analysis/rv-corrections.h"
#include "document/rv-document-builder.h"

static RvTextIndex *
make_index (const char *text)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (RvDocument) document = NULL;

  rv_document_builder_add (builder, text, strlen (text), RV_ROLE_BODY, "");
  document = rv_document_builder_end (builder, pack);
  return rv_text_index_new (document, NULL, NULL);
}

/* Two pairs, (0-8, 0-9) and (9-19, 10-20), and one sentence alone on each side. */
static RvAlignment *
make_alignment (void)
{
  RvAlignment *alignment = rv_alignment_new ();
  RvAlignedPair pairs[] = {
    { { 0, 8 }, { 0, 9 }, 0.9, RV_RELATION_REWORDED, RV_NO_THEME, NULL, NULL, 0 },
    { { 9, 19 }, { 10, 20 }, 0.5, RV_RELATION_REWORDED, RV_NO_THEME, NULL, NULL, 0 },
  };
  RvUnmatched left = { { 20, 30 }, 0.5 }, right = { { 21, 30 }, 0.5 };

  g_array_append_vals (alignment->pairs, pairs, G_N_ELEMENTS (pairs));
  g_array_append_val (alignment->only_left, left);
  g_array_append_val (alignment->only_right, right);
  return alignment;
}

static void
test_reject (void)
{
  g_autoptr (RvTextIndex) index = make_index ("A ship. The quay is. A net is old.");
  RvAlignSide side = { index, NULL, 0 };
  g_autoptr (RvAlignment) alignment = make_alignment ();
  g_autoptr (RvCorrections) none = rv_corrections_new ();
  g_autoptr (RvCorrections) one
    = rv_corrections_new_with (none, RV_CORRECTION_REJECTED, rv_span (9, 19), rv_span (10, 20));
  g_autoptr (RvAlignment) same = rv_corrections_apply (none, alignment, &side, &side);
  g_autoptr (RvAlignment) corrected = rv_corrections_apply (one, alignment, &side, &side);

  g_assert_true (same == alignment);
  g_assert_cmpuint (corrected->pairs->len, ==, 1);
  g_assert_cmpuint (corrected->only_left->len, ==, 2);
  g_assert_cmpuint (g_array_index (corrected->only_left, RvUnmatched, 0).span.start, ==, 9);
  g_assert_cmpuint (corrected->only_right->len, ==, 2);
  g_assert_cmpuint (alignment->pairs->len, ==, 2);
}

static void
test_next_best (void)
{
  g_autoptr (RvTextIndex) index = make_index ("A ship. The quay is. A net is old.");
  RvAlignSide side = { index, NULL, 0 };
  g_autoptr (RvAlignment) alignment = make_alignment ();
  RvSpare spares[] = { { { 9, 19 }, { 21, 30 }, 0.4 }, { { 9, 19 }, { 0, 9 }, 0.3 } };
  g_autoptr (RvCorrections) none = rv_corrections_new ();
  g_autoptr (RvCorrections) one
    = rv_corrections_new_with (none, RV_CORRECTION_REJECTED, rv_span (9, 19), rv_span (10, 20));
  g_autoptr (RvAlignment) corrected = NULL;
  const RvAlignedPair *last;

  g_array_append_vals (alignment->spares, spares, G_N_ELEMENTS (spares));
  corrected = rv_corrections_apply (one, alignment, &side, &side);
  g_assert_cmpuint (corrected->pairs->len, ==, 2); /* (0-9) on the right has its partner */
  last = &g_array_index (corrected->pairs, RvAlignedPair, 1);
  g_assert_cmpuint (last->left.start, ==, 9);
  g_assert_cmpuint (last->right.start, ==, 21);
  g_assert_nonnull (last->because[0]);
  g_assert_cmpuint (corrected->only_left->len, ==, 1);
  g_assert_cmpuint (corrected->only_right->len, ==, 1);
  g_assert_cmpuint (g_array_index (corrected->only_right, RvUnmatched, 0).span.start, ==, 10);
}

static void
test_pin (void)
{
  g_autoptr (RvTextIndex) index = make_index ("A ship. The quay is. A net is old.");
  RvAlignSide side = { index, NULL, 0 };
  g_autoptr (RvAlignment) alignment = make_alignment ();
  g_autoptr (RvCorrections) none = rv_corrections_new ();
  g_autoptr (RvCorrections) one
    = rv_corrections_new_with (none, RV_CORRECTION_PINNED, rv_span (21, 34), rv_span (21, 34));
  g_autoptr (RvAlignment) corrected = rv_corrections_apply (one, alignment, &side, &side);
  const RvAlignedPair *first = &g_array_index (corrected->pairs, RvAlignedPair, 0);

  g_assert_cmpuint (corrected->pairs->len, ==, 3);
  g_assert_cmpuint (first->left.start, ==, 21);
  g_assert_cmpuint (first->n_edits, ==, 1);
  g_assert_nonnull (first->because[0]);
  g_assert_cmpuint (corrected->only_left->len, ==, 0);
  g_assert_cmpuint (corrected->only_right->len, ==, 0);
}

/* Facts that the analysis found in both are marked and named as in a pair that was found. */
static void
test_pin_facts (void)
{
  g_autoptr (RvTextIndex) left = make_index ("Ines of Orval pays six crowns.");
  g_autoptr (RvTextIndex) right = make_index ("Ines of Orval pays nine crowns.");
  RvAnchor here[] = { { { 0, 4 }, RV_ANCHOR_NAME, "name:ines", FALSE },
                      { { 19, 22 }, RV_ANCHOR_NUMBER, "number:6", FALSE } };
  RvAnchor there[] = { { { 0, 4 }, RV_ANCHOR_NAME, "name:ines", FALSE },
                       { { 19, 23 }, RV_ANCHOR_NUMBER, "number:9", FALSE } };
  RvAlignSide left_side = { left, here, 2 }, right_side = { right, there, 2 };
  g_autoptr (RvAlignment) alignment = rv_alignment_new ();
  g_autoptr (RvCorrections) none = rv_corrections_new ();
  g_autoptr (RvCorrections) one
    = rv_corrections_new_with (none, RV_CORRECTION_PINNED, rv_span (0, 30), rv_span (0, 31));
  g_autoptr (RvAlignment) corrected
    = rv_corrections_apply (one, alignment, &left_side, &right_side);
  const RvAlignedPair *pair = &g_array_index (corrected->pairs, RvAlignedPair, 0);
  guint n_facts = 0;

  for (guint i = 0; i < pair->n_edits; i++)
    if (pair->edits[i].is_fact)
      {
        g_assert_cmpuint (pair->edits[i].left.start, ==, 19);
        n_facts++;
      }
  g_assert_cmpuint (n_facts, ==, 1);
  g_assert_cmpstr (pair->because[0], ==, "pinned by hand");
  g_assert_true (g_strv_contains (pair->because, "Both name “Ines”"));
}

/* Two long documents: what stands alone is not held against every pair, which took a minute here. */
static void
test_many (void)
{
  const guint n = 200000;
  g_autoptr (RvTextIndex) index = make_index ("A ship. The quay is. A net is old.");
  RvAlignSide side = { index, NULL, 0 };
  g_autoptr (RvAlignment) alignment = rv_alignment_new ();
  g_autoptr (RvCorrections) none = rv_corrections_new ();
  g_autoptr (RvCorrections) one
    = rv_corrections_new_with (none, RV_CORRECTION_REJECTED, rv_span (0, 8), rv_span (0, 8));
  g_autoptr (RvAlignment) corrected = NULL;

  for (guint i = 0; i < n; i++)
    {
      RvSpan span = rv_span (20 * i, 20 * i + 8);
      RvAlignedPair pair = { span, span, 0.9, RV_RELATION_REWORDED, RV_NO_THEME, NULL, NULL, 0 };
      RvUnmatched only = { rv_span (20 * i + 10, 20 * i + 18), 0.5 };

      g_array_append_val (alignment->pairs, pair);
      g_array_append_val (alignment->only_left, only);
      g_array_append_val (alignment->only_right, only);
    }
  corrected = rv_corrections_apply (one, alignment, &side, &side);
  g_assert_cmpuint (corrected->pairs->len, ==, n - 1);
  g_assert_cmpuint (corrected->only_left->len, ==, n + 1);
  g_assert_cmpuint (corrected->only_right->len, ==, n + 1);
}

static void
test_changes_its_mind (void)
{
  g_autoptr (RvCorrections) none = rv_corrections_new ();
  RvSpan left = { 0, 8 }, right = { 0, 9 };
  g_autoptr (RvCorrections) rejected
    = rv_corrections_new_with (none, RV_CORRECTION_REJECTED, left, right);
  g_autoptr (RvCorrections) pinned
    = rv_corrections_new_with (rejected, RV_CORRECTION_PINNED, left, right);
  g_autoptr (RvCorrections) forgotten = rv_corrections_new_without (pinned, left, right);

  g_assert_cmpuint (rv_corrections_get_length (pinned), ==, 1);
  g_assert_cmpint (rv_corrections_get (pinned, 0)->kind, ==, RV_CORRECTION_PINNED);
  g_assert_cmpuint (rv_corrections_get_length (forgotten), ==, 0);
  g_assert_cmpint (rv_corrections_get (rejected, 0)->kind, ==, RV_CORRECTION_REJECTED);
}

/* What is said of one pair is not said of another with the same passage on one side. */
static void
test_forgets_one (void)
{
  g_autoptr (RvCorrections) none = rv_corrections_new ();
  RvSpan left = { 0, 8 }, right = { 0, 9 }, other = { 10, 20 };
  g_autoptr (RvCorrections) one
    = rv_corrections_new_with (none, RV_CORRECTION_REJECTED, left, right);
  g_autoptr (RvCorrections) two
    = rv_corrections_new_with (one, RV_CORRECTION_REJECTED, left, other);
  g_autoptr (RvCorrections) rest = rv_corrections_new_without (two, left, right);

  g_assert_cmpuint (rv_corrections_get_length (two), ==, 2);
  g_assert_cmpuint (rv_corrections_get_length (rest), ==, 1);
  g_assert_cmpuint (rv_corrections_get (rest, 0)->right.start, ==, 10);
}

static void
test_mirrored (void)
{
  g_autoptr (RvCorrections) none = rv_corrections_new ();
  g_autoptr (RvCorrections) one
    = rv_corrections_new_with (none, RV_CORRECTION_PINNED, rv_span (1, 2), rv_span (30, 40));
  g_autoptr (RvCorrections) mirrored = rv_corrections_new_mirrored (one);
  const RvCorrection *it = rv_corrections_get (mirrored, 0);

  g_assert_cmpuint (rv_corrections_get_length (mirrored), ==, 1);
  g_assert_cmpint (it->kind, ==, RV_CORRECTION_PINNED);
  g_assert_cmpuint (it->left.start, ==, 30);
  g_assert_cmpuint (it->right.end, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corrections/reject", test_reject);
  g_test_add_func ("/corrections/next-best", test_next_best);
  g_test_add_func ("/corrections/pin", test_pin);
  g_test_add_func ("/corrections/pin-facts", test_pin_facts);
  g_test_add_func ("/corrections/many", test_many);
  g_test_add_func ("/corrections/changes-its-mind", test_changes_its_mind);
  g_test_add_func ("/corrections/forgets-one", test_forgets_one);
  g_test_add_func ("/corrections/mirrored", test_mirrored);
  return g_test_run ();
}
