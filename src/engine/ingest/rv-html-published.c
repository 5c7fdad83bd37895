/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The day a page appeared: as the head declares it, as a time element or a class marks it, as it
 * stands near the title, as the address has it. A declared day beats a visible one; a day that is
 * said to be that of a change is not taken.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-day.h"
#include "ingest/rv-html-metadata.h"

/* Bytes of a marked element or a visible byline in which a day is looked for. */
#define ELEMENT_BYTES 200u

/* Nodes around the first heading in which a visible day is looked for. */
#define NODES_AFTER 160u
#define NODES_BEFORE 60u

/* Nodes before a day in which "updated" stands, and bytes of what says so. */
#define CUE_NODES 6u
#define CUE_BYTES 80u

typedef struct
{
  const RvHtmlPage *page;
  const RvFurniture *furniture; /* nullable */
  RvDayReader *days;
} Search;

static char *
read_day (RvDayReader *days, const char *text)
{
  RvDay day;

  return text != NULL && rv_day_reader_find (days, text, MIN (strlen (text), ELEMENT_BYTES), &day)
           ? rv_day_to_string (&day)
           : NULL;
}

/* What heads of pages call the day, the surest first. */
static const char *const meta_names[] = {
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "article:published",
  "date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dc.date.created",
  "dcterms.created",
  "dcterms.available",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "published_date",
  "sailthru.date",
  "parsely-pub-date",
  "article_date_original",
  "originalpublicationdate",
  "article.published",
  "article.created",
  "datecreated",
  "created",
  "citation_publication_date",
  "citation_date",
  "cxenseparse:recs:publishtime",
  "date.created",
  "date.release",
  "release_date",
  "timestamp",
  "article:post_date",
  "video:release_date",
  "bt:pubdate",
  "rnews:datepublished",
  "displaydate",
};

static char *
find_meta (RvDayReader *days, GHashTable *meta, const char **out_origin)
{
  for (gsize i = 0; i < G_N_ELEMENTS (meta_names); i++)
    {
      char *day = read_day (days, g_hash_table_lookup (meta, meta_names[i]));

      if (day != NULL)
        {
          *out_origin = meta_names[i];
          return day;
        }
    }
  return NULL;
}

/* Whether @value, of properties of schema.org, has @part in it, in small letters. */
static gboolean
has_part (const char *value, const char *part)
{
  g_autofree char *lower = value != NULL ? g_ascii_strdown (value, -1) : NULL;

  return lower != NULL && strstr (lower, part) != NULL;
}

/* A day in the attributes or the text of an element. */
static char *
read_element (RvDayReader *days, const RvHtmlTree *tree, guint node)
{
  static const char *const attributes[] = { "datetime", "content", "title", "data-time" };
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      char *day = read_day (days, rv_html_tree_get (tree, node, attributes[i]));

      if (day != NULL)
        return day;
    }
  text = rv_html_tree_dup_text (tree, node, ELEMENT_BYTES + 1);
  return strlen (text) <= ELEMENT_BYTES ? read_day (days, text) : NULL;
}

static gboolean
is_of_change (const RvHtmlPage *page, guint node)
{
  return (page->hints[node] & RV_HINT_CHANGED)
         || has_part (rv_html_tree_get (page->tree, node, "itemprop"), "modified");
}

/* Whether @text ends, or begins, by saying that a day of change stands there. */
static gboolean
says_changed (const RvFurniture *furniture, const char *text, gboolean at_end)
{
  RvLine line;
  gboolean says = FALSE;

  if (furniture == NULL || strlen (text) > CUE_BYTES)
    return FALSE;
  rv_line_init (&line, text);
  for (guint i = 0; i < line.n_kept && !says; i++)
    {
      guint n = rv_furniture_match (furniture, RV_CUE_CHANGED, &line, i);

      says = n > 0 && (at_end ? i + n == line.n_words : i == 0);
    }
  rv_line_clear (&line);
  return says;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == 0;
}

