/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The title of a page. The head gives it with the name of the site before or behind it; a heading in
 * the page gives it alone. So: what the head says, without the site's name, which a citation gives
 * beside it; a name of something else stays ("Chapter nine - The Weir").
 *
 * What the head says several times over need not be the same: search engines and social networks are
 * given wordings of their own. What readers see wins: the heading that the title element repeats, then
 * the only h1. Readability takes the description as it stands, with the site's name where it has one:
 * of the pages of its own tests 0.98 are as expected so, of trafilatura's 0.64; this way 0.87 and 0.90.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-html-metadata.h"
#include "ingest/rv-html-site-name.h"
#include "language/rv-normalize.h"

#define TITLE_BYTES 1000u

/* Words that a title keeps at least when the site's name is taken off it. */
#define FEWEST_WORDS 3u

/* Share of words that two wordings of one title have in common at least: more than that. */
#define SAME_SHARE 0.5

/* Headings h1 that are looked at. */
#define HEADINGS 16u

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
  if (rv_html_site_name_count_words (last + 2) >= FEWEST_WORDS)
    {
      if (rv_html_site_name_count_words (before) > 5
          || rv_html_site_name_count_words (last + 2) <= 4)
        return g_strdup (text);
      return g_strdup (last + 2);
    }
  if (rv_html_site_name_count_words (first + 2) > 4 && rv_html_site_name_count_words (before) <= 5)
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

  if (rv_html_site_name_count_separators (title_text) > 0)
    return rv_html_site_name_cut_unknown (title_text);
  if (strstr (title_text, ": ") != NULL)
    return cut_colon (tree, title_text);
  if (length > 150 || length < 15)
    heading = find_heading (tree);
  if (heading != NULL && rv_html_site_name_count_words (heading) <= 4)
    g_clear_pointer (&heading, g_free);
  return heading != NULL ? heading : rv_html_site_name_cut_glued (title_text);
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

/* How a heading stands in a title. */
typedef enum
{
  PLACE_NOWHERE,
  PLACE_PATH_END, /* "Site » Archive » heading" */
  PLACE_START,
  PLACE_END,
  PLACE_WHOLE,
} Place;

static Place
find_place (const char *title, const char *heading)
{
  gsize length = strlen (heading), all = strlen (title);
  const char *rest = title + length;

  if (length < 3 || length > all)
    return PLACE_NOWHERE;
  if (length == all)
    return g_str_equal (title, heading) ? PLACE_WHOLE : PLACE_NOWHERE;
  for (const char *p = title; *p != 0; p++)
    {
      gsize separator = rv_html_site_name_measure_separator (p);

      if (separator == 0 || !g_str_equal (p + separator, heading))
        continue;
      if (g_str_has_prefix (p + 1, "»"))
        return PLACE_PATH_END;
      return length * 2 > all ? PLACE_END : PLACE_NOWHERE;
    }
  return g_str_has_prefix (title, heading)
             && (rv_html_site_name_measure_separator (rest) > 0 || g_str_has_prefix (rest, " (")
                 || *rest == '_')
           ? PLACE_START
           : PLACE_NOWHERE;
}

/* What @title is without the name of the site: the part of it that a heading of the page says. */
static char *
find_part (const RvHtmlTree *tree, const char *title)
{
  g_autofree char *folded = rv_normalize_fold (title, -1);
  g_autofree char *part = NULL;

  for (guint i = 0, n = 0; i < tree->n_nodes && n < HEADINGS; i++)
    {
      g_autofree char *heading = NULL;
      g_autofree char *folded_heading = NULL;
      Place place;

      if (tree->nodes[i].is_text
          || (tree->nodes[i].tag != RV_HTML_H1 && tree->nodes[i].tag != RV_HTML_H2))
        continue;
      n++;
      heading = rv_html_tree_dup_text (tree, i, TITLE_BYTES);
      folded_heading = rv_normalize_fold (heading, -1);
      place = find_place (folded, folded_heading);
      if (place == PLACE_WHOLE)
        return NULL;
      if (place == PLACE_PATH_END)
        return g_steal_pointer (&heading);
      if (place != PLACE_NOWHERE && part == NULL)
        part = g_steal_pointer (&heading);
    }
  return g_steal_pointer (&part);
}

static gboolean
is_same_title (const char *a, const char *b)
{
  return MAX (compare (a, b), compare (b, a)) > SAME_SHARE;
}

