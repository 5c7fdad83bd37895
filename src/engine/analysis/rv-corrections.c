/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "align/rv-edit-facts.h"
#include "align/rv-reasons.h"
#include "align/rv-translation.h"
#include "align/rv-word-diff.h"
#include "analysis/rv-corrections.h"
#include "base/rv-span-index.h"

/* How much a passage matters whose pair was rejected: halfway, as nothing was weighed. */
#define LOOSENED_WEIGHT 0.5

struct _RvCorrections
{
  GArray *list; /* of RvCorrection, as they were made; at most one for two passages */
};

G_DEFINE_BOXED_TYPE (RvCorrections, rv_corrections, rv_corrections_ref, rv_corrections_unref)

static gboolean
is_same (RvSpan a, RvSpan b)
{
  return a.start == b.start && a.end == b.end;
}

/* Returns: (transfer full): corrections that change nothing */
RvCorrections *
rv_corrections_new (void)
{
  RvCorrections *self = g_atomic_rc_box_new0 (RvCorrections);

  self->list = g_array_new (FALSE, FALSE, sizeof (RvCorrection));
  return self;
}

/* Returns: (transfer full): @base, but for what it says of @left and @right */
RvCorrections *
rv_corrections_new_without (const RvCorrections *base, RvSpan left, RvSpan right)
{
  RvCorrections *self = rv_corrections_new ();

  for (guint i = 0; i < base->list->len; i++)
    {
      const RvCorrection *correction = &g_array_index (base->list, RvCorrection, i);

      if (!is_same (correction->left, left) || !is_same (correction->right, right))
        g_array_append_val (self->list, *correction);
    }
  return self;
}

/* Returns: (transfer full): @base, and @kind for @left and @right, whatever was said of them before */
RvCorrections *
rv_corrections_new_with (const RvCorrections *base,
                         RvCorrectionKind kind,
                         RvSpan left,
                         RvSpan right)
{
  RvCorrections *self = rv_corrections_new_without (base, left, right);
  RvCorrection correction = { kind, left, right };

  g_array_append_val (self->list, correction);
  return self;
}

/* Returns: (transfer full): the same of the documents in the other order */
RvCorrections *
rv_corrections_new_mirrored (const RvCorrections *base)
{
  RvCorrections *self = rv_corrections_new ();

  for (guint i = 0; i < base->list->len; i++)
    {
      const RvCorrection *it = &g_array_index (base->list, RvCorrection, i);
      RvCorrection mirrored = { it->kind, it->right, it->left };

      g_array_append_val (self->list, mirrored);
    }
  return self;
}

RvCorrections *
rv_corrections_ref (RvCorrections *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
corrections_clear (gpointer data)
{
  RvCorrections *self = data;

  g_array_unref (self->list);
}

void
rv_corrections_unref (RvCorrections *self)
{
  g_atomic_rc_box_release_full (self, corrections_clear);
}

guint
rv_corrections_get_length (const RvCorrections *self)
{
  return self->list->len;
}

/* Returns: (transfer none) */
const RvCorrection *
rv_corrections_get (const RvCorrections *self, guint index)
{
  g_return_val_if_fail (index < self->list->len, NULL);

  return &g_array_index (self->list, RvCorrection, index);
}

static const RvCorrection *
find (const RvCorrections *self, RvSpan left, RvSpan right)
{
  for (guint i = 0; i < self->list->len; i++)
    {
      const RvCorrection *correction = &g_array_index (self->list, RvCorrection, i);

      if (is_same (correction->left, left) && is_same (correction->right, right))
        return correction;
    }
  return NULL;
}

/* Its steps are found and its facts marked as in a pair that was found. */
static void
add_pair (RvAlignment *result,
          RvSpan left_span,
          RvSpan right_span,
          double score,
          const char *reason,
          const RvAlignSide *left,
          const RvAlignSide *right)
{
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (RvEdit));
  RvAlignedPair pair = { left_span, right_span, score, RV_RELATION_REWORDED, RV_NO_THEME };

  if (rv_translation_is_between (left, right))
    {
      pair.relation = RV_RELATION_TRANSLATED;
      rv_translation_compare (edits, &pair, left, right);
    }
  else
    {
      rv_word_diff_find (left->index, left_span, right->index, right_span, edits);
      rv_edit_facts_mark (edits, &pair, left, right);
    }
  pair.confidence = 1;
  pair.left_clause = left_span;
  pair.right_clause = right_span;
  pair.n_edits = edits->len;
  pair.edits = rv_alignment_take (result, g_memdup2 (edits->data, edits->len * sizeof (RvEdit)));
  rv_reasons_give_facts (result, &pair, left, right, reason);
  g_array_append_val (result->pairs, pair);
}

