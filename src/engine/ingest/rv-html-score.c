/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where the text of a page is, after Readability (Arc90 2009, Mozilla's reader view): every paragraph
 * gives points for its commas and its length to the elements above it, in full to its parent, half to
 * the next, then a third of their distance; the element with the most points, weighed by how little
 * of its text is links, holds the article; siblings that look alike join it.
 *
 * Linear in the number of nodes: each paragraph walks up at most ANCESTORS elements.
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ingest/rv-html-article.h"

/* Characters of a byline: fewer. */
#define BYLINE_CHARS 100

#define ANCESTORS 5u
#define CANDIDATES 5u

/* Characters of a paragraph that counts, and of text that gives one point more. */
#define PARAGRAPH_CHARS 25
#define POINT_CHARS 100
#define POINTS_MOST 3

/* Candidates as good as the best, up to this share, that must have an element in common. */
#define ALTERNATIVE_SHARE 0.75
#define ALTERNATIVES 3u

typedef struct
{
  RvHtmlPage *page;
  guint flags;
  double *scores; /* NAN where an element has none */
  GArray *scored; /* guint32, elements with a score */
  guint body;
} Scorer;

static double
weigh_tag (RvHtmlTag tag)
{
  switch (tag)
    {
    case RV_HTML_DIV:
      return 5;
    case RV_HTML_PRE:
    case RV_HTML_TD:
    case RV_HTML_BLOCKQUOTE:
      return 3;
    case RV_HTML_ADDRESS:
    case RV_HTML_OL:
    case RV_HTML_UL:
    case RV_HTML_DL:
    case RV_HTML_DD:
    case RV_HTML_DT:
    case RV_HTML_LI:
    case RV_HTML_FORM:
      return -3;
    case RV_HTML_H1:
    case RV_HTML_H2:
    case RV_HTML_H3:
    case RV_HTML_H4:
    case RV_HTML_H5:
    case RV_HTML_H6:
    case RV_HTML_TH:
      return -5;
    default:
      return 0;
    }
}

static double
weigh_class (const Scorer *self, guint node)
{
  return self->flags & RV_HTML_WEIGH_CLASSES ? rv_html_page_get_class_weight (self->page, node) : 0;
}

/* Gives the points of a paragraph with @measure to @parent and the elements above it. */
static void
give (Scorer *self, const RvHtmlMeasure *measure, guint parent)
{
  const RvHtmlTree *tree = self->page->tree;
  double points = 1 + 1 + measure->commas + MIN (measure->chars / POINT_CHARS, POINTS_MOST);
  guint node = parent;

  if (measure->chars < PARAGRAPH_CHARS)
    return;
  for (guint level = 0; level < ANCESTORS && node != RV_HTML_NONE; level++)
    {
      if (tree->nodes[node].parent == RV_HTML_NONE)
        return;
      if (isnan (self->scores[node]))
        {
          self->scores[node] = weigh_tag (tree->nodes[node].tag) + weigh_class (self, node);
          g_array_append_val (self->scored, node);
        }
      self->scores[node] += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
      node = tree->nodes[node].parent;
    }
}

static RvHtmlMeasure
measure_run (const RvHtmlPage *page, RvHtmlRange run)
{
  RvHtmlMeasure all = { 0 };

  for (guint i = run.start; i < run.end; i = page->tree->nodes[i].end)
    if (page->removed[i] == NULL)
      {
        all.chars += page->measures[i].chars;
        all.commas += page->measures[i].commas;
        all.link_chars += page->measures[i].link_chars;
      }
  return all;
}

static guint
find_only_paragraph (const RvHtmlTree *tree, guint div)
{
  for (guint i = div + 1; i < tree->nodes[div].end; i = tree->nodes[i].end)
    if (!tree->nodes[i].is_text && tree->nodes[i].tag == RV_HTML_P)
      return i;
  return RV_HTML_NONE;
}

/* A div of one paragraph is that paragraph; of several, each run of text in it is one. */
static void
give_div (Scorer *self, guint div, guint8 *is_done)
{
  const RvHtmlTree *tree = self->page->tree;
  guint others, parent = tree->nodes[div].parent;
  guint runs = rv_html_count_runs (tree, div, &others);
  gboolean is_text = rv_html_page_get_link_density (self->page, div) < 0.25;
  RvHtmlRange run;

  if (runs == 0 && others == 1 && is_text)
    {
      guint only = find_only_paragraph (tree, div);

      if (only != RV_HTML_NONE && !rv_html_has_line_breaks (tree, only))
        {
          is_done[only] = TRUE;
          give (self, &self->page->measures[only], parent);
        }
      return;
    }
  if (runs == 1 && others == 0 && is_text)
    {
      give (self, &self->page->measures[div], parent);
      return;
    }
  for (guint at = rv_html_next_run (tree, div, div + 1, &run); at != 0;
       at = rv_html_next_run (tree, div, at, &run))
    {
      RvHtmlMeasure measure = measure_run (self->page, run);

      give (self, &measure, div);
    }
}

static gboolean
is_scored_tag (RvHtmlTag tag)
{
  return tag == RV_HTML_P || tag == RV_HTML_TD || tag == RV_HTML_PRE || tag == RV_HTML_SECTION
         || (tag >= RV_HTML_H2 && tag <= RV_HTML_H6);
}

static void
give_all (Scorer *self)
{
  const RvHtmlTree *tree = self->page->tree;
  g_autofree guint8 *is_done = g_new0 (guint8, tree->n_nodes + 1);

  for (guint i = self->body; i < tree->nodes[self->body].end; i++)
    {
      const RvHtmlNode *node = &tree->nodes[i];

      if (self->page->removed[i] != NULL)
        {
          i = node->end - 1;
          continue;
        }
      if (node->is_text || node->parent == RV_HTML_NONE)
        continue;
      if (node->tag == RV_HTML_DIV || (node->tag == RV_HTML_P && rv_html_has_line_breaks (tree, i)))
        give_div (self, i, is_done);
      else if (is_scored_tag (node->tag) && !is_done[i])
        give (self, &self->page->measures[i], node->parent);
    }
}

/* The best candidates, best first; their scores are weighed by link density on the way. */
static guint
find_best (Scorer *self, guint32 best[CANDIDATES])
{
  guint n = 0;

  for (guint i = 0; i < self->scored->len; i++)
    {
      guint32 node = g_array_index (self->scored, guint32, i);
      guint at;

      self->scores[node] *= 1 - rv_html_page_get_link_density (self->page, node);
      for (at = n; at > 0 && self->scores[node] > self->scores[best[at - 1]]; at--)
        ;
      if (at >= CANDIDATES)
        continue;
      n = MIN (n + 1, CANDIDATES);
      memmove (best + at + 1, best + at, (n - at - 1) * sizeof *best);
      best[at] = node;
    }
  return n;
}

static gboolean
is_above (const RvHtmlTree *tree, guint above, guint node)
{
  return above < node && node < tree->nodes[above].end;
}

/* Where three or more good candidates stand side by side, what holds them all holds the article. */
static guint
find_common (const Scorer *self, const guint32 *best, guint n, guint top)
{
  const RvHtmlTree *tree = self->page->tree;
  guint alternatives = 0;

  if (self->scores[top] <= 0)
    return top; /* the worse are no alternatives to the bad */
  for (guint i = 1; i < n; i++)
    alternatives += self->scores[best[i]] / self->scores[top] >= ALTERNATIVE_SHARE;
  if (alternatives < ALTERNATIVES)
    return top;
  for (guint parent = tree->nodes[top].parent; parent != RV_HTML_NONE && parent != self->body;
       parent = tree->nodes[parent].parent)
    {
      guint inside = 0;

      for (guint i = 1; i < n; i++)
        inside += self->scores[best[i]] / self->scores[top] >= ALTERNATIVE_SHARE
                  && is_above (tree, parent, best[i]);
      if (inside >= ALTERNATIVES)
        return parent;
    }
  return top;
}

static guint
count_children (const RvHtmlPage *page, guint node)
{
  const RvHtmlTree *tree = page->tree;
  guint n = 0;

  for (guint i = node + 1; i < tree->nodes[node].end; i = tree->nodes[i].end)
    n += !tree->nodes[i].is_text && page->removed[i] == NULL;
  return n;
}

/* Up while that gives more points, then up through elements that hold nothing else. */
static guint
climb (Scorer *self, guint top)
{
  const RvHtmlTree *tree = self->page->tree;
  double last = self->scores[top], least = last / 3;
  guint parent = tree->nodes[top].parent;

  while (parent != RV_HTML_NONE && parent != self->body)
    {
      double score = self->scores[parent];

      if (!isnan (score))
        {
          if (score < least)
            break;
          if (score > last)
            {
              top = parent;
              break;
            }
          last = score;
        }
      parent = tree->nodes[parent].parent;
    }
  parent = tree->nodes[top].parent;
  while (parent != RV_HTML_NONE && parent != self->body && count_children (self->page, parent) == 1)
    {
      top = parent;
      parent = tree->nodes[parent].parent;
    }
  if (isnan (self->scores[top]))
    self->scores[top] = weigh_tag (tree->nodes[top].tag) + weigh_class (self, top);
  return top;
}

/* Whether the text of a sibling that has no points reads like a paragraph of the article. */
static gboolean
reads_like_paragraph (const RvHtmlPage *page, RvHtmlRange range, const RvHtmlMeasure *measure)
{
  double density = measure->chars > 0 ? measure->link_chars / (10.0 * measure->chars) : 0;

  if (measure->chars > 80)
    return density < 0.25;
  if (measure->chars == 0 || measure->link_chars > 0)
    return FALSE;
  for (guint i = range.start; i < range.end; i++)
    {
      const char *text = page->tree->nodes[i].is_text ? page->tree->nodes[i].text : NULL;
      const char *stop = text != NULL ? strchr (text, '.') : NULL;

      if (page->removed[i] != NULL)
        {
          i = page->tree->nodes[i].end - 1;
          continue;
        }
      for (; stop != NULL; stop = strchr (stop + 1, '.'))
        if (stop[1] == ' ' || stop[1] == 0 || stop[1] == '\n')
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_sibling_kept (const Scorer *self, guint top, guint sibling)
{
  const RvHtmlPage *page = self->page;
  const RvHtmlTree *tree = page->tree;
  double least = MAX (10, self->scores[top] * 0.2), bonus = 0;
  const char *name = rv_html_tree_get (tree, top, "class");
  const char *other = rv_html_tree_get (tree, sibling, "class");
  RvHtmlRange range = { sibling, tree->nodes[sibling].end };
  guint others;

  if (name != NULL && name[0] != 0 && other != NULL && g_str_equal (name, other))
    bonus = self->scores[top] * 0.2;
  if (!isnan (self->scores[sibling]) && self->scores[sibling] + bonus >= least)
    return TRUE;
  if (tree->nodes[sibling].tag == RV_HTML_P)
    return reads_like_paragraph (page, range, &page->measures[sibling]);
  if (tree->nodes[sibling].tag == RV_HTML_DIV)
    {
      guint runs = rv_html_count_runs (tree, sibling, &others);

      return runs + others == 1
             && (others == 0 || find_only_paragraph (tree, sibling) != RV_HTML_NONE)
             && rv_html_page_get_link_density (page, sibling) < 0.25
             && reads_like_paragraph (page, range, &page->measures[sibling]);
    }
  return FALSE;
}

static void
collect (const Scorer *self, guint top, RvHtmlArticle *article)
{
  const RvHtmlPage *page = self->page;
  const RvHtmlTree *tree = page->tree;
  guint parent = tree->nodes[top].parent;
  RvHtmlRange run = { 0, 0 };

  if (parent == RV_HTML_NONE)
    {
      rv_html_article_add (article, top, tree->nodes[top].end);
      return;
    }
  for (guint i = parent + 1; i < tree->nodes[parent].end; i = tree->nodes[i].end)
    {
      RvHtmlMeasure measure;

      if (page->removed[i] != NULL)
        continue;
      if (rv_html_is_phrasing (tree, i) && i != top)
        {
          if (tree->nodes[parent].tag != RV_HTML_DIV)
            continue;
          if (i >= run.end && rv_html_next_run (tree, parent, i, &run) == 0)
            run = (RvHtmlRange){ tree->nodes[parent].end, tree->nodes[parent].end };
          if (i != run.start)
            continue;
          measure = measure_run (page, run);
          if (reads_like_paragraph (page, run, &measure))
            rv_html_article_add (article, run.start, run.end);
        }
      else if (i == top || is_sibling_kept (self, top, i))
        rv_html_article_add (article, i, tree->nodes[i].end);
    }
}

/* The paragraph of which the byline @node is a part, as "By" and "and" are, where it is all byline;
 * else @node. */
static guint
widen_byline (const RvHtmlPage *page, guint node)
{
  const RvHtmlTree *tree = page->tree;
  guint i = node;

  while (tree->nodes[i].parent != RV_HTML_NONE && !rv_html_tag_is_block (tree->nodes[i].tag))
    i = tree->nodes[i].parent;
  return i != node && tree->nodes[i].tag != RV_HTML_BODY && !tree->nodes[i].has_block
             && page->measures[i].chars < BYLINE_CHARS
           ? i
           : node;
}

/**
 * rv_html_strip:
 * @body: what stands in it is looked at
 * @flags: RvHtmlArticleFlags, or'ed
 *
 * Leaves out what a first look does: bylines, and what class, id or role say is hardly text.
 */
void
rv_html_strip (RvHtmlPage *page, guint body, guint flags)
{
  const RvHtmlTree *tree = page->tree;

  for (guint i = body; i < tree->nodes[body].end; i++)
    {
      const RvHtmlNode *node = &tree->nodes[i];
      guint hints = page->hints[i];
      const char *reason = NULL;
      const char *rel, *prop;

      if (page->removed[i] != NULL)
        {
          i = node->end - 1;
          continue;
        }
      if (node->is_text || i == body)
        continue;
      rel = rv_html_tree_get (tree, i, "rel");
      prop = rv_html_tree_get (tree, i, "itemprop");
      if (((hints & RV_HINT_BYLINE) || (rel != NULL && g_str_equal (rel, "author"))
           || (prop != NULL && strstr (prop, "author") != NULL))
          && page->measures[i].chars < BYLINE_CHARS && page->measures[i].chars > 0)
        {
          i = widen_byline (page, i);
          reason = "byline";
        }
      else if ((flags & RV_HTML_STRIP_UNLIKELY) && node->tag != RV_HTML_A
               && ((hints & RV_HINT_ROLE)
                   || ((hints & RV_HINT_UNLIKELY) && !(hints & RV_HINT_MAYBE)))
               && !rv_html_tree_is_inside (tree, i, RV_HTML_TABLE)
               && !rv_html_tree_is_inside (tree, i, RV_HTML_CODE))
        reason = "page-furniture";
      if (reason != NULL)
        {
          rv_html_page_remove (page, i, reason);
          i = tree->nodes[i].end - 1;
        }
    }
}

/**
 * rv_html_score_extract:
 * @prepared: as rv_html_prepare() left it
 * @flags: RvHtmlArticleFlags, or'ed
 *
 * Returns: (transfer full) (nullable): the article, %NULL where the page has no body
 */
RvHtmlArticle *
rv_html_score_extract (const RvHtmlPage *prepared, guint flags)
{
  const RvHtmlTree *tree = prepared->tree;
  guint body = rv_html_tree_find (tree, 0, tree->n_nodes, RV_HTML_BODY);
  g_autoptr (GArray) scored = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree double *scores = g_new (double, tree->n_nodes + 1);
  RvHtmlArticle *article;
  Scorer scorer = { .flags = flags, .scores = scores, .scored = scored, .body = body };
  guint32 best[CANDIDATES + 1];
  guint n;

  if (body == RV_HTML_NONE)
    return NULL;
  for (guint i = 0; i <= tree->n_nodes; i++)
    scores[i] = (double) NAN;
  article = rv_html_article_new (rv_html_page_copy (prepared));
  scorer.page = article->page;
  rv_html_strip (article->page, body, flags);
  give_all (&scorer);
  n = find_best (&scorer, best);
  if (n == 0 || best[0] == body)
    rv_html_article_add (article, body, tree->nodes[body].end);
  else
    collect (&scorer, climb (&scorer, find_common (&scorer, best, n, best[0])), article);
  rv_html_clean (article, flags);
  rv_html_article_measure (article);
  return article;
}
