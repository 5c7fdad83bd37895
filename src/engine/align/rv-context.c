/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-context.h"

/*
 * Two sentences whose neighbours are alike are more likely to say the same: what one translator
 * put first, another put first too. This is the largest single gain on texts with an order.
 *
 * Over the candidates as a sparse lattice runs a local alignment (T. F. Smith and M. S. Waterman,
 * Identification of common molecular subsequences, Journal of Molecular Biology 147, 1981), once
 * from the front and once from the back: a cell hands on what it has over RV noise, and a part of
 * what was handed to it, to the next cell on the diagonal, and less of it to the cells beside the
 * diagonal, where one side has split a sentence in two. The sum of both directions is the cell's
 * support. Nothing is lost where a block was moved: support only asks for neighbours, not for a place.
 *
 * Support multiplies a similarity and cannot make one: in shuffled texts, where neighbours mean
 * nothing, chance support then does no harm (adding it instead lost four thousandths there).
 *
 * Time: five look-ups a cell.
 */

/* What unrelated sentences of one subject share anyway. */
#define NOISE 0.2f

/* How much of what it was handed a cell hands on. */
#define KEPT 0.5f

/* How much a step beside the diagonal hands on. */
#define SKEW 0.7f

/* The support that counts in full, and what it then adds. */
#define FULL_SUPPORT 0.3f
#define MOST_GAIN 0.6f

static float
hand_on (const RvCandidate *cells, const float *flow, const RvCandidate *from)
{
  float own;

  if (from == NULL)
    return 0;
  own = from->similarity - NOISE + KEPT * flow[from - cells];
  return MAX (0, own);
}

static float
receive (const RvCandidates *self, const float *flow, guint row, guint32 column, int step)
{
  const RvCandidate *cells = self->cells;
  guint before = row - (guint) step;
  guint32 beside = column - (guint32) step;
  float diagonal = hand_on (cells, flow, rv_candidates_find (self, before, beside));
  float across = hand_on (cells, flow, rv_candidates_find (self, row, beside));
  float down = hand_on (cells, flow, rv_candidates_find (self, before, column));

  return MAX (diagonal, SKEW * MAX (across, down));
}

static void
flow_forward (const RvCandidates *self, float *flow)
{
  for (guint row = 0; row < self->n_rows; row++)
    for (guint32 i = self->first[row]; i < self->first[row + 1]; i++)
      flow[i] = receive (self, flow, row, self->cells[i].column, 1);
}

static void
flow_backward (const RvCandidates *self, float *flow)
{
  for (guint row = self->n_rows; row-- > 0;)
    for (guint32 i = self->first[row + 1]; i-- > self->first[row];)
      flow[i] = receive (self, flow, row, self->cells[i].column, -1);
}

/**
 * rv_context_support:
 *
 * Fills in the support of every candidate.
 */
void
rv_context_support (RvCandidates *candidates)
{
  guint32 n = candidates->first[candidates->n_rows];
  g_autofree float *flow = g_new0 (float, n + 1);

  flow_forward (candidates, flow);
  for (guint32 i = 0; i < n; i++)
    {
      candidates->cells[i].support = flow[i];
      flow[i] = 0;
    }
  flow_backward (candidates, flow);
  for (guint32 i = 0; i < n; i++)
    candidates->cells[i].support += flow[i];
}

/* Returns: @similarity with what @support adds, at most 1 */
float
rv_context_strengthen (float similarity, float support)
{
  float strong = similarity * (1 + MOST_GAIN * MIN (1, support / FULL_SUPPORT));

  return MIN (1, strong);
}