/* "Updated: <time>…", "<b>Updated</b> <time>…", "<span>Updated 3 May" */
static gboolean
is_said_to_be_changed (const Search *self, guint node)
{
  const RvHtmlTree *tree = self->page->tree;
  g_autofree char *own = NULL;

  for (guint i = node, n = 0; i > 0 && n < CUE_NODES; n++)
    if (tree->nodes[--i].is_text && !is_blank (tree->nodes[i].text))
      {
        if (says_changed (self->furniture, tree->nodes[i].text, TRUE))
          return TRUE;
        break;
      }
  if (tree->nodes[node].is_text)
    return says_changed (self->furniture, tree->nodes[node].text, FALSE);
  own = rv_html_tree_dup_text (tree, node, CUE_BYTES + 1);
  return says_changed (self->furniture, own, FALSE);
}

static gboolean
is_marked (const RvHtmlTree *tree, guint node)
{
  const char *prop = rv_html_tree_get (tree, node, "itemprop");
  const char *property = rv_html_tree_get (tree, node, "property");

  return has_part (prop, "datepublished") || has_part (property, "datepublished")
         || (tree->nodes[node].tag == RV_HTML_TIME
             && rv_html_tree_get (tree, node, "pubdate") != NULL);
}

/* Elements that are marked as the day of publication. */
static char *
find_marked (RvDayReader *days, const RvHtmlPage *page)
{
  const RvHtmlTree *tree = page->tree;

  for (guint i = 0; i < tree->n_nodes; i++)
    if (!tree->nodes[i].is_text && tree->nodes[i].n_attributes > 0 && is_marked (tree, i)
        && !is_of_change (page, i))
      {
        char *day = read_element (days, tree, i);

        if (day != NULL)
          return day;
      }
  return NULL;
}

/* Whether readers' comments stand in @node: their days are not the article's. */
static gboolean
is_of_comments (const RvHtmlPage *page, guint node)
{
  guint hints = page->hints[node];

  return page->tree->nodes[node].has_block && (hints & RV_HINT_UNLIKELY)
         && (hints & RV_HINT_COMMENTS) && !(hints & RV_HINT_BODY);
}

/* Time elements and those whose class speaks of a byline or a date, in [@from, @to). */
static char *
find_dated (const Search *self, guint from, guint to)
{
  const RvHtmlPage *page = self->page;
  const RvHtmlTree *tree = page->tree;

  for (guint i = from; i < to && i < tree->n_nodes; i++)
    {
      if (tree->nodes[i].is_text)
        continue;
      if (rv_html_tag_is_never_read (tree->nodes[i].tag) || is_of_comments (page, i))
        {
          i = tree->nodes[i].end - 1;
          continue;
        }
      if ((tree->nodes[i].tag == RV_HTML_TIME || (page->hints[i] & (RV_HINT_BYLINE | RV_HINT_DATE)))
          && !is_of_change (page, i))
        {
          char *day = read_element (self->days, tree, i);

          if (day != NULL && !is_said_to_be_changed (self, i))
            return day;
          g_free (day);
        }
    }
  return NULL;
}

static gboolean
begins_with_day (RvDayReader *days, const char *text)
{
  RvDay day;

  text += strspn (text, " \t\n\r");
  return rv_day_reader_find (days, text, MIN (strlen (text), ELEMENT_BYTES), &day)
         && day.span.start == 0;
}

/* A day in any text of [@from, @to). */
static char *
find_visible (const Search *self, guint from, guint to)
{
  const RvHtmlTree *tree = self->page->tree;

  for (guint i = from; i < to && i < tree->n_nodes; i++)
    {
      const RvHtmlNode *node = &tree->nodes[i];
      char *day;

      if (!node->is_text)
        {
          if (rv_html_tag_is_never_read (node->tag) || is_of_comments (self->page, i))
            i = node->end - 1;
          continue;
        }
      day = read_day (self->days, node->text);
      if (day != NULL && !is_said_to_be_changed (self, i)
          && (strlen (node->text) <= ELEMENT_BYTES || begins_with_day (self->days, node->text)))
        return day;
      g_free (day);
    }
  return NULL;
}

