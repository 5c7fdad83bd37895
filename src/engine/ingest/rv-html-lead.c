/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The first paragraphs that an extractor cut away: between the heading that is the title and the
 * first paragraph of the article, often in a header of their own. What reads like prose there, or is
 * named a lead, belongs to the article. At most NODES nodes are looked at.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-html-article.h"

/* Nodes between the title and the article. */
#define NODES 600u

/* Characters of a lead that only its form shows. */
#define LEAD_CHARS 60

/* … and of one in large letters, which is a sentence and no heading. */
#define HEADING_LEAD_CHARS 200

#define LINK_DENSITY 0.25

static guint
find_first_prose (const RvHtmlArticle *article)
{
  const RvHtmlTree *tree = article->page->tree;

  for (guint i = 0; i < article->ranges->len; i++)
    {
      RvHtmlRange range = g_array_index (article->ranges, RvHtmlRange, i);

      for (guint j = range.start; j < range.end; j++)
        {
          if (article->page->removed[j] != NULL)
            j = tree->nodes[j].end - 1;
          else if (tree->nodes[j].is_text && article->page->measures[j].chars > LEAD_CHARS)
            return j;
        }
    }
  return RV_HTML_NONE;
}

/* The last h1 before @until. */
static guint
find_heading (const RvHtmlTree *tree, guint until)
{
  guint lowest = until > NODES ? until - NODES : 0;

  for (guint i = until; i-- > lowest;)
    if (!tree->nodes[i].is_text && tree->nodes[i].tag == RV_HTML_H1)
      return i;
  return RV_HTML_NONE;
}

static gboolean
ends_sentence (const RvHtmlTree *tree, guint node)
{
  g_autofree char *text = rv_html_tree_dup_text (tree, node, 64 * 1024);
  gsize length = strlen (text);

  while (length > 0 && strchr ("\"')]", text[length - 1]) != NULL)
    length--;
  return length > 0
         && (strchr (".!?:", text[length - 1]) != NULL
             || (length >= 3
                 && (g_str_has_prefix (text + length - 3, "…")
                     || g_str_has_prefix (text + length - 3, "”")
                     || g_str_has_prefix (text + length - 3, "“")
                     || g_str_has_prefix (text + length - 3, "。"))));
}

static gboolean
is_dropped_above (const RvHtmlArticle *article, guint node)
{
  const RvHtmlTree *tree = article->page->tree;

  for (guint i = node; i != RV_HTML_NONE; i = tree->nodes[i].parent)
    {
      RvHtmlTag tag = tree->nodes[i].tag;
      const char *reason = article->page->removed[i];

      if (tag == RV_HTML_NAV || tag == RV_HTML_ASIDE || tag == RV_HTML_FOOTER || tag == RV_HTML_FORM
          || tag == RV_HTML_FIGURE || tag == RV_HTML_FIGCAPTION || tag == RV_HTML_LI
          || tag == RV_HTML_TABLE || tag == RV_HTML_BLOCKQUOTE)
        return TRUE;
      if (reason != NULL
          && (g_str_equal (reason, "hidden") || g_str_equal (reason, "not-text")
              || g_str_equal (reason, "furniture-class") || g_str_equal (reason, "byline")))
        return TRUE;
      if (article->page->hints[i]
          & (RV_HINT_FURNITURE | RV_HINT_BYLINE | RV_HINT_CAPTION | RV_HINT_SHARE))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_small_heading (RvHtmlTag tag)
{
  return tag == RV_HTML_H2 || tag == RV_HTML_H3 || tag == RV_HTML_H4;
}

static gboolean
is_lead (const RvHtmlArticle *article, guint node)
{
  const RvHtmlTree *tree = article->page->tree;
  const RvHtmlNode *element = &tree->nodes[node];
  const RvHtmlMeasure *measure = &article->page->measures[node];

  if (element->is_text || element->has_block
      || (!(is_small_heading (element->tag) && measure->chars >= HEADING_LEAD_CHARS)
          && element->tag != RV_HTML_P && element->tag != RV_HTML_DIV
          && element->tag != RV_HTML_SECTION && element->tag != RV_HTML_HEADER))
    return FALSE;
  return measure->chars >= LEAD_CHARS && measure->inputs == 0
         && rv_html_page_get_link_density (article->page, node) < LINK_DENSITY
         && !is_dropped_above (article, node) && ends_sentence (tree, node);
}

static gboolean
is_kept (const RvHtmlArticle *article, guint node)
{
  for (guint i = 0; i < article->ranges->len; i++)
    {
      RvHtmlRange range = g_array_index (article->ranges, RvHtmlRange, i);

      if (node >= range.start && node < range.end)
        return !rv_html_page_is_removed (article->page, node);
    }
  return FALSE;
}

/**
 * rv_html_lead_find:
 */
void
rv_html_lead_find (RvHtmlArticle *article)
{
  const RvHtmlTree *tree = article->page->tree;
  guint prose = find_first_prose (article);
  guint heading = prose != RV_HTML_NONE ? find_heading (tree, prose) : RV_HTML_NONE;

  if (heading == RV_HTML_NONE)
    return;
  for (guint i = tree->nodes[heading].end; i < prose; i++)
    if (is_lead (article, i) && !is_kept (article, i))
      {
        RvHtmlRange range = { i, tree->nodes[i].end };

        g_array_append_val (article->leads, range);
        i = tree->nodes[i].end - 1;
      }
}
