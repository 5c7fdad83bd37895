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
#include "language/rv-normalize.h"

#define TITLE_BYTES 1000u

/* Words that a title keeps at least when the site's name is taken off it. */
#define FEWEST_WORDS 3u

/* Share of words that two wordings of one title have in common at least: more than that. */
#define SAME_SHARE 0.5

/* Characters of a site's name that is cut off unknown. */
#define SITE_CHARS 10

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

/* Chinese and Japanese put no spaces around the sign: "<title>_<site>". What it leaves is longer than
 * what it cuts. */
static char *
cut_glued (const char *text)
{
  const char *sign = NULL;
  glong before, behind;

  for (const char *p = text; *p != 0; p++)
    if (strchr ("-_|", *p) != NULL)
      sign = p;
  if (sign == NULL || sign == text || !g_unichar_iswide (g_utf8_get_char (g_utf8_prev_char (sign)))
      || !g_unichar_iswide (g_utf8_get_char (sign + 1)))
    return g_strdup (text);
  before = g_utf8_strlen (text, sign - text);
  behind = g_utf8_strlen (sign + 1, -1);
  return before > behind && behind <= SITE_CHARS ? g_strndup (text, (gsize) (sign - text))
                                                 : g_strdup (text);
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
  return heading != NULL ? heading : cut_glued (title_text);
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
      gsize separator = measure_separator (p);

      if (separator == 0 || !g_str_equal (p + separator, heading))
        continue;
      if (g_str_has_prefix (p + 1, "»"))
        return PLACE_PATH_END;
      return length * 2 > all ? PLACE_END : PLACE_NOWHERE;
    }
  return g_str_has_prefix (title, heading)
             && (measure_separator (rest) > 0 || g_str_has_prefix (rest, " (") || *rest == '_')
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
      if (length == 0 || count_words (heading) < FEWEST_WORDS)
        continue;
      if ((title_text[length] == 0 && count_words (title) < FEWEST_WORDS)
          || ((title_text[length] == 0 || measure_separator (title_text + length) > 0)
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

  if (heading == NULL || count_words (heading) < FEWEST_WORDS || measure_start (heading, title) > 0
      || !is_same_title (heading, title))
    return NULL;
  return g_steal_pointer (&heading);
}

/* Whether the title element says @title and the site's name behind it: what else stands in it is no
 * site's name. */
static gboolean
is_without_site (const char *title, const char *title_text, const char *site)
{
  gsize length = title_text != NULL ? measure_start (title_text, title) : 0;
  gsize separator = length > 0 ? measure_separator (title_text + length) : 0;

  return separator > 0 && site != NULL && count_separators (title) > 0
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

/* Whether @part is @site, or the name in the address @host ("The Weir" of "www.theweir.example"). */
static gboolean
is_site (const char *part, gsize length, const char *site, const char *host)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gsize n;

  if (site != NULL && strlen (site) == length && g_ascii_strncasecmp (part, site, length) == 0)
    return TRUE;
  for (gsize i = 0; i < length; i++)
    if (part[i] != ' ')
      g_string_append_c (plain, g_ascii_tolower (part[i]));
  n = plain->len;
  return host != NULL && n > 2 && g_str_has_prefix (host, plain->str)
         && (host[n] == 0 || host[n] == '.');
}

/* Without " - Site" at the end or "Site - " before; the sign may stand without spaces where the name
 * is known. */
static char *
cut_name (const char *title, const char *site, const char *host)
{
  const char *end = title + strlen (title);
  gsize length = site != NULL ? strlen (site) : 0;

  for (const char *p = title + 1; p < end; p++)
    {
      gsize separator = measure_separator (p);

      if (separator == 0)
        continue;
      if (is_site (p + separator, (gsize) (end - p) - separator, site, host))
        return g_strchomp (g_strndup (title, (gsize) (p - title)));
      if (is_site (title, (gsize) (p - title), site, host))
        return g_strdup (p + separator);
    }
  if (length > 0 && (gsize) (end - title) > length + 1 && g_str_has_suffix (title, site)
      && strchr ("-_|", end[-(gssize) length - 1]) != NULL)
    return g_strchomp (g_strndup (title, (gsize) (end - title) - length - 1));
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

/* "theweir.example" of "https://www.theweir.example/mill" */
static char *
dup_host (const char *address)
{
  const char *start = address != NULL ? strstr (address, "://") : NULL;

  if (start == NULL)
    return NULL;
  start += strlen ("://");
  start += g_str_has_prefix (start, "www.") ? strlen ("www.") : 0;
  return g_ascii_strdown (start, (gssize) strcspn (start, "/:?#"));
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
    better = cut_name (title, site, host);
  if (better == NULL)
    better = cut_name (title, json->publisher, NULL);
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
  g_autofree char *host = dup_host (address);
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
