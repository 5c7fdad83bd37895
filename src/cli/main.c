/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <unistd.h>

#include "cli/rv-command.h"

static const RvCommand *const commands[] = {
  &rv_extract_command,   &rv_compare_command,   &rv_themes_command,
  &rv_summarize_command, &rv_sentences_command, &rv_report_command,
};

static const RvCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

/* Not %-*s: it counts bytes, and the words of a language are wider in bytes than on the screen. */
static void
append_padded (GString *text, const char *words, glong width)
{
  g_string_append (text, words);
  for (glong column = g_utf8_strlen (words, -1); column < width; column++)
    g_string_append_c (text, ' ');
}

static char *
describe_commands (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_string_append (text, "\n  ");
      append_padded (text, commands[i]->name, 11);
      append_padded (text, _ (commands[i]->arguments), 15);
      g_string_append (text, _ (commands[i]->description));
    }
  g_string_append_printf (
    text, "\n\n%s",
    _ ("FILE is a path or a URI; “-” is standard input. Exit status: 0 done, 1 a file could "
       "not be read, 2 wrong usage."));
  return g_string_free (text, FALSE);
}

static int
fail_usage (const char *message)
{
  g_printerr ("%s\n%s\n", message, _ ("Run “resolution-viewer-cli --help” to see how it is used."));
  return RV_EXIT_USAGE;
}

static void
options_clear (RvCommandOptions *options)
{
  g_free (options->format);
  g_free (options->media_type);
  g_free (options->charset);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RvCommandOptions, options_clear)

/* Whether writing @output would destroy one of the sources, by whatever name. */
static gboolean
is_one_of (const char *output, char **files)
{
  GStatBuf written, source;

  if (output == NULL || g_stat (output, &written) != 0 || !S_ISREG (written.st_mode))
    return FALSE;
  for (gsize i = 0; files[i] != NULL; i++)
    if (g_stat (files[i], &source) == 0 && source.st_dev == written.st_dev
        && source.st_ino == written.st_ino)
      return TRUE;
  return FALSE;
}

/* Where all files are of this machine, GIO needs none of its modules. It would load those for remote files (GVfs,
 * with D-Bus) at the first question about any file, which takes longer than reading a page does. */
static void
spare_remote_files (char **files)
{
  for (gsize i = 0; files[i] != NULL; i++)
    {
      const char *scheme = g_uri_peek_scheme (files[i]);

      if (scheme != NULL && !g_str_equal (scheme, "file"))
        return;
    }
  g_setenv ("GIO_MODULE_DIR", "", FALSE);
}

static int
run_command (RvCommandOptions *options, char **arguments)
{
  const RvCommand *command = find_command (arguments[0]);
  guint n_files = g_strv_length (arguments) - 1;
  g_autoptr (RvLanguages) languages = NULL;
  g_autoptr (GError) error = NULL;

  if (command == NULL)
    return fail_usage (_ ("There is no such command."));
  if (n_files < command->min_files || n_files > command->max_files)
    return fail_usage (_ ("That is not the right number of files for this command."));
  if (is_one_of (options->output, arguments + 1))
    return fail_usage (_ ("The output would replace one of the documents."));
  if (options->format == NULL)
    options->format = g_strdup (isatty (STDOUT_FILENO) ? "text" : "json");
  spare_remote_files (arguments + 1);

  languages = rv_languages_new (&error);
  if (languages == NULL)
    {
      g_printerr ("%s\n", error->message);
      return RV_EXIT_FAILED;
    }
  return command->run (options, languages, arguments + 1);
}

/* Of the locale the tool needs no more than this; each category may be a file to open. */
static void
set_locale (void)
{
  static const int categories[] = { LC_CTYPE, LC_MESSAGES, LC_NUMERIC, LC_TIME, LC_COLLATE };

  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    setlocale (categories[i], "");
}

int
main (int argc, char **argv)
{
  g_auto (RvCommandOptions) options = { NULL };
  g_auto (GStrv) arguments = NULL;
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format, N_ ("json, text, …"), N_ ("FORMAT") },
    { "media-type", 0, 0, G_OPTION_ARG_STRING, &options.media_type,
      N_ ("Media type of standard input"), N_ ("TYPE") },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &options.charset,
      N_ ("Character set to read files in, such as windows-1258"), N_ ("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("File to write to"),
      N_ ("FILE") },
    { "words", 0, 0, G_OPTION_ARG_INT, &options.words, N_ ("Length of a summary in words"), "N" },
    { "sentences", 0, 0, G_OPTION_ARG_INT, &options.sentences,
      N_ ("Length of a summary in sentences"), "N" },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &options.explain, N_ ("Say which rule found what"),
      NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *description = NULL;
  g_autoptr (GError) error = NULL;

  set_locale ();
  bindtextdomain (RV_GETTEXT_DOMAIN, RV_LOCALE_DIR);
  bind_textdomain_codeset (RV_GETTEXT_DOMAIN, "UTF-8");
  textdomain (RV_GETTEXT_DOMAIN);

  description = describe_commands ();
  context = g_option_context_new (_ ("COMMAND FILE… — compare and summarize documents"));
  g_option_context_add_main_entries (context, entries, RV_GETTEXT_DOMAIN);
  g_option_context_set_description (context, description);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return fail_usage (error->message);
  if (version)
    {
      g_print ("resolution-viewer-cli %s\n", RV_VERSION);
      return RV_EXIT_OK;
    }
  if (arguments == NULL)
    return fail_usage (_ ("No command was given."));
  return run_command (&options, arguments);
}
