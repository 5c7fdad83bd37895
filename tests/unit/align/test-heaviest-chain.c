/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "../growth.h"
#include "align/rv-heaviest-chain.h"

static void
add (GArray *links, guint32 left, guint32 right, double weight)
{
  RvChainLink link = { left, right, weight };

  g_array_append_val (links, link);
}

static GArray *
find (GArray *links)
{
  GArray *chain = rv_heaviest_chain_find (links);

  g_array_unref (links);
  return chain;
}

static GArray *
new_links (void)
{
  return g_array_new (FALSE, FALSE, sizeof (RvChainLink));
}

/* Asserts that the chain in @links is @expected, whose weights do not count. */
static void
assert_chain (const RvChainLink *links, guint n, const RvChainLink *expected, guint n_expected)
{
  GArray *all = new_links ();
  g_autoptr (GArray) chain = NULL;

  g_array_append_vals (all, links, n);
  chain = find (all);
  g_assert_cmpuint (chain->len, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    {
      const RvChainLink *link = &g_array_index (chain, RvChainLink, i);

      g_assert_cmpuint (link->left, ==, expected[i].left);
      g_assert_cmpuint (link->right, ==, expected[i].right);
    }
}

/* One heavy pair outweighs two light ones that it crosses; what weighs more counts, not what is longer. */
static void
test_weight (void)
{
  static const RvChainLink links[] = { { 40, 40, 1 }, { 10, 30, 3 }, { 20, 10, 1 }, { 30, 20, 1 } };
  static const RvChainLink expected[] = { { 10, 30 }, { 40, 40 } };

  assert_chain (links, G_N_ELEMENTS (links), expected, G_N_ELEMENTS (expected));
}

/* Two partners of one sentence do not follow each other, on either side. */
static void
test_rising (void)
{
  static const RvChainLink links[] = { { 10, 10, 1 }, { 10, 20, 1 }, { 20, 20, 1 }, { 30, 20, 1 } };
  static const RvChainLink expected[] = { { 10, 10 }, { 20, 20 } };

  assert_chain (links, G_N_ELEMENTS (links), expected, G_N_ELEMENTS (expected));
}

static void
test_empty (void)
{
  assert_chain (NULL, 0, NULL, 0);
}

/* What asking every earlier pair finds. */
static double
find_slowly (const GArray *links)
{
  g_autofree double *sums = g_new0 (double, links->len);
  double best = 0;

  for (guint i = 0; i < links->len; i++)
    {
      const RvChainLink *link = &g_array_index (links, RvChainLink, i);

      for (guint j = 0; j < i; j++)
        {
          const RvChainLink *other = &g_array_index (links, RvChainLink, j);

          if (other->left < link->left && other->right < link->right)
            sums[i] = MAX (sums[i], sums[j]);
        }
      sums[i] += link->weight;
      best = MAX (best, sums[i]);
    }
  return best;
}

static void
test_best (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GArray) links = new_links ();
      g_autoptr (GArray) chain = NULL;
      double sum = 0;

      for (guint i = 0; i < 40; i++)
        add (links, (guint32) g_rand_int_range (rand, 0, 25),
             (guint32) g_rand_int_range (rand, 0, 25), g_rand_int_range (rand, 1, 9));
      chain = rv_heaviest_chain_find (links);
      for (guint i = 0; i < chain->len; i++)
        {
          const RvChainLink *link = &g_array_index (chain, RvChainLink, i);

          sum += link->weight;
          g_assert_true (i == 0 || (link[-1].left < link->left && link[-1].right < link->right));
        }
      g_assert_cmpfloat (sum, ==, find_slowly (links));
    }
}

/* Everything in one order; everything the other way round; all partners of all. */
static void
find_many (gsize length, gpointer data)
{
  GArray *links = new_links ();
  g_autoptr (GArray) chain = NULL;
  guint kind = GPOINTER_TO_UINT (data);

  for (guint32 i = 0; i < length; i++)
    if (kind == 0)
      add (links, i, i, 1);
    else if (kind == 1)
      add (links, i, (guint32) length - i, 1);
    else
      add (links, i % 199, i / 199, 1);
  chain = find (links);
  g_assert_cmpuint (chain->len, >, 0);
}

static void
test_growth (void)
{
  for (guint kind = 0; kind < 3; kind++)
    assert_linear (find_many, 50000, GUINT_TO_POINTER (kind));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heaviest-chain/weight", test_weight);
  g_test_add_func ("/heaviest-chain/rising", test_rising);
  g_test_add_func ("/heaviest-chain/empty", test_empty);
  g_test_add_func ("/heaviest-chain/best", test_best);
  g_test_add_func ("/heaviest-chain/growth", test_growth);
  return g_test_run ();
}
