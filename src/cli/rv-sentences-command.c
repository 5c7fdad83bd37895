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
  g_autoptr (RvDocument) document = rv_command_read (options, languages, file, error);
  g_autoptr (RvTextIndex) index = NULL;
  RvTextLayout layout = rv_command_get_layout (options, out);

  if (document == NULL)
    return FALSE;
  index = rv_text_index_new (document, NULL, error);
  if (index == NULL)
    return FALSE;
  if (rv_command_is_text (options))
    rv_text_report_sentences (index, &layout);
  else
    rv_json_report_sentences (index, out);
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

const RvCommand rv_sentences_command = {
  "sentences", N_ ("FILE…"), N_ ("Print the sentences of each document"), 1, G_MAXUINT, run,
};
