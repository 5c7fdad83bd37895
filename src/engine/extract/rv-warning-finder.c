/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Places that should be checked before they are quoted: slips of translation and of arithmetic. Each
 * kind has a witness of its own (rv-witness.h); they run one after another, each linear in the length
 * of the text, and their warnings are put into the order of the text. A warning that is wrong costs
 * more trust than ten that are right earn, so a witness speaks only where the text itself shows the
 * slip: by its neighbours, by its own repeat, by its own figures.
 */

#include "config.h"

#include "extract/rv-finders.h"
#include "extract/rv-witness.h"

/**
 * rv_witness_add:
 * @span: the words to check
 * @rule: static
 * @kind: "translation" or "arithmetic"; static
 * @message: one sentence for a person; copied
 */
void
rv_witness_add (const RvWitness *self,
                RvSpan span,
                const char *rule,
                const char *kind,
                const char *message)
{
  RvFindings *findings = self->extraction->findings;
  RvWarning warning = { { span, rule }, kind, rv_findings_intern (findings, message) };

  g_array_append_val (findings->warnings, warning);
}

/* Whether the author wrote the sentence: captions count, menus do not. */
gboolean
rv_witness_is_read (const RvWitness *self, const RvSentence *sentence)
{
  RvRole role = rv_document_get_paragraph (self->extraction->document, sentence->paragraph)->role;

  return !rv_role_is_furniture (role);
}

static int
compare_warnings (gconstpointer a, gconstpointer b)
{
  const RvWarning *x = a, *y = b;

  return rv_span_compare (&x->base.span, &y->base.span);
}

gboolean
rv_find_warnings (RvExtraction *extraction, GError **error)
{
  RvWitness witness = { extraction };

  if (!rv_warning_rules_ensure (extraction->pack, &witness.rules, error))
    return FALSE;
  if (witness.rules == NULL)
    return TRUE;
  witness.words = rv_text_index_get_words (extraction->index);
  witness.tokens = rv_text_index_get_tokens (extraction->index, &witness.n_tokens);
  witness.sentences = rv_text_index_get_sentences (extraction->index, &witness.n_sentences);

  rv_witness_markers (&witness);
  if (!rv_witness_past_orders (&witness, error))
    return FALSE;
  rv_witness_doubled_words (&witness);
  if (!rv_witness_renderings (&witness, error))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (extraction->cancellable, error))
    return FALSE;
  rv_witness_repeats (&witness);
  rv_witness_sums (&witness);
  rv_witness_shares (&witness);
  rv_witness_periods (&witness);
  g_array_sort (extraction->findings->warnings, compare_warnings);
  return TRUE;
}
