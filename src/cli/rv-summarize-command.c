/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/rv-command.h"
#include "report/rv-json-report.h"

#define DEFAULT_SENTENCES 5

static int
run (const RvCommandOptions *options, const RvLanguages *languages, char **files)
{
  guint max_sentences = (guint) MAX (options->sentences, 0),
        max_words = (guint) MAX (options->words, 0);
  int status = RV_EXIT_OK;

  if (max_sentences == 0 && max_words == 0)
    max_sentences = DEFAULT_SENTENCES;
  for (gsize i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (RvAnalysis) analysis = rv_command_analyze (options, languages, files[i], &error);

      if (analysis != NULL)
        {
          rv_json_report_summary (analysis, max_words, max_sentences, out);
          g_string_append_c (out, '\n');
        }
      else
        {
          rv_command_report_error (files[i], error, out);
          status = RV_EXIT_FAILED;
        }
      if (rv_command_print (options, out) != RV_EXIT_OK)
        return RV_EXIT_FAILED;
    }
  return status;
}

const RvCommand rv_summarize_command = {
  "summarize", "FILE…", N_ ("Print the sentences that carry each document"), 1, G_MAXUINT, run,
};
