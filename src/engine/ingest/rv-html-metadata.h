/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"
#include "ingest/rv-furniture.h"
#include "ingest/rv-html-page.h"
#include "ingest/rv-json-ld.h"

G_BEGIN_DECLS

/**
 * RvHtmlMetadata:
 * @meta: name, property or itemprop in lower case -> content, of meta elements
 * @json: the description in JSON-LD
 * @parsely: the one for Parse.ly
 * @title_text: (nullable): text of the title element
 *
 * What the head of a page and its marked-up parts say about it.
 */
typedef struct
{
  GHashTable *meta;
  RvJsonLd json;
  RvJsonLd parsely;
  char *title_text;
} RvHtmlMetadata;

RvHtmlMetadata *rv_html_metadata_new (const RvHtmlPage *page);
void rv_html_metadata_free (RvHtmlMetadata *self);

void rv_html_metadata_describe (const RvHtmlMetadata *self,
                                const RvHtmlPage *page,
                                const RvFurniture *furniture,
                                RvDraft *draft);

const char *rv_html_find_original (const char *address);
char *rv_html_find_title (const RvHtmlTree *tree,
                          GHashTable *meta,
                          const RvJsonLd *json,
                          const char *title_text,
                          const char *address,
                          const char **out_origin);
char *rv_html_find_published (const RvHtmlPage *page,
                              const RvFurniture *furniture,
                              GHashTable *meta,
                              const RvJsonLd *json,
                              const RvJsonLd *parsely,
                              const char *language,
                              const char **out_origin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvHtmlMetadata, rv_html_metadata_free)

G_END_DECLS
