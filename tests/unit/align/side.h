/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <string.h>

#include "align/rv-align-side.h"
#include "document/rv-document-builder.h"
#include "language/rv-languages.h"

/* A document made of lines, one paragraph each, ready to be lined up; "Photo:" begins a caption. */

static inline RvTextIndex *
index_lines (const char *language, const char *lines)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("test:", "text/plain");
  g_auto (GStrv) paragraphs = g_strsplit (lines, "\n", -1);
  g_autoptr (RvDocument) document = NULL;

  for (gsize i = 0; paragraphs[i] != NULL; i++)
    rv_document_builder_add (builder, paragraphs[i], strlen (paragraphs[i]),
                             g_str_has_prefix (paragraphs[i], "Photo:") ? RV_ROLE_CAPTION
                                                                        : RV_ROLE_BODY,
                             "");
  document = rv_document_builder_end (builder, rv_languages_lookup (languages, language));
  return rv_text_index_new (document, NULL, NULL);
}

static inline char *
slice (const RvTextIndex *index, RvSpan span)
{
  return rv_document_dup_slice (rv_text_index_get_document (index), span);
}
