/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The second extractor and the arbitration between the two. A page often names the body of its
 * article itself (itemprop "articleBody", class "entry-content", an article or main element). Each
 * element so named is weighed by the prose in it: characters of paragraphs that are no links. The
 * named element with nearly all the prose that any of them has, and no more around it than needed,
 * is the proposal. It is taken instead of the scored one where the scored one has clearly less prose,
 * or where it is the scored one without things around it. Linear in the nodes.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-html-article.h"

/* Characters of a paragraph that is prose, and the share of links in it. */
#define PROSE_CHARS 50
#define PROSE_DENSITY 0.4

/* Lists are as often menus as text: their prose counts for half. */
#define LIST_DIVISOR 2

/* Share of the best one's prose with which a smaller element is as good. */
#define NEARLY 0.9

/* Prose that the proposal must have more than the scored article, in shares and in characters. */
#define MORE_SHARE 1.35
#define MORE_CHARS 300

/* Share of the scored article's prose that a tighter element keeps. */
#define TIGHT 0.97

/* Share of the text that must be left where unlikely elements are left out. */
#define STRICT_SHARE 0.85

typedef enum
{
  NAMED_NOT,
  NAMED_MAIN, /* main element or role */
  NAMED_ARTICLE,
  NAMED_BODY, /* by class, id or itemprop */
} Named;

static Named
get_name (const RvHtmlPage *page, guint node)
{
  const RvHtmlTree *tree = page->tree;
  RvHtmlTag tag = tree->nodes[node].tag;
  const char *prop = rv_html_tree_get (tree, node, "itemprop");
  const char *role = rv_html_tree_get (tree, node, "role");

  if (prop != NULL && strstr (prop, "articleBody") != NULL)
    return NAMED_BODY;
  if ((page->hints[node] & RV_HINT_BODY) && rv_html_tag_is_block (tag) && tag != RV_HTML_P
      && tag != RV_HTML_BODY)
    return NAMED_BODY;
  if (tag == RV_HTML_ARTICLE)
    return NAMED_ARTICLE;
  if (tag == RV_HTML_MAIN || (role != NULL && g_str_equal (role, "main")))
    return NAMED_MAIN;
  return NAMED_NOT;
}

static gint32
weigh_run (const RvHtmlPage *page, RvHtmlRange run)
{
  gint32 chars = 0, links = 0;

  for (guint i = run.start; i < run.end; i = page->tree->nodes[i].end)
    if (page->removed[i] == NULL)
      {
        chars += page->measures[i].chars;
        links += page->measures[i].link_chars / 10;
      }
  return chars >= PROSE_CHARS && links < PROSE_DENSITY * chars ? chars - links : 0;
}

/* Prose of each element, its own and that below it. */
static gint32 *
weigh_all (const RvHtmlPage *page)
{
  const RvHtmlTree *tree = page->tree;
  gint32 *prose = g_new0 (gint32, tree->n_nodes + 1);

  for (guint i = tree->n_nodes; i-- > 0;)
    {
      const RvHtmlNode *node = &tree->nodes[i];
      RvHtmlRange run;

      if (node->is_text || page->removed[i] != NULL)
        continue;
      if (rv_html_tag_is_block (node->tag) && !rv_html_tag_is_heading (node->tag))
        for (guint at = rv_html_next_run (tree, i, i + 1, &run); at != 0;
             at = rv_html_next_run (tree, i, at, &run))
          prose[i] += weigh_run (page, run) / (node->tag == RV_HTML_LI ? LIST_DIVISOR : 1);
      if (node->parent != RV_HTML_NONE)
        prose[node->parent] += prose[i];
    }
  return prose;
}

/* What no article has, whatever extractor finds it. */
static void
strip (RvHtmlPage *page)
{
  const RvHtmlTree *tree = page->tree;

  for (guint i = 0; i < tree->n_nodes; i++)
    {
      const RvHtmlNode *node = &tree->nodes[i];
      guint hints = page->hints[i];

      if (page->removed[i] != NULL)
        {
          i = node->end - 1;
          continue;
        }
      if (node->is_text || node->tag == RV_HTML_BODY || node->tag == RV_HTML_HTML
          || node->tag == RV_HTML_ARTICLE || node->tag == RV_HTML_MAIN)
        continue;
      if (node->tag == RV_HTML_NAV || node->tag == RV_HTML_ASIDE || node->tag == RV_HTML_FOOTER
          || node->tag == RV_HTML_FORM
          || ((hints & (RV_HINT_FURNITURE | RV_HINT_ROLE)) && !(hints & RV_HINT_BODY)
              && page->measures[i].chars * 2 < page->measures[0].chars))
        {
          rv_html_page_remove (page, i, "page-furniture");
          i = node->end - 1;
        }
    }
}

