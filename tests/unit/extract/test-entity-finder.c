/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "extract/rv-extractor.h"

static RvFindings *
extract (const char *code, const char *const *paragraphs)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, NULL);
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("file:///test", "text/plain");
  g_autoptr (RvDocument) document = NULL;
  g_autoptr (RvTextIndex) index = NULL;
  g_autoptr (GError) error = NULL;
  RvFindings *findings;

  for (gsize i = 0; paragraphs[i] != NULL; i++)
    rv_document_builder_add (builder, paragraphs[i], strlen (paragraphs[i]), RV_ROLE_BODY, "");
  document = rv_document_builder_end (builder, pack);
  index = rv_text_index_new (document, NULL, &error);
  g_assert_no_error (error);
  findings = rv_extractor_extract (index, NULL, NULL, &error);
  g_assert_no_error (error);
  return findings;
}

/* "Name x mentions [role; role]", one line for each. */
static char *
draw (const GArray *entities)
{
  GString *drawn = g_string_new (NULL);

  for (guint i = 0; i < entities->len; i++)
    {
      const RvEntity *entity = &g_array_index (entities, RvEntity, i);
      g_autofree char *roles
        = entity->roles != NULL ? g_strjoinv ("; ", (char **) entity->roles) : g_strdup ("");

      g_string_append_printf (drawn, "%s x%u [%s]\n", entity->name, entity->n_mentions, roles);
    }
  return g_string_free (drawn, FALSE);
}

typedef struct
{
  const char *name;
  const char *language;
  const char *paragraphs[4];
  const char *people;
} Case;

static const Case cases[] = {
  /* a full stop belongs to "Jr", a comma does not */
  { "suffix-before-comma",
    "en",
    { "Martin Stone Jr, the mayor of Alba, spoke." },
    "Martin Stone Jr x1 [mayor of Alba]\n" },
  { "apposition-ends",
    "en",
    { "Clara Whitlock, Member of the Board and Head of the Forest Office, and Deputy Head Peter "
      "Lindqvist were in the chair." },
    "Clara Whitlock x1 [Member of the Board and Head of the Forest Office]\n"
    "Peter Lindqvist x1 [Deputy Head]\n" },
  { "row-of-offices",
    "en",
    { "Member of the Politburo, Secretary of the Regional Party Committee, Head of the Central "
      "Economic Commission Tran Quoc Bao opened the meeting. Mr. Bao thanked the delegates." },
    "Tran Quoc Bao x2 [Member of the Politburo; Secretary of the Regional Party Committee; Head of "
    "the Central Economic Commission]\n" },
  { "apposition",
    "en",
    { "Comrade Le Thi Mai, member of the Provincial Council, Deputy Head of the Office "
      "chaired "
      "the session." },
    "Le Thi Mai x1 [member of the Provincial Council; Deputy Head of the Office]\n" },
  { "office-alone",
    "en",
    { "General Secretary Do Muoi spoke first. The General Secretary asked for unity. The office of "
      "the general secretary was not at issue." },
    "Do Muoi x2 [General Secretary]\n" },
  { "small-office",
    "en",
    { "Mayor Ruth Okafor won. “I am glad,” the mayor said. A mayor needs luck." },
    "Ruth Okafor x2 [Mayor]\n" },
  { "capitals",
    "en",
    { "HENRY OLSEN WINS", "Mayor Henry Olsen won on Sunday." },
    "Henry Olsen x2 [Mayor]\n" },
  { "unknown-behind-body",
    "en",
    { "The farmers met Chairman of the Grain Board Zdravko Krivokapic during harvest. Mr. "
      "Krivokapic agreed with most of their demands." },
    "Zdravko Krivokapic x2 [Chairman of the Grain Board]\n" },
  { "two-titles", "en", { "Prof. Dr. Henry Olsen spoke." }, "Henry Olsen x1 [Prof. Dr.]\n" },
  { "place", "en", { "Ho Chi Minh City and Ha Noi grow, and so does Le Loi Street." }, "" },
  { "surname",
    "en",
    { "Chancellor Angela Merkel met Emmanuel Macron, the president of France. Merkel said that Mr. "
      "Macron agreed. Merkel Street is long." },
    "Angela Merkel x2 [Chancellor]\nEmmanuel Macron x2 [president of France]\n" },
  { "title-only",
    "en",
    { "Sen. Murkowski objected. Murkowski’s aide said that the senator would not change." },
    "Murkowski x2 [Sen.]\n" },
  { "nobody",
    "en",
    { "On Monday the European Union and the United States signed the Paris Agreement.",
      "New York and Los Angeles are cities. The General Assembly met in Geneva." },
    "" },
  { "headline",
    "en",
    { "Lindqvist wins second term", "Prime Minister Astrid Lindqvist won on Sunday." },
    "Astrid Lindqvist x2 [Prime Minister]\n" },
  { "unknown-before-office",
    "en",
    { "The doors close at six, said Wilhelmijntje Vangronsveld, director of the museum." },
    "Wilhelmijntje Vangronsveld x1 [director of the museum]\n" },
  { "office-in-brackets",
    "en",
    { "Present: Ruth Okafor (Chair), Henry Olsen (Treasurer)" },
    "Ruth Okafor x1 [Chair]\nHenry Olsen x1 [Treasurer]\n" },
  { "long-office",
    "en",
    { "The special envoy for the lower river, Ruth Okafor, arrived." },
    "Ruth Okafor x1 [special envoy for the lower river]\n" },
  { "vietnamese-bodies",
    "vi",
    { "Ban Chấp hành họp. Bộ trưởng Bộ Nông nghiệp Trần Văn An và Chủ tịch Hội Phụ nữ dự. "
      "Ông Lê Đình Hà vắng mặt." },
    "Trần Văn An x1 [Bộ trưởng Bộ Nông nghiệp]\nLê Đình Hà x1 []\n" },
  { "vietnamese",
    "vi",
    { "Sáng 3/2, Thủ tướng Chính phủ Phạm Văn Đồng tiếp ông Nguyễn Thành Nam, Chủ tịch Hội đồng." },
    "Phạm Văn Đồng x1 [Thủ tướng Chính phủ]\nNguyễn Thành Nam x1 [Chủ tịch Hội đồng]\n" },
};

