/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The title of a page. The head gives it with the name of the site before or behind it; a heading in
 * the page gives it alone. So: what the head says, without the site's name.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-html-metadata.h"
#include "language/rv-normalize.h"

#define TITLE_BYTES 1000u

/* Words that a title keeps at least when the site's name is taken off it. */
#define FEWEST_WORDS 3u

/* Share of words that two wordings of one title have in common at least: more than that. */
#define SAME_SHARE 0.5

/* Headings h1 that are looked at. */
#define HEADINGS 16u

static guint
count_words (const char *text)
{
  guint n = 0;
  gboolean in_word = FALSE;

  for (const char *p = text; *p != 0; p++)
    {
      gboolean word = !g_ascii_isspace (*p);

      n += word && !in_word;
      in_word = word;
    }
  return n;
}

/* Bytes of the separator at @p, with the space before it; 0 where there is none. */
static gsize
measure_separator (const char *p)
{
  static const char *const signs[]
    = { "|", "-", "–", "—", "\\", "/", ">", "»", "›", "·", "•", ":" };

  if (*p != ' ')
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      gsize length = strlen (signs[i]);

      if (strncmp (p + 1, signs[i], length) == 0 && p[1 + length] == ' ')
        return length + 2;
    }
  return 0;
}

static gboolean
is_hierarchical (const char *p)
{
  return p[1] == '\\' || p[1] == '/' || p[1] == '>' || g_str_has_prefix (p + 1, "»");
}

static guint
count_separators (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != 0; p++)
    n += measure_separator (p) > 0;
  return n;
}

/* Without what stands behind the last separator, or before the first where little would be left. */
static char *
cut_site (const char *text)
{
  const char *first = NULL, *last = NULL;
  gboolean hierarchical = FALSE;
  g_autofree char *cut = NULL;
  guint n;

  for (const char *p = text; *p != 0; p++)
    if (measure_separator (p) > 0)
      {
        first = first != NULL ? first : p;
        last = p;
        hierarchical |= is_hierarchical (p);
      }
  if (first == NULL)
    return g_strdup (text);
  cut = g_strndup (text, (gsize) (last - text));
  if (count_words (cut) < FEWEST_WORDS)
    {
      g_free (cut);
      cut = g_strdup (first + measure_separator (first));
    }
  n = count_words (cut);
  if (n <= 4 && (!hierarchical || n != count_words (text) - count_separators (text) - 1))
    return g_strdup (text);
  return g_steal_pointer (&cut);
}

static gboolean
is_heading_text (const RvHtmlTree *tree, const char *text)
{
  for (guint i = 0, n = 0; i < tree->n_nodes && n < HEADINGS; i++)
    if (!tree->nodes[i].is_text
        && (tree->nodes[i].tag == RV_HTML_H1 || tree->nodes[i].tag == RV_HTML_H2))
      {
        g_autofree char *heading = rv_html_tree_dup_text (tree, i, TITLE_BYTES);

        n++;
        if (g_str_equal (heading, text))
          return TRUE;
      }
  return FALSE;
}

/* "Site: the title" */
static char *
cut_colon (const RvHtmlTree *tree, const char *text)
{
  const char *last = g_strrstr (text, ": ");
  const char *first = strstr (text, ": ");
  g_autofree char *before = NULL;

  if (is_heading_text (tree, text))
    return g_strdup (text);
  before = g_strndup (text, (gsize) (first - text));
  if (count_words (last + 2) >= FEWEST_WORDS)
    {
      if (count_words (before) > 5 || count_words (last + 2) <= 4)
        return g_strdup (text);
      return g_strdup (last + 2);
    }
  if (count_words (first + 2) > 4 && count_words (before) <= 5)
    return g_strdup (first + 2);
  return g_strdup (text);
}

/* The only h1 of the page. */
static char *
find_heading (const RvHtmlTree *tree)
{
  guint first = rv_html_tree_find (tree, 0, tree->n_nodes, RV_HTML_H1);
  char *text;

  if (first == RV_HTML_NONE
      || rv_html_tree_find (tree, first + 1, tree->n_nodes, RV_HTML_H1) != RV_HTML_NONE)
    return NULL;
  text = rv_html_tree_dup_text (tree, first, TITLE_BYTES);
  if (text[0] == 0)
    g_clear_pointer (&text, g_free);
  return text;
}

/* A title of four words or less is rather the whole text than what was cut out of it. */
static char *
clean_title (const RvHtmlTree *tree, const char *title_text)
{
  glong length = g_utf8_strlen (title_text, -1);
  char *heading = NULL;

  if (count_separators (title_text) > 0)
    return cut_site (title_text);
  if (strstr (title_text, ": ") != NULL)
    return cut_colon (tree, title_text);
  if (length > 150 || length < 15)
    heading = find_heading (tree);
  if (heading != NULL && count_words (heading) <= 4)
    g_clear_pointer (&heading, g_free);
  return heading != NULL ? heading : g_strdup (title_text);
}

/* How much alike two titles are, by their words, 0 to 1. */
static double
compare (const char *a, const char *b)
{
  g_autofree char *x = rv_normalize_fold (a, -1);
  g_autofree char *y = rv_normalize_fold (b, -1);
  g_auto (GStrv) words = g_strsplit (x, " ", 64);
  guint n = 0, shared = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      n++;
      shared += strstr (y, words[i]) != NULL;
    }
  return n > 0 ? (double) shared / n : 0;
}

