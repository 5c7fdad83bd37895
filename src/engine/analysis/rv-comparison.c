/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-aligner.h"
#include "align/rv-theme-finder.h"
#include "analysis/rv-comparison.h"

struct _RvComparison
{
  RvAnalysis *left;
  RvAnalysis *right;
  RvAlignment *alignment;
};

G_DEFINE_BOXED_TYPE (RvComparison, rv_comparison, rv_comparison_ref, rv_comparison_unref)

static RvAlignSide
make_side (RvAnalysis *analysis)
{
  RvAlignSide side = { .index = rv_analysis_get_index (analysis) };

  side.anchors = rv_analysis_get_anchors (analysis, &side.n_anchors);
  return side;
}

/**
 * rv_comparison_new:
 *
 * Lines two documents up. Blocks.
 *
 * Returns: (transfer full): the comparison, or %NULL with G_IO_ERROR_CANCELLED set
 */
RvComparison *
rv_comparison_new (RvAnalysis *left, RvAnalysis *right, GCancellable *cancellable, GError **error)
{
  RvAlignSide left_side = make_side (left), right_side = make_side (right);
  g_autoptr (RvAlignment) alignment
    = rv_aligner_align (&left_side, &right_side, cancellable, error);
  RvComparison *self;

  if (alignment == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (RvComparison);
  self->left = rv_analysis_ref (left);
  self->right = rv_analysis_ref (right);
  self->alignment = g_steal_pointer (&alignment);
  return self;
}

RvComparison *
rv_comparison_ref (RvComparison *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
comparison_clear (gpointer data)
{
  RvComparison *self = data;

  rv_analysis_unref (self->left);
  rv_analysis_unref (self->right);
  rv_alignment_unref (self->alignment);
}

void
rv_comparison_unref (RvComparison *self)
{
  g_atomic_rc_box_release_full (self, comparison_clear);
}

/* Returns: (transfer none) */
RvAnalysis *
rv_comparison_get_left (const RvComparison *self)
{
  return self->left;
}

/* Returns: (transfer none) */
RvAnalysis *
rv_comparison_get_right (const RvComparison *self)
{
  return self->right;
}

/* Returns: the left document as it was lined up, which lives as long as @self */
RvAlignSide
rv_comparison_get_left_side (const RvComparison *self)
{
  return make_side (self->left);
}

/* Returns: the right document as it was lined up, which lives as long as @self */
RvAlignSide
rv_comparison_get_right_side (const RvComparison *self)
{
  return make_side (self->right);
}

/* Returns: (transfer none) */
RvAlignment *
rv_comparison_get_alignment (const RvComparison *self)
{
  return self->alignment;
}

/**
 * rv_comparison_find_themes:
 * @analyses: (array length=n_analyses): two or more documents, at most RV_LIMIT_DOCUMENTS
 *
 * Returns: (transfer full): what at least two of them speak of, or %NULL with G_IO_ERROR_CANCELLED set
 */
RvThemeSet *
rv_comparison_find_themes (RvAnalysis *const *analyses,
                           guint n_analyses,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autofree RvAlignSide *sides = g_new (RvAlignSide, n_analyses);

  for (guint i = 0; i < n_analyses; i++)
    sides[i] = make_side (analyses[i]);
  return rv_theme_finder_find (sides, n_analyses, cancellable, error);
}
