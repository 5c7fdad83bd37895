/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-ingest.h"

static const struct
{
  const char *head;
  const char *body;
  const char *title;
} pages[] = {
  /* the name of the site goes, whatever tells it */
  { "<title>The ferry sails again - Island Post</title>", "<h1>The ferry sails again</h1>",
    "The ferry sails again" },
  { "<meta property='og:site_name' content='Island Post'>"
    "<meta property='og:title' content='The ferry sails again – Island Post'>",
    "", "The ferry sails again" },
  { "<link rel='canonical' href='https://www.islandpost.example/ferry'>"
    "<meta property='og:title' content='The ferry sails again | Island Post'>",
    "", "The ferry sails again" },
  { "<meta property='og:site_name' content='Island Post'>"
    "<meta property='og:title' content='The ferry sails again|Island Post'>",
    "", "The ferry sails again" },
  { "<title>渡船恢复通航，岛上居民表示欢迎_海岛日报</title>", "",
    "渡船恢复通航，岛上居民表示欢迎" },
  /* of a path the end is the title */
  { "<title>Island Notes » Archive » How the ferry was mended</title>",
    "<h1>Island Notes</h1><h2>How the ferry was mended</h2>", "How the ferry was mended" },
  /* another name stays: the site's own stands behind it */
  { "<title>Chapter nine: Fog - The Long Crossing | Readers' Quay</title>"
    "<meta property='og:site_name' content=\"Readers' Quay\">"
    "<meta property='og:title' content='Chapter nine: Fog - The Long Crossing'>",
    "<h1>Chapter nine: Fog</h1>", "Chapter nine: Fog - The Long Crossing" },
  /* what readers see, rather than what social networks are told */
  { "<title>Ferry: what the islanders will pay from June - Island Post</title>"
    "<meta property='og:title' content='What the islanders will soon pay for the ferry'>",
    "<h1>Ask us</h1><h1>Ferry: what the islanders will pay from June</h1>",
    "Ferry: what the islanders will pay from June" },
  { "<meta property='og:title' content='Fish soup (with saffron)'>"
    "<title>Fish soup (with saffron)</title>",
    "<h1>Fish soup (with saffron)</h1><h1>Fish soup</h1>", "Fish soup (with saffron)" },
  /* but no day and no subject that stand in the heading with it */
  { "<meta property='og:title' content='The ferry sails again'>",
    "<h1>The ferry sails again 2 June 2031 • News, Harbour</h1>", "The ferry sails again" },
  /* a mark inside the attribute ends it */
  { "<meta property=\"og:title\" content=\"Minister calls the ferry \"a wreck\"\">"
    "<title>Minister calls the ferry \"a wreck\"</title>",
    "", "Minister calls the ferry \"a wreck\"" },
  { "", "<h1>The ferry sails again</h1>", "The ferry sails again" },
  /* signs between the parts of a title, in any script; an author's name is a part too */
  { "<title>The ferry sails again today ‖ Harbour Post</title>", "",
    "The ferry sails again today" },
  { "<title>渡船星期四以前不会开航，北码头夜里被冰撞坏｜港口日报</title>", "",
    "渡船星期四以前不会开航，北码头夜里被冰撞坏" },
  { "<meta property='og:title' content='The ferry sails again — Ann Lee'><meta name='author' "
    "content='Ann Lee'>",
    "", "The ferry sails again" },
};

static void
test_titles (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RvDocument) document = NULL;
      g_autofree char *html
        = g_strdup_printf ("<!DOCTYPE html><html><head><meta charset='utf-8'>%s</head><body>%s"
                           "<p>Nobody on the island, young or old, had seen the ferry for a "
                           "year, and nobody, it was said, had missed it.</p></body></html>",
                           pages[i].head, pages[i].body);
      g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
      RvSource source = { .bytes = bytes, .uri = "file:///page.html", .media_type = "text/html" };

      document = rv_ingest_read (&source, languages, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (rv_document_get_meta (document, RV_META_TITLE)->value, ==, pages[i].title);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-title/titles", test_titles);
  return g_test_run ();
}
