/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-candidates.h"

G_BEGIN_DECLS

/**
 * RvBest:
 * @best, @second, @third: the highest values that its candidates have; 0 where there are not as many
 * @partner: the sentence of the other document that has the best
 * @next: that which has the second
 * @cell: (nullable): the candidate that has the best; %NULL: there is none
 * @next_cell: (nullable): that which has the second
 *
 * The best candidates of one sentence.
 */
typedef struct
{
  float best;
  float second;
  float third;
  guint32 partner;
  guint32 next;
  const RvCandidate *cell;
  const RvCandidate *next_cell;
} RvBest;

/**
 * RvRivals:
 * @strongest: the best value that another candidate of either sentence has
 * @weakest: the best of those of the sentence whose candidates are worse
 *
 * What a pair of sentences has to stand out from.
 */
typedef struct
{
  float strongest;
  float weakest;
} RvRivals;

/**
 * RvContest:
 * @rows: by sentence on the left
 * @columns: by sentence on the right
 * @left, @right: what the sentences mean
 * @are_short: whether two neighbours may say between them what one sentence of the other document says
 *
 * How candidates do against each other, by one value that each has.
 */
typedef struct
{
  RvBest *rows;
  RvBest *columns;
  const RvSenseRows *left;
  const RvSenseRows *right;
  gboolean are_short;
} RvContest;

RvContest *rv_contest_new (const RvSenseRows *left, const RvSenseRows *right, gboolean are_short);
void rv_contest_free (RvContest *self);
void rv_contest_offer (RvContest *self, guint row, const RvCandidate *cell, float value);
RvRivals rv_contest_find_rivals (const RvContest *self, guint row, guint32 column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvContest, rv_contest_free)

G_END_DECLS
