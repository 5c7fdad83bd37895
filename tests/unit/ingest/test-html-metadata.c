/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-ingest.h"

#define PARAGRAPH(start)                                                                 \
  "<p>" start ", the keepers of the weir said, and nobody in the valley, young or old, " \
  "disagreed with them, since the spring had been long and wet; even the millers, they " \
  "added, had complained about it.</p>"
#define TEXT PARAGRAPH ("It was time") PARAGRAPH ("The water rose") PARAGRAPH ("Stones were lost")
#define ARTICLE "<article><h1>The weir holds</h1>" TEXT "</article>"
#define SCRIPT(json) "<script type='application/ld+json'>" json "</script>"

/* What a page says about itself in each of the ways that pages have; NULL where it says nothing. */
static const struct
{
  const char *name, *head, *body;
  const char *author, *publisher, *published, *url, *place;
} cases[] = {
  { "microdata", "",
    "<div itemscope itemtype='https://schema.org/NewsArticle'><h1>The weir holds</h1>"
    "<span itemprop='author' itemscope itemtype='https://schema.org/Person'><a href='/a'><span "
    "itemprop='name'>Ada Kern</span></a></span><time itemprop='datePublished' "
    "datetime='2023-04-05'>5 April</time><div itemprop='publisher' itemscope "
    "itemtype='https://schema.org/Organization'><meta itemprop='name' content='Valley "
    "Courier'></div>" TEXT "</div>",
    "Ada Kern", "Valley Courier", "2023-04-05", NULL, NULL },
  { "microdata without items", "",
    "<div itemscope itemtype='http://schema.org/Article'><h1>The weir holds</h1><p>By <span "
    "itemprop='author'>Ada Kern</span> and <span itemprop='author'>Bo Lind</span></p>" TEXT
    "</div>",
    "Ada Kern, Bo Lind", NULL, NULL, NULL, NULL },
  { "a comment's author", "",
    ARTICLE "<div itemscope itemtype='https://schema.org/Comment'><b itemprop='author'>Otter"
            "</b><p>It never held, not even once, as far as I remember.</p></div>",
    NULL, NULL, NULL, NULL, NULL },
  { "RDFa", "",
    "<div vocab='https://schema.org/' typeof='NewsArticle'><h1>The weir holds</h1><span "
    "property='author' typeof='Person'><span property='name'>Ada Kern</span></span><span "
    "property='publisher' typeof='Organization'><span property='schema:name'>Valley "
    "Courier</span></span><i property='datePublished' content='2023-04-05'>Wednesday</i>" TEXT
    "</div>",
    "Ada Kern", "Valley Courier", "2023-04-05", NULL, NULL },
  { "microformats", "",
    "<article class='h-entry'><h1>The weir holds</h1><a class='p-author h-card' href='/a'>Ada "
    "Kern</a>" TEXT "</article>",
    "Ada Kern", NULL, NULL, NULL, NULL },
  { "links to authors", "",
    "<article><h1>The weir holds</h1><p>By <a rel='author' href='/a'>Ada Kern</a>, <a "
    "rel='author' href='/b'>Bo Lind</a>, <a rel='author' href='/a'>Ada Kern</a></p>" TEXT
    "</article>",
    "Ada Kern, Bo Lind", NULL, NULL, NULL, NULL },
  { "Parse.ly",
    "<meta name='parsely-page' content='{\"link\":\"https://courier.example/weir\","
    "\"pub_date\":\"2023-04-05T08:00:00Z\",\"author\":\"Ada Kern\",\"authors\":[\"Ada Kern\","
    "\"Bo Lind\"]}'>",
    ARTICLE, "Ada Kern, Bo Lind", NULL, "2023-04-05", "https://courier.example/weir", NULL },
  { "Dublin Core",
    "<meta name='DC.creator' content='Kern, Ada'><meta name='DC.creator' content='Lind, Bo'>"
    "<meta name='DC.publisher' content='River Board'><meta name='DC.date' content='2023-04-05'>"
    "<meta name='DC.identifier' content='https://board.example/weir'>",
    ARTICLE, "Kern, Ada; Lind, Bo", "River Board", "2023-04-05", "https://board.example/weir",
    NULL },
  { "an identifier that is no address", "<meta name='DC.identifier' content='doi:10.1000/182'>",
    ARTICLE, NULL, NULL, NULL, NULL, NULL },
  { "journals",
    "<meta name='citation_author' content='Kern, Ada'><meta name='citation_author' "
    "content='Bo Lind'><meta name='citation_publication_date' content='2023/04/05'><meta "
    "name='citation_journal_title' content='Journal of Weirs'>",
    ARTICLE, "Ada Kern, Bo Lind", "Journal of Weirs", "2023-04-05", NULL, NULL },
  { "authors that are addresses",
    "<meta property='article:author' content='https://social.example/ada'><meta name='author' "
    "content='www.courier.example/ada'><meta name='dc.creator' content='@ada'>",
    ARTICLE, NULL, NULL, NULL, NULL, NULL },
  { "an address beside a name",
    "<meta property='article:author' content='https://social.example/ada'><meta "
    "property='article:author' content='Ada Kern'>",
    ARTICLE, "Ada Kern", NULL, NULL, NULL, NULL },
  { "references between scripts",
    SCRIPT (
      "{\"@type\":\"Article\",\"headline\":\"The weir holds\",\"author\":[{\"@id\":\"#ada\"}],"
      "\"publisher\":{\"@id\":\"#org\"},\"locationCreated\":{\"@type\":\"Place\",\"name\":"
      "\"Millbrook\"}}")
      SCRIPT ("[{\"@id\":\"#org\",\"name\":\"Valley Courier\"},{\"@id\":\"#ada\",\"name\":"
              "[\"Ada Kern\"]}]"),
    ARTICLE, "Ada Kern", "Valley Courier", NULL, NULL, "Millbrook" },
  { "an address behind a base",
    "<base href='https://courier.example/news/'><link rel='canonical' href='weir.html'>", ARTICLE,
    NULL, NULL, NULL, "https://courier.example/news/weir.html", NULL },
  { "a byline of several parts", "",
    "<article><h1>The weir holds</h1><p class='byline'>By Ada Kern and Bo Lind | Published 5 April "
    "2023, 8:00 | Updated 6 April 2023</p>" TEXT "</article>",
    "Ada Kern and Bo Lind", NULL, "2023-04-05", NULL, NULL },
  { "the day of a change first", "",
    "<article><h1>The weir holds</h1><p>Updated: <time datetime='2024-01-02'>2 January "
    "2024</time></p><p>Published: <time datetime='2023-04-05'>5 April 2023</time></p>" TEXT
    "</article>",
    NULL, NULL, "2023-04-05", NULL, NULL },
};

