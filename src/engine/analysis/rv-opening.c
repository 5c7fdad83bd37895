/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analysis/rv-opening.h"
#include "base/rv-limits.h"
#include "language/rv-formulas.h"

/*
 * The sentence with which a report of a meeting opens ("On the morning of …, … held a conference"). Two
 * reports share it whatever they are about: it is the frame of what they say, no theme of theirs.
 */

static gboolean
says_duty (RvAnalysis *analysis, RvSpan span)
{
  const RvFindings *findings = rv_analysis_get_findings (analysis);
  guint i = rv_findings_find_directive (findings, span.start);

  return i < findings->directives->len
         && rv_span_overlaps (g_array_index (findings->directives, RvDirective, i).base.span, span);
}

/**
 * rv_opening_is_formula:
 * @span: a passage of the document
 *
 * Returns: whether a sentence at the beginning of the document stands there that begins with an opening
 *   formula of its language, and tells nobody to do anything
 */
gboolean
rv_opening_is_formula (RvAnalysis *analysis, RvSpan span)
{
  RvDocument *document = rv_analysis_get_document (analysis);
  const RvTextIndex *index = rv_analysis_get_index (analysis);
  const RvPhraseTable *openings
    = rv_formulas_ensure_openings (rv_document_get_language (document), NULL);
  guint n, left = RV_LIMIT_OPENING_SENTENCES, value;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n);

  if (openings == NULL)
    return FALSE;
  for (guint i = 0; i < n && left > 0 && sentences[i].span.start < span.end; i++)
    {
      RvRole role = rv_document_get_paragraph (document, sentences[i].paragraph)->role;

      if (rv_role_is_furniture (role))
        continue;
      left--;
      if (rv_span_overlaps (sentences[i].span, span))
        return rv_phrase_table_match (openings,
                                      rv_text_index_get_words (index) + sentences[i].first_token,
                                      sentences[i].n_tokens, &value)
                 > 0
               && !says_duty (analysis, span);
    }
  return FALSE;
}
