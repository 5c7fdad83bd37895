/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "../growth.h"
#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "ingest/rv-ingest.h"

static RvDocument *
try_page (const char *html, GError **error)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  RvSource source = { .bytes = bytes, .uri = "file:///page.html", .media_type = "text/html" };

  return rv_ingest_read (&source, languages, NULL, error);
}

static RvDocument *
read_page (const char *html)
{
  g_autoptr (GError) error = NULL;
  RvDocument *document = try_page (html, &error);

  g_assert_no_error (error);
  return document;
}

static const RvParagraph *
find (RvDocument *document, const char *start)
{
  const char *text = rv_document_get_text (document);

  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    {
      const RvParagraph *paragraph = rv_document_get_paragraph (document, i);

      if (strncmp (text + paragraph->span.start, start, strlen (start)) == 0)
        return paragraph;
    }
  g_error ("no paragraph begins with “%s” in\n%s", start, text);
}

static void
assert_role (RvDocument *document, const char *start, RvRole role)
{
  g_assert_cmpstr (rv_role_get_nick (find (document, start)->role), ==, rv_role_get_nick (role));
}

static void
assert_meta (RvDocument *document, RvMetaKey key, const char *value)
{
  g_assert_cmpstr (rv_document_get_meta (document, key)->value, ==, value);
}

#define PARAGRAPH(start)                                                                       \
  "<p>" start ", the keepers of the lighthouse said, and nobody on the island, young or old, " \
  "disagreed with them, since the winter had been long, dark, and wetter than any they could " \
  "remember; even the sheep, they added, had complained.</p>"

static const char page[]
  = "<!DOCTYPE html><html lang='en'><head><title>The lamp is lit again - Island Post</title>"
    "<meta property='og:site_name' content='Island Post'>"
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The lamp is lit "
    "again\",\"datePublished\":\"2021-05-04T10:00:00Z\",\"author\":[{\"name\":\"Ann "
    "Lee\"}]}</script>"
    "</head><body><nav><ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li></ul></nav>"
    "<header><h1>The lamp is lit again</h1><p class='standfirst'>After nine dark months the "
    "lighthouse of the island shines over the bay as it did before the storm.</p></header>"
    "<div class='story-body'>" PARAGRAPH ("It was time") "<h2>A long winter</h2>" PARAGRAPH (
      "Oil had run out") "<figure><img src='a.jpg'><figcaption>The lamp in "
                         "May</figcaption></figure>"
                         "<p><a href='/other'>Read also: the ferry is late, and later than "
                         "that</a></p>"
                         "<ul><li>one lamp</li><li>two keepers</li></ul>" PARAGRAPH (
                           "A new lens") "<table><tr><th>Year</th><th>Nights</th></"
                                         "tr><tr><td>2020</td><td>12</td></tr></table>"
                                         "<div class='newsletter-signup'><p>Get our letter every "
                                         "day, at no cost, in your box.</p></div>"
                                         "</div><div class='related'><a href='/x'>Ten boats, "
                                         "ranked</a></div>"
                                         "<footer>© Island Post</footer></body></html>";

static void
test_article (void)
{
  g_autoptr (RvDocument) document = read_page (page);

  assert_role (document, "The lamp is lit again", RV_ROLE_TITLE);
  assert_role (document, "After nine dark months", RV_ROLE_BODY);
  assert_role (document, "It was time", RV_ROLE_BODY);
  assert_role (document, "A long winter", RV_ROLE_HEADING);
  g_assert_cmpuint (find (document, "A long winter")->level, ==, 2);
  assert_role (document, "The lamp in May", RV_ROLE_CAPTION);
  assert_role (document, "one lamp", RV_ROLE_LIST);
  assert_role (document, "A new lens", RV_ROLE_BODY);
  assert_role (document, "2020 | 12", RV_ROLE_BODY);
}

/* What is left out stays in the document, in its place and with a reason. */
static void
test_furniture (void)
{
  g_autoptr (RvDocument) document = read_page (page);

  assert_role (document, "Home", RV_ROLE_BOILERPLATE);
  assert_role (document, "Read also", RV_ROLE_BOILERPLATE);
  assert_role (document, "Get our letter", RV_ROLE_BOILERPLATE);
  assert_role (document, "Ten boats", RV_ROLE_BOILERPLATE);
  assert_role (document, "© Island Post", RV_ROLE_BOILERPLATE);
  g_assert_cmpstr (find (document, "Read also")->reason, ==, "link-line");
  g_assert_cmpuint (find (document, "Home")->span.start, <, find (document, "It was")->span.start);
}