/* What @title is without the name of the site: the part of it that a heading of the page says. */
static char *
find_part (const RvHtmlTree *tree, const char *title)
{
  g_autofree char *folded = rv_normalize_fold (title, -1);

  for (guint i = 0, n = 0; i < tree->n_nodes && n < HEADINGS; i++)
    {
      g_autofree char *heading = NULL;
      g_autofree char *folded_heading = NULL;
      gsize length;

      if (tree->nodes[i].is_text
          || (tree->nodes[i].tag != RV_HTML_H1 && tree->nodes[i].tag != RV_HTML_H2))
        continue;
      n++;
      heading = rv_html_tree_dup_text (tree, i, TITLE_BYTES);
      folded_heading = rv_normalize_fold (heading, -1);
      length = strlen (folded_heading);
      if (length < 3 || length >= strlen (folded))
        continue;
      if (g_str_has_prefix (folded, folded_heading)
          && (measure_separator (folded + length) > 0 || g_str_has_prefix (folded + length, " (")
              || g_str_has_prefix (folded + length, "_")))
        return g_steal_pointer (&heading);
      for (const char *p = folded; *p != 0; p++)
        {
          gsize separator = measure_separator (p);

          if (separator > 0 && length * 2 > strlen (folded)
              && g_str_equal (p + separator, folded_heading))
            return g_steal_pointer (&heading);
        }
    }
  return NULL;
}

/* The only h1, where it says what @title says in other words: search engines and social networks are
 * given a title of their own, readers see this one. */
static char *
find_other_wording (const RvHtmlTree *tree, const char *title)
{
  g_autofree char *heading = find_heading (tree);

  if (heading == NULL || count_words (heading) < FEWEST_WORDS
      || MAX (compare (heading, title), compare (title, heading)) <= SAME_SHARE)
    return NULL;
  return g_steal_pointer (&heading);
}

/* Without " - Site" at the end or "Site - " before. */
static char *
cut_name (const char *title, const char *site)
{
  gsize length = site != NULL ? strlen (site) : 0;
  const char *end = title + strlen (title);

  if (length == 0 || strlen (title) < length + 4)
    return NULL;
  for (const char *p = title + 1; *p != 0; p++)
    {
      gsize separator = measure_separator (p);

      if (separator == 0)
        continue;
      if (p + separator + length == end && g_ascii_strcasecmp (p + separator, site) == 0)
        return g_strchomp (g_strndup (title, (gsize) (p - title)));
      if (p == title + length && g_ascii_strncasecmp (title, site, length) == 0)
        return g_strdup (p + separator);
    }
  return NULL;
}

/* "&#8216;" that a page wrote twice over. */
static char *
unescape (char *title)
{
  g_autoptr (RvHtmlTree) tree = NULL;
  const char *sign = strchr (title, '&');

  if (sign == NULL || strchr (sign, ';') == NULL || strchr (title, '<') != NULL)
    return title;
  tree = rv_html_tree_new (title, strlen (title), NULL);
  if (tree->n_nodes == 0)
    return title;
  g_free (title);
  return rv_html_tree_dup_text (tree, 0, TITLE_BYTES);
}

static char *
find_stated (GHashTable *meta,
             const RvJsonLd *json,
             const char *title_text,
             const char **out_origin)
{
  static const char *const names[]
    = { "dc:title", "dcterm:title",  "og:title",      "title",
        "dc.title", "twitter:title", "parsely-title", "citation_title" };
  const char *headline = json->headline;

  *out_origin = "json-ld";
  if (json->name != NULL && headline != NULL && title_text != NULL
      && compare (json->name, title_text) > 0.75 && compare (headline, title_text) <= 0.75)
    headline = json->name;
  if (headline == NULL)
    headline = json->name;
  if (headline != NULL)
    return g_strdup (headline);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_hash_table_lookup (meta, names[i]);

      if (value != NULL)
        {
          *out_origin = names[i];
          return g_strdup (value);
        }
    }
  return NULL;
}

/**
 * rv_html_find_title:
 * @title_text: (nullable): of the title element
 * @out_origin: (out): where it was found
 *
 * Returns: (transfer full) (nullable)
 */
char *
rv_html_find_title (const RvHtmlTree *tree,
                    GHashTable *meta,
                    const RvJsonLd *json,
                    const char *title_text,
                    const char **out_origin)
{
  char *title = find_stated (meta, json, title_text, out_origin);
  char *part;

  if (title == NULL && title_text != NULL && title_text[0] != 0)
    {
      *out_origin = "title-element";
      part = find_part (tree, title_text);
      return unescape (part != NULL ? part : clean_title (tree, title_text));
    }
  if (title == NULL)
    {
      *out_origin = "heading";
      return find_heading (tree);
    }
  title = unescape (title);
  part = find_part (tree, title);
  if (part == NULL)
    part = find_other_wording (tree, title);
  if (part == NULL)
    part = cut_name (title, g_hash_table_lookup (meta, "og:site_name"));
  if (part == NULL)
    part = cut_name (title, json->publisher);
  if (part != NULL)
    {
      g_free (title);
      title = part;
    }
  return title;
}