/* Whether a pair that says the same holds a part of @span. */
static gboolean
is_paired (const GArray *pairs, RvSpan span, gboolean on_left)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const RvAlignedPair *pair = &g_array_index (pairs, RvAlignedPair, i);

      if (pair->relation != RV_RELATION_RELATED
          && rv_span_overlaps (on_left ? pair->left : pair->right, span))
        return TRUE;
    }
  return FALSE;
}

/* A rejected pair leaves its sides free for the next best partners, where those are free too. */
static void
add_spares (const RvCorrections *self,
            RvAlignment *result,
            const RvCorrection *rejected,
            const RvAlignment *alignment,
            const RvAlignSide *left,
            const RvAlignSide *right)
{
  for (guint i = 0; i < alignment->spares->len; i++)
    {
      const RvSpare *spare = &g_array_index (alignment->spares, RvSpare, i);

      if (!is_same (spare->left, rejected->left) && !is_same (spare->right, rejected->right))
        continue;
      if (find (self, spare->left, spare->right) == NULL
          && !is_paired (result->pairs, spare->left, TRUE)
          && !is_paired (result->pairs, spare->right, FALSE))
        add_pair (result, spare->left, spare->right, 0,
                  _ ("the next best partner after a rejected pair"), left, right);
    }
}

/* Returns: (transfer full): the passages of one side that are in a pair, whatever its relation */
static RvSpanIndex *
index_paired (const GArray *pairs, gboolean on_left)
{
  g_autofree RvSpan *spans = g_new (RvSpan, pairs->len);

  for (guint i = 0; i < pairs->len; i++)
    {
      const RvAlignedPair *pair = &g_array_index (pairs, RvAlignedPair, i);

      spans[i] = on_left ? pair->left : pair->right;
    }
  return rv_span_index_new (spans, pairs->len);
}

/* What stood alone still does unless it was pinned, or is the partner of a spare; what only a rejected pair
 * held stands alone now. */
static void
copy_unmatched (const RvCorrections *self,
                RvAlignment *result,
                const GArray *from,
                GArray *to,
                gboolean on_left)
{
  g_autoptr (RvSpanIndex) paired = index_paired (result->pairs, on_left);

  for (guint i = 0; i < from->len; i++)
    {
      RvUnmatched only = g_array_index (from, RvUnmatched, i);

      if (!rv_span_index_overlaps (paired, only.span))
        g_array_append_val (to, only);
    }
  for (guint i = 0; i < self->list->len; i++)
    {
      const RvCorrection *correction = &g_array_index (self->list, RvCorrection, i);
      RvUnmatched only = { on_left ? correction->left : correction->right, LOOSENED_WEIGHT };

      if (correction->kind == RV_CORRECTION_REJECTED && !rv_span_index_overlaps (paired, only.span))
        g_array_append_val (to, only);
    }
  g_array_sort (to, rv_span_compare); /* the span is the first member */
}

/**
 * rv_corrections_apply:
 * @alignment: what the engine found
 * @left, @right: its documents
 *
 * Takes what was rejected out of @alignment, whose sides then go to the next best partners that are
 * free, and puts what was pinned at its head. Costs n log n in the pairs and what is unmatched, and the
 * pairs and spares once more for each correction: those are made by hand.
 *
 * Returns: (transfer full): the corrected alignment; @alignment itself where there is nothing to correct
 */
RvAlignment *
rv_corrections_apply (const RvCorrections *self,
                      RvAlignment *alignment,
                      const RvAlignSide *left,
                      const RvAlignSide *right)
{
  RvAlignment *result;

  if (self->list->len == 0)
    return rv_alignment_ref (alignment);

  result = rv_alignment_new_from (alignment);
  for (guint i = 0; i < self->list->len; i++)
    if (g_array_index (self->list, RvCorrection, i).kind == RV_CORRECTION_PINNED)
      {
        const RvCorrection *pinned = &g_array_index (self->list, RvCorrection, i);

        add_pair (result, pinned->left, pinned->right, 1.0, _ ("pinned by hand"), left, right);
      }
  for (guint i = 0; i < alignment->pairs->len; i++)
    {
      const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, i);

      if (find (self, pair->left, pair->right) == NULL)
        g_array_append_val (result->pairs, *pair);
    }
  for (guint i = 0; i < self->list->len; i++)
    if (g_array_index (self->list, RvCorrection, i).kind == RV_CORRECTION_REJECTED)
      add_spares (self, result, &g_array_index (self->list, RvCorrection, i), alignment, left,
                  right);
  copy_unmatched (self, result, alignment->only_left, result->only_left, TRUE);
  copy_unmatched (self, result, alignment->only_right, result->only_right, FALSE);
  return result;
}