static void
test_metadata (void)
{
  g_autoptr (RvDocument) document = read_page (page);

  assert_meta (document, RV_META_TITLE, "The lamp is lit again");
  assert_meta (document, RV_META_PUBLISHER, "Island Post");
  assert_meta (document, RV_META_AUTHOR, "Ann Lee");
  assert_meta (document, RV_META_PUBLISHED, "2021-05-04");
  g_assert_cmpstr (rv_document_get_language_code (document), ==, "en");
  g_assert_cmpstr (rv_document_get_charset (document), ==, "UTF-8");
}

static void
test_declared_charset (void)
{
  g_autoptr (RvDocument) document
    = read_page ("<html><head><meta charset='windows-1251'></head><body><p>"
                 "\xcf\xf0\xe8\xe2\xe5\xf2</p></body></html>");

  assert_role (document, "Привет", RV_ROLE_BODY);
  g_assert_cmpstr (rv_document_get_charset (document), ==, "windows-1251");
}

static void
test_line_breaks (void)
{
  g_autoptr (RvDocument) document
    = read_page ("<html><body><div>First thing.<br><br>Second <b>bold</b>\n thing.<br>Same "
                 "paragraph.</div></body></html>");

  assert_role (document, "First thing.", RV_ROLE_BODY);
  assert_role (document, "Second bold thing. Same paragraph.", RV_ROLE_BODY);
}

/* Hostile pages end, and end soon: with their text, or refused where they are nested beyond all sense. */
static void
test_hostile (void)
{
  static const char *const pieces[]
    = { "<div>", "<b>",     "<table><tr><td>", "<ul><li>", "<a href=x>", "<x-y>", "</p>",
        "<br>",  "&lt;&a;", "<p>a, b",         "<!--",     "<![CDATA[",  "<svg>", "<font><p>" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) html = g_string_new ("<html><body><p>A beginning.</p>");
      g_autoptr (RvDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 20000; j++)
        g_string_append (html, pieces[i]);
      document = try_page (html->str, &error);
      if (document != NULL)
        assert_role (document, "A beginning.", RV_ROLE_BODY);
      else
        g_assert_error (error, RV_ERROR, RV_ERROR_MALFORMED);
    }
}

/* The parser compares each attribute of a tag with all before it. */
static void
test_attributes (void)
{
  g_autoptr (GString) html = g_string_new ("<html><body><p title='a > b' ");
  g_autoptr (RvDocument) document = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (html, "a%u=1 ", i);
  g_string_append (html, ">The lamp was lit.</p></body></html>");
  document = read_page (html->str);
  assert_role (document, "The lamp was lit.", RV_ROLE_BODY);
}

/* What is no tag is left as it is, however much it looks like one: what ends it, too. */
static void
test_no_attributes (void)
{
  static const char *const starts[] = { "<script>for(i=0;i<n;i++){", "<style>a<b ", "<!-- <p " };
  static const char *const ends[] = { "}</script>", "</style>", "-->" };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (GString) html = g_string_new ("<html><body>");
      g_autoptr (RvDocument) document = NULL;

      g_string_append (html, starts[i]);
      for (guint j = 0; j < 2 * RV_LIMIT_ATTRIBUTES; j++)
        g_string_append (html, "one = two; ");
      g_string_append_printf (html, "%s<p>The lamp was lit.</p></body></html>", ends[i]);
      document = read_page (html->str);
      assert_role (document, "The lamp was lit.", RV_ROLE_BODY);
    }
}

static void
read_blanks (gsize n, gpointer blank)
{
  g_autoptr (GString) html = g_string_new ("<html><body><div>");
  g_autoptr (RvDocument) document = NULL;

  for (gsize i = 0; i < n; i++)
    g_string_append (html, blank);
  g_string_append (html, "A lamp.</div></body></html>");
  document = read_page (html->str);
  assert_role (document, "A lamp.", RV_ROLE_BODY);
}

/* Blank nodes next to each other: each comment and each entity begins another. */
static void
test_blanks (void)
{
  assert_linear (read_blanks, 4000, (gpointer) "&nbsp;");
  assert_linear (read_blanks, 4000, (gpointer) "<!-- --> ");
}

