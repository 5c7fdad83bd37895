/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "base/rv-error.h"
#include "language/rv-lexicon.h"

/* The keys of the concepts in @text, words parted by single spaces. */
static char *
find (RvLanguagePack *pack, const char *text)
{
  g_autoptr (GError) error = NULL;
  const RvLexicon *lexicon = rv_lexicon_ensure (pack, &error);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (RvConceptMatch));
  GString *keys = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_nonnull (lexicon);
  rv_lexicon_find (lexicon, (const char *const *) words, g_strv_length (words), matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const RvConceptMatch *match = &g_array_index (matches, RvConceptMatch, i);

      g_string_append_printf (keys, "%s%s@%u+%u", i > 0 ? " " : "", match->concept->key,
                              match->first, match->n_words);
    }
  return g_string_free (keys, FALSE);
}

static void
assert_find (RvLanguagePack *pack, const char *text, const char *expected)
{
  g_autofree char *found = find (pack, text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_variants (void)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);

  assert_find (pack, "the political bureau met", "politburo@1+2");
  assert_find (pack, "the politburo's view", "politburo@1+1");
  /* the longest wins, plural and British spelling do not matter */
  assert_find (pack, "grassroots party organisations grow", "grassroots-party-organisation@0+3");
  /* with and without the hyphen as a word of its own */
  assert_find (pack, "a two - tier local government", "two-tier-government@1+5");
  assert_find (pack, "a two tier local government", "two-tier-government@1+4");
  assert_find (pack, "right person , right job", "right-person-right-job@0+5");
  assert_find (pack, "nothing of the kind", "");
  assert_find (pack, "", "");
}

static void
test_languages_share_keys (void)
{
  g_autoptr (RvLanguagePack) en = rv_language_pack_new ("en", NULL);
  g_autoptr (RvLanguagePack) vi = rv_language_pack_new ("vi", NULL);
  const RvLexicon *lexicon = rv_lexicon_ensure (vi, NULL);

  assert_find (vi, "bộ chính trị họp", "politburo@0+3");
  assert_find (vi, "uỷ ban nhân dân", "peoples-committee@0+4");
  /* without marks, and half of them */
  assert_find (vi, "bo chinh tri hop", "politburo@0+3");
  assert_find (vi, "bộ chinh tri", "");
  g_assert_cmpuint (rv_lexicon_get_n_concepts (lexicon), ==,
                    rv_lexicon_get_n_concepts (rv_lexicon_ensure (en, NULL)));
  g_assert_cmpstr (rv_lexicon_lookup (lexicon, "politburo")->label, ==, "Bộ Chính trị");
  g_assert_null (rv_lexicon_lookup (lexicon, "no-such-concept"));
}

/* Writes the user's file into the data folder that the test environment names. */
static void
write_user_file (const char *text)
{
  g_autofree char *folder
    = g_build_filename (g_get_user_data_dir (), "resolution-viewer", "languages", "en", NULL);
  g_autofree char *path = g_build_filename (folder, "lexicon.json", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  if (text == NULL)
    g_remove (path);
  else
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_user_file (void)
{
  g_autoptr (RvLanguagePack) good = rv_language_pack_new ("en", NULL);
  g_autoptr (RvLanguagePack) bad = rv_language_pack_new ("en", NULL);
  g_autoptr (GError) error = NULL;

  write_user_file ("{\"concepts\": {\"politburo\": {\"variants\": [\"the fifteen\"]},"
                   " \"blue-plan\": {\"variants\": [\"Blue Plan\"]}}}");
  assert_find (good, "the fifteen like the blue plan", "politburo@0+2 blue-plan@4+2");

  write_user_file ("{\"concepts\": {\"blue-plan\": {\"kind\": \"colour\", \"variants\": []}}}");
  g_assert_null (rv_lexicon_ensure (bad, &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_DATA);
  write_user_file (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/lexicon/variants", test_variants);
  g_test_add_func ("/lexicon/languages-share-keys", test_languages_share_keys);
  g_test_add_func ("/lexicon/user-file", test_user_file);
  return g_test_run ();
}
