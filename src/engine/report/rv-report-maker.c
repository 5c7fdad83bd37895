/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "report/rv-report-maker.h"

/**
 * rv_report_maker_name_document:
 *
 * Returns: (transfer full): the title, else the file's name
 */
char *
rv_report_maker_name_document (RvAnalysis *analysis)
{
  RvDocument *document = rv_analysis_get_document (analysis);
  const char *title = rv_document_get_title (document), *uri = rv_document_get_uri (document);
  g_autoptr (GFile) file = NULL;

  if (title != NULL && title[0] != 0)
    return g_strdup (title);
  if (uri[0] == 0)
    return g_strdup (_ ("Standard input"));
  file = g_file_new_for_uri (uri);
  return g_file_get_basename (file);
}

static void
add_heading (RvReport *report, const char *format, RvAnalysis *analysis)
{
  g_autofree char *name = rv_report_maker_name_document (analysis);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", name, 1);
  rv_report_add_heading (report, text->str);
}

static void
add_span (RvReport *report, RvAnalysis *analysis, RvSpan span)
{
  g_autoptr (RvQuote) quote = rv_quote_new (analysis, span);

  rv_report_add_quote (report, quote);
}

/* Adds the sentences of a summary; a budget of 0 is none. */
void
rv_report_maker_add_summary (RvReport *report,
                             RvAnalysis *analysis,
                             guint max_words,
                             guint max_sentences)
{
  g_autoptr (GArray) selected
    = rv_summary_select (rv_analysis_get_summary (analysis), max_words, max_sentences);

  if (selected->len > 0)
    /* Translators: heading in a report; %s is the title of a document. */
    add_heading (report, _ ("Summary: %s"), analysis);
  for (guint i = 0; i < selected->len; i++)
    add_span (report, analysis, g_array_index (selected, RvSummarySentence, i).span);
}

static void
add_figures (RvReport *report, RvAnalysis *analysis)
{
  const GArray *figures = rv_analysis_get_findings (analysis)->figures;
  gboolean any = FALSE;

  for (guint i = 0; i < figures->len; i++)
    if (g_array_index (figures, RvFigure, i).is_key)
      {
        if (!any)
          /* Translators: heading in a report; %s is the title of a document. */
          add_heading (report, _ ("Figures: %s"), analysis);
        any = TRUE;
        rv_report_add_figure (report, analysis, i);
      }
}

static void
add_directives (RvReport *report, RvAnalysis *analysis)
{
  const GArray *directives = rv_analysis_get_findings (analysis)->directives;

  if (directives->len > 0)
    /* Translators: heading in a report; %s is the title of a document. */
    add_heading (report, _ ("Directives: %s"), analysis);
  for (guint i = 0; i < directives->len; i++)
    rv_report_add_directive (report, analysis, i);
}

static void
add_quotations (RvReport *report, RvAnalysis *analysis)
{
  const GArray *quotations = rv_analysis_get_findings (analysis)->quotations;
  gboolean any = FALSE;

  for (guint i = 0; i < quotations->len; i++)
    {
      const RvQuotation *quotation = &g_array_index (quotations, RvQuotation, i);

      if (!quotation->is_speech)
        continue;
      if (!any)
        /* Translators: heading in a report; %s is the title of a document. */
        add_heading (report, _ ("Quotations: %s"), analysis);
      any = TRUE;
      add_span (report, analysis, quotation->base.span);
    }
}

/**
 * rv_report_maker_add_document:
 * @max_words: length of the summary
 *
 * Adds summary, key figures, directives and quotations of one document.
 */
void
rv_report_maker_add_document (RvReport *report, RvAnalysis *analysis, guint max_words)
{
  rv_report_maker_add_summary (report, analysis, max_words, 0);
  add_figures (report, analysis);
  add_directives (report, analysis);
  add_quotations (report, analysis);
}

static gboolean
has_changed_fact (const RvAlignedPair *pair)
{
  for (guint i = 0; i < pair->n_edits; i++)
    if (pair->edits[i].kind != RV_EDIT_EQUAL && pair->edits[i].is_fact)
      return TRUE;
  return FALSE;
}

