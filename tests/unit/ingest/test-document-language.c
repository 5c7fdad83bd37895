/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ingest/rv-document-language.h"

static void
check (const char *declared, const char *text, const char *code, const char *pack)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  g_autoptr (RvDraft) draft = rv_draft_new ("text/plain");
  g_autofree char *found = NULL;
  RvLanguagePack *own;

  draft->language = g_strdup (declared);
  rv_draft_add (draft, text, -1, RV_ROLE_BODY);
  own = rv_document_language_find (draft, languages, &found);
  g_assert_cmpstr (found, ==, code);
  if (pack != NULL)
    g_assert_cmpstr (rv_language_pack_get_code (own), ==, pack);
}

#define GERMAN                                                                                       \
  "Der Rat hat am Abend über den Bau der Brücke beraten, und alle waren dafür, dass sie noch in " \
  "diesem Jahr fertig wird, weil die alte nicht mehr sicher ist und niemand über sie gehen will."

static void
test_identified (void)
{
  check (NULL, GERMAN, "de", "de");
  check (NULL, "Le conseil a dit que les ponts sont dans un état qui ne lui plaît pas.", "fr",
         "fr");
  check (NULL, "Các đại biểu đã nghe báo cáo và thảo luận về những việc được giao.", "vi", "vi");
}

/* A template declares its own language; the text knows better, if there is enough of it. */
static void
test_declared (void)
{
  check ("en", GERMAN, "de", "de");
  check ("de-CH", "Ja, nein.", "de", "de");
  check ("sv", "Rådet sade ja.", "sv", NULL);
}

static void
test_scripts (void)
{
  check (NULL, "Совет принял решение о мосте.", "ru", NULL);
  check ("uk", "Рада ухвалила рішення про міст.", "uk", NULL);
  check (NULL, "議会は橋についての決議を採択した。", "ja", NULL);
  check (NULL, "部长会议通过了一项决议。", "zh", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-language/identified", test_identified);
  g_test_add_func ("/document-language/declared", test_declared);
  g_test_add_func ("/document-language/scripts", test_scripts);
  return g_test_run ();
}
