/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/rv-command.h"
#include "report/rv-json-report.h"
#include "report/rv-text-report.h"

static const char *const formats[] = { "json", "text", NULL };

static gboolean
describe (const RvCommandOptions *options,
          const RvLanguages *languages,
          const char *file,
          GString *out,
          GError **error)
{
  g_autoptr (RvAnalysis) analysis
    = rv_command_analyze_for_findings (options, languages, file, error);
  RvTextLayout layout = rv_command_get_layout (options, out);

  if (analysis == NULL)
    return FALSE;
  if (rv_command_is_text (options))
    rv_text_report_analysis (analysis, options->explain, &layout);
  else
    rv_json_report_analysis (analysis, out);
  g_string_append_c (out, '\n');
  return TRUE;
}

static int
run (const RvCommandOptions *options, const RvLanguages *languages, char **files)
{
  if (!rv_command_check_format (options, formats))
    return RV_EXIT_USAGE;
  return rv_command_describe_each (options, languages, files, describe);
}

const RvCommand rv_extract_command = {
  "extract", N_ ("FILE…"), N_ ("Print everything found in each document"), 1, G_MAXUINT, run,
};
