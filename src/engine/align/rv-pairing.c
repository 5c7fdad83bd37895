/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-context.h"
#include "align/rv-pairing.h"

/*
 * From candidates to pairs. Two sentences are taken for the same statement where each is the
 * other's best partner (I. D. Melamed, Models of translational equivalence, Computational
 * Linguistics 26, 2000: competitive linking) and the pair is strong, or stands out from every
 * other candidate of both.
 */

/* A pair of this strength needs no other sign. */
#define STRONG 0.30f

/* A weaker one has to be so many times as strong as the next best of both sentences. */
#define WEAK 0.10f
#define STANDS_OUT 1.5f

/* A pair that no neighbour supports. */
#define ALONE 0.02f
#define STRONG_ALONE 0.35f

typedef struct
{
  float best;
  float second;
  guint32 partner;
} Best;

static void
offer (Best *best, float strength, guint32 partner)
{
  if (strength > best->best)
    {
      best->second = best->best;
      best->best = strength;
      best->partner = partner;
    }
  else if (strength > best->second)
    best->second = strength;
}

static gboolean
is_accepted (const RvCandidate *cell, float strength, const Best *row, const Best *column)
{
  float second = MAX (row->second, column->second);

  if (cell->support <= ALONE && cell->similarity < STRONG_ALONE)
    return FALSE;
  return strength >= STRONG || (strength >= WEAK && strength >= STANDS_OUT * second);
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  const RvLink *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  return (x->column > y->column) - (x->column < y->column);
}

static void
find_best (const RvCandidates *candidates, Best *rows, Best *columns)
{
  for (guint row = 0; row < candidates->n_rows; row++)
    for (guint32 i = candidates->first[row]; i < candidates->first[row + 1]; i++)
      {
        const RvCandidate *cell = &candidates->cells[i];
        float strength = rv_context_strengthen (cell->similarity, cell->support);

        offer (&rows[row], strength, cell->column);
        offer (&columns[cell->column], strength, row);
      }
}

/**
 * rv_pairing_find:
 *
 * Returns: (transfer full) (element-type RvLink): the pairs, best first
 */
GArray *
rv_pairing_find (const RvCandidates *candidates)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RvLink));
  g_autofree Best *rows = g_new0 (Best, candidates->n_rows + 1);
  g_autofree Best *columns = g_new0 (Best, candidates->n_columns + 1);

  find_best (candidates, rows, columns);
  for (guint row = 0; row < candidates->n_rows; row++)
    {
      guint32 column = rows[row].partner;
      const RvCandidate *cell;
      RvLink link = { row, column, rows[row].best, 0, TRUE };

      if (rows[row].best <= 0 || columns[column].partner != row)
        continue;
      cell = rv_candidates_find (candidates, row, column);
      link.similarity = cell->similarity;
      link.score = cell->similarity;
      if (is_accepted (cell, rows[row].best, &rows[row], &columns[column]))
        g_array_append_val (links, link);
    }
  g_array_sort (links, compare_links);
  return g_steal_pointer (&links);
}