/* "/2021/03/09/", "/2021-03-09-", "/20210309/" */
static char *
find_in_address (RvDayReader *days, const char *url)
{
  for (const char *p = url; p != NULL && *p != 0; p++)
    {
      const char *behind;
      guint year, month, day;
      char separator;

      if (p == url || g_ascii_isdigit (p[-1]) || !g_str_has_prefix (p, "20"))
        continue;
      if (strspn (p, "0123456789") == 8)
        {
          year = (guint) (p[2] - '0') * 10 + (guint) (p[3] - '0') + 2000;
          month = (guint) (p[4] - '0') * 10 + (guint) (p[5] - '0');
          day = (guint) (p[6] - '0') * 10 + (guint) (p[7] - '0');
        }
      else
        {
          separator = strspn (p, "0123456789") == 4 ? p[4] : 0;
          if ((separator != '/' && separator != '-' && separator != '_')
              || strspn (p + 5, "0123456789") < 1 || strspn (p + 5, "0123456789") > 2)
            continue;
          year = (guint) g_ascii_strtoull (p, NULL, 10);
          month = (guint) g_ascii_strtoull (p + 5, NULL, 10);
          behind = p + 5 + strspn (p + 5, "0123456789");
          if (*behind != separator || !g_ascii_isdigit (behind[1]))
            continue;
          day = (guint) g_ascii_strtoull (behind + 1, NULL, 10);
        }
      if (g_date_valid_dmy ((GDateDay) MIN (day, 32), (GDateMonth) MIN (month, 13),
                            (GDateYear) year))
        return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
    }
  return NULL;
}

static const char *
find_url (const RvHtmlTree *tree, GHashTable *meta)
{
  const char *url = g_hash_table_lookup (meta, "og:url");

  for (guint i = 0; i < tree->n_nodes && url == NULL; i++)
    if (!tree->nodes[i].is_text && tree->nodes[i].tag == RV_HTML_LINK)
      {
        const char *rel = rv_html_tree_get (tree, i, "rel");

        if (rel != NULL && g_ascii_strcasecmp (rel, "canonical") == 0)
          url = rv_html_tree_get (tree, i, "href");
      }
  return url;
}

/* The heading near which the day is looked for: the first of the highest level. */
static guint
find_heading (const RvHtmlTree *tree)
{
  guint heading = rv_html_tree_find (tree, 0, tree->n_nodes, RV_HTML_H1);

  return heading != RV_HTML_NONE ? heading : rv_html_tree_find (tree, 0, tree->n_nodes, RV_HTML_H2);
}

static char *
find_shown (const Search *self)
{
  const RvHtmlTree *tree = self->page->tree;
  guint heading = find_heading (tree), from, to;
  char *day = NULL;

  if (heading != RV_HTML_NONE)
    {
      from = heading < NODES_BEFORE ? 0 : heading - NODES_BEFORE;
      to = tree->nodes[heading].end + NODES_AFTER;
      day = find_dated (self, heading, to);
      if (day == NULL)
        day = find_visible (self, heading, to);
      if (day == NULL)
        day = find_dated (self, from, heading);
    }
  return day != NULL ? day : find_dated (self, 0, tree->n_nodes);
}

/**
 * rv_html_find_published:
 * @language: (nullable): of the page
 * @out_origin: (out): where it was found
 *
 * Returns: (transfer full) (nullable): ISO 8601
 */
char *
rv_html_find_published (const RvHtmlPage *page,
                        const RvFurniture *furniture,
                        GHashTable *meta,
                        const RvJsonLd *json,
                        const RvJsonLd *parsely,
                        const char *language,
                        const char **out_origin)
{
  g_autofree char *code = language != NULL ? g_strndup (language, 2) : NULL;
  g_autoptr (RvDayReader) days = rv_day_reader_new (code);
  Search search = { page, furniture, days };
  char *day;

  *out_origin = "json-ld";
  if ((day = read_day (days, json->published)) != NULL)
    return day;
  if ((day = find_meta (days, meta, out_origin)) != NULL)
    return day;
  *out_origin = "parsely-page";
  if ((day = read_day (days, parsely->published)) != NULL)
    return day;
  *out_origin = "marked-element";
  if ((day = find_marked (days, page)) != NULL)
    return day;
  *out_origin = "json-ld";
  if ((day = read_day (days, json->page_published)) != NULL)
    return day;
  *out_origin = "address";
  if ((day = find_in_address (days, find_url (page->tree, meta))) != NULL)
    return day;
  *out_origin = "byline";
  if ((day = find_shown (&search)) != NULL)
    return day;
  rv_day_reader_add_all (days);
  return find_shown (&search);
}
