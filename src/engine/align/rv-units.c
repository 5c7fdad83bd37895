/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-units.h"

static gboolean
has_word (const RvToken *tokens, const RvSentence *sentence)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (tokens[sentence->first_token + i].kind != RV_WORD_SIGN)
      return TRUE;
  return FALSE;
}

/**
 * rv_units_list:
 *
 * Returns: (transfer full) (element-type RvSentence): what is lined up of a document: its sentences
 *   in order, without page furniture and rows of signs. Captions stay in: in a text of one-line
 *   paragraphs many a statement looks like one (leaving them out cost .023 on sts)
 */
GArray *
rv_units_list (const RvAlignSide *side)
{
  RvDocument *document = rv_text_index_get_document (side->index);
  guint n_sentences, n_tokens;
  const RvSentence *sentences = rv_text_index_get_sentences (side->index, &n_sentences);
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);
  GArray *units = g_array_sized_new (FALSE, FALSE, sizeof (RvSentence), n_sentences);

  for (guint i = 0; i < n_sentences; i++)
    {
      RvRole role = rv_document_get_paragraph (document, sentences[i].paragraph)->role;

      if (!rv_role_is_furniture (role) && has_word (tokens, &sentences[i]))
        g_array_append_val (units, sentences[i]);
    }
  return units;
}
