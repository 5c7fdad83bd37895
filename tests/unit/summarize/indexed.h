/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <string.h>

#include "document/rv-document-builder.h"
#include "document/rv-text-index.h"

/* The index of a document put together by hand, one paragraph for each line; a line that begins
 * with "# " is a heading, one with "% " page furniture. */
static inline RvTextIndex *
index_lines (const char *code, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, &error);
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("", "text/plain");
  g_autoptr (RvDocument) document = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  RvTextIndex *index;

  g_assert_no_error (error);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      gboolean marked = g_str_has_prefix (lines[i], "# ") || g_str_has_prefix (lines[i], "% ");
      const char *line = marked ? lines[i] + 2 : lines[i];
      RvRole role = !marked              ? RV_ROLE_BODY
                    : lines[i][0] == '#' ? RV_ROLE_HEADING
                                         : RV_ROLE_BOILERPLATE;

      rv_document_builder_add (builder, line, strlen (line), role, "");
    }
  document = rv_document_builder_end (builder, pack);
  index = rv_text_index_new (document, NULL, &error);
  g_assert_no_error (error);
  return index;
}

/* Numbers of all sentences that are not page furniture or headings. */
static inline GArray *
list_prose (RvTextIndex *index)
{
  GArray *prose = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n);

  for (guint32 i = 0; i < n; i++)
    if (rv_role_is_prose (
          rv_document_get_paragraph (rv_text_index_get_document (index), sentences[i].paragraph)
            ->role))
      g_array_append_val (prose, i);
  return prose;
}
