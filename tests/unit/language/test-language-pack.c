/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "language/rv-json.h"
#include "language/rv-languages.h"

static void
test_packs (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguages) languages = rv_languages_new (&error);
  RvLanguagePack *english;

  g_assert_no_error (error);
  g_assert_cmpuint (rv_languages_get_length (languages), >=, 2);
  english = rv_languages_get_pack (languages, 0);
  g_assert_cmpstr (rv_language_pack_get_code (english), ==, "en");
  g_assert_true (rv_language_pack_is_stop_word (english, "the"));
  g_assert_false (rv_language_pack_is_stop_word (english, "harbour"));
  g_assert_true (rv_languages_lookup (languages, "en-GB") == english);
  g_assert_null (rv_languages_lookup (languages, "tlh"));
}

static void
test_identify (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  const char *english = "The harbours of the coast are to be merged before the end of the year.";
  const char *vietnamese = "Hội nghị yêu cầu các địa phương phải hoàn thành nhiệm vụ trong năm.";
  const char *broken = "\xe1\xbb";
  RvLanguagePack *pack;

  pack = rv_languages_identify (languages, english, strlen (english));
  g_assert_cmpstr (rv_language_pack_get_code (pack), ==, "en");
  pack = rv_languages_identify (languages, vietnamese, strlen (vietnamese));
  g_assert_cmpstr (rv_language_pack_get_code (pack), ==, "vi");
  pack = rv_languages_identify (languages, "", 0);
  g_assert_cmpstr (rv_language_pack_get_code (pack), ==, "en");
  g_assert_nonnull (rv_languages_identify (languages, broken, strlen (broken)));
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rv_language_pack_new ("no-such-language", &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_DATA);
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  return g_strdup (rv_json_get_string (section, "name", error));
}

static gpointer
compile_badly (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  return (gpointer) rv_json_get_string (section, "no-such-member", error);
}

static void
test_ensure (void)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (GError) error = NULL;
  const char *name = rv_language_pack_ensure (pack, "language", compile, g_free, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "English");
  g_assert_true (name == rv_language_pack_ensure (pack, "language", compile, g_free, &error));
  g_assert_null (rv_language_pack_ensure (pack, "no-such-section", compile, g_free, &error));
  g_assert_no_error (error);
}

static void
test_bad_section (void)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rv_language_pack_ensure (pack, "language", compile_badly, NULL, &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "en/language.json"));
  g_assert_nonnull (strstr (error->message, "no-such-member"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language-pack/packs", test_packs);
  g_test_add_func ("/language-pack/identify", test_identify);
  g_test_add_func ("/language-pack/unknown", test_unknown);
  g_test_add_func ("/language-pack/ensure", test_ensure);
  g_test_add_func ("/language-pack/bad-section", test_bad_section);
  return g_test_run ();
}
