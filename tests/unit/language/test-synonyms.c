/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-languages.h"
#include "language/rv-synonyms.h"

/* tests/thesaurus stands for what a system has installed. */

static void
take (const char *stem, gpointer data)
{
  GString *found = data;

  g_string_append_printf (found, "%s ", stem);
}

static void
assert_found (const char *word, guint n_meanings, const char *stems)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  RvSynonyms *synonyms = rv_synonyms_ensure (rv_languages_lookup (languages, "en"), NULL);

#ifndef RV_HAVE_MYTHES
  g_test_skip ("built without MyThes");
  g_assert_null (synonyms);
  return;
#endif
  g_assert_nonnull (synonyms);
  g_assert_cmpuint (rv_synonyms_find (synonyms, word, take, found), ==, n_meanings);
  g_assert_cmpstr (found->str, ==, stems);
}

/* What means the same, as stems; nothing wider, and no phrase. */
static void
test_found (void)
{
  assert_found ("abode", 1, "dwell home resid ");
  assert_found ("varnish", 3, "lacquer polish coat ");
  assert_found ("wharf", 1, "pier ");
  assert_found ("zebra", 0, "");
  assert_found ("", 0, "");
}

/* An inflected word is found by its stem. */
static void
test_inflected (void)
{
  assert_found ("derived", 2, "deduc descend ");
  assert_found ("ferries", 1, "ferryboat ");
}

static void
test_missing (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);

  g_assert_null (rv_synonyms_ensure (rv_languages_lookup (languages, "vi"), NULL)); /* no section */
  g_assert_null (rv_synonyms_ensure (rv_languages_lookup (languages, "de"), NULL)); /* no file */
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = NULL;

  g_test_init (&argc, &argv, NULL);
  home = g_test_build_filename (G_TEST_DIST, "thesaurus", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_DATA_DIRS", home, TRUE);
  g_test_add_func ("/synonyms/found", test_found);
  g_test_add_func ("/synonyms/inflected", test_inflected);
  g_test_add_func ("/synonyms/missing", test_missing);
  return g_test_run ();
}
