/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-aligner.h"
#include "side.h"

typedef struct
{
  const char *left;
  const char *right;
  const char *left_clause; /* NULL: the whole sentence */
  const char *right_clause;
} Case;

static const Case CASES[] = {
  { "The governor thanked the brass band, recalled the flood of his youth, and demanded that every "
    "village mill be measured against lead before the harvest, which is the worry of many farmers.",
    "Mills in each village must be measured against lead before harvest.",
    "every village mill be measured against lead before the harvest", NULL },
  { "Mills in each village must be measured against lead before harvest.",
    "The governor thanked the brass band, recalled the flood of his youth, and demanded that every "
    "village mill be measured against lead before the harvest, which is the worry of many farmers.",
    NULL, "every village mill be measured against lead before the harvest" },
  /* the dash behind a clause belongs to no clause */
  { "The governor thanked the brass band – recalled the flood of his youth – and demanded that "
    "every "
    "village mill be measured against lead before the harvest – which is the worry of many "
    "farmers.",
    "Mills in each village must be measured against lead before harvest.",
    "every village mill be measured against lead before the harvest", NULL },
  /* the comma of a date ends no clause */
  { "The governor thanked the brass band, recalled the flood of his youth, and said that from "
    "August "
    "22, 2031 every village mill has to be measured against lead.",
    "From August 22, 2031 mills in each village must be measured against lead.",
    "from August 22, 2031 every village mill has to be measured against lead.", NULL },
  /* what they share lies all over both */
  { "In every village, the mills, which are old, must be measured against lead, before the "
    "harvest.",
    "Each village has to measure its old mills against lead ahead of the harvest.", NULL, NULL },
};

static void
check_span (const RvTextIndex *index, RvSpan passage, RvSpan clause, const char *expected)
{
  g_autofree char *text = slice (index, clause);

  g_assert_true (rv_span_contains (passage, clause));
  if (expected == NULL)
    g_assert_cmpint (rv_span_compare (&passage, &clause), ==, 0);
  else
    g_assert_cmpstr (text, ==, expected);
}

static void
test_clauses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *left_text = g_strconcat (CASES[i].left, "\nHens cackle.", NULL);
      g_autofree char *right_text = g_strconcat (CASES[i].right, "\nRain fell.", NULL);
      g_autoptr (RvTextIndex) left = index_lines ("en", left_text);
      g_autoptr (RvTextIndex) right = index_lines ("en", right_text);
      RvAlignSide left_side = { left, NULL, 0 }, right_side = { right, NULL, 0 };
      g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
      const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, 0);

      g_assert_cmpuint (alignment->pairs->len, ==, 1);
      g_assert_cmpint (pair->relation, ==, RV_RELATION_REWORDED);
      check_span (left, pair->left, pair->left_clause, CASES[i].left_clause);
      check_span (right, pair->right, pair->right_clause, CASES[i].right_clause);
      g_assert_cmpint (rv_aligned_pair_has_clause (pair), ==,
                       CASES[i].left_clause != NULL || CASES[i].right_clause != NULL);
    }
}

/* One sentence of many thousand commas ends in good time, and its spans stay inside. */
static void
test_many_commas (void)
{
  g_autoptr (GString) left_text = g_string_new ("The mill was measured");
  g_autoptr (GString) right_text = g_string_new ("They measured the mill");
  g_autoptr (RvTextIndex) left = NULL, right = NULL;
  g_autoptr (RvAlignment) alignment = NULL;
  RvAlignSide left_side = { NULL, NULL, 0 }, right_side = { NULL, NULL, 0 };

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append (left_text, ", and that mill");
      g_string_append (right_text, ", because which, ");
    }
  left_side.index = left = index_lines ("en", left_text->str);
  right_side.index = right = index_lines ("en", right_text->str);
  alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  for (guint i = 0; i < alignment->pairs->len; i++)
    {
      const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, i);

      g_assert_true (rv_span_contains (pair->left, pair->left_clause));
      g_assert_true (rv_span_contains (pair->right, pair->right_clause));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/clauses", test_clauses);
  g_test_add_func ("/clauses/many-commas", test_many_commas);
  return g_test_run ();
}
