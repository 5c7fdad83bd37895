/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "analysis/rv-opening.h"
#include "report/rv-comparative-summary.h"
#include "report/rv-describe.h"

/*
 * What two documents say together and apart, at the length one asks for.
 *
 * Pairs are ranked by what their sentences are worth in the summaries of their documents: what both say
 * matters no more than what each says. What one side alone says comes in the order of its summary. The
 * four kinds take turns, so that each has its share of every page, and the first entry that does not
 * fit ends it all: a longer comparative summary contains the shorter one. No sentence is shown twice.
 * The formulas with which both open are the frame of what they say: they are the last of their kind.
 *
 * Linear in the pairs and sentences, but for sorting and some binary searches for each pair.
 */

/* What is longer would fill the page alone. */
#define MAX_ENTRY_WORDS 120u

/* What the similarity of a pair weighs beside the worth of its sentences, 0 to 1 each, and what it adds
 * that another number stands there. */
#define SIMILARITY 0.1
#define CHANGED_NUMBER 1.0

typedef struct
{
  RvComparativeEntry entry;
  double worth;
} Candidate;

typedef struct
{
  RvComparison *comparison;
  GArray *summaries[2];                       /* of RvSummarySentence, by place */
  GHashTable *shown[2];                       /* set of starts of passages shown, counted from 1 */
  GArray *candidates[RV_N_COMPARATIVE_KINDS]; /* of Candidate, best first */
} Selection;

static void
selection_clear (Selection *self)
{
  for (int side = 0; side < 2; side++)
    {
      g_clear_pointer (&self->summaries[side], g_array_unref);
      g_clear_pointer (&self->shown[side], g_hash_table_unref);
    }
  for (int kind = 0; kind < RV_N_COMPARATIVE_KINDS; kind++)
    g_clear_pointer (&self->candidates[kind], g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Selection, selection_clear)

static RvAnalysis *
get_analysis (RvComparison *comparison, int side)
{
  return side == 0 ? rv_comparison_get_left (comparison) : rv_comparison_get_right (comparison);
}

static guint
count_words (RvComparison *comparison, int side, RvSpan span)
{
  const char *text
    = rv_document_get_text (rv_analysis_get_document (get_analysis (comparison, side)));
  gboolean inside = FALSE;
  guint n = 0;

  for (guint32 i = span.start; i < span.end; i++)
    {
      n += !g_ascii_isspace (text[i]) && !inside;
      inside = !g_ascii_isspace (text[i]);
    }
  return n;
}

static gboolean
has_changed_fact (const RvAlignedPair *pair)
{
  for (guint i = 0; i < pair->n_edits; i++)
    if (pair->edits[i].kind != RV_EDIT_EQUAL && pair->edits[i].is_fact)
      return TRUE;
  return FALSE;
}

/* Whether one number stands for another: a figure or date that changed, and not only one more. */
static gboolean
has_changed_number (const RvAlignedPair *pair)
{
  for (guint i = 0; i < pair->n_edits; i++)
    if (pair->edits[i].is_value)
      return TRUE;
  return FALSE;
}

/* The force of the first directive at @span, or -1. */
static int
find_force (RvAnalysis *analysis, RvSpan span)
{
  const RvFindings *findings = rv_analysis_get_findings (analysis);
  guint i = rv_findings_find_directive (findings, span.start);
  const RvDirective *directive;

  if (i == findings->directives->len)
    return -1;
  directive = &g_array_index (findings->directives, RvDirective, i);
  return rv_span_overlaps (directive->base.span, span) ? (int) directive->force : -1;
}

static gboolean
has_changed_force (RvComparison *comparison, const RvAlignedPair *pair)
{
  int left = find_force (rv_comparison_get_left (comparison), pair->left);
  int right = find_force (rv_comparison_get_right (comparison), pair->right);

  return left >= 0 && right >= 0 && left != right;
}

/* The greatest score of the sentences of a summary within @span; 0 where none is. */
static double
find_worth (const GArray *summary, RvSpan span)
{
  guint low = 0, high = summary->len;
  double worth = 0.0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (summary, RvSummarySentence, middle).span.end <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < summary->len; low++)
    {
      const RvSummarySentence *sentence = &g_array_index (summary, RvSummarySentence, low);

      if (sentence->span.start >= span.end)
        break;
      worth = MAX (worth, sentence->score);
    }
  return worth;
}

static void
add_pair (Selection *self, const RvAlignedPair *pair)
{
  Candidate candidate = { { RV_COMPARATIVE_SHARED, pair->left, pair->right, NULL, pair } };

  if (pair->relation == RV_RELATION_RELATED)
    return;
  candidate.entry.relation = rv_describe_relation (pair->relation);
  if (has_changed_force (self->comparison, pair))
    {
      candidate.entry.kind = RV_COMPARATIVE_CHANGED;
      candidate.entry.relation = _ ("Changed force");
    }
  else if (has_changed_fact (pair))
    {
      candidate.entry.kind = RV_COMPARATIVE_CHANGED;
      candidate.entry.relation = _ ("Changed figures, dates or names");
    }
  candidate.entry.n_words = count_words (self->comparison, 0, pair->left)
                            + count_words (self->comparison, 1, pair->right);
  candidate.worth = find_worth (self->summaries[0], pair->left)
                    + find_worth (self->summaries[1], pair->right) + SIMILARITY * pair->score;
  if (rv_opening_is_formula (rv_comparison_get_left (self->comparison), pair->left)
      && rv_opening_is_formula (rv_comparison_get_right (self->comparison), pair->right))
    {
      candidate.entry.is_opening = TRUE;
      candidate.entry.relation = _ ("Opening formula");
      candidate.worth = 0.0;
    }
  else if (has_changed_number (pair))
    candidate.worth += CHANGED_NUMBER;
  g_array_append_val (self->candidates[candidate.entry.kind], candidate);
}

