/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-html-article.h"

/* @page: (transfer full) */
RvHtmlArticle *
rv_html_article_new (RvHtmlPage *page)
{
  RvHtmlArticle *self = g_new0 (RvHtmlArticle, 1);

  self->page = page;
  self->ranges = g_array_new (FALSE, FALSE, sizeof (RvHtmlRange));
  self->leads = g_array_new (FALSE, FALSE, sizeof (RvHtmlRange));
  return self;
}

void
rv_html_article_free (RvHtmlArticle *self)
{
  rv_html_page_free (self->page);
  g_array_unref (self->ranges);
  g_array_unref (self->leads);
  g_free (self);
}

/* Ranges are added in order and do not overlap. */
void
rv_html_article_add (RvHtmlArticle *self, guint start, guint end)
{
  RvHtmlRange range = { start, end };

  g_array_append_val (self->ranges, range);
}

/* Counts the characters that are left. */
void
rv_html_article_measure (RvHtmlArticle *self)
{
  const RvHtmlTree *tree = self->page->tree;

  self->chars = 0;
  for (guint i = 0; i < self->ranges->len; i++)
    {
      const RvHtmlRange *range = &g_array_index (self->ranges, RvHtmlRange, i);

      for (guint j = range->start; j < range->end; j = tree->nodes[j].end)
        if (!rv_html_page_is_removed (self->page, j))
          self->chars += self->page->measures[j].chars;
    }
}

/* Why nobody reads what is in such an element. */
static const char *
find_reason (RvHtmlTag tag)
{
  switch (tag)
    {
    case RV_HTML_BUTTON:
    case RV_HTML_DATALIST:
    case RV_HTML_INPUT:
    case RV_HTML_OPTION:
    case RV_HTML_SELECT:
    case RV_HTML_TEXTAREA:
      return "form-control";
    case RV_HTML_SVG:
      return "drawing";
    case RV_HTML_TEMPLATE:
      return "hidden";
    default:
      return rv_html_tag_is_code (tag) ? "not-text" : "fallback";
    }
}

/* A template that browsers unpack where it stands (declarative shadow tree). */
static gboolean
is_shown_template (const RvHtmlTree *tree, guint node)
{
  return tree->nodes[node].tag == RV_HTML_TEMPLATE
         && (rv_html_tree_get (tree, node, "shadowrootmode") != NULL
             || rv_html_tree_get (tree, node, "shadowroot") != NULL);
}

/* Whether @style says that @property is @value; "backface-visibility" is not "visibility". */
static gboolean
has_style (const char *style, const char *property, const char *value)
{
  gsize length = strlen (property);

  for (const char *p = strstr (style, property); p != NULL; p = strstr (p + length, property))
    {
      const char *at = p + length;

      if (p > style && (g_ascii_isalnum (p[-1]) || p[-1] == '-'))
        continue;
      while (*at == ' ' || *at == ':')
        at++;
      if (g_ascii_strncasecmp (at, value, strlen (value)) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_hidden (const RvHtmlTree *tree, guint node)
{
  const char *style = rv_html_tree_get (tree, node, "style");
  const char *hidden = rv_html_tree_get (tree, node, "aria-hidden");

  if (rv_html_tree_get (tree, node, "hidden") != NULL)
    return TRUE;
  if (hidden != NULL && g_ascii_strcasecmp (hidden, "true") == 0
      && tree->nodes[node].tag != RV_HTML_SPAN)
    return TRUE;
  return style != NULL
         && (has_style (style, "display", "none") || has_style (style, "visibility", "hidden"));
}

/**
 * rv_html_prepare:
 *
 * Removes what no extractor wants: scripts, forms' controls, what is not shown.
 */
void
rv_html_prepare (RvHtmlPage *page)
{
  const RvHtmlTree *tree = page->tree;

  for (guint i = 0; i < tree->n_nodes; i++)
    {
      const RvHtmlNode *node = &tree->nodes[i];
      const char *reason = NULL;

      if (node->is_text)
        continue;
      if (node->tag == RV_HTML_NOSCRIPT && page->measures[i].chars * 2 > page->measures[0].chars)
        continue; /* left open by bad markup: the whole page is in it */
      if (rv_html_tag_is_never_read (node->tag))
        reason = is_shown_template (tree, i) ? NULL : find_reason (node->tag);
      else if (node->tag == RV_HTML_DIALOG)
        reason = "dialog";
      else if (node->tag != RV_HTML_BODY && node->tag != RV_HTML_HTML && is_hidden (tree, i))
        reason = "hidden";
      if (reason != NULL)
        {
          rv_html_page_remove (page, i, reason);
          i = node->end - 1;
        }
    }
}
