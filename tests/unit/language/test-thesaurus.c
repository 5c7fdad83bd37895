/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-languages.h"
#include "language/rv-thesaurus.h"

static void
test_english (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  g_autoptr (GError) error = NULL;
  const RvThesaurus *thesaurus
    = rv_thesaurus_ensure (rv_languages_lookup (languages, "en"), &error);

  g_assert_no_error (error); /* no word stands in two groups */
  g_assert_nonnull (thesaurus);
  g_assert_cmpuint (rv_thesaurus_get_group (thesaurus, "abattoir"), >, 0);
  g_assert_cmpuint (rv_thesaurus_get_group (thesaurus, "abattoir"), ==,
                    rv_thesaurus_get_group (thesaurus, "slaughterhous"));
  g_assert_cmpuint (rv_thesaurus_get_group (thesaurus, "abattoir"), !=,
                    rv_thesaurus_get_group (thesaurus, "harvest"));
  g_assert_cmpuint (rv_thesaurus_get_group (thesaurus, "xylophon"), ==, 0);
  g_assert_true (rv_thesaurus_is_register (thesaurus, "implement"));
  g_assert_cmpuint (rv_thesaurus_get_group (thesaurus, "implement"), >, 0);
  g_assert_false (rv_thesaurus_is_register (thesaurus, "abattoir"));
}

static void
test_none (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rv_thesaurus_ensure (rv_languages_lookup (languages, "vi"), &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/thesaurus/english", test_english);
  g_test_add_func ("/thesaurus/none", test_none);
  return g_test_run ();
}
