/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-pair-order.h"
#include "session/rv-review.h"

struct _RvReview
{
  RvComparison *comparison;
  RvCorrections *corrections;
  GPtrArray *undo;        /* of RvCorrections: those before */
  RvAlignment *alignment; /* the comparison's, corrected */
  GArray *themes;         /* of int: theme of each pair of the alignment, or RV_NO_THEME */
  GArray *order;          /* of guint: pairs of the alignment in the order of the left text */
};

static void
clear_pairs (RvReview *self)
{
  g_clear_pointer (&self->alignment, rv_alignment_unref);
  g_clear_pointer (&self->themes, g_array_unref);
  g_clear_pointer (&self->order, g_array_unref);
}

/* Works out the pairs anew from the comparison and its corrections. */
static void
apply (RvReview *self)
{
  clear_pairs (self);
  self->alignment
    = rv_corrections_apply (self->corrections, rv_comparison_get_alignment (self->comparison),
                            rv_analysis_get_index (rv_comparison_get_left (self->comparison)),
                            rv_analysis_get_index (rv_comparison_get_right (self->comparison)));
  self->themes = rv_pair_order_find_themes (self->alignment);
  self->order = rv_pair_order_sort (self->alignment);
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
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_corrections_unref);
  apply (self);
  return self;
}

void
rv_review_free (RvReview *self)
{
  clear_pairs (self);
  rv_comparison_unref (self->comparison);
  rv_corrections_unref (self->corrections);
  g_ptr_array_unref (self->undo);
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

static gboolean
is_shared (const RvReview *self, guint position)
{
  return rv_review_get_nth_pair (self, position)->relation != RV_RELATION_RELATED;
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
  guint at = 0;

  *out_n = 0;
  for (guint i = 0; i < self->order->len; i++)
    if (is_shared (self, i))
      {
        (*out_n)++;
        if (i == current)
          at = *out_n;
      }
  return at;
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
  int n = (int) self->order->len;
  int at = current != RV_NO_PAIR ? (int) current : step > 0 ? -1 : n;
  guint n_shared;

  if (n == 0)
    return RV_NO_PAIR;
  rv_review_count_shared (self, current, &n_shared);
  do
    at = (at + step + n) % n;
  while (n_shared > 0 && !is_shared (self, (guint) at));
  return (guint) at;
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
  guint best = RV_NO_PAIR, length = G_MAXUINT, n = self->order->len;
  guint start = current != RV_NO_PAIR ? current + 1 : 0;

  for (guint i = 0; i < n; i++)
    {
      guint position = (start + i) % n;
      RvSpan span = rv_review_get_pair_span (self, position, side);

      if (span.start <= byte && byte < span.end && rv_span_length (span) < length)
        {
          best = position;
          length = rv_span_length (span);
        }
    }
  return best;
}

/* @corrections: (transfer full) */
static void
take_corrections (RvReview *self, RvCorrections *corrections)
{
  rv_corrections_unref (self->corrections);
  self->corrections = corrections;
  apply (self);
}

/* Says something of two passages; the pairs are others then. */
void
rv_review_correct (RvReview *self, RvCorrectionKind kind, RvSpan left, RvSpan right)
{
  g_ptr_array_add (self->undo, rv_corrections_ref (self->corrections));
  take_corrections (self, rv_corrections_new_with (self->corrections, kind, left, right));
}

/* Takes back the last correction.
 * Returns: whether there was one */
gboolean
rv_review_undo (RvReview *self)
{
  if (self->undo->len == 0)
    return FALSE;
  take_corrections (self, g_ptr_array_steal_index (self->undo, self->undo->len - 1));
  return TRUE;
}
