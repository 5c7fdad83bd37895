/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the elements of a page are marked to be: schema.org as microdata (itemprop, HTML Living
 * Standard 5) and as RDFa Lite 1.1 (property), microformats (h-entry's p-author), and links with
 * rel="author". What is marked inside an item of another kind (a comment, another article's teaser) is
 * not the page's. One pass over the nodes, and one below each of at most NAMES elements.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-html-marked.h"
#include "ingest/rv-json-ld.h"

/* Names that are taken, and elements that are looked at for them. */
#define NAMES 8u
#define ELEMENTS 64u

/* Nodes behind the first name in which others of the same text follow. */
#define NODES_BEHIND 300u

/* Elements above one among which the item that it belongs to is looked for. */
#define ABOVE 64u

/* Bytes and words of a name. */
#define NAME_BYTES 120u
#define NAME_WORDS 10u

/* Whether @word stands among the words of @value, with a prefix or an address before it or not. */
static gboolean
has_word (const char *value, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = value; p != NULL && *p != 0;)
    {
      gsize n = strcspn (p, " \t\r\n");

      if (n >= length && g_ascii_strncasecmp (p + n - length, word, length) == 0
          && (n == length || p[n - length - 1] == ':' || p[n - length - 1] == '/'))
        return TRUE;
      p += n;
      p += strspn (p, " \t\r\n");
    }
  return FALSE;
}

static gboolean
is_marked (const RvHtmlTree *tree, guint node, const char *property)
{
  return has_word (rv_html_tree_get (tree, node, "itemprop"), property)
         || has_word (rv_html_tree_get (tree, node, "property"), property);
}

static gboolean
is_item (const RvHtmlTree *tree, guint node)
{
  return rv_html_tree_get (tree, node, "itemscope") != NULL
         || rv_html_tree_get (tree, node, "typeof") != NULL;
}

/* Whether the item around @node is the text of the page, or there is none. */
static gboolean
is_of_text (const RvHtmlTree *tree, guint node)
{
  guint n = 0;

  for (guint i = tree->nodes[node].parent; i != RV_HTML_NONE && n < ABOVE;
       i = tree->nodes[i].parent, n++)
    {
      const char *type = rv_html_tree_get (tree, i, "itemtype");

      if (!is_item (tree, i))
        continue;
      if (type == NULL)
        type = rv_html_tree_get (tree, i, "typeof");
      return type == NULL || type[0] == 0 || rv_json_ld_is_text_type (type);
    }
  return TRUE;
}

/* Whether @text (nullable) may be the name of a person or a body rather than an address or a sentence. */
static gboolean
is_name (const char *text)
{
  guint n_words = 0;
  gboolean has_capital = FALSE;

  if (text == NULL || strlen (text) < 2 || strlen (text) > NAME_BYTES || text[0] == '@'
      || text[0] == '/' || strstr (text, "://") != NULL || g_str_has_prefix (text, "www."))
    return FALSE;
  if (strchr (text, ' ') == NULL && strchr (text, '/') != NULL)
    return FALSE;
  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char behind = *g_utf8_next_char (p);

      n_words += c != ' ' && (behind == 0 || behind == ' ');
      has_capital |= g_unichar_isalpha (c) && !g_unichar_islower (c);
    }
  return has_capital && n_words <= NAME_WORDS;
}

/* The content or the text of an element that is one name. */
static char *
dup_value (const RvHtmlTree *tree, guint node)
{
  const char *content = rv_html_tree_get (tree, node, "content");

  return content != NULL ? g_strstrip (g_strdup (content))
                         : rv_html_tree_dup_text (tree, node, NAME_BYTES + 1);
}

/* What the item at @node is called; else its text. */
static char *
dup_name (const RvHtmlTree *tree, guint node)
{
  const char *own = rv_html_tree_get (tree, node, "class");
  gboolean is_card = has_word (own, "h-card") || has_word (own, "vcard");
  guint end = MIN (tree->nodes[node].end, node + NODES_BEHIND);

  for (guint i = node + 1; i < end; i++)
    {
      const char *name = tree->nodes[i].is_text ? NULL : rv_html_tree_get (tree, i, "class");

      if (!tree->nodes[i].is_text
          && (is_marked (tree, i, "name")
              || (is_card && (has_word (name, "p-name") || has_word (name, "fn")))))
        return dup_value (tree, i);
    }
  return dup_value (tree, node);
}

static gboolean
is_said (char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_ascii_strcasecmp (names[i], name) == 0)
      return TRUE;
  return FALSE;
}

/**
 * rv_html_marked_join_names:
 * @lines: a name a line
 *
 * Returns: (transfer full) (nullable): the names once each, between commas, or semicolons where a
 *   comma is part of one
 */
char *
rv_html_marked_join_names (const char *lines)
{
  g_auto (GStrv) all = g_strsplit (lines, "\n", (int) ELEMENTS);
  char *names[NAMES + 1] = { NULL };
  guint n = 0;
  gboolean has_comma = FALSE;

  for (guint i = 0; all[i] != NULL && n < NAMES; i++)
    if (is_name (g_strstrip (all[i])) && !is_said (names, n, all[i]))
      {
        has_comma |= strchr (all[i], ',') != NULL;
        names[n++] = all[i];
      }
  return n > 0 ? g_strjoinv (has_comma ? "; " : ", ", names) : NULL;
}

static gboolean
is_author (const RvHtmlTree *tree, guint node)
{
  return is_marked (tree, node, "author") || is_marked (tree, node, "creator")
         || has_word (rv_html_tree_get (tree, node, "class"), "p-author")
         || has_word (rv_html_tree_get (tree, node, "rel"), "author");
}

static gboolean
is_publisher (const RvHtmlTree *tree, guint node)
{
  return is_marked (tree, node, "publisher");
}

static char *
find_names (const RvHtmlTree *tree, gboolean (*is_wanted) (const RvHtmlTree *tree, guint node))
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint until = tree->n_nodes, n = 0;

  for (guint i = 0; i < until && n < ELEMENTS; i++)
    {
      g_autofree char *name = NULL;

      if (tree->nodes[i].is_text || tree->nodes[i].n_attributes == 0 || !is_wanted (tree, i)
          || tree->nodes[i].tag == RV_HTML_LINK)
        continue;
      n++;
      if (!is_of_text (tree, i))
        continue;
      name = dup_name (tree, i);
      if (!is_name (name))
        continue;
      g_string_append_printf (lines, "%s\n", name);
      until = MIN (until, i + NODES_BEHIND);
      i = tree->nodes[i].end - 1;
    }
  return rv_html_marked_join_names (lines->str);
}

/* Returns: (transfer full) (nullable): who the page marks to have written its text */
char *
rv_html_marked_find_author (const RvHtmlTree *tree)
{
  return find_names (tree, is_author);
}

/* Returns: (transfer full) (nullable): who the page marks to have published its text */
char *
rv_html_marked_find_publisher (const RvHtmlTree *tree)
{
  return find_names (tree, is_publisher);
}
