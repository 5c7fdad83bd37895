/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/rv-error.h"
#include "language/rv-sentence-rules.h"

static void
write_own (const char *text)
{
  g_autofree char *folder
    = g_build_filename (g_get_user_data_dir (), "resolution-viewer", "languages", "en", NULL);
  g_autofree char *path = g_build_filename (folder, "segmentation.json", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static gboolean
is_abbreviation (const RvSentenceRules *rules, const char *word)
{
  return (rv_sentence_rules_lookup (rules, word, strlen (word)) & RV_SENTENCE_WORD_ABBREVIATION)
         != 0;
}

/* Abbreviations of the user's own stand beside those of the language. */
static void
test_own (void)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (GError) error = NULL;
  const RvSentenceRules *rules;

  write_own ("{ \"abbreviations\": [\"Harbx.\", \"Quyx\"] }");
  rules = rv_sentence_rules_get (pack, &error);
  g_assert_no_error (error);
  g_assert_true (is_abbreviation (rules, "Harbx"));
  g_assert_true (is_abbreviation (rules, "Quyx"));
  g_assert_true (is_abbreviation (rules, "Corp"));
  g_assert_false (is_abbreviation (rules, "harbour"));
}

static void
test_faulty (void)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (GError) error = NULL;

  write_own ("{ \"abbreviations\": [3] }");
  g_assert_null (rv_sentence_rules_get (pack, &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "segmentation.json"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sentence-rules/own", test_own);
  g_test_add_func ("/sentence-rules/faulty", test_faulty);
  return g_test_run ();
}
