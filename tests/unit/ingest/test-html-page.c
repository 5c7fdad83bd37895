/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-html-page.h"

typedef struct
{
  RvHtmlTree *tree;
  RvHtmlRules *rules;
  RvHtmlPage *page;
} Fixture;

static void
set_up (Fixture *fixture, const char *html)
{
  fixture->tree = rv_html_tree_new (html, strlen (html), NULL);
  fixture->rules = rv_html_rules_new (NULL, NULL);
  fixture->page = rv_html_page_new (fixture->tree, fixture->rules);
}

static void
tear_down (Fixture *fixture)
{
  rv_html_page_free (fixture->page);
  rv_html_rules_free (fixture->rules);
  rv_html_tree_free (fixture->tree);
}

static const RvHtmlMeasure *
measure (const Fixture *fixture, RvHtmlTag tag)
{
  guint node = rv_html_tree_find (fixture->tree, 0, fixture->tree->n_nodes, tag);

  g_assert_cmpuint (node, !=, RV_HTML_NONE);
  return &fixture->page->measures[node];
}

/* Runs of white space count one, at the start and the end of a text as well; a blank text counts none. */
static void
test_chars (void)
{
  static const struct
  {
    const char *text;
    gint32 chars;
  } cases[] = {
    { "ab", 2 }, { "a  \n b", 3 },  { "a ", 2 },         { "  a", 2 },
    { "  ", 0 }, { "\xc3\xa1", 1 }, { "&nbsp;a b ", 4 }, { "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = g_strdup_printf ("<body><p><b>%s</b></p></body>", cases[i].text);
      Fixture fixture;

      set_up (&fixture, html);
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (measure (&fixture, RV_HTML_P)->chars, ==, cases[i].chars);
      tear_down (&fixture);
    }
}

static void
test_sums (void)
{
  Fixture fixture;
  const RvHtmlMeasure *body;

  set_up (&fixture,
          "<body><h2>abc</h2><p>a, b， c<a href='/x'>1234</a></p>"
          "<ul><li><a href='#n'>12</a></li><li>3</li></ul><img><div>x<p>y</p>z</div></body>");
  body = measure (&fixture, RV_HTML_BODY);
  g_assert_cmpint (body->heading_chars, ==, 3);
  g_assert_cmpint (body->list_chars, ==, 3);
  g_assert_cmpint (body->link_chars, ==, 4 * 10 + 2 * 3);
  g_assert_cmpint (body->commas, ==, 2);
  g_assert_cmpint (body->items, ==, 2);
  g_assert_cmpint (body->images, ==, 1);
  g_assert_cmpint (body->paragraphs, ==, 4); /* two p, two runs of the div */
  tear_down (&fixture);
}

/* What is removed is taken off what is above it, once; a copy's removals are its own. */
static void
test_remove (void)
{
  Fixture fixture;
  guint list, item;
  g_autoptr (RvHtmlPage) copy = NULL;

  set_up (&fixture, "<body><p>four</p><ul><li><a href='/'>12</a></li></ul></body>");
  copy = rv_html_page_copy (fixture.page);
  list = rv_html_tree_find (fixture.tree, 0, fixture.tree->n_nodes, RV_HTML_UL);
  item = list + 1;
  rv_html_page_remove (copy, item, "a");
  rv_html_page_remove (copy, item, "b");
  rv_html_page_remove (copy, item + 1, "b");
  g_assert_cmpstr (copy->removed[item], ==, "a");
  g_assert_null (copy->removed[item + 1]);
  g_assert_true (rv_html_page_is_removed (copy, item + 1));
  g_assert_false (rv_html_page_is_removed (fixture.page, item));
  g_assert_cmpint (copy->measures[list].chars, ==, 0);
  g_assert_cmpint (copy->measures[0].chars, ==, 4);
  g_assert_cmpint (copy->measures[0].items, ==, 0);
  g_assert_cmpint (fixture.page->measures[0].chars, ==, 6);
  g_assert_cmpfloat (rv_html_page_get_link_density (fixture.page, list), ==, 1);
  g_assert_cmpfloat (rv_html_page_get_link_density (copy, list), ==, 0);
  g_clear_pointer (&copy, rv_html_page_free);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-page/chars", test_chars);
  g_test_add_func ("/html-page/sums", test_sums);
  g_test_add_func ("/html-page/remove", test_remove);
  return g_test_run ();
}
