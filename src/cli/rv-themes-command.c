/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-limits.h"
#include "cli/rv-command.h"
#include "report/rv-json-comparison.h"
#include "report/rv-text-report.h"

static const char *const formats[] = { "json", "text", NULL };

static int
run (const RvCommandOptions *options, const RvLanguages *languages, char **files)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) analyses = NULL;
  g_autoptr (RvThemeSet) themes = NULL;
  g_autoptr (GError) error = NULL;
  RvTextLayout layout = rv_command_get_layout (options, out);

  if (!rv_command_check_format (options, formats))
    return RV_EXIT_USAGE;
  analyses = rv_command_analyze_for_alignment (options, languages, files);
  if (analyses == NULL)
    return RV_EXIT_FAILED;
  themes = rv_comparison_find_themes ((RvAnalysis *const *) analyses->pdata, analyses->len, NULL,
                                      &error);
  if (themes == NULL)
    {
      g_printerr ("%s\n", error->message);
      return RV_EXIT_FAILED;
    }
  if (rv_command_is_text (options))
    rv_text_report_themes ((RvAnalysis *const *) analyses->pdata, analyses->len, themes, &layout);
  else
    rv_json_comparison_write_themes ((RvAnalysis *const *) analyses->pdata, analyses->len, themes,
                                     out);
  g_string_append_c (out, '\n');
  return rv_command_print (options, out);
}

const RvCommand rv_themes_command = {
  "themes", N_ ("FILE FILE…"),  N_ ("Print the themes that several documents share"),
  2,        RV_LIMIT_DOCUMENTS, run,
};
