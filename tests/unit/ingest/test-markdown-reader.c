/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "../growth.h"
#include "reader-fixture.h"

static RvDraft *
read_markdown (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  RvSource source = { .bytes = bytes, .uri = "file:///mill.md" };
  g_autoptr (GError) error = NULL;
  RvDraft *draft = rv_markdown_reader.read (&source, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (rv_reader_find (&source) == &rv_markdown_reader);
  return draft;
}

static void
check (const char *text, const char *expected)
{
  g_autoptr (RvDraft) draft = read_markdown (text);
  g_autofree char *drawn = fixture_draw (draft);

  g_assert_cmpstr (drawn, ==, expected);
}

static void
test_blocks (void)
{
  check ("---\ntitle: 'The Mill'\nauthor: Ada Kern\n---\n\n# Flour\n\nIt *turns*\nand "
         "[turns](http://x.y).[^1]\n\n- rye\n  - dark\n\n[^1]: In May.\n",
         "heading1: Flour\nbody: It turns and turns.\nlist1: rye\nlist2: dark\n"
         "note: In May.\n");
}

/* Markup inside Markdown is read for its text; code stays as it is. */
static void
test_html (void)
{
  check ("<p align='center'>The mill<br>turns.</p>\n\n<details>\n<summary>More</summary>\n\n"
         "It *burnt*.\n\n</details>\n\n<!-- not this -->\n\n    see [^1]\n",
         "body: The mill turns.\nbody: More\nbody: It burnt.\nbody: see [^1]\n");
}

static void
test_table (void)
{
  check ("| Grain | Sacks |\n|---|--:|\n| Rye | 40 |\n", "body: Grain | Sacks\nbody: Rye | 40\n");
}

/* What an image shows follows the paragraph that it stands in. */
static void
test_pictures (void)
{
  check ("It ![turns *slowly*](a.png \"The wheel\") and\nturns.\n\n![mill.png](mill.png)\n\n"
         "<p>Flour <img src='b.png' alt='A sack'> is dear.</p>\n",
         "body: It and turns.\nboilerplate: turns slowly\nboilerplate: The wheel\n"
         "body: Flour is dear.\nboilerplate: A sack\n");
}

static void
test_metadata (void)
{
  g_autoptr (RvDraft) draft = read_markdown ("---\ntitle: \"The Mill\"\nauthor: Ada\n---\nText.\n");

  g_assert_cmpstr (draft->metadata.fields[RV_META_TITLE].value, ==, "The Mill");
  g_assert_cmpstr (draft->metadata.fields[RV_META_AUTHOR].value, ==, "Ada");
}

static void
test_authors (void)
{
  g_autoptr (RvDraft) lines
    = read_markdown ("---\nauthors:\n  - Ada Kern\n  - Bo Lind\ntags:\n- mill\n---\nText.\n");
  g_autoptr (RvDraft) list = read_markdown ("+++\nauthors = [\"Ada Kern\"]\n+++\nText.\n");

  g_assert_cmpstr (lines->metadata.fields[RV_META_AUTHOR].value, ==, "Ada Kern, Bo Lind");
  g_assert_cmpstr (list->metadata.fields[RV_META_AUTHOR].value, ==, "Ada Kern");
}

static void
test_toml (void)
{
  g_autoptr (RvDraft) draft = read_markdown (
    "+++\ntitle = \"The Mill\"\ndate = 1923-04-05T06:00:00Z\nurl = \"/mill\"\n+++\nText.\n");

  g_assert_cmpstr (draft->metadata.fields[RV_META_TITLE].value, ==, "The Mill");
  g_assert_cmpstr (draft->metadata.fields[RV_META_PUBLISHED].value, ==, "1923-04-05");
  g_assert_null (draft->metadata.fields[RV_META_SOURCE_URL].value);
  g_assert_cmpuint (draft->blocks->len, ==, 1);
}

static void
read_refrain (gsize n, gpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvDraft) draft = NULL;

  for (gsize i = 0; i < n; i++)
    g_string_append (text, data);
  draft = read_markdown (text->str);
}

/* What made other parsers of Markdown quadratic. */
static void
test_pathological (void)
{
  static const char *const pieces[]
    = { "[", "*a **a ", "> ", "- ", "`", "![[]()", "| ", "<!--", "[^a]", "<b " };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    assert_linear (read_refrain, 5000, (gpointer) pieces[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown-reader/blocks", test_blocks);
  g_test_add_func ("/markdown-reader/table", test_table);
  g_test_add_func ("/markdown-reader/html", test_html);
  g_test_add_func ("/markdown-reader/pictures", test_pictures);
  g_test_add_func ("/markdown-reader/authors", test_authors);
  g_test_add_func ("/markdown-reader/toml", test_toml);
  g_test_add_func ("/markdown-reader/metadata", test_metadata);
  g_test_add_func ("/markdown-reader/pathological", test_pathological);
  return g_test_run ();
}
