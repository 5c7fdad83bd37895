/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-glossary.h"
#include "language/rv-languages.h"

static void
test_longest (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  const RvGlossary *glossary = rv_glossary_ensure (rv_languages_lookup (languages, "vi"), NULL);
  const char *words[] = { "học", "sinh", "đọc", "sách" };
  const char *const *renderings = NULL;

  g_assert_nonnull (glossary);
  g_assert_true (rv_glossary_has (glossary, "en"));
  g_assert_false (rv_glossary_has (glossary, "fr"));
  g_assert_cmpuint (rv_glossary_match (glossary, "en", words, 4, &renderings), ==, 2);
  g_assert_cmpstr (renderings[0], ==, "pupil");
  g_assert_cmpuint (rv_glossary_match (glossary, "en", words, 1, &renderings), ==, 1);
  g_assert_cmpstr (renderings[0], ==, "learn");
  g_assert_cmpuint (rv_glossary_match (glossary, "fr", words, 4, &renderings), ==, 0);
}

static void
test_none (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rv_glossary_ensure (rv_languages_lookup (languages, "en"), &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glossary/longest", test_longest);
  g_test_add_func ("/glossary/none", test_none);
  return g_test_run ();
}
