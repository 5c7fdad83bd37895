/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "align/rv-word-diff.h"
#include "base/rv-limits.h"

/*
 * The word diff inside a pair: a longest common subsequence of words and signs as written
 * (R. A. Wagner and M. J. Fischer, The string-to-string correction problem, Journal of the ACM 21,
 * 1974), after the common beginning and end are taken off, then made readable: a lone word or two
 * that stayed equal by chance between two larger edits joins them.
 *
 * Time and memory are the product of what is left of both passages, RV_LIMIT_DIFF_CELLS at most;
 * beyond that the middle counts as replaced. Sentences are some thirty words: Myers' O(ND) walk
 * would save nothing, and a table makes it easy to prefer equal runs over scattered words.
 */

typedef struct
{
  const char *text;
  const RvTextIndex *index;
  const RvToken *tokens;
  guint n;
  RvSpan span;
} Passage;

static void
passage_init (Passage *self, const RvTextIndex *index, RvSpan span)
{
  guint n_tokens, first;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);

  self->text = rv_document_get_text (rv_text_index_get_document (index));
  self->index = index;
  self->span = span;
  self->n = 0;
  first = n_tokens > 0 ? rv_text_index_find_token (index, span.start) : 0;
  while (first < n_tokens && tokens[first].span.start < span.start)
    first++;
  self->tokens = tokens + first;
  while (first + self->n < n_tokens && tokens[first + self->n].span.end <= span.end)
    self->n++;
}

static gboolean
is_equal (const Passage *left, guint i, const Passage *right, guint j)
{
  RvSpan a = left->tokens[i].span, b = right->tokens[j].span;

  return rv_span_length (a) == rv_span_length (b)
         && memcmp (left->text + a.start, right->text + b.start, rv_span_length (a)) == 0;
}

/*
 * Marks in @left_equal and @right_equal what stays in [start, ends) of both. The cells hold the
 * length of the common subsequence of the rests, doubled, and one more for every step that goes
 * on with a run.
 */
static void
mark_common (const Passage *left,
             guint n,
             const Passage *right,
             guint m,
             guint start,
             guint8 *left_equal,
             guint8 *right_equal)
{
  g_autofree guint32 *cells = g_new0 (guint32, (gsize) (n + 1) * (m + 1));
  guint width = m + 1, i = 0, j = 0;

#define CELL(i, j) cells[(gsize) (i) *width + (j)]
  for (i = n; i-- > 0;)
    for (j = m; j-- > 0;)
      {
        guint32 best = MAX (CELL (i + 1, j), CELL (i, j + 1));

        if (is_equal (left, start + i, right, start + j))
          {
            gboolean goes_on
              = i + 1 < n && j + 1 < m && is_equal (left, start + i + 1, right, start + j + 1);

            best = MAX (best, CELL (i + 1, j + 1) + 4 + goes_on);
          }
        CELL (i, j) = best;
      }
  for (i = 0, j = 0; i < n && j < m;)
    {
      if (CELL (i, j) == CELL (i + 1, j))
        i++;
      else if (CELL (i, j) == CELL (i, j + 1))
        j++;
      else
        left_equal[start + i++] = right_equal[start + j++] = TRUE;
    }
#undef CELL
}

static void
mark_equal (const Passage *left, const Passage *right, guint8 *left_equal, guint8 *right_equal)
{
  guint start = 0, n = left->n, m = right->n;

  while (start < n && start < m && is_equal (left, start, right, start))
    {
      left_equal[start] = right_equal[start] = TRUE;
      start++;
    }
  while (n > start && m > start && is_equal (left, n - 1, right, m - 1))
    left_equal[--n] = right_equal[--m] = TRUE;
  n -= start;
  m -= start;
  if (n > 0 && m > 0 && (guint64) (n + 1) * (m + 1) <= RV_LIMIT_DIFF_CELLS)
    mark_common (left, n, right, m, start, left_equal, right_equal);
}

typedef struct
{
  guint left;
  guint right;
  guint n_left;
  guint n_right;
  gboolean equal;
} Step;

