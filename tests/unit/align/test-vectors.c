/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rows.h"

static void
test_cosine (void)
{
  Rows rows;
  g_autofree float *dense = NULL;

  rows_init (&rows, "Bees dance.\nWolves howl at night.", "Wolves howl at night.\nStones lie.");
  dense = g_new0 (float, rows.vectors[0]->n_columns + 1);
  rv_vectors_scatter (rows.vectors[0], 1, dense);
  g_assert_cmpfloat_with_epsilon (rv_vectors_gather (rows.vectors[1], 0, dense), 1, 1e-5);
  g_assert_cmpfloat_with_epsilon (rv_vectors_gather (rows.vectors[1], 1, dense), 0, 1e-5);
  rv_vectors_unscatter (rows.vectors[0], 1, dense);
  for (guint i = 0; i < rows.vectors[0]->n_columns; i++)
    g_assert_cmpfloat (dense[i], ==, 0);
  g_assert_cmpfloat (rows.vectors[0]->masses[1], >, rows.vectors[0]->masses[0]);
  rows_clear (&rows);
}

static void
test_transpose (void)
{
  Rows rows;
  g_autoptr (RvVectors) inverse = NULL;
  guint32 n = 0;

  rows_init (&rows, "Bees dance.", "Wolves howl.\nBees hum.\nBees sleep.");
  inverse = rv_vectors_transpose (rows.vectors[1]);
  g_assert_cmpuint (inverse->n_rows, ==, rows.vectors[1]->n_columns);
  g_assert_cmpuint (inverse->first[inverse->n_rows], ==, rows.vectors[1]->first[3]);
  for (guint32 term = 0; term < inverse->n_rows; term++)
    for (guint32 i = inverse->first[term] + 1; i < inverse->first[term + 1]; i++)
      {
        g_assert_cmpuint (inverse->columns[i - 1], <, inverse->columns[i]);
        n++;
      }
  g_assert_cmpuint (n, ==, 1); /* only "bees" stands in two sentences */
  rows_clear (&rows);
}

static void
test_grams_see_kin (void)
{
  Rows rows;
  g_autofree float *weights = g_new0 (float, RV_N_GRAMS);
  g_autofree float *dense = g_new0 (float, RV_N_GRAMS);
  float kin, stranger;

  rows_init (&rows, "Photography", "Photographic\nUnbelievable");
  rv_gram_rows_weigh (rows.grams[0], rows.grams[1], weights);
  rv_gram_rows_scatter (rows.grams[0], 0, weights, dense);
  kin = rv_gram_rows_gather (rows.grams[1], 0, dense, rows.grams[0]->lengths[0]);
  stranger = rv_gram_rows_gather (rows.grams[1], 1, dense, rows.grams[0]->lengths[0]);
  g_assert_cmpfloat (kin, >, 0.3);
  g_assert_cmpfloat (stranger, <, 0.1);
  rows_clear (&rows);
}

static void
test_phrases_add_up (void)
{
  Rows rows;
  float close, far;

  rows_init (&rows, "The copper mine flooded overnight.",
             "They say that the copper mine, as everybody feared, has flooded.\n"
             "Copper was sold, and far away a deep and old mine closed.");
  rv_phrase_rows_weigh (rows.phrases[0], rows.phrases[1]);
  close = rv_phrase_rows_share (rows.phrases[0], 0, rows.phrases[1], 0);
  far = rv_phrase_rows_share (rows.phrases[0], 0, rows.phrases[1], 1);
  g_assert_cmpfloat (close, >, 0);
  g_assert_cmpfloat (far, ==, 0);
  rows_clear (&rows);
}

/* What a sentence says comes again in other words; words of the register say little. */
static void
test_senses (void)
{
  Rows rows;
  float kin, stranger, formal;

  rows_init (&rows, "Inspectors visit each slaughterhouse.\nImplement the tasks comprehensively.",
             "Every abattoir is inspected.\nThe old bridge was closed in spring.\n"
             "The comprehensive implementation of tasks.");
  rv_sense_rows_weigh (rows.senses[0], rows.senses[1]);
  kin = rv_sense_rows_share (rows.senses[0], 0, rows.senses[1], 0);
  stranger = rv_sense_rows_share (rows.senses[0], 0, rows.senses[1], 1);
  formal = rv_sense_rows_share (rows.senses[0], 1, rows.senses[1], 2);
  g_assert_cmpfloat (kin, >, 0.5);
  g_assert_cmpfloat (stranger, ==, 0);
  g_assert_cmpfloat (formal, >, 0);
  g_assert_cmpfloat (formal, <, kin / 3);
  rows_clear (&rows);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vectors/cosine", test_cosine);
  g_test_add_func ("/vectors/transpose", test_transpose);
  g_test_add_func ("/gram-rows/kin", test_grams_see_kin);
  g_test_add_func ("/phrase-rows/add-up", test_phrases_add_up);
  g_test_add_func ("/sense-rows/senses", test_senses);
  return g_test_run ();
}
