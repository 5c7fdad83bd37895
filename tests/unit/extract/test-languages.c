/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "extract/rv-extractor.h"
#include "language/rv-languages.h"

/* Numbers, dates, marks and names that are written alike in most languages. */
static const char text[]
  = "Anna Berg, 12.5.2024: “37 % – 4 500 000 €”.\n1. Nr. 18-A/2023: 2020 - 2025\n";

static RvFindings *
extract (RvLanguagePack *pack, GError **error)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("test:", "text/plain");
  g_autoptr (RvDocument) document = NULL;
  g_autoptr (RvTextIndex) index = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    rv_document_builder_add (builder, lines[i], strlen (lines[i]), RV_ROLE_BODY, "");
  document = rv_document_builder_end (builder, pack);
  index = rv_text_index_new (document, NULL, error);
  return index != NULL ? rv_extractor_extract (index, NULL, NULL, error) : NULL;
}

/* Compiles every section that extraction reads, of every language there is. */
static void
test_every_language (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguages) languages = rv_languages_new (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < rv_languages_get_length (languages); i++)
    {
      RvLanguagePack *pack = rv_languages_get_pack (languages, i);
      g_autoptr (RvFindings) findings = extract (pack, &error);

      g_test_message ("%s", rv_language_pack_get_code (pack));
      g_assert_no_error (error);
      g_assert_nonnull (findings);
    }
}

/* A language that has no section for a finding has none of it, and no error. */
static void
test_missing_sections (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("de", &error);
  g_autoptr (RvFindings) findings = NULL;

  g_assert_no_error (error);
  findings = extract (pack, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->directives->len, ==, 0);
  g_assert_cmpuint (findings->quotations->len, ==, 0);
  g_assert_cmpuint (findings->people->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/languages/every", test_every_language);
  g_test_add_func ("/languages/missing-sections", test_missing_sections);
  return g_test_run ();
}