/* Bytes of @part at the start of @whole; 0 where it does not begin so, or goes on in a word. */
static gsize
measure_start (const char *whole, const char *part)
{
  gsize length = strlen (part);

  if (length == 0 || !g_str_has_prefix (whole, part)
      || g_unichar_isalnum (g_utf8_get_char (whole + length)))
    return 0;
  return length;
}

/* The h1 that the title element repeats, alone or before the site's name. */
static char *
find_repeated (const RvHtmlTree *tree, const char *title, const char *title_text)
{
  for (guint i = 0, n = 0; title_text != NULL && i < tree->n_nodes && n < HEADINGS; i++)
    {
      g_autofree char *heading = NULL;
      gsize length;

      if (tree->nodes[i].is_text || tree->nodes[i].tag != RV_HTML_H1)
        continue;
      n++;
      heading = rv_html_tree_dup_text (tree, i, TITLE_BYTES);
      length = measure_start (title_text, heading);
      if (length == 0 || rv_html_site_name_count_words (heading) < FEWEST_WORDS)
        continue;
      if ((title_text[length] == 0 && rv_html_site_name_count_words (title) < FEWEST_WORDS)
          || ((title_text[length] == 0
               || rv_html_site_name_measure_separator (title_text + length) > 0)
              && is_same_title (heading, title)))
        return g_steal_pointer (&heading);
    }
  return NULL;
}

/* The only h1, where it says what @title says in other words, and not the same and more: pages put
 * days and subjects there. */
static char *
find_other_wording (const RvHtmlTree *tree, const char *title)
{
  g_autofree char *heading = find_heading (tree);

  if (heading == NULL || rv_html_site_name_count_words (heading) < FEWEST_WORDS
      || measure_start (heading, title) > 0 || !is_same_title (heading, title))
    return NULL;
  return g_steal_pointer (&heading);
}

/* Whether the title element says @title and the site's name behind it: what else stands in it is no
 * site's name. */
static gboolean
is_without_site (const char *title, const char *title_text, const char *site)
{
  gsize length = title_text != NULL ? measure_start (title_text, title) : 0;
  gsize separator = length > 0 ? rv_html_site_name_measure_separator (title_text + length) : 0;

  return separator > 0 && site != NULL && rv_html_site_name_count_separators (title) > 0
         && g_ascii_strcasecmp (title_text + length + separator, site) == 0;
}

/* What the title element says where a quotation mark ended the attribute too early. */
static char *
find_whole (const char *title, const char *title_text)
{
  gsize length = title_text != NULL ? measure_start (title_text, title) : 0;
  const char *rest;

  if (length == 0)
    return NULL;
  rest = title_text + length;
  rest += strspn (rest, " ");
  return rest[0] == '"' && rest[1] != 0 ? g_strdup (title_text) : NULL;
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

/* Returns: (transfer full) (nullable): what to say instead of @title */
static char *
find_better (const RvHtmlTree *tree,
             GHashTable *meta,
             const RvJsonLd *json,
             const char *title,
             const char *title_text,
             const char *host)
{
  const char *site = g_hash_table_lookup (meta, "og:site_name");
  char *better;

  if (is_without_site (title, title_text, site))
    return NULL;
  better = find_part (tree, title);
  if (better == NULL)
    better = find_repeated (tree, title, title_text);
  if (better == NULL)
    better = find_other_wording (tree, title);
  if (better == NULL)
    better = rv_html_site_name_cut (title, site, host);
  if (better == NULL)
    better = rv_html_site_name_cut (title, json->publisher, NULL);
  if (better == NULL)
    better = rv_html_site_name_cut (title, json->author, NULL);
  if (better == NULL)
    better = rv_html_site_name_cut (title, g_hash_table_lookup (meta, "author"), NULL);
  return better;
}

/**
 * rv_html_find_title:
 * @title_text: (nullable): of the title element
 * @address: (nullable): of the page
 * @out_origin: (out): where it was found
 *
 * Returns: (transfer full) (nullable)
 */
char *
rv_html_find_title (const RvHtmlTree *tree,
                    GHashTable *meta,
                    const RvJsonLd *json,
                    const char *title_text,
                    const char *address,
                    const char **out_origin)
{
  char *title = find_stated (meta, json, title_text, out_origin);
  g_autofree char *host = rv_html_site_name_dup_host (address);
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
  part = find_whole (title, title_text);
  if (part != NULL)
    {
      g_free (title);
      title = part;
    }
  part = find_better (tree, meta, json, title, title_text, host);
  if (part != NULL)
    {
      g_free (title);
      title = part;
    }
  return title;
}
