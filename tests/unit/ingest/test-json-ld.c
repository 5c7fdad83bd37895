/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-json-ld.h"

static void
read_text (RvJsonLd *json, const char *text)
{
  rv_json_ld_read (json, text, strlen (text));
}

static void
test_article (void)
{
  RvJsonLd json = { 0 };

  read_text (&json, "{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Not this\"},"
                    "{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\" A title \","
                    "\"datePublished\":\"2021-05-04\",\"publisher\":{\"name\":\"Island Post\"},"
                    "\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Chen\"}]}]}");
  g_assert_cmpstr (json.headline, ==, "A title");
  g_assert_cmpstr (json.published, ==, "2021-05-04");
  g_assert_cmpstr (json.publisher, ==, "Island Post");
  g_assert_cmpstr (json.author, ==, "Ann Lee, Bo Chen");
  g_assert_null (json.name);
  rv_json_ld_clear (&json);
}

/* Authors and publishers that stand elsewhere in the graph; a circle ends. */
static void
test_references (void)
{
  RvJsonLd json = { 0 }, circle = { 0 }, apart = { 0 };

  read_text (
    &json, "{\"@graph\":[{\"@type\":\"Article\",\"author\":[{\"@id\":\"#ann\"},{\"@id\":\"#no\"}],"
           "\"publisher\":{\"@id\":\"#post\"}},{\"@id\":\"#ann\",\"name\":\"Ann Lee\"},"
           "{\"@id\":\"#post\",\"name\":\"Island Post\"}]}");
  read_text (&circle,
             "{\"@graph\":[{\"@type\":\"Article\",\"@id\":\"#a\",\"author\":{\"@id\":\"#a\"}}]}");
  read_text (&apart, "{\"@type\":\"Article\",\"author\":[{\"@id\":\"#ann\"},{\"@id\":\"#bo\"}]}");
  read_text (&apart,
             "[{\"@id\":\"#ann\",\"name\":[\"Ann Lee\"]},{\"@id\":\"#bo\",\"name\":\"Bo Chen\"}]");
  rv_json_ld_finish (&json);
  rv_json_ld_finish (&circle);
  rv_json_ld_finish (&apart);
  g_assert_cmpstr (json.author, ==, "Ann Lee");
  g_assert_cmpstr (json.publisher, ==, "Island Post");
  g_assert_cmpstr (apart.author, ==, "Ann Lee, Bo Chen");
  g_assert_null (circle.author);
  rv_json_ld_clear (&json);
  rv_json_ld_clear (&circle);
  rv_json_ld_clear (&apart);
}

/* What old pages wrap around scripts is taken off. */
static void
test_wrapped (void)
{
  RvJsonLd object = { 0 }, array = { 0 };

  read_text (&object, "\n<![CDATA[\n{\"@type\":\"Article\",\"name\":\"One\"}\n]]>");
  read_text (&array, "<!-- [{\"@type\":\"Article\",\"name\":\"Two\"}] -->");
  g_assert_cmpstr (object.name, ==, "One");
  g_assert_cmpstr (array.name, ==, "Two");
  rv_json_ld_clear (&object);
  rv_json_ld_clear (&array);
}

static void
test_broken (void)
{
  RvJsonLd json = { 0 };
  g_autoptr (GString) deep = g_string_new (NULL);

  read_text (&json, "");
  read_text (&json, "{\"@type\":\"Article\",\"name\":");
  read_text (&json, "{\"@type\":7,\"name\":[[[]]]}");
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "{\"a\":");
  read_text (&json, deep->str);
  g_assert_null (json.name);
  rv_json_ld_clear (&json);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-ld/article", test_article);
  g_test_add_func ("/json-ld/references", test_references);
  g_test_add_func ("/json-ld/wrapped", test_wrapped);
  g_test_add_func ("/json-ld/broken", test_broken);
  return g_test_run ();
}