/* Of the properties of a style that end alike, one hides. */
static void
test_styles (void)
{
  g_autoptr (RvDocument) document
    = read_page ("<html><body><article><h1>The lamp</h1>"
                 "<div style='backface-visibility:hidden'>" PARAGRAPH ("One")
                   PARAGRAPH ("Two") "</div><p style='color:red; visibility : Hidden'>Three, four, "
                                     "five.</p></article></body></html>");

  assert_role (document, "One, the keepers", RV_ROLE_BODY);
  assert_role (document, "Two, the keepers", RV_ROLE_BODY);
  assert_role (document, "Three, four", RV_ROLE_BOILERPLATE);
}

/* Text that stands in no element of its own, behind a heading and beside the box with the rest. */
static void
test_text_beside (void)
{
  g_autoptr (RvDocument) document = read_page (
    "<html><body><div>\n<h2>A lamp</h2>\nNobody on the island, young or old, had "
    "thought that the lamp would ever burn again over the bay.\n<div>" PARAGRAPH ("One")
      PARAGRAPH ("Two") PARAGRAPH ("Three") "</div>\n</div></body></html>");

  assert_role (document, "Nobody on the island", RV_ROLE_BODY);
  assert_role (document, "Two, the keepers", RV_ROLE_BODY);
}

/* An article in what is never one (a form, an aside) is not proposed in place of the text. */
static void
test_article_in_aside (void)
{
  g_autoptr (RvDocument) document = read_page (
    "<html><body><div><p>The lamp, after nine dark months, is lit again, they say.</p></div>"
    "<aside><article>" PARAGRAPH ("One") PARAGRAPH ("Two")
      PARAGRAPH ("Three") "</article></aside></body></html>");

  assert_role (document, "One, the keepers", RV_ROLE_BODY);
}

/* What the head says may be long: it is cut between characters, and a blank headline is none. */
static void
test_long_values (void)
{
  g_autoptr (GString) html = g_string_new ("<html><head><meta property='og:title' content='a");
  g_autoptr (RvDocument) document = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (html, "ễ");
  g_string_append (html, "'><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                         "\"headline\":\"  \"}</script></head><body>" PARAGRAPH (
                           "One") "<p "
                                  "itemprop=author content='   Ả");
  for (guint i = 0; i < 60; i++)
    g_string_append (html, "ễ");
  g_string_append (html, "'></p></body></html>");
  document = read_page (html->str);
  g_assert_true (g_str_has_prefix (rv_document_get_meta (document, RV_META_TITLE)->value, "aễễễễ"));
  g_assert_true (g_utf8_validate (rv_document_get_meta (document, RV_META_TITLE)->value, -1, NULL));
  g_assert_null (rv_document_get_meta (document, RV_META_AUTHOR)->value);
}

/* Of what stands in an article: lines that are a link lead elsewhere, unless the article is short, has text behind
 * them, or quotes them. */
static void
test_link_lines (void)
{
  g_autoptr (RvDocument) document
    = read_page ("<html><body><article><h1>The lamp</h1>" PARAGRAPH ("One") PARAGRAPH ("Two")
                   PARAGRAPH ("Three") "<p><a href='/1'>The ferry is late again</a></p>"
                                       "<h2><a href='#oil'>Where the oil went</a></h2>" PARAGRAPH (
                                         "Four") "<ul><li><a href='/2'>A ship in the ice</a></li>"
                                                 "<li><a href='/3'>A whale on the beach</a></li>"
                                                 "</ul><blockquote><p><a href='/4'>We light it "
                                                 "again</a></p></blockquote>" PARAGRAPH (
                                                   "Five") "</article></body></html>");
  g_autoptr (RvDocument) shorter = read_page ("<html><body><article><h1>The lamp</h1>" PARAGRAPH (
    "One") "<p><a href='/1'>The ferry is late again</a></p></article></body></html>");

  assert_role (document, "The ferry is late", RV_ROLE_BOILERPLATE);
  assert_role (document, "Where the oil went", RV_ROLE_HEADING);
  assert_role (document, "A ship in the ice", RV_ROLE_BOILERPLATE);
  assert_role (document, "We light it", RV_ROLE_BODY);
  assert_role (shorter, "The ferry is late", RV_ROLE_BODY);
}

/* The paragraph between the title and the body, in a header of its own, belongs to the article where it is
 * prose; what names it a caption or leaves it open does not. */