static void
test_people (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (RvFindings) findings = extract (item->language, item->paragraphs);
  g_autofree char *drawn = draw (findings->people);

  g_assert_cmpstr (drawn, ==, item->people);
}

static void
test_bodies (void)
{
  const char *const text[]
    = { "The Politburo and the Secretariat met. The World Meteorological Organization (WMO) and "
        "the Ministry of Home Affairs took part; WMO will report.",
        NULL };
  g_autoptr (RvFindings) findings = extract ("en", text);
  g_autofree char *drawn = draw (findings->organizations);

  g_assert_cmpstr (drawn, ==,
                   "Politburo x1 []\nSecretariat x1 []\nWorld Meteorological Organization x3 []\n"
                   "Ministry of Home Affairs x1 []\n");
}

/* A name with a capital in each syllable ends before the first that has none; "Y tế" is one word. */
static void
test_vietnamese_bodies (void)
{
  const char *const text[]
    = { "Ban Thường vụ Tỉnh ủy Đông Lam tổ chức hội nghị. Sở Y tế thống nhất kế hoạch.", NULL };
  g_autoptr (RvFindings) findings = extract ("vi", text);
  g_autofree char *drawn = draw (findings->organizations);

  g_assert_cmpstr (drawn, ==, "Ban Thường vụ Tỉnh ủy Đông Lam x1 []\nSở Y tế x1 []\n");
}

/* The lexicon joins the variants of a name; a meeting with its ordinal is no body. */
/* An adjective that ends the names of some bodies goes on in other names. */
static void
test_body_adjective (void)
{
  const char *const text[]
    = { "At the Fourth International Conference on Debt and at the Dong Lam International Airport "
        "nobody came; Amnesty International did.",
        NULL };
  g_autoptr (RvFindings) findings = extract ("en", text);
  g_autofree char *drawn = draw (findings->organizations);

  g_assert_cmpstr (drawn, ==, "Amnesty International x1 []\n");
}

static void
test_body_variants (void)
{
  const char *const text[]
    = { "The Political Bureau met. The Politburo will report to the 15th National "
        "Party Congress.",
        NULL };
  g_autoptr (RvFindings) findings = extract ("en", text);
  g_autofree char *drawn = draw (findings->organizations);

  g_assert_cmpstr (drawn, ==, "Political Bureau x2 []\n");
}

/* A megabyte of capitals, of names and of titles is read in linear time: in seconds even on a slow
 * machine, which a quadratic scan would exceed by far. */
static void
test_pathological (void)
{
  const char *const pieces[]
    = { "Alpha ", "Nguyen ", "Mr. ", "Head of the ", "President, ", "A. " };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *owned = NULL;
      const char *paragraphs[2] = { NULL, NULL };
      g_autoptr (RvFindings) findings = NULL;

      while (text->len < 300000)
        g_string_append (text, pieces[i]);
      paragraphs[0] = owned = g_string_free (text, FALSE);
      findings = extract ("en", paragraphs);
      g_assert_nonnull (findings);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/entity-finder/people/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_people);
    }
  g_test_add_func ("/entity-finder/bodies", test_bodies);
  g_test_add_func ("/entity-finder/body-adjective", test_body_adjective);
  g_test_add_func ("/entity-finder/body-variants", test_body_variants);
  g_test_add_func ("/entity-finder/vietnamese-bodies", test_vietnamese_bodies);
  g_test_add_func ("/entity-finder/pathological", test_pathological);
  return g_test_run ();
}
