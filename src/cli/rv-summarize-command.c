/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/rv-command.h"
#include "report/rv-comparative-summary.h"
#include "report/rv-json-report.h"
#include "report/rv-report-format.h"
#include "report/rv-report-maker.h"
#include "report/rv-text-report.h"

#define DEFAULT_SENTENCES 5

static const char *const formats[] = { "json", "text", "markdown", NULL };

typedef struct
{
  guint max_words;
  guint max_sentences;
} Budget;

static Budget
get_budget (const RvCommandOptions *options)
{
  Budget budget = { (guint) MAX (options->words, 0), (guint) MAX (options->sentences, 0) };

  if (budget.max_sentences == 0 && budget.max_words == 0)
    budget.max_sentences = DEFAULT_SENTENCES;
  return budget;
}

static gboolean
describe (const RvCommandOptions *options,
          const RvLanguages *languages,
          const char *file,
          GString *out,
          GError **error)
{
  Budget budget = get_budget (options);
  g_autoptr (RvAnalysis) analysis
    = rv_command_analyze_for_summary (options, languages, file, error);
  RvTextLayout layout = rv_command_get_layout (options, out);

  if (analysis == NULL)
    return FALSE;
  if (rv_command_is_text (options))
    rv_text_report_summary (analysis, budget.max_words, budget.max_sentences, &layout);
  else
    {
      rv_json_report_summary (analysis, budget.max_words, budget.max_sentences, out);
      g_string_append_c (out, '\n');
    }
  return TRUE;
}

/* What several documents say together and apart, or one of them in Markdown. */
static int
print_report (const RvCommandOptions *options,
              const RvLanguages *languages,
              char **files,
              const Budget *budget)
{
  g_autoptr (GString) out = g_string_new (NULL);
  RvTextLayout layout = rv_command_get_layout (options, out);
  RvReportOptions written
    = { files[1] != NULL ? RV_CITATION_PLACE : RV_CITATION_SHORT, layout.width, layout.color, 0 };
  g_autoptr (GPtrArray) analyses = rv_command_analyze_all (options, languages, files);
  g_autoptr (RvReport) report = NULL;
  guint max_words = budget->max_words > 0 ? budget->max_words : RV_COMPARATIVE_PAGE_WORDS;

  if (analyses == NULL)
    return RV_EXIT_FAILED;
  report = rv_report_new (_ ("Summary"));
  if (analyses->len == 1)
    rv_report_maker_add_summary (report, analyses->pdata[0], budget->max_words,
                                 budget->max_sentences);
  for (guint i = 1; i < analyses->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RvComparison) comparison
        = rv_comparison_new (analyses->pdata[0], analyses->pdata[i], NULL, &error);

      if (comparison == NULL)
        {
          g_printerr ("%s\n", error->message);
          return RV_EXIT_FAILED;
        }
      rv_report_maker_add_comparison (report, comparison, NULL, max_words);
    }
  rv_report_format_write (rv_command_is_text (options) ? &rv_text_format : &rv_markdown_format,
                          report, &written, out);
  return rv_command_print (options, out);
}

static int
run (const RvCommandOptions *options, const RvLanguages *languages, char **files)
{
  Budget budget = get_budget (options);
  gboolean json, text;

  if (!rv_command_check_format (options, formats))
    return RV_EXIT_USAGE;
  json = g_str_equal (options->format, "json");
  text = rv_command_is_text (options);
  if (json || (text && files[1] == NULL))
    return rv_command_describe_each (options, languages, files, describe);
  return print_report (options, languages, files, &budget);
}

const RvCommand rv_summarize_command = {
  "summarize", N_ ("FILE…"), N_ ("Print the sentences that carry each document"), 1, G_MAXUINT, run,
};