static void
test_lead (void)
{
  static const char lead[] = "After nine dark months the lighthouse of the island shines over the "
                             "bay as it did before the storm";
  static const struct
  {
    const char *format;
    RvRole role;
  } cases[] = {
    { "<p>%s.</p>", RV_ROLE_BODY },
    { "<p>%s.”</p>", RV_ROLE_BODY },
    { "<p>%s</p>", RV_ROLE_BOILERPLATE },
    { "<p class='photo-credit'>%s.</p>", RV_ROLE_BOILERPLATE },
    { "<aside><p>%s.</p></aside>", RV_ROLE_BOILERPLATE },
    { "<h2 class='sapo'>%s.</h2>", RV_ROLE_BOILERPLATE }, /* short: a second headline */
    { "<h2 class='sapo'>%s. The keeper, who had rowed out every night to look after a lamp that "
      "would "
      "not burn, was the first to see it from the pier.</h2>",
      RV_ROLE_BODY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cases[i].format, "%s", 2);
      g_autofree char *html
        = g_strconcat ("<html><body><header class='page-header'><h1>The lamp is lit</h1>", parts[0],
                       lead, parts[1],
                       "</header><div class='story-body'>" PARAGRAPH ("One") PARAGRAPH ("Two")
                         PARAGRAPH ("Three") "</div></body></html>",
                       NULL);
      g_autoptr (RvDocument) document = read_page (html);

      g_test_message ("%s", cases[i].format);
      assert_role (document, "After nine dark months", cases[i].role);
    }
}

/* A page that a script fills in says its text only in its description. */
static void
test_described_body (void)
{
  g_autoptr (GString) html = g_string_new (
    "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
    "\"The lamp\",\"articleBody\":\"");
  g_autoptr (RvDocument) document = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (html, "The keeper climbed the tower on day %u and lit the lamp.\\n", i);
  g_string_append (html, "\"}</script></head><body><p>Loading the page.</p></body></html>");
  document = read_page (html->str);
  assert_role (document, "The keeper climbed the tower on day 7 and", RV_ROLE_BODY);
}

static void
test_deep_json (void)
{
  g_autoptr (GString) html = g_string_new ("<html><head><script type='application/ld+json'>");
  g_autoptr (RvDocument) document = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append_c (html, '[');
  g_string_append (html, "</script></head><body><p>Text.</p></body></html>");
  document = read_page (html->str);
  assert_role (document, "Text.", RV_ROLE_BODY);
}

/* A page that a browser saved as one file. */
static void
test_mhtml (void)
{
  g_autoptr (RvDocument) document
    = read_page ("From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/p\r\n"
                 "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
                 "\ttype=\"text/html\";\r\n\tboundary=\"==B==\"\r\n\r\n"
                 "--==B==\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                 "AAAA\r\n--==B==\r\nContent-Type: text/html; charset=utf-8\r\n"
                 "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                 "<html><body><p class=3D\"x\">A caf=C3=A9 on the=\r\n corner.</p></body></html>"
                 "\r\n--==B==--\r\n");

  assert_role (document, "A café on the corner.", RV_ROLE_BODY);
  assert_meta (document, RV_META_SOURCE_URL, "https://a.example/p");
}

static void
assert_folded (RvDocument *document, const char *start, const char *reason)
{
  assert_role (document, start, RV_ROLE_BOILERPLATE);
  g_assert_cmpstr (find (document, start)->reason, ==, reason);
}

