/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-html-page.h"
#include "ingest/rv-html-runs.h"

G_BEGIN_DECLS

/**
 * RvHtmlArticle:
 * @page: with what was removed
 * @ranges: (element-type RvHtmlRange): where the text stands, in order
 * @leads: (element-type RvHtmlRange): paragraphs elsewhere that belong to it, in order
 * @chars: characters of text in @ranges
 *
 * Where on a page the article is: what an extractor proposes.
 */
typedef struct
{
  RvHtmlPage *page;
  GArray *ranges;
  GArray *leads;
  gint64 chars;
} RvHtmlArticle;

typedef enum
{
  RV_HTML_STRIP_UNLIKELY = 1 << 0,
  RV_HTML_WEIGH_CLASSES = 1 << 1,
  RV_HTML_CLEAN = 1 << 2,
} RvHtmlArticleFlags;

RvHtmlArticle *rv_html_article_new (RvHtmlPage *page);
void rv_html_article_free (RvHtmlArticle *self);
void rv_html_article_add (RvHtmlArticle *self, guint start, guint end);
void rv_html_article_measure (RvHtmlArticle *self);

void rv_html_prepare (RvHtmlPage *page);
void rv_html_strip (RvHtmlPage *page, guint body, guint flags);
RvHtmlArticle *rv_html_score_extract (const RvHtmlPage *prepared, guint flags);
void rv_html_clean (RvHtmlArticle *article, guint flags);
RvHtmlArticle *rv_html_body_extract (const RvHtmlPage *prepared, const RvHtmlArticle *scored);
void rv_html_prune (RvHtmlArticle *article);
void rv_html_lead_find (RvHtmlArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvHtmlArticle, rv_html_article_free)

G_END_DECLS
