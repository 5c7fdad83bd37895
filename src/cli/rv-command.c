/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
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
      g_autoptr (GBytes) bytes = rv_loader_load_stream (stream, 0, NULL, NULL, error);
      RvSource source = {
        .bytes = bytes, .uri = "", .media_type = options->media_type, .charset = options->charset
      };

      return bytes != NULL ? rv_ingest_read (&source, languages, NULL, error) : NULL;
    }
  else
    {
      g_autoptr (GFile) location = g_file_new_for_commandline_arg (file);

      return rv_ingest_read_file (location, options->charset, FALSE, languages, NULL, NULL, error);
    }
}

RvAnalysis *
rv_command_analyze_for_findings (const RvCommandOptions *options,
                                 const RvLanguages *languages,
                                 const char *file,
                                 GError **error)
{
  g_autoptr (RvDocument) document = rv_command_read (options, languages, file, error);

  return document != NULL ? rv_analysis_new_for_findings (document, NULL, error) : NULL;
}

RvAnalysis *
rv_command_analyze_for_summary (const RvCommandOptions *options,
                                const RvLanguages *languages,
                                const char *file,
                                GError **error)
{
  g_autoptr (RvDocument) document = rv_command_read (options, languages, file, error);

  return document != NULL ? rv_analysis_new_for_summary (document, NULL, error) : NULL;
}

/*
 * @json: (nullable): gets the error's object and a line end appended
 *
 * Says on standard error why @file could not be used.
 */
static void
report_error (const char *file, const GError *error, GString *json)
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

typedef RvAnalysis *(*Analyze) (RvDocument *document, GCancellable *cancellable, GError **error);

static GPtrArray *
analyze_all (const RvCommandOptions *options,
             const RvLanguages *languages,
             char **files,
             Analyze analyze)
{
  g_autoptr (GPtrArray) analyses
    = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_analysis_unref);
  g_autoptr (GString) errors = g_string_new (NULL);
  guint n_failed = 0;

  for (gsize i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RvDocument) document = rv_command_read (options, languages, files[i], &error);
      RvAnalysis *analysis = document != NULL ? analyze (document, NULL, &error) : NULL;

      if (analysis != NULL)
        {
          g_ptr_array_add (analyses, analysis);
          continue;
        }
      n_failed++;
      report_error (files[i], error, g_str_equal (options->format, "json") ? errors : NULL);
    }
  if (n_failed == 0)
    return g_steal_pointer (&analyses);
  if (errors->len > 0)
    rv_command_print (options, errors);
  return NULL;
}

/**
 * rv_command_analyze_all:
 *
 * Analyses every one of @files; says of each that cannot be read why.
 *
 * Returns: (transfer full) (element-type RvAnalysis) (nullable): the analyses in order, or %NULL where
 *   one is missing; the reasons are printed then
 */
GPtrArray *
rv_command_analyze_all (const RvCommandOptions *options, const RvLanguages *languages, char **files)
{
  return analyze_all (options, languages, files, rv_analysis_new);
}

/* The same as far as lining up asks for it: no summary. */
GPtrArray *
rv_command_analyze_for_alignment (const RvCommandOptions *options,
                                  const RvLanguages *languages,
                                  char **files)
{
  return analyze_all (options, languages, files, rv_analysis_new_for_alignment);
}

static gboolean
is_to_stdout (const RvCommandOptions *options)
{
  return options->output == NULL || g_str_equal (options->output, "-");
}

/* g_file_set_contents() puts a new file in the place of the old one: right for a file, which is never left half
 * written, and wrong for a link, whose file is meant, and for a device or a pipe. */
static gboolean
write_file (const char *path, const GString *text, GError **error)
{
  g_autofree char *target = realpath (path, NULL);
  GStatBuf status;
  FILE *file;
  gboolean ok;

  if (target == NULL || g_stat (target, &status) != 0 || S_ISREG (status.st_mode))
    return g_file_set_contents (target != NULL ? target : path, text->str, (gssize) text->len,
                                error);
  file = g_fopen (target, "w");
  ok = file != NULL && fwrite (text->str, 1, text->len, file) == text->len;
  if (file != NULL && fclose (file) != 0)
    ok = FALSE;
  if (!ok)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", path,
                 g_strerror (errno));
  return ok;
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

  if (is_to_stdout (options))
    {
      if (fwrite (text->str, 1, text->len, stdout) == text->len && fflush (stdout) == 0)
        return RV_EXIT_OK;
      g_printerr (_ ("Standard output cannot be written: %s"), g_strerror (errno));
      g_printerr ("\n");
      return RV_EXIT_FAILED;
    }
  if (write_file (options->output, text, &error))
    return RV_EXIT_OK;
  g_printerr ("%s\n", error->message);
  return RV_EXIT_FAILED;
}

/**
 * rv_command_describe_each:
 *
 * Prints what @describe says of each of @files. On standard output one follows
 * the other as soon as it is ready; a file is written once, with all of them.
 *
 * Returns: an exit status; a file that cannot be read does not keep the others from being printed
 */
int
rv_command_describe_each (const RvCommandOptions *options,
                          const RvLanguages *languages,
                          char **files,
                          RvCommandDescribe describe)
{
  g_autoptr (GString) out = g_string_new (NULL);
  int status = RV_EXIT_OK;

  for (gsize i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!describe (options, languages, files[i], out, &error))
        {
          report_error (files[i], error, g_str_equal (options->format, "json") ? out : NULL);
          status = RV_EXIT_FAILED;
        }
      if (!is_to_stdout (options))
        continue;
      if (rv_command_print (options, out) != RV_EXIT_OK)
        return RV_EXIT_FAILED;
      g_string_truncate (out, 0);
    }
  if (!is_to_stdout (options) && rv_command_print (options, out) != RV_EXIT_OK)
    return RV_EXIT_FAILED;
  return status;
}

/**
 * rv_command_check_format:
 *
 * Says on standard error which formats there are where the one asked for is none of @formats.
 */
gboolean
rv_command_check_format (const RvCommandOptions *options, const char *const *formats)
{
  g_autofree char *list = NULL;

  if (g_strv_contains (formats, options->format))
    return TRUE;
  list = g_strjoinv (", ", (char **) formats);
  /* Translators: the first %s is what was asked for, the second a list such as "json, text". */
  g_printerr (_ ("There is no format “%s” for this command; it has: %s"), options->format, list);
  g_printerr ("\n");
  return FALSE;
}

gboolean
rv_command_is_text (const RvCommandOptions *options)
{
  return g_str_equal (options->format, "text");
}

#define DEFAULT_COLUMNS 80u
#define MOST_COLUMNS 100u /* longer lines are hard to read */

static guint
get_columns (void)
{
  struct winsize size;

  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return MIN (size.ws_col, MOST_COLUMNS);
  return DEFAULT_COLUMNS;
}

/**
 * rv_command_get_layout:
 *
 * Returns: as wide as the terminal, coloured only on one, and not where NO_COLOR is set
 */
RvTextLayout
rv_command_get_layout (const RvCommandOptions *options, GString *out)
{
  gboolean terminal = options->output == NULL && isatty (STDOUT_FILENO);
  const char *no_color = g_getenv ("NO_COLOR");

  return (RvTextLayout){ out, terminal ? get_columns () : DEFAULT_COLUMNS,
                         terminal && (no_color == NULL || no_color[0] == 0) };
}
