/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-aligner.h"
#include "side.h"

static RvAlignment *
align (const RvTextIndex *left, const RvTextIndex *right)
{
  RvAlignSide left_side = { (RvTextIndex *) left, NULL, 0 };
  RvAlignSide right_side = { (RvTextIndex *) right, NULL, 0 };

  return rv_aligner_align (&left_side, &right_side, NULL, NULL);
}

static gboolean
has_pair (const RvAlignment *alignment,
          const RvTextIndex *left,
          const char *left_text,
          const RvTextIndex *right,
          const char *right_text,
          RvRelation relation)
{
  for (guint i = 0; i < alignment->pairs->len; i++)
    {
      const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, i);
      g_autofree char *a = slice (left, pair->left);
      g_autofree char *b = slice (right, pair->right);

      if (g_str_equal (a, left_text) && g_str_equal (b, right_text) && pair->relation == relation)
        return TRUE;
    }
  return FALSE;
}

/* A caption can be lined up, but to lack one is no difference. */
static void
test_captions (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "The harbour will be dredged before the spring tides.\n"
                         "Photo: the old ferry leaves the northern pier\n"
                         "Photo: county library");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "The harbour will be dredged before the spring tides.\n"
                         "Photo: the old ferry leaves the northern pier\n"
                         "Nobody spoke about the railway.");
  g_autoptr (RvAlignment) alignment = align (left, right);

  g_assert_cmpuint (alignment->pairs->len, ==, 2);
  g_assert_cmpuint (alignment->only_left->len, ==, 0);
  g_assert_cmpuint (alignment->only_right->len, ==, 1);
}

static void
test_moved_and_reworded (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "The harbour will be dredged before the spring tides.\n"
                         "Every school in the county gets a library.\n"
                         "Farmers asked for lower water prices.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "Lower prices for water were asked for by the farmers.\n"
                         "Nobody spoke about the railway.\n"
                         "The harbour will be dredged before the spring tides.");
  g_autoptr (RvAlignment) alignment = align (left, right);

  g_assert_true (has_pair (alignment, left, "The harbour will be dredged before the spring tides.",
                           right, "The harbour will be dredged before the spring tides.",
                           RV_RELATION_IDENTICAL));
  g_assert_true (has_pair (alignment, left, "Farmers asked for lower water prices.", right,
                           "Lower prices for water were asked for by the farmers.",
                           RV_RELATION_REWORDED));
  g_assert_cmpuint (alignment->pairs->len, ==, 2);
  g_assert_cmpuint (alignment->only_left->len, ==, 1);
  g_assert_cmpuint (alignment->only_right->len, ==, 1);
}

/* What is said in the other language is a translation, and what stands there untranslated is not. */
static void
test_translated (void)
{
  const char *vietnamese = "Mỗi trường học ở huyện có một thư viện với 4.820 cuốn sách.";
  const char *english = "Every school in the district has a library with 4,820 books.";
  const char *slogan = "Bibliotheca Lumen Vitae: www.lumen.example";
  g_autofree char *here = g_strjoin ("\n", vietnamese, slogan, NULL);
  g_autofree char *there = g_strjoin ("\n", english, slogan, NULL);
  g_autoptr (RvTextIndex) left = index_lines ("vi", here);
  g_autoptr (RvTextIndex) right = index_lines ("en", there);
  g_autoptr (RvAlignment) alignment = align (left, right);

  g_assert_true (has_pair (alignment, left, vietnamese, right, english, RV_RELATION_TRANSLATED));
  g_assert_true (has_pair (alignment, left, slogan, right, slogan, RV_RELATION_IDENTICAL));
  g_assert_cmpuint (alignment->pairs->len, ==, 2);
}

/* The name of a paper, a greeting and a signature share a word with some sentence, and say nothing of it; a
 * heading that comes again does. */
static void
test_fragments (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "Ann Carrow, friend of the ferry\n"
                         "The harbour and its ferries\n"
                         "Dear friends of the ferry,\n"
                         "Starting this spring, every pupil of Riverton rides the tram for free.\n"
                         "Hens cackle. Rain fell. Bees hum. Snow melts.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "Riverton Herald\n"
                         "The harbour and its ferries\n"
                         "Ann Lee, miller\n"
                         "Glaciers creep. Ice cracks. Wood rots. Iron rusts.\n"
                         "The ferry was lost in the storm.");
  g_autoptr (RvAlignment) alignment = align (left, right);

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  g_assert_true (has_pair (alignment, left, "The harbour and its ferries", right,
                           "The harbour and its ferries", RV_RELATION_IDENTICAL));
}

static void
test_unrelated (void)
{
  g_autoptr (RvTextIndex) left = index_lines ("en", "The harbour will be dredged in spring.\n"
                                                    "Every school gets a library.");
  g_autoptr (RvTextIndex) right = index_lines ("en", "Glaciers move slowly towards the sea.\n"
                                                     "Bees find their way by the sun.");
  g_autoptr (RvAlignment) alignment = align (left, right);

  g_assert_cmpuint (alignment->pairs->len, ==, 0);
}

