/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-ingest.h"

/*
 * Kinds of pages that are no plain article. Of each: words of the text, which has to be shown, and words
 * around it, which have to be folded.
 */

#define S1 \
  "The ferry to the outer islands will not sail before Thursday, because the pier was damaged."
#define S2 \
  "Divers looked at the piles on Monday, and two of the twelve have to be replaced, they said."
#define S3 \
  "The harbour office has asked a yard on the mainland for help, but its crane is busy elsewhere."
#define S4 \
  "Shops on the islands have bread for three days, said the mayor, and nobody has to go hungry."
#define TEXT "<p>" S1 "</p><p>" S2 "</p><p>" S3 "</p><p>" S4 "</p>"
#define NAV "<nav><ul><li><a href='/'>Home page</a></li><li><a href='/f'>Boards</a></li></ul></nav>"
#define POST(name, text)                                                                       \
  "<div class='post'><div class='postprofile'><a href='/u'>" name "</a> Posts: 120</div><div " \
  "class='postbody'><p class='author'>by " name                                                \
  " » 2 Feb 2024, 08:14</p><div class='content'>" text                                         \
  "</div><div class='signature'>Row on</div><a href='#'>Reply</a></div></div>"
#define LIVE(time, title, text)                                                               \
  "<article class='live-post'><time datetime='2024-02-02T" time "'>" time "</time><h2>" title \
  "</h2><p>" text "</p></article>"
#define COMMENT(text) \
  "<li class='comment'><cite>otter</cite> <time>1 Mar 2021</time><p>" text "</p></li>"

static const struct
{
  const char *name, *page;
  const char *shown[6];
  const char *folded[6];
  const char *published, *url;
} kinds[] = {
  { "forum",
    NAV "<h1>When does it sail?</h1><div id='posts'>" POST ("otter", S1) POST ("gull", S2)
      POST ("pier", S3) "</div>",
    { S1, S2, S3 },
    { "Home page", "Row on", "Posts: 120", "Reply" },
    "2024-02-02",
    NULL },
  { "comments",
    NAV
    "<article><h1>No ferry</h1>" TEXT
    "</article><section id='comments'><h2>2 comments</h2><ol>" COMMENT (
      "It never sails when I have to go anywhere, as all of us know.")
      COMMENT ("My cousin works there and says that it will take until June.") "</ol></section>",
    { S1, S4 },
    { "2 comments", "It never sails", "My cousin works" },
    NULL,
    NULL },
  { "live blog",
    NAV "<main><h1>Storm: live</h1>" LIVE ("11:20", "Crane", S3) LIVE ("10:45", "Bread", S4)
      LIVE ("07:00", "No ferry", S1) "</main>",
    { "Crane", S3, "Bread", S4, S1 },
    { "Home page" },
    "2024-02-02",
    NULL },
  { "interview",
    NAV "<article><h1>“We row”</h1><p><b>When will it sail?</b></p><p>" S1
        "</p><p><b>What did the divers find?</b></p><p>" S2 "</p><p><b>And the crane?</b></p><p>" S3
        "</p></article>",
    { "When will it sail?", S1, "And the crane?", S3 },
    { "Home page" },
    NULL,
    NULL },
  { "transcript",
    NAV "<article><h1>The council on the pier</h1><p>THE CHAIR: " S1 "</p><p>MS KERN: " S2
        "</p><p>(Applause.)</p><p>THE CHAIR: " S3 "</p><p>MS KERN: Thank you.</p></article>",
    { "THE CHAIR: " S1, "(Applause.)", "MS KERN: Thank you." },
    { "Home page" },
    NULL,
    NULL },
  { "list",
    NAV "<article><h1>Three things about the pier</h1><h2>1. No ferry</h2><p>" S1
        "</p><h2>2. Piles</h2><p>" S2 "</p><h2>3. The crane</h2><p>" S3 "</p></article>",
    { "1. No ferry", S1, "3. The crane", S3 },
    { "Home page" },
    NULL,
    NULL },
  { "gallery",
    NAV "<article><h1>The pier in pictures</h1><p>Our photographer went out on the first "
        "boat.</p><figure><img src='1.jpg'><figcaption>" S1 "</figcaption></figure><figure><img "
        "src='2.jpg'><figcaption>" S2 "</figcaption></figure></article>",
    { S1, S2 },
    { "Home page" },
    NULL,
    NULL },
  { "paywall",
    NAV "<article><h1>No ferry</h1><p>" S1 "</p><p>" S2
        "</p><div class='paywall'><h3>Read on</h3><p>Have all of it for 1 € a month.</p><a "
        "href='/s'>Order now</a></div></article>",
    { S1, S2 },
    { "Read on", "Have all of it", "Order now" },
    NULL,
    NULL },
  { "two articles",
    NAV
    "<article><h1>No ferry</h1>" TEXT "</article><article><h1>New seats</h1><p>The school bus "
    "has new seats since Friday, and the pupils have a place for their bags at last.</p><p>The "
    "old seats were bought in 1988, and each of them was repaired at least four times, says the "
    "driver.</p><p>The council paid nine thousand for it, and the bus company the rest, which it "
    "calls "
    "a present for the fiftieth birthday of the line.</p></article>",
    { S1, S4, "New seats", "The school bus has new seats", "The old seats" },
    { "Home page" },
    NULL,
    NULL },
  { "AMP",
    "<amp-sidebar><ul><li>Start</li></ul></amp-sidebar><article><h1>No ferry</h1><amp-img "
    "src='a.jpg' alt='The pier in the ice'></amp-img>" TEXT "<amp-ad><div fallback>Buy "
    "boots.</div></amp-ad></article><amp-consent><p>We use cookies.</p></amp-consent>",
    { S1, S4 },
    { "Start", "The pier in the ice", "Buy boots.", "We use cookies." },
    NULL,
    NULL },
  { "print version",
    "<table><tr><td><a href='javascript:print()'>Print this page</a> | <a "
    "href='javascript:close()'>Close window</a></td></tr></table><h1>No ferry</h1>" TEXT
    "<hr><p>URL of this article:<br>https://post.example/ferry</p>",
    { S1, S4 },
    { "Print this page", "URL of this article" },
    NULL,
    "https://post.example/ferry" },
  { "archive",
    "<div id='wm-ipp-base'><div id='wm-ipp'><a href='/web/'>Machine</a><div>12 "
    "captures</div><p>About "
    "this capture</p></div></div><article><h1>No ferry</h1>" TEXT "</article>",
    { S1, S4 },
    { "12 captures", "About this capture" },
    NULL,
    NULL },
  { "copy in an archive",
    "<link rel='canonical' href='https://archive.example/web/2024/https://post.example/ferry'>"
    "<article><h1>No ferry</h1>" TEXT "</article>",
    { S1, S4 },
    { NULL },
    NULL,
    "https://post.example/ferry" },
  { "newsletter",
    "<span style='display:none'>This week: ice.</span><table><tr><td><a href='#'>View this email "
    "in "
    "your browser</a></td></tr><tr><td><h1>Island Letter</h1><h2>No ferry</h2>" TEXT
    "</td></tr><tr><td><a href='#'>Unsubscribe</a></td></tr></table>",
    { "No ferry", S1, S4 },
    { "This week: ice.", "View this email", "Unsubscribe" },
    NULL,
    NULL },
};

