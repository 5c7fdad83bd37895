/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "extract/rv-extractor.h"

static RvFindings *
extract (const char *code, const char *text, RvDocument **out_document)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, NULL);
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("file:///test", "text/plain");
  g_autoptr (RvTextIndex) index = NULL;
  g_autoptr (GError) error = NULL;
  RvFindings *findings;

  rv_document_builder_add (builder, text, strlen (text), RV_ROLE_BODY, "");
  *out_document = rv_document_builder_end (builder, pack);
  index = rv_text_index_new (*out_document, NULL, &error);
  g_assert_no_error (error);
  findings = rv_extractor_extract (index, NULL, NULL, &error);
  g_assert_no_error (error);
  return findings;
}

/* "identity text|kind|number|date|issuer|title", one line for each; "-" for what is not known. */
static char *
draw (const RvFindings *findings, RvDocument *document)
{
  GString *drawn = g_string_new (NULL);

  for (guint i = 0; i < findings->references->len; i++)
    {
      const RvReference *r = &g_array_index (findings->references, RvReference, i);
      g_autofree char *text = rv_document_dup_slice (document, r->base.span);
      g_autofree char *title = rv_document_dup_slice (document, r->title);

      g_string_append_printf (drawn, "%u %s|%s|%s|%s|%s|%s\n", r->identity, text, r->kind,
                              r->number != NULL ? r->number : "-", r->date != NULL ? r->date : "-",
                              r->issuer != NULL ? r->issuer : "-", *title != 0 ? title : "-");
    }
  return g_string_free (drawn, FALSE);
}

typedef struct
{
  const char *name;
  const char *language;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  { "party", "en", "They studied Conclusion No. 21-KL/TW of the Politburo.",
    "0 Conclusion No. 21-KL/TW|Conclusion|21-KL/TW|-|Politburo|-\n" },
  { "two-dates-are-two", "en",
    "Directive No. 9-CT/TW, dated March 3, 2010, was followed by Directive No. 9-CT/TW, dated May "
    "5, 2021. Directive No. 9-CT/TW is in force.",
    "0 Directive No. 9-CT/TW|Directive|9-CT/TW|2010-03-03|-|-\n"
    "1 Directive No. 9-CT/TW|Directive|9-CT/TW|2021-05-05|-|-\n"
    "1 Directive No. 9-CT/TW|Directive|9-CT/TW|2021-05-05|-|-\n" },
  { "short-joins-long", "en", "Directive No. 9-CT/TW is long, Directive No. 9 short.",
    "0 Directive No. 9-CT/TW|Directive|9-CT/TW|-|-|-\n0 Directive No. 9|Directive|9|-|-|-\n" },
  { "short-of-two-joins-none", "en",
    "Plan No. 7-KH/TU and Plan No. 7-KH/TW differ; which is Plan No. 7?",
    "0 Plan No. 7-KH/TU|Plan|7-KH/TU|-|-|-\n1 Plan No. 7-KH/TW|Plan|7-KH/TW|-|-|-\n"
    "2 Plan No. 7|Plan|7|-|-|-\n" },
  { "date-before", "en", "On 4 May 2020, the Board issued Plan No. 6-KH/TU.",
    "0 Plan No. 6-KH/TU|Plan|6-KH/TU|2020-05-04|-|-\n" },
  { "title", "en", "Circular No. 3/2019/TT-BYT, \"On clean water\", is known.",
    "0 Circular No. 3/2019/TT-BYT|Circular|3/2019/TT-BYT|-|-|On clean water\n" },
  { "united-nations", "en",
    "Recalling its resolutions 1267 (1999) and 1373 (2001), and S/RES/1373,",
    "0 resolutions 1267 (1999)|resolution|1267 (1999)|1999|-|-\n"
    "1 1373 (2001)|resolution|1373 (2001)|2001|-|-\n"
    "1 S/RES/1373|Resolution|S/RES/1373|2001|-|-\n" },
  { "european", "en", "Regulation (EU) No 575/2013 amends Directive 2002/87/EC.",
    "0 Regulation (EU) No 575/2013|Regulation|575/2013|-|-|-\n"
    "1 Directive 2002/87/EC|Directive|2002/87/EC|-|-|-\n" },
  { "american", "en", "Public Law 91-190 began as S. 1075; see Executive Order 12898.",
    "0 Public Law 91-190|Public Law|91-190|-|-|-\n1 S. 1075|Bill|S. 1075|-|-|-\n"
    "2 Executive Order 12898|Executive Order|12898|-|-|-\n" },
  { "periodical", "en", "See the City Review, No. 7 (March 2003).",
    "0 City Review, No. 7|Review|7|2003-03|-|-\n" },
  { "no-number", "en", "The plan 2025 is a report of 12 pages; rule 3 times. Order now. Act 2.",
    "" },
  { "vietnamese", "vi", "Theo Nghị quyết số 26-NQ/TW và 12/2022/NĐ-CP.",
    "0 Nghị quyết số 26-NQ/TW|Nghị quyết|26-NQ/TW|-|-|-\n"
    "1 12/2022/NĐ-CP|Nghị định|12/2022/NĐ-CP|-|-|-\n" },
};

static void
test_references (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (RvDocument) document = NULL;
  g_autoptr (RvFindings) findings = extract (item->language, item->text, &document);
  g_autofree char *drawn = draw (findings, document);

  g_assert_cmpstr (drawn, ==, item->expected);
}

static void
test_pathological (void)
{
  static const char *const pieces[]
    = { "Resolution No. 1 ", "1-NQ/TW ", "resolutions 1 (2001), ", "No. ", "Act 1990 ", "S/RES/" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (RvDocument) document = NULL;
      g_autoptr (RvFindings) findings = NULL;

      while (text->len < 200000)
        g_string_append (text, pieces[i]);
      findings = extract ("en", text->str, &document);
      g_assert_nonnull (findings);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reference-finder/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_references);
    }
  g_test_add_func ("/reference-finder/pathological", test_pathological);
  return g_test_run ();
}