/* Each of the two wordings on the left is said by both on the right. */
static void
test_said_twice (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "The ferry to the island is cancelled because of the storm.\n"
                         "Bees find their way by the sun.\n"
                         "Because of the storm the island ferry is cancelled.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "The storm has cancelled the ferry to the island.\n"
                         "Every school in the county gets a library.\n"
                         "The ferry to the island has been cancelled because of the storm.");
  g_autoptr (RvAlignment) alignment = align (left, right);

  g_assert_cmpuint (alignment->pairs->len, ==, 4);
  g_assert_cmpuint (alignment->only_left->len, ==, 1);
}

/* A score is what comes again beyond chance: all of it, most of it, nothing of it. */
static void
test_score (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "The harbour will be dredged before the spring tides.\n"
                         "The council voted for a new library on Monday.\n"
                         "Farmers from the valley asked the minister for lower water prices.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en",
                   "The harbour will be dredged before the spring tides.\n"
                   "The council voted for a new school library on Tuesday.\n"
                   "In the valley water costs too much, so farming people said to a minister.");
  g_autoptr (RvAlignment) alignment = align (left, right);
  const RvAlignedPair *pairs = (const RvAlignedPair *) (gpointer) alignment->pairs->data;

  g_assert_cmpuint (alignment->pairs->len, ==, 3);
  g_assert_cmpfloat_with_epsilon (pairs[0].score, 1, 1e-3);
  g_assert_cmpfloat (pairs[1].score, >, 0.4);
  g_assert_cmpfloat (pairs[1].score, <, 0.95);
  g_assert_cmpfloat (pairs[2].score, ==, 0);
}

/* A note in brackets is no sentence of its own: it belongs to the one before it. */
static void
test_note (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "The harbour will be dredged before spring. [12]");
  g_autoptr (RvTextIndex) right = index_lines ("en", "The harbour will be dredged in spring.");
  g_autoptr (RvAlignment) alignment = align (left, right);

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  g_assert_cmpuint (alignment->only_left->len, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (RvTextIndex) left = index_lines ("en", "");
  g_autoptr (RvTextIndex) right = index_lines ("en", "Bees find their way by the sun.");
  g_autoptr (RvAlignment) alignment = align (left, right);

  g_assert_cmpuint (alignment->pairs->len, ==, 0);
  g_assert_cmpuint (alignment->only_right->len, ==, 1);
}

static void
test_all_equal (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvTextIndex) left = NULL;
  g_autoptr (RvAlignment) alignment = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "The same sentence comes again.\n");
  left = index_lines ("en", text->str);
  alignment = align (left, left);
  g_assert_nonnull (alignment);
}

/* One sentence that all others share a clause with: no square of their number. */
static void
test_popular (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvTextIndex) left = NULL, right = NULL;
  g_autoptr (RvAlignment) alignment = NULL, turned = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text,
                            "The copper mine pumps poisoned water back into river %u of %u.\n", i,
                            i % 97);
  left = index_lines ("en", "The copper mine pumps poisoned water back into the river.");
  right = index_lines ("en", text->str);
  alignment = align (left, right);
  turned = align (right, left);
  g_assert_nonnull (alignment);
  g_assert_nonnull (turned);
}

/* Two reports that open with one formula speak of two days, or of the same one. */
static RvRelation
relate_openings (const char *other_day)
{
  g_autoptr (RvTextIndex) a
    = index_lines ("en",
                   "On the morning of 4 March, in Eastport, the council of the dockers held a "
                   "conference.\nCranes were inspected.");
  g_autoptr (RvTextIndex) b
    = index_lines ("en", "On the morning of 9 May, in Eastport, the council of the dockers held a "
                         "conference.\nNobody sang.");
  RvAnchor day = { rv_span (18, 25), RV_ANCHOR_DATE, "date:--03-04", FALSE };
  RvAnchor other = { rv_span (18, 23), RV_ANCHOR_DATE, other_day, FALSE };
  RvAlignSide left = { a, &day, 1 }, right = { b, &other, 1 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left, &right, NULL, NULL);

  g_assert_cmpuint (alignment->pairs->len, >=, 1);
  return g_array_index (alignment->pairs, RvAlignedPair, 0).relation;
}

static void
test_openings (void)
{
  g_assert_cmpint (relate_openings ("date:--05-09"), ==, RV_RELATION_RELATED);
  g_assert_cmpint (relate_openings ("date:--03-04"), !=, RV_RELATION_RELATED);
}

static void
test_one_word (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvTextIndex) left = NULL;
  g_autoptr (RvAlignment) alignment = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "word ");
  left = index_lines ("en", text->str);
  alignment = align (left, left);
  g_assert_nonnull (alignment);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aligner/moved-and-reworded", test_moved_and_reworded);
  g_test_add_func ("/aligner/translated", test_translated);
  g_test_add_func ("/aligner/captions", test_captions);
  g_test_add_func ("/aligner/fragments", test_fragments);
  g_test_add_func ("/aligner/unrelated", test_unrelated);
  g_test_add_func ("/aligner/said-twice", test_said_twice);
  g_test_add_func ("/aligner/score", test_score);
  g_test_add_func ("/aligner/note", test_note);
  g_test_add_func ("/aligner/empty", test_empty);
  g_test_add_func ("/aligner/all-equal", test_all_equal);
  g_test_add_func ("/aligner/popular", test_popular);
  g_test_add_func ("/aligner/openings", test_openings);
  g_test_add_func ("/aligner/one-word", test_one_word);
  return g_test_run ();
}