/* Whether @node has a name and stands in nothing that has been taken out. */
static gboolean
is_named (const RvHtmlPage *page, guint node)
{
  return !page->tree->nodes[node].is_text && get_name (page, node) != NAMED_NOT
         && !rv_html_page_is_removed (page, node);
}

static guint
choose (const RvHtmlPage *page, const gint32 *prose)
{
  const RvHtmlTree *tree = page->tree;
  guint best = RV_HTML_NONE;
  gint32 most = 0;

  for (guint i = 0; i < tree->n_nodes; i++)
    if (prose[i] > most && is_named (page, i))
      most = prose[i];
  if (most == 0)
    return RV_HTML_NONE;
  for (guint i = 0; i < tree->n_nodes; i++)
    if ((double) prose[i] >= NEARLY * most && is_named (page, i))
      best = i;
  return best;
}

static gint64
weigh_article (const RvHtmlArticle *article)
{
  g_autofree gint32 *prose = weigh_all (article->page);
  const RvHtmlTree *tree = article->page->tree;
  gint64 sum = 0;

  for (guint i = 0; i < article->ranges->len; i++)
    {
      RvHtmlRange range = g_array_index (article->ranges, RvHtmlRange, i);

      for (guint j = range.start; j < range.end; j = tree->nodes[j].end)
        sum += tree->nodes[j].is_text ? article->page->measures[j].chars : prose[j];
    }
  return sum;
}

/* Whether @node is a part of @article with something of it around. */
static gboolean
is_tighter (const RvHtmlArticle *article, guint node)
{
  const RvHtmlTree *tree = article->page->tree;

  for (guint i = 0; i < article->ranges->len; i++)
    {
      RvHtmlRange range = g_array_index (article->ranges, RvHtmlRange, i);

      if (node >= range.start && node < range.end)
        return tree->nodes[node].end < range.end || article->ranges->len > 1;
    }
  return FALSE;
}

/* Whether @node comes after all of @article: there stand the comments of readers. */
static gboolean
is_behind (const RvHtmlArticle *article, guint node)
{
  guint n = article->ranges->len;

  return n > 0 && node >= g_array_index (article->ranges, RvHtmlRange, n - 1).end;
}

static RvHtmlArticle *
take_with (RvHtmlPage *page, guint node, guint flags)
{
  RvHtmlArticle *article = rv_html_article_new (page);

  rv_html_strip (page, node, flags);
  rv_html_article_add (article, node, page->tree->nodes[node].end);
  rv_html_clean (article, RV_HTML_WEIGH_CLASSES | RV_HTML_CLEAN);
  rv_html_article_measure (article);
  return article;
}

/* With what is unlikely to be text left out, unless that takes much of it. */
static RvHtmlArticle *
take (RvHtmlPage *page, guint node)
{
  RvHtmlArticle *strict
    = take_with (rv_html_page_copy (page), node, RV_HTML_STRIP_UNLIKELY | RV_HTML_WEIGH_CLASSES);
  RvHtmlArticle *loose = take_with (page, node, RV_HTML_WEIGH_CLASSES);

  if ((double) strict->chars < STRICT_SHARE * (double) loose->chars)
    {
      rv_html_article_free (strict);
      return loose;
    }
  rv_html_article_free (loose);
  return strict;
}

/**
 * rv_html_body_extract:
 * @scored: what the first extractor proposes
 *
 * Returns: (transfer full) (nullable): a better proposal, %NULL where @scored stands
 */
RvHtmlArticle *
rv_html_body_extract (const RvHtmlPage *prepared, const RvHtmlArticle *scored)
{
  g_autoptr (RvHtmlPage) page = rv_html_page_copy (prepared);
  g_autofree gint32 *prose = NULL;
  gint64 have;
  guint best;

  strip (page);
  prose = weigh_all (page);
  best = choose (page, prose);
  if (best == RV_HTML_NONE)
    return NULL;
  have = weigh_article (scored);
  if (!is_behind (scored, best) && (double) prose[best] > MORE_SHARE * (double) have
      && prose[best] > have + MORE_CHARS)
    return take (g_steal_pointer (&page), best);
  if (get_name (page, best) == NAMED_BODY && is_tighter (scored, best)
      && (double) prose[best] >= TIGHT * (double) have)
    return take (g_steal_pointer (&page), best);
  return NULL;
}
