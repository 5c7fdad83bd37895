/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "analysis/rv-analysis.h"
#include "document/rv-document-builder.h"
#include "fuzz.h"
#include "language/rv-languages.h"

/* Any text, in every language: sentences, tokens, all findings and the summary. What comes out must
 * point into the text. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static RvLanguages *languages = NULL;
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (languages == NULL)
    languages = rv_languages_new (NULL);

  for (guint i = 0; i < rv_languages_get_length (languages); i++)
    {
      g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("", "text/plain");
      g_autoptr (RvDocument) document = NULL;
      g_autoptr (RvAnalysis) analysis = NULL;
      guint n_sentences;
      const RvSentence *sentences;

      for (gsize j = 0; lines[j] != NULL; j++)
        rv_document_builder_add (builder, lines[j], strlen (lines[j]), RV_ROLE_BODY, "");
      document = rv_document_builder_end (builder, rv_languages_get_pack (languages, i));
      analysis = rv_analysis_new (document, NULL, NULL);
      g_assert_nonnull (analysis);

      sentences = rv_text_index_get_sentences (rv_analysis_get_index (analysis), &n_sentences);
      for (guint j = 0; j < n_sentences; j++)
        g_assert_true (
          rv_span_contains (rv_document_get_paragraph (document, sentences[j].paragraph)->span,
                            sentences[j].span));
    }
  return 0;
}
