/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/rv-command.h"
#include "report/rv-json-report.h"
#include "report/rv-report-maker.h"
#include "report/rv-report-writer.h"
#include "report/rv-text-report.h"

#define DEFAULT_SENTENCES 5

static const char *const formats[] = { "json", "text", "markdown", NULL };

typedef struct
{
  guint max_words;
  guint max_sentences;
} Budget;

static int
print_one (const RvCommandOptions *options,
           const RvLanguages *languages,
           const char *file,
           const Budget *budget)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RvAnalysis) analysis = rv_command_analyze (options, languages, file, &error);
  RvTextLayout layout = rv_command_get_layout (options, out);
  int status = RV_EXIT_OK;

  if (analysis == NULL)
    {
      rv_command_report_error (file, error, g_str_equal (options->format, "json") ? out : NULL);
      status = RV_EXIT_FAILED;
    }
  else if (g_str_equal (options->format, "json"))
    {
      rv_json_report_summary (analysis, budget->max_words, budget->max_sentences, out);
      g_string_append_c (out, '\n');
    }
  else
    rv_text_report_summary (analysis, budget->max_words, budget->max_sentences, &layout);
  return rv_command_print (options, out) == RV_EXIT_OK ? status : RV_EXIT_FAILED;
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
  RvReportOptions written = { RV_CITATION_SHORT, layout.width, layout.color, 0 };
  g_autoptr (GPtrArray) analyses = rv_command_analyze_all (options, languages, files);
  g_autoptr (RvReport) report = NULL;
  guint max_entries = budget->max_sentences > 0 ? budget->max_sentences : DEFAULT_SENTENCES;

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
      rv_report_maker_add_comparison (report, comparison, max_entries);
    }
  rv_report_format_write (rv_command_is_text (options) ? &rv_text_format : &rv_markdown_format,
                          report, &written, out);
  return rv_command_print (options, out);
}

static int
run (const RvCommandOptions *options, const RvLanguages *languages, char **files)
{
  Budget budget = { (guint) MAX (options->words, 0), (guint) MAX (options->sentences, 0) };
  gboolean json;
  int status = RV_EXIT_OK;

  if (!rv_command_check_format (options, formats))
    return RV_EXIT_USAGE;
  json = g_str_equal (options->format, "json");
  if (budget.max_sentences == 0 && budget.max_words == 0)
    budget.max_sentences = DEFAULT_SENTENCES;
  if (!json && (files[1] != NULL || !rv_command_is_text (options)))
    return print_report (options, languages, files, &budget);
  for (gsize i = 0; files[i] != NULL; i++)
    if (print_one (options, languages, files[i], &budget) != RV_EXIT_OK)
      status = RV_EXIT_FAILED;
  return status;
}

const RvCommand rv_summarize_command = {
  "summarize", N_ ("FILE…"), N_ ("Print the sentences that carry each document"), 1, G_MAXUINT, run,
};