static void
add_steps (GArray *steps,
           const Passage *left,
           const Passage *right,
           const guint8 *left_equal,
           const guint8 *right_equal)
{
  guint i = 0, j = 0;

  while (i < left->n || j < right->n)
    {
      Step step = { i, j, 0, 0, FALSE };

      while (i < left->n && !left_equal[i])
        i++;
      while (j < right->n && !right_equal[j])
        j++;
      step.n_left = i - step.left;
      step.n_right = j - step.right;
      if (step.n_left == 0 && step.n_right == 0)
        {
          step.equal = TRUE;
          while (i < left->n && j < right->n && left_equal[i] && right_equal[j])
            i++, j++;
          step.n_left = i - step.left;
          step.n_right = j - step.right;
        }
      g_array_append_val (steps, step);
    }
}

static gboolean
is_slight (const Passage *left, const Step *step)
{
  for (guint i = step->left; i < step->left + step->n_left; i++)
    if (left->tokens[i].kind == RV_WORD_NUMBER
        || (left->tokens[i].kind == RV_WORD_LETTERS
            && !rv_text_index_is_stop_word (left->index, left->tokens[i].word)))
      return FALSE;
  return TRUE;
}

/* An equal run of one or two function words or signs between two edits of two words and more joins them. */
static void
fold_steps (GArray *steps, const Passage *left)
{
  guint kept = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      Step step = g_array_index (steps, Step, i);

      if (step.equal && step.n_left <= 2 && kept > 0 && i + 1 < steps->len
          && is_slight (left, &step))
        {
          Step *before = &g_array_index (steps, Step, kept - 1);
          const Step *after = &g_array_index (steps, Step, i + 1);

          if (MAX (before->n_left, before->n_right) >= 2
              && MAX (after->n_left, after->n_right) >= 2)
            {
              before->n_left += step.n_left + after->n_left;
              before->n_right += step.n_right + after->n_right;
              i++;
              continue;
            }
        }
      g_array_index (steps, Step, kept++) = step;
    }
  g_array_set_size (steps, kept);
}

static gboolean
has_fact (const Passage *passage, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    if (passage->tokens[i].kind == RV_WORD_NUMBER)
      return TRUE;
  return FALSE;
}

static RvSpan
tokens_span (const Passage *passage, guint first, guint n)
{
  return n > 0
           ? rv_span (passage->tokens[first].span.start, passage->tokens[first + n - 1].span.end)
           : RV_SPAN_NONE;
}

static void
add_edits (GArray *edits, const GArray *steps, const Passage *left, const Passage *right)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      RvEdit edit = { RV_EDIT_REPLACE, tokens_span (left, step->left, step->n_left),
                      tokens_span (right, step->right, step->n_right), FALSE };

      if (step->equal)
        edit.kind = RV_EDIT_EQUAL;
      else if (step->n_left == 0)
        edit.kind = RV_EDIT_INSERT;
      else if (step->n_right == 0)
        edit.kind = RV_EDIT_DELETE;
      edit.is_fact = !step->equal
                     && (has_fact (left, step->left, step->n_left)
                         || has_fact (right, step->right, step->n_right));
      g_array_append_val (edits, edit);
    }
}

/**
 * rv_word_diff_find:
 * @edits: (element-type RvEdit): gets the steps appended that turn the left passage into the right one
 *
 * Returns: the share of words and signs that stayed, 0 to 1
 */
double
rv_word_diff_find (const RvTextIndex *left_index,
                   RvSpan left_span,
                   const RvTextIndex *right_index,
                   RvSpan right_span,
                   GArray *edits)
{
  Passage left, right;
  g_autofree guint8 *left_equal = NULL;
  g_autofree guint8 *right_equal = NULL;
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  guint n_equal = 0;

  passage_init (&left, left_index, left_span);
  passage_init (&right, right_index, right_span);
  left_equal = g_new0 (guint8, left.n + 1);
  right_equal = g_new0 (guint8, right.n + 1);
  mark_equal (&left, &right, left_equal, right_equal);
  for (guint i = 0; i < left.n; i++)
    n_equal += left_equal[i];
  add_steps (steps, &left, &right, left_equal, right_equal);
  fold_steps (steps, &left);
  add_edits (edits, steps, &left, &right);
  return left.n + right.n > 0 ? 2.0 * n_equal / (left.n + right.n) : 1;
}
