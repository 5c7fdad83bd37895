/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "analysis/rv-follow-up.h"

/* Orders that the one document gives and the other gives again. Two directives are the same order where a
 * pair of passages that say the same (identical or reworded: a shared theme is not enough) holds most of
 * both. Pairs come best first, and each directive is given away once, so the best evidence wins. In a pair
 * with several directives on a side, those of equal force belong together first: a chain of orders in which
 * one is left out would otherwise look as if all of them had changed.
 *
 * Time is linear in pairs plus directives in them: directives are sorted by place, and a pair's are found
 * by bisection. */

typedef struct
{
  const RvFindings *findings;
  gboolean *taken; /* by directive */
} Side;

static const RvDirective *
get_directive (const Side *self, guint index)
{
  return &g_array_index (self->findings->directives, RvDirective, index);
}

/* Whether @passage holds most of the directive; a passage may be one clause of its sentence. */
static gboolean
holds (RvSpan passage, const RvDirective *directive)
{
  RvSpan span = directive->base.span;
  gsize start = MAX (passage.start, span.start), end = MIN (passage.end, span.end);
  gsize least = MIN (rv_span_length (passage), rv_span_length (span));

  return start < end && 2 * (end - start) >= least;
}

/* Returns: the next free directive of @passage from @from on, or the number of directives */
static guint
find_free (const Side *self, RvSpan passage, guint from)
{
  guint n = self->findings->directives->len;

  for (guint i = from; i < n && get_directive (self, i)->base.span.start < passage.end; i++)
    if (!self->taken[i] && holds (passage, get_directive (self, i)))
      return i;
  return n;
}

static RvForceChange
compare_force (RvForce left, RvForce right)
{
  static const int rank[] = { [RV_FORCE_MUST] = 2, [RV_FORCE_SHOULD] = 1, [RV_FORCE_MAY] = 0 };

  if (left == right)
    return RV_FORCE_UNCHANGED;
  if (left == RV_FORCE_MUST_NOT || right == RV_FORCE_MUST_NOT)
    return RV_FORCE_REVERSED;
  return rank[right] > rank[left] ? RV_FORCE_TIGHTENED : RV_FORCE_EASED;
}

/* Deadlines are ISO 8601, whose text sorts like its time; the end of an interval is what counts. */
static RvDeadlineChange
compare_deadlines (const char *left, const char *right)
{
  const char *slash;
  gsize common;
  int order;

  if (left == NULL || right == NULL)
    return left == right  ? RV_DEADLINE_UNCHANGED
           : left == NULL ? RV_DEADLINE_ADDED
                          : RV_DEADLINE_DROPPED;
  if ((slash = strchr (left, '/')) != NULL)
    left = slash + 1;
  if ((slash = strchr (right, '/')) != NULL)
    right = slash + 1;
  if ((left[0] == '-') != (right[0] == '-'))
    return RV_DEADLINE_UNCHANGED; /* one has no year: nothing certain can be said */
  /* "2025" and "2025-06-30" do not contradict each other */
  common = MIN (strlen (left), strlen (right));
  order = strncmp (right, left, common);
  return order == 0 ? RV_DEADLINE_UNCHANGED : order < 0 ? RV_DEADLINE_EARLIER : RV_DEADLINE_LATER;
}

static void
add_follow_up (GArray *found, Side *left, Side *right, guint i, guint j, guint pair)
{
  const RvDirective *before = get_directive (left, i), *after = get_directive (right, j);
  RvFollowUp follow_up = { i, j, pair, compare_force (before->force, after->force),
                           compare_deadlines (before->deadline, after->deadline) };

  left->taken[i] = right->taken[j] = TRUE;
  g_array_append_val (found, follow_up);
}

/* Joins the free directives of one pair; in the first round only those of equal force. */
static void
join (GArray *found,
      Side *left,
      Side *right,
      const RvAlignedPair *pair,
      guint index,
      gboolean same_force)
{
  guint n_left = left->findings->directives->len, n_right = right->findings->directives->len;
  guint first_left = rv_findings_find_directive (left->findings, pair->left.start);
  guint first_right = rv_findings_find_directive (right->findings, pair->right.start);

  for (guint i = find_free (left, pair->left, first_left); i < n_left;
       i = find_free (left, pair->left, i + 1))
    for (guint j = find_free (right, pair->right, first_right); j < n_right;
         j = find_free (right, pair->right, j + 1))
      if (!same_force || get_directive (left, i)->force == get_directive (right, j)->force)
        {
          add_follow_up (found, left, right, i, j, index);
          break;
        }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const RvFollowUp *x = a, *y = b;

  return (x->right > y->right) - (x->right < y->right);
}

/**
 * rv_follow_up_find:
 * @left_findings, @right_findings: of the two documents, with their directives
 * @alignment: of the same documents, with or without a person's corrections
 *
 * Finds which directives of the one document are given again in the other. A directive that is in none
 * of the results stands in one document only.
 *
 * Returns: (transfer full) (element-type RvFollowUp): in the order of the right document; each directive
 *   at most once
 */
GArray *
rv_follow_up_find (const RvFindings *left_findings,
                   const RvFindings *right_findings,
                   const RvAlignment *alignment)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RvFollowUp));
  g_autofree gboolean *left_taken = g_new0 (gboolean, left_findings->directives->len + 1);
  g_autofree gboolean *right_taken = g_new0 (gboolean, right_findings->directives->len + 1);
  Side left = { left_findings, left_taken };
  Side right = { right_findings, right_taken };

  for (guint i = 0; i < alignment->pairs->len; i++)
    {
      const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, i);

      if (pair->relation == RV_RELATION_RELATED)
        continue;
      join (found, &left, &right, pair, i, TRUE);
      join (found, &left, &right, pair, i, FALSE);
    }
  g_array_sort (found, compare_places);
  return found;
}

/* Returns: the same with the right document as the earlier one */
RvFollowUp
rv_follow_up_invert (const RvFollowUp *self)
{
  static const RvForceChange forces[] = {
    [RV_FORCE_UNCHANGED] = RV_FORCE_UNCHANGED,
    [RV_FORCE_TIGHTENED] = RV_FORCE_EASED,
    [RV_FORCE_EASED] = RV_FORCE_TIGHTENED,
    [RV_FORCE_REVERSED] = RV_FORCE_REVERSED,
  };
  static const RvDeadlineChange deadlines[] = {
    [RV_DEADLINE_UNCHANGED] = RV_DEADLINE_UNCHANGED, [RV_DEADLINE_ADDED] = RV_DEADLINE_DROPPED,
    [RV_DEADLINE_DROPPED] = RV_DEADLINE_ADDED,       [RV_DEADLINE_EARLIER] = RV_DEADLINE_LATER,
    [RV_DEADLINE_LATER] = RV_DEADLINE_EARLIER,
  };

  return (RvFollowUp){ self->right, self->left, self->pair, forces[self->force],
                       deadlines[self->deadline] };
}