static void
check (RvDocument *document, const char *name, RvMetaKey key, const char *expected)
{
  const RvMetaField *field = rv_document_get_meta (document, key);

  if (g_strcmp0 (field->value, expected) != 0)
    g_error ("%s: field %u is “%s” and not “%s”", name, (guint) key, field->value, expected);
  g_assert_true (field->value == NULL || field->origin[0] != 0);
}

static void
test_ways (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = g_strdup_printf (
        "<!DOCTYPE html><html lang='en'><head><title>The weir holds</title>%s</head><body>%s"
        "</body></html>",
        cases[i].head, cases[i].body);
      g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
      RvSource source = { .bytes = bytes, .uri = "file:///page.html", .media_type = "text/html" };
      g_autoptr (GError) error = NULL;
      g_autoptr (RvDocument) document = rv_ingest_read (&source, languages, NULL, &error);

      g_assert_no_error (error);
      check (document, cases[i].name, RV_META_AUTHOR, cases[i].author);
      check (document, cases[i].name, RV_META_PUBLISHER, cases[i].publisher);
      check (document, cases[i].name, RV_META_PUBLISHED, cases[i].published);
      check (document, cases[i].name, RV_META_SOURCE_URL, cases[i].url);
      check (document, cases[i].name, RV_META_PLACE, cases[i].place);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-metadata/ways", test_ways);
  return g_test_run ();
}
