/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <string.h>

#include "analysis/rv-analysis.h"
#include "document/rv-document-builder.h"

/* A document put together by hand, one paragraph of running text for each line, and analysed. */
static inline RvAnalysis *
analyze_lines (const char *text,
               const char *title,
               const char *publisher,
               const char *published,
               const char *url)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", &error);
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("file:///a.txt", "text/plain");
  g_autoptr (RvDocument) document = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  RvMetadata *meta = rv_document_builder_get_metadata (builder);
  RvAnalysis *analysis;

  g_assert_no_error (error);
  for (gsize i = 0; lines[i] != NULL; i++)
    rv_document_builder_add (builder, lines[i], strlen (lines[i]), RV_ROLE_BODY, "");
  if (title != NULL)
    rv_metadata_set (meta, RV_META_TITLE, title, "test", RV_SPAN_NONE, FALSE);
  if (publisher != NULL)
    rv_metadata_set (meta, RV_META_PUBLISHER, publisher, "test", RV_SPAN_NONE, FALSE);
  if (published != NULL)
    rv_metadata_set (meta, RV_META_PUBLISHED, published, "test", RV_SPAN_NONE, FALSE);
  if (url != NULL)
    rv_metadata_set (meta, RV_META_SOURCE_URL, url, "test", RV_SPAN_NONE, FALSE);
  document = rv_document_builder_end (builder, pack);
  analysis = rv_analysis_new (document, NULL, &error);
  g_assert_no_error (error);
  return analysis;
}

/* Where @words stand in the document. */
static inline RvSpan
find_words (RvAnalysis *analysis, const char *words)
{
  const char *text = rv_document_get_text (rv_analysis_get_document (analysis));
  const char *place = strstr (text, words);

  g_assert_nonnull (place);
  return rv_span ((gsize) (place - text), (gsize) (place - text) + strlen (words));
}
