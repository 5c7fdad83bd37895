/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-limits.h"
#include "cli/rv-command.h"
#include "report/rv-report-maker.h"
#include "report/rv-report-writer.h"

#define DEFAULT_WORDS 150u

/* Of the passages set against each other: some fifty pages. */
#define COMPARED_WORDS 20000u

static gboolean
add_comparisons (RvReport *report, const GPtrArray *analyses, GError **error)
{
  for (guint i = 1; i < analyses->len; i++)
    {
      g_autoptr (RvComparison) comparison
        = rv_comparison_new (analyses->pdata[0], analyses->pdata[i], NULL, error);

      if (comparison == NULL)
        return FALSE;
      rv_report_maker_add_comparison (report, comparison, NULL, COMPARED_WORDS);
    }
  return TRUE;
}

static RvReport *
make_report (const RvCommandOptions *options, const GPtrArray *analyses, GError **error)
{
  guint max_words = options->words > 0 ? (guint) options->words : DEFAULT_WORDS;
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (RvReport) report = NULL;

  for (guint i = 0; i < analyses->len; i++)
    {
      g_autofree char *name = rv_report_maker_name_document (analyses->pdata[i]);

      g_string_append_printf (title, "%s%s", i > 0 ? " · " : "", name);
    }
  report = rv_report_new (title->str);
  for (guint i = 0; i < analyses->len; i++)
    rv_report_maker_add_document (report, analyses->pdata[i], max_words);
  return add_comparisons (report, analyses, error) ? g_steal_pointer (&report) : NULL;
}

static int
run (const RvCommandOptions *options, const RvLanguages *languages, char **files)
{
  RvTextLayout layout = rv_command_get_layout (options, NULL);
  RvReportOptions written
    = { RV_CITATION_FULL, layout.width, layout.color, g_get_real_time () / G_USEC_PER_SEC };
  g_autoptr (GPtrArray) analyses = NULL;
  g_autoptr (RvReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) out = NULL;

  if (!rv_command_check_format (options, rv_report_writer_list_formats ()))
    return RV_EXIT_USAGE;
  analyses = rv_command_analyze_all (options, languages, files);
  if (analyses == NULL)
    return RV_EXIT_FAILED;
  report = make_report (options, analyses, &error);
  if (report != NULL)
    bytes = rv_report_writer_write (report, options->format, &written, &error);
  if (bytes == NULL)
    {
      g_printerr ("%s\n", error->message);
      return RV_EXIT_FAILED;
    }
  out = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  return rv_command_print (options, out);
}

const RvCommand rv_report_command = {
  "report", N_ ("LEFT [RIGHT…]"), N_ ("Write a report with citations"), 1, RV_LIMIT_DOCUMENTS, run,
};