/* What the page does not show, or shows elsewhere, is folded with its reason; it splits no paragraph. */
static void
test_folded (void)
{
  g_autoptr (RvDocument) document = read_page ("<html><body>" PARAGRAPH (
    "The lamp is lit") "<p>The keeper <noscript><div>Switch scripts on."
                       "</div></noscript>came down <button>Share it</button>the "
                       "stairs.</p>" PARAGRAPH (
                         "The fog") "<select><option>North<option>South</select><svg><title>x</"
                                    "title><text>Ships by year</text></svg>"
                                    "<template><p>Row to fill in.</p></template><p "
                                    "style='visibility: hidden'>Not seen.</p>"
                                    "<img alt='A lamp on a rock'><img alt='A lamp on a rock!'><img "
                                    "alt='lamp_02.jpg'><img src='/i/old-logo.png' alt='Old logo'>"
                                    "<img alt=''><figure><img alt='The lamp in "
                                    "May'><figcaption>The lamp in May. Photo: A. Lee"
                                    "</figcaption></figure><span role='img' aria-label='Three "
                                    "stars'></span>"
                                    "<script>var x = 'code';</script><div hidden><style>.a { b "
                                    "}</style>Put away.</div>"
                                    "<iframe srcdoc='&lt;p&gt;Buy "
                                    "lamps.&lt;/p&gt;'></iframe></body></html>");

  assert_role (document, "The keeper came down the stairs.", RV_ROLE_BODY);
  assert_folded (document, "Switch scripts on.", "fallback");
  assert_folded (document, "Share it", "form-control");
  assert_folded (document, "North South", "form-control");
  assert_folded (document, "Ships by year", "drawing");
  assert_folded (document, "Row to fill in.", "hidden");
  assert_folded (document, "Not seen.", "hidden");
  assert_folded (document, "A lamp on a rock", "alternative-text");
  assert_folded (document, "Three stars", "alternative-text");
  assert_folded (document, "Put away.", "hidden");
  assert_folded (document, "Buy lamps.", "frame");
  g_assert_null (strstr (rv_document_get_text (document), "code"));
  g_assert_null (strstr (rv_document_get_text (document), ".a {"));
  g_assert_null (strstr (rv_document_get_text (document), "logo"));
  g_assert_null (strstr (rv_document_get_text (document), "lamp_02"));
  g_assert_null (strstr (rv_document_get_text (document), "rock!"));
  g_assert_null (strstr (rv_document_get_text (document), "May\n"));
}

static void
test_saved (void)
{
  g_autoptr (RvDocument) browser = read_page (
    "<!DOCTYPE html>\n<!-- saved from url=(0026)https://island.example/lamp -->\n<html>"
    "<body>" PARAGRAPH ("The lamp is lit") "</body></html>");
  g_autoptr (RvDocument) single
    = read_page ("<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: "
                 "https://island.example/fog \n saved date: Mon -->"
                 "<body>" PARAGRAPH ("The lamp is lit") "</body></html>");

  assert_meta (browser, RV_META_SOURCE_URL, "https://island.example/lamp");
  assert_meta (single, RV_META_SOURCE_URL, "https://island.example/fog");
}

/* Names of buttons beside the text go; a made-up name of an element says nothing. */
static void
test_controls (void)
{
  g_autoptr (RvDocument) document
    = read_page ("<html><body><h1>The lamp [edit | edit source]</h1>" PARAGRAPH (
      "The lamp is lit") "<p>Share</p><p>Permalink | Reply</p><p>Like 12</p><p>Share it with your "
                         "neighbours!</p>"
                         "<h2>Fog<a class='headerlink' href='#f'>¶</a></h2>" PARAGRAPH (
                           "The fog came") "<p id='e1ad'>Nobody saw the ferry.</p>"
                                           "<h2><a href='x'>The ferry</a></h2>" PARAGRAPH (
                                             "The ferry came") "<h2>Fog [1]</h2>" PARAGRAPH ("It "
                                                                                             "staye"
                                                                                             "d") "</body></html>");

  assert_folded (document, "[edit | edit source]", "control");
  assert_folded (document, "Share", "control");
  assert_folded (document, "Permalink | Reply", "control");
  assert_folded (document, "Like 12", "control");
  assert_role (document, "Share it with", RV_ROLE_BODY);
  assert_role (document, "Nobody saw", RV_ROLE_BODY);
  assert_role (document, "The ferry", RV_ROLE_HEADING);
  assert_role (document, "Fog [1]", RV_ROLE_HEADING);
  g_assert_nonnull (strstr (rv_document_get_text (document), "\nFog\n"));
}

/* Text that is shown though it stands in unusual places. */
static void
test_places (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDocument) shadow
    = read_page ("<html><body><x-story><template shadowrootmode='open'>" PARAGRAPH (
      "The lamp is lit") "</template></x-story></body></html>");
  g_autoptr (RvDocument) frame
    = read_page ("<html><body><h1>Mail</h1><iframe srcdoc='&lt;p&gt;The fog came.&lt;p&gt;It "
                 "stayed.'></iframe></body></html>");
  g_autoptr (RvDocument) plain
    = read_page ("<html><body><pre>The lamp is\nlit again.\n \nThe fog came.</pre></body></html>");
  g_autoptr (RvDocument) ruby = read_page (
    "<html><body><p><ruby>灯<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>台</p></body></html>");
  g_autoptr (RvDocument) none
    = try_page ("<html><body><noscript>Switch scripts on.</noscript></body></html>", &error);

  assert_role (shadow, "The lamp is lit", RV_ROLE_BODY);
  assert_role (frame, "The fog came.", RV_ROLE_BODY);
  assert_role (frame, "It stayed.", RV_ROLE_BODY);
  assert_role (plain, "The lamp is lit again.", RV_ROLE_BODY);
  assert_role (plain, "The fog came.", RV_ROLE_BODY);
  g_assert_cmpstr (rv_document_get_text (ruby), ==, "灯台");
  g_assert_null (none);
  g_assert_error (error, RV_ERROR, RV_ERROR_EMPTY);
}

