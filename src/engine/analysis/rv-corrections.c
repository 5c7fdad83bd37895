/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "align/rv-word-diff.h"
#include "analysis/rv-corrections.h"

struct _RvCorrections
{
  GArray
    *list; /* of RvCorrection, at most one for two passages, in the order in which they were made */
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

static void
add_pinned (RvAlignment *result,
            const RvCorrection *correction,
            const RvTextIndex *left,
            const RvTextIndex *right)
{
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (RvEdit));
  const char **because = g_new0 (const char *, 2);
  RvAlignedPair pair
    = { correction->left, correction->right, 1.0, RV_RELATION_REWORDED, RV_NO_THEME };

  rv_word_diff_find (left, correction->left, right, correction->right, edits);
  because[0] = rv_alignment_intern (result, _ ("pinned by hand"));
  pair.because = rv_alignment_take (result, because);
  pair.n_edits = edits->len;
  pair.edits = rv_alignment_take (result, g_memdup2 (edits->data, edits->len * sizeof (RvEdit)));
  g_array_append_val (result->pairs, pair);
}

static gboolean
is_paired (const GArray *pairs, RvSpan span, gboolean on_left)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const RvAlignedPair *pair = &g_array_index (pairs, RvAlignedPair, i);

      if (rv_span_overlaps (on_left ? pair->left : pair->right, span))
        return TRUE;
    }
  return FALSE;
}

/* What stood alone still does unless it was pinned; what only a rejected pair held stands alone now. */
static void
copy_unmatched (const RvCorrections *self,
                RvAlignment *result,
                const GArray *from,
                GArray *to,
                gboolean on_left)
{
  for (guint i = 0; i < from->len; i++)
    {
      RvUnmatched only = g_array_index (from, RvUnmatched, i);
      gboolean pinned = FALSE;

      for (guint j = 0; j < self->list->len; j++)
        {
          const RvCorrection *correction = &g_array_index (self->list, RvCorrection, j);

          pinned |= correction->kind == RV_CORRECTION_PINNED
                    && rv_span_overlaps (on_left ? correction->left : correction->right, only.span);
        }
      if (!pinned)
        g_array_append_val (to, only);
    }
  for (guint i = 0; i < self->list->len; i++)
    {
      const RvCorrection *correction = &g_array_index (self->list, RvCorrection, i);
      RvUnmatched only = { on_left ? correction->left : correction->right, 0.5 };

      if (correction->kind == RV_CORRECTION_REJECTED
          && !is_paired (result->pairs, only.span, on_left))
        g_array_append_val (to, only);
    }
  g_array_sort (to, rv_span_compare); /* the span is the first member */
}

/**
 * rv_corrections_apply:
 * @alignment: what the engine found
 * @left, @right: the indexes of its documents
 *
 * Takes what was rejected out of @alignment and puts what was pinned at its head. Costs pairs times
 * corrections, and the latter are made by hand.
 *
 * Returns: (transfer full): the corrected alignment; @alignment itself where there is nothing to correct
 */
RvAlignment *
rv_corrections_apply (const RvCorrections *self,
                      RvAlignment *alignment,
                      const RvTextIndex *left,
                      const RvTextIndex *right)
{
  RvAlignment *result;

  if (self->list->len == 0)
    return rv_alignment_ref (alignment);

  result = rv_alignment_new_from (alignment);
  for (guint i = 0; i < self->list->len; i++)
    if (g_array_index (self->list, RvCorrection, i).kind == RV_CORRECTION_PINNED)
      add_pinned (result, &g_array_index (self->list, RvCorrection, i), left, right);
  for (guint i = 0; i < alignment->pairs->len; i++)
    {
      const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, i);

      if (find (self, pair->left, pair->right) == NULL)
        g_array_append_val (result->pairs, *pair);
    }
  copy_unmatched (self, result, alignment->only_left, result->only_left, TRUE);
  copy_unmatched (self, result, alignment->only_right, result->only_right, FALSE);
  return result;
}
