/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Paragraphs that no element marks: text that stands directly in a div between its block children,
 * and text cut by two line breaks. Readability rewrites the page to give them elements; here they are
 * ranges of sibling nodes.
 */

#include "config.h"

#include "ingest/rv-html-runs.h"

/* Whether @node runs along in a paragraph: text, or an inline element with no block in it. */
gboolean
rv_html_is_phrasing (const RvHtmlTree *tree, guint node)
{
  const RvHtmlNode *element = &tree->nodes[node];

  if (element->is_text)
    return TRUE;
  if (!rv_html_tag_is_phrasing (element->tag))
    return FALSE;
  return (element->tag != RV_HTML_A && element->tag != RV_HTML_OTHER) || !element->has_block;
}

/* Whether a line break stands at @node and another one right behind it; then @out_end is behind the
 * last of them. Begins at a line break and nowhere else: asked at each of a row of blank nodes, it would
 * walk over the rest of the row each time. */
static gboolean
is_double_break (const RvHtmlTree *tree, guint node, guint end, guint *out_end)
{
  guint breaks = 0;

  if (tree->nodes[node].is_text || tree->nodes[node].tag != RV_HTML_BR)
    return FALSE;
  for (guint i = node; i < end; i = tree->nodes[i].end)
    {
      if (!tree->nodes[i].is_text && tree->nodes[i].tag == RV_HTML_BR)
        {
          breaks++;
          *out_end = tree->nodes[i].end;
        }
      else if (!tree->nodes[i].is_blank)
        break;
    }
  return breaks >= 2;
}

/**
 * rv_html_next_run:
 * @parent: an element
 * @from: a child of it, or its end
 * @out_run: (out): the next run of phrasing children that is not blank
 *
 * Returns: the child behind the run, to go on from; 0 where there is no further run
 */
guint
rv_html_next_run (const RvHtmlTree *tree, guint parent, guint from, RvHtmlRange *out_run)
{
  guint end = tree->nodes[parent].end;
  guint i = from;

  while (i < end)
    {
      gboolean has_text = FALSE;
      guint start = i, behind = 0;

      while (i < end && rv_html_is_phrasing (tree, i) && !is_double_break (tree, i, end, &behind))
        {
          has_text
            |= tree->nodes[i].is_text ? !tree->nodes[i].is_blank : tree->nodes[i].end > i + 1;
          i = tree->nodes[i].end;
        }
      if (has_text)
        {
          *out_run = (RvHtmlRange){ start, i };
          return i;
        }
      if (i < end)
        i = behind > i ? behind : i == start ? tree->nodes[i].end : i;
    }
  return 0;
}

/**
 * rv_html_count_runs:
 * @out_others: (out): how many children are blocks
 */
guint
rv_html_count_runs (const RvHtmlTree *tree, guint parent, guint *out_others)
{
  RvHtmlRange run;
  guint n = 0;

  *out_others = 0;
  for (guint i = parent + 1; i < tree->nodes[parent].end; i = tree->nodes[i].end)
    *out_others += !rv_html_is_phrasing (tree, i);
  for (guint at = rv_html_next_run (tree, parent, parent + 1, &run); at != 0;
       at = rv_html_next_run (tree, parent, at, &run))
    n++;
  return n;
}

/* Whether two line breaks stand behind each other among the children of @node. */
gboolean
rv_html_has_line_breaks (const RvHtmlTree *tree, guint node)
{
  guint end = tree->nodes[node].end, behind;

  for (guint i = node + 1; i < end; i = tree->nodes[i].end)
    if (is_double_break (tree, i, end, &behind))
      return TRUE;
  return FALSE;
}