static gboolean
is_shown (RvDocument *document, const char *start, const char *name)
{
  const char *text = rv_document_get_text (document);

  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    {
      const RvParagraph *paragraph = rv_document_get_paragraph (document, i);
      g_autofree char *own
        = g_strndup (text + paragraph->span.start, rv_span_length (paragraph->span));

      if (strstr (own, start) != NULL)
        return !rv_role_is_furniture (paragraph->role);
    }
  g_error ("%s: “%s” is not in\n%s", name, start, text);
}

static void
test_kinds (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *html = g_strdup_printf (
        "<!DOCTYPE html><html lang='en'><head><title>x</title></head><body>%s</body></html>",
        kinds[i].page);
      g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
      RvSource source = { .bytes = bytes, .uri = "file:///page.html", .media_type = "text/html" };
      g_autoptr (GError) error = NULL;
      g_autoptr (RvDocument) document = rv_ingest_read (&source, languages, NULL, &error);

      g_assert_no_error (error);
      for (gsize j = 0; j < G_N_ELEMENTS (kinds[i].shown) && kinds[i].shown[j] != NULL; j++)
        if (!is_shown (document, kinds[i].shown[j], kinds[i].name))
          g_error ("%s: “%s” is folded", kinds[i].name, kinds[i].shown[j]);
      for (gsize j = 0; j < G_N_ELEMENTS (kinds[i].folded) && kinds[i].folded[j] != NULL; j++)
        if (is_shown (document, kinds[i].folded[j], kinds[i].name))
          g_error ("%s: “%s” is shown", kinds[i].name, kinds[i].folded[j]);
      g_assert_cmpstr (rv_document_get_meta (document, RV_META_PUBLISHED)->value, ==,
                       kinds[i].published);
      g_assert_cmpstr (rv_document_get_meta (document, RV_META_SOURCE_URL)->value, ==,
                       kinds[i].url);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-kinds/kinds", test_kinds);
  return g_test_run ();
}