/* The force of the directive at @span, or -1. */
static int
find_force (RvAnalysis *analysis, RvSpan span)
{
  const GArray *directives = rv_analysis_get_findings (analysis)->directives;

  for (guint i = 0; i < directives->len; i++)
    {
      const RvDirective *directive = &g_array_index (directives, RvDirective, i);

      if (rv_span_overlaps (directive->base.span, span))
        return (int) directive->force;
    }
  return -1;
}

static gboolean
has_changed_force (RvComparison *comparison, const RvAlignedPair *pair)
{
  int left = find_force (rv_comparison_get_left (comparison), pair->left);
  int right = find_force (rv_comparison_get_right (comparison), pair->right);

  return left >= 0 && right >= 0 && left != right;
}

static const char *
describe (RvComparison *comparison, const RvAlignedPair *pair)
{
  if (has_changed_force (comparison, pair))
    return _ ("Changed force");
  if (pair->relation != RV_RELATION_RELATED && has_changed_fact (pair))
    return _ ("Changed figures, dates or names");
  switch (pair->relation)
    {
    case RV_RELATION_IDENTICAL:
      return _ ("Identical");
    case RV_RELATION_REWORDED:
      return _ ("Reworded");
    case RV_RELATION_RELATED:
    default:
      return _ ("Same theme");
    }
}

static void
add_pairs (RvReport *report, RvComparison *comparison, gboolean changed, guint max_entries)
{
  const GArray *pairs = rv_comparison_get_alignment (comparison)->pairs;
  guint n = 0;

  for (guint i = 0; i < pairs->len && n < max_entries; i++)
    {
      const RvAlignedPair *pair = &g_array_index (pairs, RvAlignedPair, i);
      gboolean has_changed = pair->relation != RV_RELATION_RELATED
                             && (has_changed_fact (pair) || has_changed_force (comparison, pair));
      g_autoptr (RvQuote) left = NULL;
      g_autoptr (RvQuote) right = NULL;

      if (has_changed != changed)
        continue;
      if (n++ == 0)
        rv_report_add_heading (report,
                               changed ? _ ("Said in both, and changed") : _ ("Said in both"));
      left = rv_quote_new (rv_comparison_get_left (comparison), pair->left);
      right = rv_quote_new (rv_comparison_get_right (comparison), pair->right);
      rv_report_add_pair (report, left, right, describe (comparison, pair));
    }
}

/* What one side alone says, in the order of its summary: the most telling first, @max_entries of it. */
static void
add_only (RvReport *report, RvAnalysis *analysis, const GArray *only, guint max_entries)
{
  g_autoptr (GArray) ranked = rv_summary_select (rv_analysis_get_summary (analysis), 0, 0);
  g_autoptr (GHashTable) starts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  guint n_ranked, n = 0;
  const RvSummarySentence *order
    = rv_summary_get_ranked (rv_analysis_get_summary (analysis), &n_ranked);

  for (guint i = 0; i < only->len; i++)
    g_hash_table_add (starts,
                      GUINT_TO_POINTER (g_array_index (only, RvUnmatched, i).span.start + 1));
  for (guint i = 0; i < n_ranked && n < max_entries; i++)
    if (g_hash_table_contains (starts, GUINT_TO_POINTER (order[i].span.start + 1)))
      {
        g_hash_table_add (chosen, GUINT_TO_POINTER (order[i].span.start + 1));
        n++;
      }
  if (n > 0)
    /* Translators: heading in a report; %s is the title of a document. */
    add_heading (report, _ ("Only in: %s"), analysis);
  for (guint i = 0; i < ranked->len; i++)
    {
      RvSpan span = g_array_index (ranked, RvSummarySentence, i).span;

      if (g_hash_table_contains (chosen, GUINT_TO_POINTER (span.start + 1)))
        add_span (report, analysis, span);
    }
}

/**
 * rv_report_maker_add_comparison:
 * @max_entries: of each section
 *
 * Adds a comparative summary: what both say face to face, with what changed in it first; what only
 * the one says; what only the other.
 */
void
rv_report_maker_add_comparison (RvReport *report, RvComparison *comparison, guint max_entries)
{
  const RvAlignment *alignment = rv_comparison_get_alignment (comparison);

  add_pairs (report, comparison, TRUE, max_entries);
  add_pairs (report, comparison, FALSE, max_entries);
  add_only (report, rv_comparison_get_left (comparison), alignment->only_left, max_entries);
  add_only (report, rv_comparison_get_right (comparison), alignment->only_right, max_entries);
}
