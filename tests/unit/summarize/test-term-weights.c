/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "indexed.h"
#include "summarize/rv-term-weights.h"

static guint32
find_stem (RvTextIndex *index, const char *word)
{
  for (guint i = 0; i < rv_text_index_get_n_words (index); i++)
    if (g_str_equal (rv_text_index_get_word (index, i), word))
      return rv_text_index_get_stem (index, i);
  g_assert_not_reached ();
}

static void
test_counts (void)
{
  g_autoptr (RvTextIndex) index
    = index_lines ("en", "The quay and the quays of Rotterdam.\nA quay was built.\n% A quay ad.\n"
                         "Nothing about quays in the year.");
  g_autoptr (GArray) prose = list_prose (index);
  g_autoptr (RvTermWeights) weights
    = rv_term_weights_new (index, NULL, (const guint32 *) (gpointer) prose->data, prose->len);
  guint32 quay = find_stem (index, "quay"), year = find_stem (index, "year"),
          the = find_stem (index, "the");

  g_assert_cmpuint (prose->len, ==, 3);
  g_assert_cmpuint (weights->tf[quay], ==, 4);
  g_assert_cmpuint (weights->df[quay], ==, 3);
  g_assert_cmpuint (weights->tf[the], ==, 0);
  g_assert_cmpfloat (weights->rarity[quay], >, weights->rarity[year]);
  g_assert_cmpfloat (weights->idf[quay], <=, 1.0);
  g_assert_true (weights->is_topical[quay]);
  g_assert_false (weights->is_topical[year]);
}

/* Without a table of the language every word is as rare as another. */
static void
test_no_background (void)
{
  g_autoptr (RvTextIndex) index
    = index_lines ("vi", "Hội nghị bàn về cảng. Cảng mở cửa. Cảng mới.");
  g_autoptr (GArray) prose = list_prose (index);
  g_autoptr (RvTermWeights) weights
    = rv_term_weights_new (index, NULL, (const guint32 *) (gpointer) prose->data, prose->len);

  g_assert_cmpfloat (weights->rarity[find_stem (index, "cảng")], >, 0.0);
  g_assert_true (weights->is_topical[find_stem (index, "cảng")]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/term-weights/counts", test_counts);
  g_test_add_func ("/term-weights/no-background", test_no_background);
  return g_test_run ();
}
