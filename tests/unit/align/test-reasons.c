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
  g_assert_true (has_reason (pair, "A number or date differs: 40 → 55"));
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

static void
test_rare_words (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "He said that it is necessary to do all that can be done for miniature "
                         "districts.\nHens cackle.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "She said that it is necessary to do all that can be done: no district "
                         "may be a miniature.\nRain fell.");
  RvAlignSide left_side = { left, NULL, 0 }, right_side = { right, NULL, 0 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);
  gboolean has_words = FALSE;

  g_assert_cmpuint (alignment->pairs->len, >=, 1);
  for (guint i = 0; pair->because[i] != NULL; i++)
    has_words = has_words || strstr (pair->because[i], "miniature") != NULL;
  g_assert_true (has_words);
}

/* Returns: (nullable): the reason of @pair that begins with @start */
static const char *
find_reason (const RvAlignedPair *pair, const char *start)
{
  for (guint i = 0; pair->because[i] != NULL; i++)
    if (g_str_has_prefix (pair->because[i], start))
      return pair->because[i];
  return NULL;
}

/* The words of both passages as they stand there; none of one form, none of the register. */
static void
test_meanings (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "The abattoir in Orval must treat its lambs for the merchants and "
                         "implement the order.\nHens cackle.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "Lambs at the slaughterhouse of Orval are for traders, and the order "
                         "is to be executed.\nRain fell.");
  RvAlignSide left_side = { left, NULL, 0 }, right_side = { right, NULL, 0 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  g_assert_cmpstr (find_reason (pair, "Same meaning: "), ==,
                   "Same meaning: abattoir – slaughterhouse, merchants – traders");
}

/* Where one of them stands in both, it is the word that they share. */
static void
test_no_meaning (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "The abattoir in Orval must treat its lambs well, this abattoir and every "
                         "slaughterhouse.\nHens cackle.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "Treat the lambs well at every slaughterhouse of Orval.\nRain fell.");
  RvAlignSide left_side = { left, NULL, 0 }, right_side = { right, NULL, 0 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  g_assert_null (find_reason (pair, "Same meaning: "));
}

/* A passage of thousands of synonyms names four of them, and is read once. */
static void
test_many_meanings (void)
{
  g_autoptr (GString) left_text = g_string_new ("The lambs of Orval");
  g_autoptr (GString) right_text = g_string_new ("The lambs of Orval");
  g_autoptr (RvTextIndex) left = NULL, right = NULL;
  g_autoptr (RvAlignment) alignment = NULL;
  const char *reason;
  guint n = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_string_append (left_text, " abattoir merchants girls attic lawyers");
      g_string_append (right_text, " slaughterhouse traders daughters roof solicitors");
    }
  left = index_lines ("en", left_text->str);
  right = index_lines ("en", right_text->str);
  alignment = rv_aligner_align (&(RvAlignSide){ left, NULL, 0 }, &(RvAlignSide){ right, NULL, 0 },
                                NULL, NULL);
  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  reason = find_reason (&g_array_index (alignment->pairs, RvAlignedPair, 0), "Same meaning: ");
  g_assert_nonnull (reason);
  for (const char *dash = strstr (reason, " – "); dash != NULL; dash = strstr (dash + 1, " – "))
    n++;
  g_assert_cmpuint (n, ==, 4);
}

static void
test_languages (void)
{
  g_autoptr (RvTextIndex) left = index_lines ("vi", "Học sinh trồng cây trong vườn.\nMưa rơi.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "The sun is warm.\nThe pupils plant trees in the garden.");
  RvAlignSide left_side = { left, NULL, 0 }, right_side = { right, NULL, 0 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  g_assert_cmpuint (pair->n_edits, ==, 1);
  g_assert_nonnull (strstr (pair->because[0], "vườn – garden"));
}

/* Names lose their marks in a translation; they are one name each, and no words that translate each other. */
static void
test_names (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("vi", "Học sinh Tân Lạc và Đá Bạc trồng cây trong vườn.\nMưa rơi.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en",
                   "The sun is warm.\nThe pupils of Tan Lac and Da Bac plant trees in the garden.");
  RvAlignSide left_side = { left, NULL, 0 }, right_side = { right, NULL, 0 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  g_assert_cmpstr (find_reason (pair, "The same names: "), ==,
                   "The same names: Tân Lạc – Tan Lac, Đá Bạc – Da Bac");
  g_assert_null (strstr (find_reason (pair, "Words that translate each other: "), "Tan"));
}

/* Two words that only an installed thesaurus knows to mean the same: tests/thesaurus. */
static void
test_other_words (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en",
                   "The old ferryboat to Sandholm island will be painted green.\nHens cackle.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "Green paint is wanted for the old ferry to Sandholm island.\nRain fell.");
  RvAlignSide left_side = { left, NULL, 0 }, right_side = { right, NULL, 0 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
#ifdef RV_HAVE_MYTHES
  g_assert_true (has_reason (pair, "Same meaning: ferryboat – ferry"));
#else
  g_assert_false (has_reason (pair, "Same meaning: ferryboat – ferry"));
#endif
}

/* The moor is a heath, but what is moored is not, though both have one stem. */
static void
test_other_form (void)
{
  g_autoptr (RvTextIndex) left
    = index_lines ("en", "The old ferry to Sandholm heath will be painted green.\nHens cackle.");
  g_autoptr (RvTextIndex) right
    = index_lines ("en", "The old ferry to Sandholm, now moored, is painted green.\nRain fell.");
  RvAlignSide left_side = { left, NULL, 0 }, right_side = { right, NULL, 0 };
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);

  g_assert_cmpuint (alignment->pairs->len, ==, 1);
  g_assert_false (has_reason (pair, "Same meaning: heath – moored"));
}

int
main (int argc, char **argv)
{
  g_autofree char *home = NULL;

  g_test_init (&argc, &argv, NULL);
  home = g_test_build_filename (G_TEST_DIST, "thesaurus", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_add_func ("/reasons/wording-and-facts", test_wording_and_facts);
  g_test_add_func ("/reasons/identical", test_identical);
  g_test_add_func ("/reasons/rare-words", test_rare_words);
  g_test_add_func ("/reasons/meanings", test_meanings);
  g_test_add_func ("/reasons/no-meaning", test_no_meaning);
  g_test_add_func ("/reasons/many-meanings", test_many_meanings);
  g_test_add_func ("/reasons/languages", test_languages);
  g_test_add_func ("/reasons/names", test_names);
  g_test_add_func ("/reasons/other-words", test_other_words);
  g_test_add_func ("/reasons/other-form", test_other_form);
  return g_test_run ();
}
