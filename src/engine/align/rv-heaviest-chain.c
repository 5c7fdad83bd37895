/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-heaviest-chain.h"

/*
 * The pairs that two texts have in one order: of those that rise on both sides the chain with the greatest sum
 * of weights (the weighted form of C. Schensted, Longest increasing and decreasing subsequences, Canadian
 * Journal of Mathematics 13, 1961). The best chain that ends left of a place is asked of a tree of prefix
 * maxima over the places on the right (P. M. Fenwick, A new data structure for cumulative frequency tables,
 * Software: Practice and Experience 24, 1994).
 *
 * Time: n log n of the pairs, whatever their order; memory: some forty bytes a pair. Asking every earlier pair
 * instead is the square, and had to be capped at 1,500 pairs: the end of a long text had no anchors.
 */

#define NONE G_MAXUINT

typedef struct
{
  const GArray *links;
  guint *ranks;  /* by link: its place among those on the right, from 1 */
  double *sums;  /* by link: the weight of the best chain that ends with it */
  guint *before; /* by link: the one before it in that chain, or NONE */
  guint *tree;   /* by rank: the link with the best sum among those that it stands for, or NONE */
  guint n;
} Search;

static const RvChainLink *
get_link (const GArray *links, guint i)
{
  return &g_array_index (links, RvChainLink, i);
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  const RvChainLink *x = a, *y = b;

  if (x->left != y->left)
    return x->left < y->left ? -1 : 1;
  return (x->right > y->right) - (x->right < y->right);
}

static int
compare_rights (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 x = get_link (data, *(const guint *) a)->right,
          y = get_link (data, *(const guint *) b)->right;

  return (x > y) - (x < y);
}

/* Fills in the ranks: equal places have one rank. */
static void
rank_rights (Search *self)
{
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n);
  guint rank = 0;

  for (guint i = 0; i < self->n; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_rights, (gpointer) self->links);
  for (guint i = 0; i < self->n; i++)
    {
      guint at = g_array_index (order, guint, i);

      if (i == 0
          || get_link (self->links, at)->right
               > get_link (self->links, g_array_index (order, guint, i - 1))->right)
        rank++;
      self->ranks[at] = rank;
    }
}

/* Returns: the better one; of equals that which stands first */
static guint
choose (const Search *self, guint a, guint b)
{
  if (a == NONE || b == NONE)
    return a == NONE ? b : a;
  if (self->sums[a] != self->sums[b])
    return self->sums[a] > self->sums[b] ? a : b;
  return MIN (a, b);
}

static guint
find_before (const Search *self, guint rank)
{
  guint best = NONE;

  for (guint at = rank - 1; at > 0; at &= at - 1)
    best = choose (self, best, self->tree[at]);
  return best;
}

static void
enter (Search *self, guint link)
{
  for (guint at = self->ranks[link]; at <= self->n; at += at & -at)
    self->tree[at] = choose (self, self->tree[at], link);
}

/* Links that begin at one place on the left do not follow each other: all are asked before one is entered.
 * Returns: the last link of the best chain, or NONE */
static guint
find_end (Search *self)
{
  guint best = NONE;

  for (guint i = 0; i < self->n;)
    {
      guint first = i;

      for (; i < self->n && get_link (self->links, i)->left == get_link (self->links, first)->left;
           i++)
        {
          self->before[i] = find_before (self, self->ranks[i]);
          self->sums[i] = get_link (self->links, i)->weight
                          + (self->before[i] != NONE ? self->sums[self->before[i]] : 0);
          best = choose (self, best, i);
        }
      for (guint j = first; j < i; j++)
        enter (self, j);
    }
  return best;
}

/**
 * rv_heaviest_chain_find:
 * @links: (element-type RvChainLink): pairs of places, which are sorted
 *
 * Returns: (transfer full) (element-type RvChainLink): those of the chain, rising on both sides
 */
GArray *
rv_heaviest_chain_find (GArray *links)
{
  GArray *chain = g_array_new (FALSE, FALSE, sizeof (RvChainLink));
  guint n = links->len, n_chain = 0;
  g_autofree guint *ranks = g_new (guint, n + 1);
  g_autofree double *sums = g_new (double, n + 1);
  g_autofree guint *before = g_new (guint, n + 1);
  g_autofree guint *tree = g_new (guint, n + 1);
  Search self = { links, ranks, sums, before, tree, n };
  guint end;

  for (guint i = 0; i <= n; i++)
    tree[i] = NONE;
  g_array_sort (links, compare_links);
  rank_rights (&self);
  end = find_end (&self);
  for (guint i = end; i != NONE; i = before[i])
    n_chain++;
  g_array_set_size (chain, n_chain);
  for (guint i = end; i != NONE; i = before[i])
    g_array_index (chain, RvChainLink, --n_chain) = *get_link (links, i);
  return chain;
}
