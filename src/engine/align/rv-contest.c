/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-contest.h"

/*
 * Candidates that compete for the same sentences (competitive linking; I. D. Melamed, Models of translational
 * equivalence, Computational Linguistics 26, 2000). Of each sentence three are kept: a candidate has to be told from
 * the best of the others, and one of these may be no rival of it. So an offer and an answer take constant time.
 *
 * What one text says in two neighbouring sentences the other may say in one. Each of the two then is the rival that
 * the other does not stand out from, and neither was a pair. So a neighbour is no rival where the two share hardly
 * the same with the sentence (MOST_OVERLAP), and both share something. In short texts only: of many
 * sentences two neighbours always share something with a third. One pair more of 154 in tests/links, four
 * more in the samples, nothing lost anywhere. Without the bound on the length pan13 loses .004, with a third of overlap
 * legalplain .004 and conference reports .04 of their precision; without the least that both share two pairs more
 * (one of them in the texts kept back) and one false one, sts and bible +.002.
 */

/* What of the shared meanings two neighbours may both share with one sentence that says what they say. */
#define MOST_OVERLAP 0.05f

/**
 * rv_contest_new:
 * @left: the sentences that are rows; it has to outlive the contest, as @right has to
 * @right: those that are columns
 * @are_short: whether both documents are so short that neighbours may say together what one sentence says
 *
 * Returns: (transfer full): a contest that nobody takes part in yet
 */
RvContest *
rv_contest_new (const RvSenseRows *left, const RvSenseRows *right, gboolean are_short)
{
  RvContest *self = g_new0 (RvContest, 1);

  self->rows = g_new0 (RvBest, left->n_rows + 1);
  self->columns = g_new0 (RvBest, right->n_rows + 1);
  self->left = left;
  self->right = right;
  self->are_short = are_short;
  return self;
}

void
rv_contest_free (RvContest *self)
{
  g_free (self->rows);
  g_free (self->columns);
  g_free (self);
}

static void
offer (RvBest *best, float value, guint32 partner, const RvCandidate *cell)
{
  if (value > best->best)
    {
      best->third = best->second;
      best->second = best->best;
      best->next = best->partner;
      best->next_cell = best->cell;
      best->best = value;
      best->partner = partner;
      best->cell = cell;
    }
  else if (value > best->second)
    {
      best->third = best->second;
      best->second = value;
      best->next = partner;
      best->next_cell = cell;
    }
  else if (value > best->third)
    best->third = value;
}

/**
 * rv_contest_offer:
 * @cell: a candidate of @row; it has to outlive the contest
 * @value: what it is judged by, 0 and more; at 0 it takes no part
 */
void
rv_contest_offer (RvContest *self, guint row, const RvCandidate *cell, float value)
{
  offer (&self->rows[row], value, cell->column, cell);
  offer (&self->columns[cell->column], value, row, cell);
}

/* Whether @row and its neighbour @other share with @column what hardly overlaps: it says in one sentence what they
 * say in two. */
static gboolean
splits_column (const RvContest *self, guint row, guint other, guint32 column)
{
  return self->are_short && MAX (row, other) - MIN (row, other) == 1
         && rv_sense_rows_overlap (self->left, row, other, self->right, column) <= MOST_OVERLAP;
}

static gboolean
splits_row (const RvContest *self, guint row, guint32 column, guint32 other)
{
  return self->are_short && MAX (column, other) - MIN (column, other) == 1
         && rv_sense_rows_overlap (self->right, column, other, self->left, row) <= MOST_OVERLAP;
}

/* Returns: the best value that a rival of @row has for @column */
static float
find_in_column (const RvContest *self, guint row, guint32 column)
{
  const RvBest *best = &self->columns[column];

  if (best->partner != row && !splits_column (self, row, best->partner, column))
    return best->best;
  if (best->second <= 0 || (best->next != row && !splits_column (self, row, best->next, column)))
    return best->second;
  return best->third;
}

/* Returns: the best value that a rival of @column has for @row */
static float
find_in_row (const RvContest *self, guint row, guint32 column)
{
  const RvBest *best = &self->rows[row];

  if (best->partner != column && !splits_row (self, row, column, best->partner))
    return best->best;
  if (best->second <= 0 || (best->next != column && !splits_row (self, row, column, best->next)))
    return best->second;
  return best->third;
}

/**
 * rv_contest_find_rivals:
 * @row: a sentence on the left
 * @column: one on the right; the two need not be candidates of each other
 *
 * Returns: what their pair has to stand out from
 */
RvRivals
rv_contest_find_rivals (const RvContest *self, guint row, guint32 column)
{
  float in_row = find_in_row (self, row, column);
  float in_column = find_in_column (self, row, column);

  return (RvRivals){ MAX (in_row, in_column), MIN (in_row, in_column) };
}
