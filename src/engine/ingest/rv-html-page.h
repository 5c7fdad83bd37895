/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-html-rules.h"
#include "ingest/rv-html-tree.h"

G_BEGIN_DECLS

/**
 * RvHtmlMeasure:
 * @chars: characters of text, runs of white space as one
 * @link_chars: of them in links, times ten; links into the same page count three
 * @heading_chars: of them in headings
 * @list_chars: of them in lists
 * @commas: commas of any script
 * @paragraphs: p elements, and runs of text in div elements
 * @images: img elements
 * @items: li elements
 * @inputs: input elements
 *
 * What stands in an element and below it, without what has been removed.
 */
typedef struct
{
  gint32 chars;
  gint32 link_chars;
  gint32 heading_chars;
  gint32 list_chars;
  gint32 commas;
  gint32 paragraphs;
  gint32 images;
  gint32 items;
  gint32 inputs;
} RvHtmlMeasure;

/**
 * RvHtmlPage:
 * @tree: the parsed page
 * @hints: (array): RvHtmlHint of each node
 * @removed: (array): why a node and all below it is left out; %NULL where it is not
 * @measures: (array): of each node
 *
 * A page while its text is looked for.
 */
typedef struct
{
  const RvHtmlTree *tree;
  const guint32 *hints;
  const char **removed;
  RvHtmlMeasure *measures;
  guint32 *own_hints; /* owned; hints of a copy belong to its original */
} RvHtmlPage;

RvHtmlPage *rv_html_page_new (const RvHtmlTree *tree, RvHtmlRules *rules);
RvHtmlPage *rv_html_page_copy (const RvHtmlPage *self);
void rv_html_page_free (RvHtmlPage *self);

void rv_html_page_remove (RvHtmlPage *self, guint node, const char *reason);
gboolean rv_html_page_is_removed (const RvHtmlPage *self, guint node);
double rv_html_page_get_link_density (const RvHtmlPage *self, guint node);
int rv_html_page_get_class_weight (const RvHtmlPage *self, guint node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvHtmlPage, rv_html_page_free)

G_END_DECLS
