/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-moves.h"
#include "align/rv-pairing.h"

/*
 * What was moved: the longest chain of pairs that stand in one order on both sides is the order that the
 * texts have in common (C. Schensted, Longest increasing and decreasing subsequences, Canadian Journal of
 * Mathematics 13, 1961), and a pair off it whose sentences both have no other partner on it was moved. Two
 * texts that have no order in common, as two speeches on one theme, have no moves either.
 *
 * Neighbours that moved together are one block: each of them stands at most LARGEST_STEP sentences behind the
 * one before, on both sides, and the order that both texts have does not run between them.
 *
 * Time: n log n of the pairs; memory: a dozen bytes a pair.
 */

/* Pairs of a chain that is an order, and its share of the sentences on the left that have a partner. */
#define LEAST_CHAIN 8u
#define LEAST_SHARE 0.7

/* Pairs of the chain that a moved one crosses: two sentences that changed places are no move. */
#define LEAST_CROSSED 3u

/* Sentences from one pair of a block to the next: one of either text may have been left out. */
#define LARGEST_STEP 2u

typedef struct
{
  guint32 row;
  guint32 column;
  guint link;
} Place;

/* By row, of one row the later columns first, so that a chain takes one of them. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  return (x->column < y->column) - (x->column > y->column);
}

static GArray *
list_places (const GArray *links)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < links->len; i++)
    {
      const RvLink *link = &g_array_index (links, RvLink, i);
      Place place = { link->row, link->column, i };

      if (link->is_same)
        g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  return places;
}

/* Returns: (transfer full): the positions in @places of the longest chain, in order */
static GArray *
find_chain (const GArray *places)
{
  GArray *chain = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *ends
    = g_new (guint, places->len + 1); /* by length: the chain that ends lowest */
  g_autofree guint *before = g_new (guint, places->len + 1);
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    {
      guint32 column = g_array_index (places, Place, i).column;
      guint low = 0, high = n;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (g_array_index (places, Place, ends[middle]).column < column)
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? ends[low - 1] : G_MAXUINT;
      ends[low] = i;
      n = MAX (n, low + 1);
    }
  g_array_set_size (chain, n);
  for (guint i = n, at = n > 0 ? ends[n - 1] : 0; i-- > 0; at = before[at])
    g_array_index (chain, guint, i) = at;
  return chain;
}

static guint
count_rows (const GArray *places)
{
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    n += i == 0 || g_array_index (places, Place, i).row != g_array_index (places, Place, i - 1).row;
  return n;
}

/* By row or column, how many places of the chain stand before it. */
static guint32 *
count_before (const GArray *places,
              const GArray *chain,
              guint n,
              gboolean by_column,
              guint8 *on_chain)
{
  guint32 *counts = g_new0 (guint32, n + 1);

  for (guint i = 0; i < chain->len; i++)
    {
      const Place *place = &g_array_index (places, Place, g_array_index (chain, guint, i));

      on_chain[by_column ? place->column : place->row] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    counts[i + 1] = counts[i] + on_chain[i];
  return counts;
}

/* Whether @next goes on in the block that @place is in. */
static gboolean
goes_on (const Place *place, const Place *next)
{
  return next->row > place->row && next->row - place->row <= LARGEST_STEP
         && next->column > place->column && next->column - place->column <= LARGEST_STEP;
}

/* The number of the block that the moved @place begins or goes on in. */
static guint32
number_block (const Place *place,
              const Place *last,
              const guint32 *row_counts,
              const guint32 *column_counts,
              guint32 n_blocks)
{
  if (last != NULL && goes_on (last, place) && row_counts[place->row] == row_counts[last->row]
      && column_counts[place->column] == column_counts[last->column])
    return n_blocks;
  return n_blocks + 1;
}

/**
 * rv_moves_find:
 * @links: (element-type RvLink): the pairs
 * @n_rows: sentences on the left
 * @n_columns: sentences on the right
 *
 * Returns: (transfer full) (array): for each of @links the number of the block in which its sentences stand in
 *   another place of the order that both texts have, from 1 in the order of the left text; 0: they do not
 */
guint32 *
rv_moves_find (const GArray *links, guint n_rows, guint n_columns)
{
  guint32 *moved = g_new0 (guint32, links->len + 1), n_blocks = 0;
  const Place *last = NULL; /* that moved */
  g_autoptr (GArray) places = list_places (links);
  g_autoptr (GArray) chain = find_chain (places);
  g_autofree guint8 *rows = g_new0 (guint8, n_rows + 1);
  g_autofree guint8 *columns = g_new0 (guint8, n_columns + 1);
  g_autofree guint32 *row_counts = NULL;
  g_autofree guint32 *column_counts = NULL;

  if (chain->len < LEAST_CHAIN || chain->len < LEAST_SHARE * count_rows (places))
    return moved;
  row_counts = count_before (places, chain, n_rows, FALSE, rows);
  column_counts = count_before (places, chain, n_columns, TRUE, columns);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      guint32 here = row_counts[place->row], there = column_counts[place->column];

      if (rows[place->row] || columns[place->column]
          || MAX (here, there) - MIN (here, there) < LEAST_CROSSED)
        continue;
      moved[place->link] = n_blocks
        = number_block (place, last, row_counts, column_counts, n_blocks);
      last = place;
    }
  return moved;
}
