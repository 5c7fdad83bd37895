/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/rv-command.h"
#include "report/rv-json-report.h"
#include "report/rv-text-report.h"

static const char *const formats[] = { "json", "text", NULL };

static RvTextIndex *
make_index (const RvCommandOptions *options,
            const RvLanguages *languages,
            const char *file,
            GError **error)
{
  g_autoptr (RvDocument) document = rv_command_read (options, languages, file, error);

  return document != NULL ? rv_text_index_new (document, NULL, error) : NULL;
}

static int
run (const RvCommandOptions *options, const RvLanguages *languages, char **files)
{
  int status = RV_EXIT_OK;

  if (!rv_command_check_format (options, formats))
    return RV_EXIT_USAGE;

  for (gsize i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (RvTextIndex) index = make_index (options, languages, files[i], &error);

      if (index != NULL)
        {
          RvTextLayout layout = rv_command_get_layout (options, out);

          if (rv_command_is_text (options))
            rv_text_report_sentences (index, &layout);
          else
            rv_json_report_sentences (index, out);
          g_string_append_c (out, '\n');
        }
      else
        {
          rv_command_report_error (files[i], error, rv_command_is_text (options) ? NULL : out);
          status = RV_EXIT_FAILED;
        }
      if (rv_command_print (options, out) != RV_EXIT_OK)
        return RV_EXIT_FAILED;
    }
  return status;
}

const RvCommand rv_sentences_command = {
  "sentences", N_ ("FILE…"), N_ ("Print the sentences of each document"), 1, G_MAXUINT, run,
};
