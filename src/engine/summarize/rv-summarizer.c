/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "summarize/rv-summarizer.h"

/**
 * rv_summarizer_rank:
 * @index: of the document
 * @anchors: (array length=n_anchors): figures, directives and dates, by place
 *
 * Returns: (transfer full): all sentences of the running text, best first, or %NULL with
 *   G_IO_ERROR_CANCELLED set
 */
RvSummary *
rv_summarizer_rank (RvTextIndex *index,
                    const RvAnchor *anchors,
                    guint n_anchors,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (RvSummarySentence));
  guint n_sentences;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n_sentences);

  for (guint i = 0; i < n_sentences; i++)
    {
      RvRole role
        = rv_document_get_paragraph (rv_text_index_get_document (index), sentences[i].paragraph)
            ->role;
      RvSummarySentence sentence
        = { sentences[i].span, i, sentences[i].n_tokens, 1.0 / (1 + ranked->len), "opening" };

      if (rv_role_is_prose (role))
        g_array_append_val (ranked, sentence);
    }
  return rv_summary_new (g_steal_pointer (&ranked));
}
