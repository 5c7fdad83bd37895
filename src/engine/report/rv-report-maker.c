/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "report/rv-comparative-summary.h"
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

static void
add_source (RvReport *report, const char *format, RvAnalysis *analysis)
{
  g_autoptr (RvCitation) citation = rv_citation_new (analysis, rv_span (0, 0));
  g_autofree char *source = rv_citation_format (citation, RV_CITATION_SOURCE, RV_MARKUP_TEXT);
  g_autofree char *name = rv_report_maker_name_document (analysis);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", source[0] != 0 ? source : name, 1);
  rv_report_add_note (report, text->str);
}

static void
add_comparative_heading (RvReport *report, RvComparison *comparison, RvComparativeKind kind)
{
  switch (kind)
    {
    case RV_COMPARATIVE_CHANGED:
      rv_report_add_heading (report, _ ("Said in both, and changed"));
      break;
    case RV_COMPARATIVE_SHARED:
      rv_report_add_heading (report, _ ("Said in both"));
      break;
    case RV_COMPARATIVE_ONLY_LEFT:
      /* Translators: heading in a report; %s is the title of a document. */
      add_heading (report, _ ("Only in: %s"), rv_comparison_get_left (comparison));
      break;
    case RV_COMPARATIVE_ONLY_RIGHT:
    case RV_N_COMPARATIVE_KINDS:
    default:
      /* Translators: heading in a report; %s is the title of a document. */
      add_heading (report, _ ("Only in: %s"), rv_comparison_get_right (comparison));
    }
}

static void
add_entry (RvReport *report, RvComparison *comparison, const RvComparativeEntry *entry)
{
  RvAnalysis *left = rv_comparison_get_left (comparison);
  RvAnalysis *right = rv_comparison_get_right (comparison);

  if (entry->kind == RV_COMPARATIVE_ONLY_LEFT)
    add_span (report, left, entry->left);
  else if (entry->kind == RV_COMPARATIVE_ONLY_RIGHT)
    add_span (report, right, entry->right);
  else
    {
      g_autoptr (RvQuote) left_quote = rv_quote_new (left, entry->left);
      g_autoptr (RvQuote) right_quote = rv_quote_new (right, entry->right);

      rv_report_add_pair (report, left_quote, right_quote, entry->relation);
    }
}

/**
 * rv_report_maker_add_comparison:
 * @alignment: (nullable): the alignment of @comparison as a person corrected it
 * @max_words: of the passages together, 0 for no limit
 *
 * Adds a comparative summary (see rv_comparative_summary_select()) under the names of both documents.
 */
void
rv_report_maker_add_comparison (RvReport *report,
                                RvComparison *comparison,
                                const RvAlignment *alignment,
                                guint max_words)
{
  g_autoptr (GArray) entries = rv_comparative_summary_select (comparison, alignment, max_words);

  /* Translators: names the document on the left of a comparison. */
  add_source (report, _ ("Left: %s"), rv_comparison_get_left (comparison));
  /* Translators: names the document on the right of a comparison. */
  add_source (report, _ ("Right: %s"), rv_comparison_get_right (comparison));
  if (entries->len == 0)
    rv_report_add_note (report, _ ("The documents have nothing to set against each other."));
  for (guint i = 0; i < entries->len; i++)
    {
      const RvComparativeEntry *entry = &g_array_index (entries, RvComparativeEntry, i);

      if (i == 0 || entry->kind != g_array_index (entries, RvComparativeEntry, i - 1).kind)
        add_comparative_heading (report, comparison, entry->kind);
      add_entry (report, comparison, entry);
    }
}
