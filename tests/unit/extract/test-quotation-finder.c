/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "extract/rv-extractor.h"

static RvFindings *
extract (const char *code, const char *const *paragraphs, RvDocument **out_document)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, NULL);
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("file:///test", "text/plain");
  g_autoptr (RvTextIndex) index = NULL;
  g_autoptr (GError) error = NULL;
  RvFindings *findings;

  for (gsize i = 0; paragraphs[i] != NULL; i++)
    rv_document_builder_add (builder, paragraphs[i], strlen (paragraphs[i]), RV_ROLE_BODY, "");
  *out_document = rv_document_builder_end (builder, pack);
  index = rv_text_index_new (*out_document, NULL, &error);
  g_assert_no_error (error);
  findings = rv_extractor_extract (index, NULL, NULL, &error);
  g_assert_no_error (error);
  return findings;
}

/* "words [speaker]", one line for each; "-" for nobody, "*" behind what is no speech. */
static char *
draw (const RvFindings *findings, RvDocument *document)
{
  GString *drawn = g_string_new (NULL);

  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const RvQuotation *q = &g_array_index (findings->quotations, RvQuotation, i);
      g_autofree char *text = rv_document_dup_slice (document, q->base.span);

      g_string_append_printf (drawn, "%s [%s]%s\n", text, q->speaker != NULL ? q->speaker : "-",
                              q->is_speech ? "" : "*");
    }
  return g_string_free (drawn, FALSE);
}

typedef struct
{
  const char *name;
  const char *language;
  const char *paragraphs[5];
  const char *expected;
} Case;

static const Case cases[] = {
  { "after",
    "en",
    { "“We will build it,” said Mayor Ruth Okafor." },
    "We will build it, [Mayor Ruth Okafor]\n" },
  { "after-inverted",
    "en",
    { "\"We will build it,\" Ruth Okafor told reporters on Monday." },
    "We will build it, [Ruth Okafor]\n" },
  { "before",
    "en",
    { "Ruth Okafor, the mayor, said: “We will build it.”" },
    "We will build it. [Ruth Okafor]\n" },
  { "both-sides",
    "en",
    { "“We will build it,” Ruth Okafor said. “It will be made of stone, and it will last.”" },
    "We will build it, [Ruth Okafor]\nIt will be made of stone, and it will last. [Ruth "
    "Okafor]\n" },
  { "surname",
    "en",
    { "Ruth Okafor came late.", "“The road was flooded again today,” Okafor said." },
    "The road was flooded again today, [Ruth Okafor]\n" },
  { "pronoun-by-gender",
    "en",
    { "Henry Olsen met Ruth Okafor. “I am pleased with the talks,” she said.",
      "“So am I, for the most part,” he said." },
    "I am pleased with the talks, [Ruth Okafor]\nSo am I, for the most part, [Henry Olsen]\n" },
  { "group",
    "en",
    { "“It costs far too much,” a spokesman for the water board said." },
    "It costs far too much, [a spokesman for the water board]\n" },
  { "critics",
    "en",
    { "Critics say the bridge is “a waste of public money” and ugly." },
    "a waste of public money [Critics]\n" },
  { "body",
    "en",
    { "“Prices will rise slowly next year,” the World Bank said." },
    "Prices will rise slowly next year, [World Bank]\n" },
  { "according",
    "en",
    { "The bridge is “not safe at all,” according to Henry Olsen." },
    "not safe at all, [Henry Olsen]\n" },
  { "block",
    "en",
    { "In her letter Ruth Okafor wrote:", "We will build the bridge before the rains come.",
      "The rains came in May." },
    "We will build the bridge before the rains come. [Ruth Okafor]\n" },
  { "block-marked",
    "en",
    { "Ruth Okafor wrote:", "> The bridge will stand." },
    "The bridge will stand. [Ruth Okafor]\n" },
  { "no-block",
    "en",
    { "Ruth Okafor said the following are needed:", "Stones, sand and lime for the bridge." },
    "" },
  { "paragraphs",
    "en",
    { "Ruth Okafor spoke on Friday. She said:", "“First we build the bridge over the river.",
      "“Then we build the road to it.”", "Nobody laughed." },
    "First we build the bridge over the river. [Ruth Okafor]\n"
    "Then we build the road to it. [Ruth Okafor]\n" },
  { "nested",
    "en",
    { "“He said ‘no bridge at all’ to me,” Ruth Okafor said." },
    "He said ‘no bridge at all’ to me, [Ruth Okafor]\nno bridge at all [-]*\n" },
  { "apostrophes",
    "en",
    { "The workers' rights weren't the ministers' concern in the '90s." },
    "" },
  { "inches", "en", { "The board is 6\" wide and 12\" long." }, "" },
  { "single",
    "en",
    { "Henry Olsen said 'the bridge is safe' and left." },
    "the bridge is safe [Henry Olsen]\n" },
  { "angled",
    "en",
    { "Henry Olsen said «the bridge is safe» and „the road too“." },
    "the bridge is safe [Henry Olsen]\nthe road too [Henry Olsen]\n" },
  { "scare", "en", { "The so-called “miracle” did not come." }, "miracle [-]*\n" },
  { "motto",
    "en",
    { "They worked according to the motto “slow and steady”." },
    "slow and steady [-]*\n" },
  { "work", "en", { "He hummed “The Long and Winding Road” all day." }, "" },
  { "vietnamese",
    "vi",
    { "Ông Trần Văn Nam nhấn mạnh: “Chúng ta phải làm ngay việc này”." },
    "Chúng ta phải làm ngay việc này [Trần Văn Nam]\n" },
};

static void
test_quotations (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (RvDocument) document = NULL;
  g_autoptr (RvFindings) findings = extract (item->language, item->paragraphs, &document);
  g_autofree char *drawn = draw (findings, document);

  g_assert_cmpstr (drawn, ==, item->expected);
}

static void
test_pathological (void)
{
  static const char *const pieces[]
    = { "\"", "“", "“a” said ", "' ", "“a ", "said ", "he said “a”, ", "a, ", "« »" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (RvDocument) document = NULL;
      g_autoptr (RvFindings) findings = NULL;
      const char *paragraphs[2] = { NULL, NULL };

      while (text->len < 200000)
        g_string_append (text, pieces[i]);
      paragraphs[0] = text->str;
      findings = extract ("en", paragraphs, &document);
      g_assert_nonnull (findings);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/quotation-finder/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_quotations);
    }
  g_test_add_func ("/quotation-finder/pathological", test_pathological);
  return g_test_run ();
}