static void
add_only (Selection *self, int side, const GArray *only)
{
  g_autoptr (GHashTable) starts = g_hash_table_new (NULL, NULL);
  RvComparativeKind kind = side == 0 ? RV_COMPARATIVE_ONLY_LEFT : RV_COMPARATIVE_ONLY_RIGHT;
  guint n;
  const RvSummarySentence *ranked
    = rv_summary_get_ranked (rv_analysis_get_summary (get_analysis (self->comparison, side)), &n);

  for (guint i = 0; i < only->len; i++)
    g_hash_table_add (starts,
                      GUINT_TO_POINTER (g_array_index (only, RvUnmatched, i).span.start + 1));
  for (guint i = 0; i < n; i++)
    {
      RvSpan none = rv_span (0, 0), span = ranked[i].span;
      Candidate candidate = { { kind, side == 0 ? span : none, side == 0 ? none : span, NULL, NULL,
                                ranked[i].n_words },
                              (double) (n - i) };

      if (g_hash_table_contains (starts, GUINT_TO_POINTER (span.start + 1)))
        g_array_append_val (self->candidates[kind], candidate);
    }
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->worth != y->worth)
    return x->worth > y->worth ? -1 : 1;
  if (x->entry.left.start != y->entry.left.start)
    return x->entry.left.start < y->entry.left.start ? -1 : 1;
  return x->entry.right.start < y->entry.right.start ? -1
                                                     : x->entry.right.start > y->entry.right.start;
}

static void
collect (Selection *self, const RvAlignment *alignment)
{
  for (int side = 0; side < 2; side++)
    {
      self->summaries[side]
        = rv_summary_select (rv_analysis_get_summary (get_analysis (self->comparison, side)), 0, 0);
      self->shown[side] = g_hash_table_new (NULL, NULL);
    }
  for (int kind = 0; kind < RV_N_COMPARATIVE_KINDS; kind++)
    self->candidates[kind] = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (guint i = 0; i < alignment->pairs->len; i++)
    add_pair (self, &g_array_index (alignment->pairs, RvAlignedPair, i));
  add_only (self, 0, alignment->only_left);
  add_only (self, 1, alignment->only_right);
  for (int kind = 0; kind < RV_N_COMPARATIVE_KINDS; kind++)
    g_array_sort (self->candidates[kind], compare_candidates);
}

/* Whether nothing of @entry is shown yet; it is from now on. */
static gboolean
show (Selection *self, const RvComparativeEntry *entry)
{
  gpointer left = GUINT_TO_POINTER (entry->left.start + 1);
  gpointer right = GUINT_TO_POINTER (entry->right.start + 1);
  gboolean has_left = !rv_span_is_empty (entry->left), has_right = !rv_span_is_empty (entry->right);

  if ((has_left && g_hash_table_contains (self->shown[0], left))
      || (has_right && g_hash_table_contains (self->shown[1], right)))
    return FALSE;
  if (has_left)
    g_hash_table_add (self->shown[0], left);
  if (has_right)
    g_hash_table_add (self->shown[1], right);
  return TRUE;
}

/* The next entry of a kind to be shown, from @next on; %NULL where there is none. */
static const RvComparativeEntry *
find_next (Selection *self, int kind, guint *next, gboolean any_length)
{
  const GArray *candidates = self->candidates[kind];

  while (*next < candidates->len)
    {
      const RvComparativeEntry *entry = &g_array_index (candidates, Candidate, (*next)++).entry;

      if ((any_length || entry->n_words <= MAX_ENTRY_WORDS) && show (self, entry))
        return entry;
    }
  return NULL;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const RvComparativeEntry *x = a, *y = b;

  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->is_opening != y->is_opening)
    return x->is_opening ? 1 : -1;
  if (x->left.start != y->left.start)
    return x->left.start < y->left.start ? -1 : 1;
  return x->right.start < y->right.start ? -1 : x->right.start > y->right.start;
}

/**
 * rv_comparative_summary_select:
 * @alignment: (nullable): the alignment of @comparison as a person corrected it
 * @max_words: of both sides together, 0 for no limit
 *
 * Returns: (transfer full) (element-type RvComparativeEntry): by kind, each in the order of the left
 *   document but for opening formulas, what only the right one says in its own
 */
GArray *
rv_comparative_summary_select (RvComparison *comparison,
                               const RvAlignment *alignment,
                               guint max_words)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (RvComparativeEntry));
  g_auto (Selection) self = { comparison };
  guint next[RV_N_COMPARATIVE_KINDS] = { 0 }, n_words = 0, n_before;
  gboolean fits = TRUE;

  collect (&self, alignment != NULL ? alignment : rv_comparison_get_alignment (comparison));
  do
    {
      n_before = entries->len;
      for (int kind = 0; kind < RV_N_COMPARATIVE_KINDS && fits; kind++)
        {
          const RvComparativeEntry *entry = find_next (&self, kind, &next[kind], max_words == 0);

          if (entry == NULL)
            continue;
          n_words += entry->n_words;
          fits = max_words == 0 || n_words <= max_words;
          if (fits)
            g_array_append_val (entries, *entry);
        }
    }
  while (fits && entries->len > n_before);
  g_array_sort (entries, compare_entries);
  return entries;
}
