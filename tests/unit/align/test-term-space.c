/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rows.h"

static float
weigh (const Rows *rows, const char *word)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (rows->index[0], &n_tokens);

  for (guint i = 0; i < n_tokens; i++)
    if (g_str_equal (rv_text_index_get_word (rows->index[0], tokens[i].word), word))
      return rv_term_space_get_weight (rows->space,
                                       rv_term_space_get_term (rows->space, 0, tokens[i].word));
  g_assert_not_reached ();
}

static void
test_weights (void)
{
  Rows rows;

  rows_init (&rows, "The glacier moved and the people left.", "The people came back.");
  g_assert_cmpfloat (weigh (&rows, "glacier"), >, weigh (&rows, "people"));
  g_assert_cmpfloat (weigh (&rows, "people"), >, weigh (&rows, "the"));
  g_assert_cmpfloat (weigh (&rows, "the"), >=, 0);
  g_assert_cmpfloat (weigh (&rows, "glacier"), <=, 1);
  rows_clear (&rows);
}

static void
test_stems_meet (void)
{
  Rows rows;

  rows_init (&rows, "Glaciers", "A glacier");
  g_assert_cmpuint (rows.vectors[0]->columns[0], ==, rows.vectors[1]->columns[1]);
  rows_clear (&rows);
}

static void
test_concepts (void)
{
  Rows rows;
  guint n_left, n_right;
  const RvTermMark *left, *right;

  rows_init (&rows, "Personnel work comes first.", "He spoke of cadre work.");
  left = rv_term_space_get_marks (rows.space, 0, 0, &n_left);
  right = rv_term_space_get_marks (rows.space, 1, 0, &n_right);
  g_assert_cmpuint (n_left, >=, 1);
  g_assert_cmpuint (n_right, >=, 1);
  g_assert_cmpuint (left[0].term, ==, right[0].term);
  rows_clear (&rows);
}

static void
test_formulas (void)
{
  Rows rows;

  rows_init (&rows, "On the morning of May 2 the guild held a meeting about bread.",
             "Bread is dear.");
  g_assert_true (rv_term_space_is_formula (rows.space, 0, 0));
  g_assert_false (rv_term_space_is_formula (rows.space, 0, 4));
  g_assert_false (rv_term_space_is_formula (rows.space, 1, 0));
  rows_clear (&rows);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/term-space/weights", test_weights);
  g_test_add_func ("/term-space/stems-meet", test_stems_meet);
  g_test_add_func ("/term-space/concepts", test_concepts);
  g_test_add_func ("/term-space/formulas", test_formulas);
  return g_test_run ();
}
