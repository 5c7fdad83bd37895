/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/rv-command.h"
#include "report/rv-json-report.h"

static int
run (const RvCommandOptions *options, const RvLanguages *languages, char **files)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) sides = NULL;
  g_autoptr (RvComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  sides = rv_command_analyze_for_alignment (options, languages, files);
  if (sides == NULL)
    return RV_EXIT_FAILED;
  comparison = rv_comparison_new (sides->pdata[0], sides->pdata[1], NULL, &error);
  if (comparison == NULL)
    {
      g_printerr ("%s\n", error->message);
      return RV_EXIT_FAILED;
    }
  rv_json_report_comparison (comparison, out);
  g_string_append_c (out, '\n');
  return rv_command_print (options, out);
}

const RvCommand rv_compare_command = {
  "compare", "LEFT RIGHT", N_ ("Line up what two documents both say"), 2, 2, run,
};
