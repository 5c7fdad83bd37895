/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-limits.h"
#include "ingest/rv-html-tree.h"

static RvHtmlTree *
parse (const char *text)
{
  return rv_html_tree_new (text, strlen (text), NULL);
}

static void
test_order (void)
{
  g_autoptr (RvHtmlTree) tree = parse ("<div ID=a><p>One <b>two</b></p><p>three</p></div>");
  guint div = rv_html_tree_find (tree, 0, tree->n_nodes, RV_HTML_DIV);
  guint p = rv_html_tree_find (tree, div, tree->nodes[div].end, RV_HTML_P);
  g_autofree char *text = rv_html_tree_dup_text (tree, div, 1000);

  g_assert_cmpstr (rv_html_tree_get (tree, div, "id"), ==, "a");
  g_assert_cmpstr (text, ==, "One two three");
  g_assert_cmpuint (tree->nodes[p].parent, ==, div);
  g_assert_true (tree->nodes[div].has_block);
  g_assert_false (tree->nodes[p].has_block);
  g_assert_true (rv_html_tree_is_inside (tree, p + 1, RV_HTML_DIV));
  for (guint i = 0; i < tree->n_nodes; i++)
    g_assert_true (tree->nodes[i].end > i && tree->nodes[i].end <= tree->n_nodes);
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvHtmlTree) tree = NULL;

  for (guint i = 0; i < 5 * RV_LIMIT_DEPTH; i++)
    g_string_append (text, "<i>");
  tree = parse (text->str);
  g_assert_true (tree->is_cut);
  g_assert_cmpuint (tree->n_nodes, <=, RV_LIMIT_DEPTH + 1);
}

/* However the attributes of a tag stand, the parser is given no more than it can compare. */
static void
test_attributes (void)
{
  static const char *const starts[]
    = { "<i ", "<i x= \">\" ", "<i \"=\"><i ", "<i =\"><i ", "<i x=y=\"><i ", "<i x/" };
  static const char *const ends[] = { " ", "=\"\"", "= '>'", "\"> <i ", "\t=\n1\f" };
  guint most = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (starts) * G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GString) text = g_string_new ("<p>");
      g_autoptr (RvHtmlTree) tree = NULL;

      g_string_append (text, starts[i % G_N_ELEMENTS (starts)]);
      for (guint j = 0; j < 2 * RV_LIMIT_ATTRIBUTES; j++)
        g_string_append_printf (text, "a%u%s", j, ends[i / G_N_ELEMENTS (starts)]);
      g_string_append (text, ">");
      tree = parse (text->str);
      for (guint j = 0; j < tree->n_nodes; j++)
        most = MAX (most, tree->nodes[j].n_attributes);
    }
  g_assert_cmpuint (most, <=, RV_LIMIT_ATTRIBUTES);
}

/* A name of many letters is one attribute for every hundred. */
static void
test_long_names (void)
{
  g_autoptr (GString) text = g_string_new ("<p ");
  g_autoptr (RvHtmlTree) tree = NULL;

  for (guint i = 0; i < 2 * RV_LIMIT_ATTRIBUTES; i++)
    g_string_append_printf (text, "a%099u", i);
  g_string_append (text, ">");
  tree = parse (text->str);
  for (guint i = 0; i < tree->n_nodes; i++)
    g_assert_cmpuint (tree->nodes[i].n_attributes, <=, RV_LIMIT_ATTRIBUTES);
}

/* Words in a value are none, and what follows the tag is text. */
static void
test_values (void)
{
  static const char *const starts[] = { "<p x=\"", "<p x = '", "<p x=\"y\"z='" };
  static const char *const ends[] = { "\" class=lamp>", "' class=lamp>", "'class=lamp>" };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (GString) text = g_string_new (starts[i]);
      g_autoptr (RvHtmlTree) tree = NULL;
      guint p;

      for (guint j = 0; j < 2 * RV_LIMIT_ATTRIBUTES; j++)
        g_string_append (text, "one > two ");
      g_string_append (text, ends[i]);
      tree = parse (text->str);
      p = rv_html_tree_find (tree, 0, tree->n_nodes, RV_HTML_P);
      g_assert_cmpuint (p, !=, RV_HTML_NONE);
      g_assert_cmpstr (rv_html_tree_get (tree, p, "class"), ==, "lamp");
    }
}

static void
test_tags (void)
{
  g_assert_cmpint (rv_html_tag_lookup ("Blockquote"), ==, RV_HTML_BLOCKQUOTE);
  g_assert_cmpint (rv_html_tag_lookup ("video"), ==, RV_HTML_VIDEO);
  g_assert_cmpint (rv_html_tag_lookup ("my-own"), ==, RV_HTML_OTHER);
  g_assert_true (rv_html_tag_is_heading (RV_HTML_H6));
  g_assert_false (rv_html_tag_is_block (RV_HTML_SPAN));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-tree/order", test_order);
  g_test_add_func ("/html-tree/deep", test_deep);
  g_test_add_func ("/html-tree/attributes", test_attributes);
  g_test_add_func ("/html-tree/long-names", test_long_names);
  g_test_add_func ("/html-tree/values", test_values);
  g_test_add_func ("/html-tree/tags", test_tags);
  return g_test_run ();
}
