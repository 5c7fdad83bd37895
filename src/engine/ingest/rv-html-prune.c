/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What still stands in an article and is not of it: elements whose class names furniture, bylines,
 * lists of nothing but links, paragraphs that are one link. This is where Readability loses: it keeps
 * promotions and "read also" lines among the paragraphs. An element that holds a good part of the
 * article stays whatever its class says. Linear in the nodes.
 */

#include "config.h"

#include "ingest/rv-html-article.h"

/* Share of the article that furniture cannot have. */
#define SHARE_MOST 0.3

/* Characters of a box that may be half of the article. */
#define BOX_CHARS 400

/* Characters of a byline, of a line that is one link, and of a list entry. */
#define BYLINE_CHARS 200
#define LINK_CHARS 220
#define ENTRY_CHARS 160

/* Share of link text of such a line and such a list. */
#define LINK_DENSITY 0.9
#define LIST_DENSITY 0.75

/* Characters of what follows a heading that is a link, and its share of link text, for the heading to be
 * one of the article's sections. */
#define SECTION_CHARS 40
#define SECTION_DENSITY 0.5

/* Characters of an article in which lines of links are looked for. */
#define ARTICLE_CHARS 700

static gboolean
is_inside_quote (const RvHtmlTree *tree, guint node)
{
  return rv_html_tree_is_inside (tree, node, RV_HTML_BLOCKQUOTE);
}

static gboolean
is_link_list (const RvHtmlArticle *article, guint node)
{
  const RvHtmlMeasure *measure = &article->page->measures[node];

  return measure->items >= 2 && measure->chars < measure->items * ENTRY_CHARS
         && rv_html_page_get_link_density (article->page, node) > LIST_DENSITY;
}

/* A paragraph or bold line that is one link: "Read more: …". */
static gboolean
is_link_line (const RvHtmlArticle *article, guint node)
{
  const RvHtmlPage *page = article->page;
  const RvHtmlMeasure *measure = &page->measures[node];

  return measure->chars > 0 && measure->chars < LINK_CHARS && !page->tree->nodes[node].has_block
         && measure->images == 0 && rv_html_page_get_link_density (page, node) > LINK_DENSITY
         && !is_inside_quote (page->tree, node);
}

/* Whether text comes next to the heading @node: what leads elsewhere has none of its own. */
static gboolean
has_text_behind (const RvHtmlPage *page, guint node)
{
  const RvHtmlTree *tree = page->tree;
  guint parent = tree->nodes[node].parent;
  guint end = parent != RV_HTML_NONE ? tree->nodes[parent].end : tree->n_nodes;

  for (guint i = tree->nodes[node].end; i < end; i = tree->nodes[i].end)
    {
      if (page->measures[i].chars < SECTION_CHARS && tree->nodes[i].is_text)
        continue;
      return !tree->nodes[i].is_text && !rv_html_tag_is_heading (tree->nodes[i].tag)
             && page->measures[i].chars >= SECTION_CHARS
             && rv_html_page_get_link_density (page, i) < SECTION_DENSITY;
    }
  return FALSE;
}

static gboolean
has_quote (const RvHtmlTree *tree, guint node)
{
  return rv_html_tree_find (tree, node, tree->nodes[node].end, RV_HTML_BLOCKQUOTE) != RV_HTML_NONE;
}

static const char *
judge (const RvHtmlArticle *article, guint node)
{
  const RvHtmlPage *page = article->page;
  const RvHtmlNode *element = &page->tree->nodes[node];
  gint32 chars = page->measures[node].chars;
  guint hints = page->hints[node];
  /* Of a stub the box that asks for money may be a large part. */
  gboolean is_small = (double) chars < SHARE_MOST * (double) article->chars
                      || (chars < BOX_CHARS && chars * 2 < article->chars);

  if (element->tag == RV_HTML_BODY || element->tag == RV_HTML_HTML
      || element->tag == RV_HTML_ARTICLE || element->tag == RV_HTML_MAIN)
    return NULL;
  if ((hints & RV_HINT_BYLINE) && chars < BYLINE_CHARS && is_small)
    return "byline";
  if (((hints & RV_HINT_FURNITURE) && !(hints & (RV_HINT_BODY | RV_HINT_PULL_QUOTE)) && is_small
       && !has_quote (page->tree, node))
      || element->tag == RV_HTML_NAV)
    return "furniture-class";
  if ((element->tag == RV_HTML_UL || element->tag == RV_HTML_OL) && is_small
      && is_link_list (article, node))
    return "link-list";
  if ((element->tag == RV_HTML_P || element->tag == RV_HTML_DIV
       || rv_html_tag_is_heading (element->tag))
      && article->chars > ARTICLE_CHARS && is_link_line (article, node)
      && !(rv_html_tag_is_heading (element->tag) && has_text_behind (page, node)))
    return "link-line";
  return NULL;
}

/**
 * rv_html_prune:
 * @article: measured
 */
void
rv_html_prune (RvHtmlArticle *article)
{
  const RvHtmlTree *tree = article->page->tree;

  for (guint i = 0; i < article->ranges->len; i++)
    {
      RvHtmlRange range = g_array_index (article->ranges, RvHtmlRange, i);

      for (guint j = range.start; j < range.end; j++)
        {
          const char *reason = NULL;

          if (article->page->removed[j] == NULL && !tree->nodes[j].is_text)
            reason = judge (article, j);
          if (reason != NULL)
            rv_html_page_remove (article->page, j, reason);
          if (article->page->removed[j] != NULL)
            j = tree->nodes[j].end - 1;
        }
    }
  rv_html_article_measure (article);
}
