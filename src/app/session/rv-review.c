/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-span-index.h"
#include "session/rv-pair-order.h"
#include "session/rv-review.h"

struct _RvReview
{
  RvComparison *comparison;
  RvCorrections *corrections;
  RvAlignment *alignment; /* the comparison's, corrected */
  GArray *themes;         /* of int: theme of each pair of the alignment, or RV_NO_THEME */
  GArray *order;          /* of guint: pairs of the alignment in the order of the left text */
  GArray *shared;         /* of guint: positions of the pairs that say the same, rising */
  RvSpanIndex *places[RV_N_SIDES]; /* the passages of the pairs, by position */
};

static void
clear_pairs (RvReview *self)
{
  g_clear_pointer (&self->alignment, rv_alignment_unref);
  g_clear_pointer (&self->themes, g_array_unref);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->shared, g_array_unref);
  for (int side = 0; side < RV_N_SIDES; side++)
    g_clear_pointer (&self->places[side], rv_span_index_free);
}

/* A text may have many thousands of pairs, and is asked for those on screen in every frame. */
static void
index_pairs (RvReview *self)
{
  g_autofree RvSpan *spans = g_new (RvSpan, self->order->len);

  self->shared = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->order->len; i++)
    if (rv_review_get_nth_pair (self, i)->relation != RV_RELATION_RELATED)
      g_array_append_val (self->shared, i);
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      for (guint i = 0; i < self->order->len; i++)
        spans[i] = rv_review_get_pair_span (self, i, side);
      self->places[side] = rv_span_index_new (spans, self->order->len);
    }
}

/* Works out the pairs anew from the comparison and its corrections. */
static void
apply (RvReview *self)
{
  RvAlignSide left = rv_comparison_get_left_side (self->comparison);
  RvAlignSide right = rv_comparison_get_right_side (self->comparison);

  clear_pairs (self);
  self->alignment
    = rv_corrections_apply (self->corrections, rv_comparison_get_alignment (self->comparison),
                            &left, &right);
  self->themes = rv_pair_order_find_themes (self->alignment);
  self->order = rv_pair_order_sort (self->alignment);
  index_pairs (self);
}

/**
 * rv_review_new:
 * @comparison: (transfer full)
 * @corrections: (transfer full): what a person has said of it before
 */
RvReview *
rv_review_new (RvComparison *comparison, RvCorrections *corrections)
{
  RvReview *self = g_new0 (RvReview, 1);

  self->comparison = comparison;
  self->corrections = corrections;
  apply (self);
  return self;
}

void
rv_review_free (RvReview *self)
{
  clear_pairs (self);
  rv_comparison_unref (self->comparison);
  rv_corrections_unref (self->corrections);
  g_free (self);
}

/* Returns: (transfer none) */
RvComparison *
rv_review_get_comparison (const RvReview *self)
{
  return self->comparison;
}

/* Returns: (transfer none) */
RvCorrections *
rv_review_get_corrections (const RvReview *self)
{
  return self->corrections;
}

/* Returns: (transfer none): the pairs, with what a person said of them */
RvAlignment *
rv_review_get_alignment (const RvReview *self)
{
  return self->alignment;
}

/* Returns: whether it is these two documents that are compared, in these readings of them */
gboolean
rv_review_is_of (const RvReview *self, RvAnalysis *left, RvAnalysis *right)
{
  return rv_comparison_get_left (self->comparison) == left
         && rv_comparison_get_right (self->comparison) == right;
}

guint
rv_review_get_n_pairs (const RvReview *self)
{
  return self->order->len;
}

/* Returns: (transfer none) */
const RvAlignedPair *
rv_review_get_nth_pair (const RvReview *self, guint position)
{
  return &g_array_index (self->alignment->pairs, RvAlignedPair,
                         g_array_index (self->order, guint, position));
}

/* Returns: the passage of the pair at @position that stands on @side */
RvSpan
rv_review_get_pair_span (const RvReview *self, guint position, RvSide side)
{
  const RvAlignedPair *pair = rv_review_get_nth_pair (self, position);

  return side == RV_SIDE_LEFT ? pair->left : pair->right;
}

/* Returns: index of its theme in the alignment, or RV_NO_THEME */
int
rv_review_get_pair_theme (const RvReview *self, guint position)
{
  return g_array_index (self->themes, int, g_array_index (self->order, guint, position));
}

/* Returns: how many shared pairs stand before @position */
static guint
count_before (const RvReview *self, guint position)
{
  guint low = 0, high = self->shared->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->shared, guint, middle) < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * rv_review_count_shared:
 * @current: position of the pair the reader is at, or RV_NO_PAIR
 * @out_n: (out): how many pairs say the same in both documents, be it in other words
 *
 * Returns: which of them the reader is at, from 1; 0 for none
 */
guint
rv_review_count_shared (const RvReview *self, guint current, guint *out_n)
{
  guint before = count_before (self, current);

  *out_n = self->shared->len;
  return before < *out_n && g_array_index (self->shared, guint, before) == current ? before + 1 : 0;
}

/**
 * rv_review_step:
 * @current: position of the pair the reader is at, or RV_NO_PAIR
 * @step: how many shared passages to go on, 1 or -1
 *
 * Returns: where that leads, round at the ends; where nothing is shared, the next related passage;
 *   RV_NO_PAIR where there are no pairs
 */
guint
rv_review_step (const RvReview *self, guint current, int step)
{
  guint n = self->order->len, n_shared = self->shared->len, at;

  if (n == 0)
    return RV_NO_PAIR;
  if (n_shared == 0 && step > 0)
    return current != RV_NO_PAIR && current + 1 < n ? current + 1 : 0;
  if (n_shared == 0)
    return current != RV_NO_PAIR && current > 0 ? current - 1 : n - 1;
  if (step > 0)
    at = current != RV_NO_PAIR ? count_before (self, current + 1) : 0;
  else
    at = count_before (self, current) + n_shared - 1;
  return g_array_index (self->shared, guint, at % n_shared);
}

/**
 * rv_review_list:
 * @range: a part of the document on @side
 * @positions: (element-type guint): those of the pairs whose passages lie there, be it in part, are
 *   appended in the order of that document
 */
void
rv_review_list (const RvReview *self, RvSide side, RvSpan range, GArray *positions)
{
  rv_span_index_find (self->places[side], range, positions);
}

/**
 * rv_review_find:
 * @current: position of the pair the reader is at, or RV_NO_PAIR
 * @byte: a place in the document on @side
 *
 * Returns: the position of the narrowest pair whose passage holds @byte, or RV_NO_PAIR; of several the
 *   one after @current, so that asking again goes round all partners of a passage
 */
guint
rv_review_find (const RvReview *self, guint current, RvSide side, guint32 byte)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = self->order->len, start = current != RV_NO_PAIR ? current + 1 : 0;
  guint best = RV_NO_PAIR, best_length = G_MAXUINT, best_way = G_MAXUINT;

  rv_review_list (self, side, rv_span (byte, (gsize) byte + 1), positions);
  for (guint i = 0; i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);
      guint length = rv_span_length (rv_review_get_pair_span (self, position, side));
      guint way = (position + n - start) % n;

      if (length < best_length || (length == best_length && way < best_way))
        {
          best = position;
          best_length = length;
          best_way = way;
        }
    }
  return best;
}

/* @corrections: (transfer full): what a person says of it now; the pairs are others then */
void
rv_review_set_corrections (RvReview *self, RvCorrections *corrections)
{
  rv_corrections_unref (self->corrections);
  self->corrections = corrections;
  apply (self);
}