/* Where the page says nothing else, the day stands in its address, in whatever way it is written there. */
static void
test_day_in_address (void)
{
  static const char *const addresses[]
    = { "https://example.org/2024/05/16/quay.html", "https://example.org/news/quay-20240516.html",
        "https://example.org/quay_2024-5-16" };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *html
        = g_strdup_printf ("<html><head><meta property=og:url content='%s'><title>The "
                           "quay</title></head><body><article>"
                           "<h1>The quay</h1>" PARAGRAPH ("One")
                             PARAGRAPH ("Two") "</article></body></html>",
                           addresses[i]);
      g_autoptr (RvDocument) document = read_page (html);

      assert_meta (document, RV_META_PUBLISHED, "2024-05-16");
    }
}

/* An address that ends in a month holds no day, and nothing is read behind its end. */
static void
test_cut_address (void)
{
  g_autoptr (RvDocument) document
    = read_page ("<html><head><meta property=og:url content='https://example.org/2024/05'></head>"
                 "<body><h1>The quay</h1>" PARAGRAPH ("One") "</body></html>");

  assert_meta (document, RV_META_PUBLISHED, NULL);
}

/* Head and body need not be marked, whichever element the text begins with. */
static void
test_no_head (void)
{
  static const char *const elements[] = { "article", "main", "section", "header", "div", "p" };

  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      g_autofree char *html
        = g_strdup_printf ("<!DOCTYPE html><html lang=en><meta charset=utf-8><title>The "
                           "quay</title><%s><h1>The quay</h1>"
                           "</%s><main>" PARAGRAPH ("One")
                             PARAGRAPH ("Two") "</main><footer>Copyright</footer>",
                           elements[i], elements[i]);
      g_autoptr (RvDocument) document = read_page (html);

      g_test_message ("<%s>", elements[i]);
      assert_meta (document, RV_META_TITLE, "The quay");
      assert_role (document, "One, the keepers", RV_ROLE_BODY);
      assert_role (document, "Two, the keepers", RV_ROLE_BODY);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-reader/article", test_article);
  g_test_add_func ("/html-reader/day-in-address", test_day_in_address);
  g_test_add_func ("/html-reader/no-head", test_no_head);
  g_test_add_func ("/html-reader/furniture", test_furniture);
  g_test_add_func ("/html-reader/metadata", test_metadata);
  g_test_add_func ("/html-reader/declared-charset", test_declared_charset);
  g_test_add_func ("/html-reader/line-breaks", test_line_breaks);
  g_test_add_func ("/html-reader/mhtml", test_mhtml);
  g_test_add_func ("/html-reader/hostile", test_hostile);
  g_test_add_func ("/html-reader/attributes", test_attributes);
  g_test_add_func ("/html-reader/link-lines", test_link_lines);
  g_test_add_func ("/html-reader/lead", test_lead);
  g_test_add_func ("/html-reader/no-attributes", test_no_attributes);
  g_test_add_func ("/html-reader/blanks", test_blanks);
  g_test_add_func ("/html-reader/styles", test_styles);
  g_test_add_func ("/html-reader/text-beside", test_text_beside);
  g_test_add_func ("/html-reader/article-in-aside", test_article_in_aside);
  g_test_add_func ("/html-reader/long-values", test_long_values);
  g_test_add_func ("/html-reader/cut-address", test_cut_address);
  g_test_add_func ("/html-reader/described-body", test_described_body);
  g_test_add_func ("/html-reader/deep-json", test_deep_json);
  g_test_add_func ("/html-reader/folded", test_folded);
  g_test_add_func ("/html-reader/controls", test_controls);
  g_test_add_func ("/html-reader/saved", test_saved);
  g_test_add_func ("/html-reader/places", test_places);
  return g_test_run ();
}
