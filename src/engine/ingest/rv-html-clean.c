/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What does not belong to the article although it stands in it: forms, asides, rows of buttons, lists
 * of links, boxes whose class speaks against them (Readability's conditional cleaning). Elements are
 * looked at from the last to the first, so that those inside go before those around them; what is
 * removed is taken off the measures above at once. Linear in nodes times depth at worst.
 */

#include "config.h"

#include "ingest/rv-html-article.h"

/* Commas that make any element text. */
#define COMMAS 10

/* Characters of a row of buttons, at most. */
#define SHARE_CHARS 500

/* Rows, columns and cells of a table that holds data rather than a layout. */
#define DATA_ROWS 10u
#define DATA_COLUMNS 4u
#define DATA_CELLS 10u

typedef struct
{
  RvHtmlPage *page;
  guint flags;
  guint8 *in_data_table; /* by node */
} Cleaner;

typedef gboolean (*Judge) (const Cleaner *self, guint node);

static gboolean
is_data_table (const RvHtmlTree *tree, guint table)
{
  const char *role = rv_html_tree_get (tree, table, "role");
  const char *summary = rv_html_tree_get (tree, table, "summary");
  guint rows = 0, columns = 0, in_row = 0;

  if (role != NULL && g_str_equal (role, "presentation"))
    return FALSE;
  if (summary != NULL && summary[0] != 0)
    return TRUE;
  for (guint i = table + 1; i < tree->nodes[table].end; i++)
    switch (tree->nodes[i].is_text ? RV_HTML_OTHER : tree->nodes[i].tag)
      {
      case RV_HTML_TABLE:
        return FALSE;
      case RV_HTML_CAPTION:
      case RV_HTML_COL:
      case RV_HTML_COLGROUP:
      case RV_HTML_TFOOT:
      case RV_HTML_THEAD:
      case RV_HTML_TH:
        return TRUE;
      case RV_HTML_TR:
        rows++;
        in_row = 0;
        break;
      case RV_HTML_TD:
        columns = MAX (columns, ++in_row);
        break;
      default:
        break;
      }
  if (rows <= 1 || columns <= 1)
    return FALSE;
  return rows >= DATA_ROWS || columns > DATA_COLUMNS || rows * columns > DATA_CELLS;
}

/* Marks what stands in tables of data: nothing in them is taken out. */
static guint8 *
mark_data_tables (const RvHtmlTree *tree)
{
  guint8 *marks = g_new0 (guint8, tree->n_nodes + 1);

  for (guint i = 0; i < tree->n_nodes; i++)
    {
      const RvHtmlNode *node = &tree->nodes[i];

      marks[i] = (node->parent != RV_HTML_NONE && marks[node->parent])
                 || (!node->is_text && node->tag == RV_HTML_TABLE && is_data_table (tree, i));
    }
  return marks;
}

/* Whether Readability would have made a paragraph of the div. */
static gboolean
is_paragraph (const RvHtmlPage *page, guint node)
{
  guint others;
  guint runs = rv_html_count_runs (page->tree, node, &others);

  return runs <= 1 && others == 0 && rv_html_page_get_link_density (page, node) < 0.25;
}

static gboolean
is_list_of_images (const RvHtmlPage *page, guint node)
{
  const RvHtmlTree *tree = page->tree;

  for (guint i = node + 1; i < tree->nodes[node].end; i = tree->nodes[i].end)
    {
      guint children = 0;

      for (guint j = i + 1; j < tree->nodes[i].end; j = tree->nodes[j].end)
        children += !tree->nodes[j].is_text;
      if (children > 1)
        return FALSE;
    }
  return page->measures[node].images == page->measures[node].items;
}

static gboolean
is_poor (const RvHtmlPage *page, guint node, int weight)
{
  const RvHtmlMeasure *m = &page->measures[node];
  RvHtmlTag tag = page->tree->nodes[node].tag;
  double density = rv_html_page_get_link_density (page, node);
  gboolean is_list
    = tag == RV_HTML_UL || tag == RV_HTML_OL || (m->chars > 0 && m->list_chars > 0.9 * m->chars);
  gboolean in_figure = rv_html_tree_is_inside (page->tree, node, RV_HTML_FIGURE);

  if (!in_figure && m->images > 1 && m->paragraphs < 0.5 * m->images)
    return TRUE;
  if (!is_list && m->items - 100 > m->paragraphs)
    return TRUE;
  if (m->inputs > m->paragraphs / 3)
    return TRUE;
  if (!is_list && !in_figure && m->heading_chars < 0.9 * m->chars && m->chars < 25
      && (m->images == 0 || m->images > 2) && density > 0)
    return TRUE;
  if (!is_list && weight < 25 && density > 0.2)
    return TRUE;
  return weight >= 25 && density > 0.5;
}

static gboolean
judge_conditionally (const Cleaner *self, guint node)
{
  const RvHtmlPage *page = self->page;
  const RvHtmlTree *tree = page->tree;
  RvHtmlTag tag = tree->nodes[node].tag;
  int weight = self->flags & RV_HTML_WEIGH_CLASSES ? rv_html_page_get_class_weight (page, node) : 0;

  if (tag != RV_HTML_TABLE && tag != RV_HTML_UL && tag != RV_HTML_DIV && tag != RV_HTML_FORM
      && tag != RV_HTML_FIELDSET)
    return FALSE;
  if (tag == RV_HTML_DIV && is_paragraph (page, node))
    return FALSE;
  if (self->in_data_table[node] || rv_html_tree_is_inside (tree, node, RV_HTML_CODE))
    return FALSE;
  if (weight < 0)
    return TRUE;
  if (page->measures[node].commas >= COMMAS || !is_poor (page, node, weight))
    return FALSE;
  return tag != RV_HTML_UL || !is_list_of_images (page, node);
}

static gboolean
judge_plainly (const Cleaner *self, guint node)
{
  const RvHtmlPage *page = self->page;
  RvHtmlTag tag = page->tree->nodes[node].tag;

  if (tag == RV_HTML_FOOTER || tag == RV_HTML_ASIDE)
    return TRUE;
  if ((tag == RV_HTML_H1 || tag == RV_HTML_H2) && rv_html_page_get_class_weight (page, node) < 0)
    return TRUE;
  return (page->hints[node] & RV_HINT_SHARE) && page->measures[node].chars < SHARE_CHARS;
}

static void
sweep (const Cleaner *self, const RvHtmlArticle *article, Judge judge, const char *reason)
{
  const RvHtmlTree *tree = self->page->tree;

  for (guint i = article->ranges->len; i-- > 0;)
    {
      RvHtmlRange range = g_array_index (article->ranges, RvHtmlRange, i);

      for (guint j = range.end; j-- > range.start;)
        if (!tree->nodes[j].is_text && self->page->removed[j] == NULL
            && tree->nodes[j].tag != RV_HTML_BODY && judge (self, j))
          rv_html_page_remove (self->page, j, reason);
    }
}

/**
 * rv_html_clean:
 * @flags: RvHtmlArticleFlags, or'ed
 */
void
rv_html_clean (RvHtmlArticle *article, guint flags)
{
  g_autofree guint8 *in_data_table = mark_data_tables (article->page->tree);
  Cleaner cleaner = { article->page, flags, in_data_table };

  sweep (&cleaner, article, judge_plainly, "aside");
  if (flags & RV_HTML_CLEAN)
    sweep (&cleaner, article, judge_conditionally, "links-or-form");
}
