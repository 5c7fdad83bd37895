/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/rv-command.h"
#include "ingest/rv-ingest.h"
#include "ingest/rv-loader.h"
#include "report/rv-json-report.h"

/**
 * rv_command_read:
 * @file: a path, a URI, or "-" for standard input
 */
RvDocument *
rv_command_read (const RvCommandOptions *options,
                 const RvLanguages *languages,
                 const char *file,
                 GError **error)
{
  if (g_str_equal (file, "-"))
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
      g_autoptr (GBytes) bytes = rv_loader_load_stream (stream, NULL, error);
      RvSource source = { bytes, "", options->media_type };

      return bytes != NULL ? rv_ingest_read (&source, languages, NULL, error) : NULL;
    }
  else
    {
      g_autoptr (GFile) location = g_file_new_for_commandline_arg (file);

      return rv_ingest_read_file (location, languages, NULL, error);
    }
}

RvAnalysis *
rv_command_analyze (const RvCommandOptions *options,
                    const RvLanguages *languages,
                    const char *file,
                    GError **error)
{
  g_autoptr (RvDocument) document = rv_command_read (options, languages, file, error);

  return document != NULL ? rv_analysis_new (document, NULL, error) : NULL;
}

/**
 * rv_command_report_error:
 * @json: (nullable): gets the error's object and a line end appended
 *
 * Says on standard error why @file could not be used.
 */
void
rv_command_report_error (const char *file, const GError *error, GString *json)
{
  g_printerr ("%s: %s\n", file, error->message);
  if (json != NULL)
    {
      g_autoptr (GFile) location = g_file_new_for_commandline_arg (file);
      g_autofree char *uri = g_str_equal (file, "-") ? g_strdup ("") : g_file_get_uri (location);

      rv_json_report_error (uri, error, json);
      g_string_append_c (json, '\n');
    }
}

/**
 * rv_command_analyze_for_alignment:
 *
 * Analyses every one of @files as far as lining up asks for it; says of each that cannot be read why.
 *
 * Returns: (transfer full) (element-type RvAnalysis) (nullable): the analyses in order, or %NULL where
 *   one is missing; the reasons are printed then
 */
GPtrArray *
rv_command_analyze_for_alignment (const RvCommandOptions *options,
                                  const RvLanguages *languages,
                                  char **files)
{
  g_autoptr (GPtrArray) analyses
    = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_analysis_unref);
  g_autoptr (GString) errors = g_string_new (NULL);

  for (gsize i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RvDocument) document = rv_command_read (options, languages, files[i], &error);
      RvAnalysis *analysis
        = document != NULL ? rv_analysis_new_for_alignment (document, NULL, &error) : NULL;

      if (analysis != NULL)
        g_ptr_array_add (analyses, analysis);
      else
        rv_command_report_error (files[i], error, errors);
    }
  if (errors->len == 0)
    return g_steal_pointer (&analyses);
  rv_command_print (options, errors);
  return NULL;
}

/**
 * rv_command_print:
 *
 * Writes @text to the output that was asked for.
 *
 * Returns: an exit status
 */
int
rv_command_print (const RvCommandOptions *options, const GString *text)
{
  g_autoptr (GError) error = NULL;

  if (options->output == NULL || g_str_equal (options->output, "-"))
    return fwrite (text->str, 1, text->len, stdout) == text->len ? RV_EXIT_OK : RV_EXIT_FAILED;
  if (g_file_set_contents (options->output, text->str, (gssize) text->len, &error))
    return RV_EXIT_OK;
  g_printerr ("%s\n", error->message);
  return RV_EXIT_FAILED;
}
