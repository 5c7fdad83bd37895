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

/* Whether @sentence says anything but numbers and a note in square brackets. */
static gboolean
says_something (const char *text, const RvToken *tokens, const RvSentence *sentence)
{
  guint depth = 0;

  for (guint32 i = sentence->first_token; i < sentence->first_token + sentence->n_tokens; i++)
    {
      char first = text[tokens[i].span.start];

      if (tokens[i].kind == RV_WORD_SIGN && first == '[')
        depth++;
      else if (tokens[i].kind == RV_WORD_SIGN && first == ']')
        depth = 0;
      else if (tokens[i].kind == RV_WORD_LETTERS && depth == 0)
        return TRUE;
    }
  return FALSE;
}

/* Appends @sentence to the last of @units where it stands behind it. */
static gboolean
join_last (GArray *units, const RvSentence *sentence)
{
  RvSentence *last = units->len > 0 ? &g_array_index (units, RvSentence, units->len - 1) : NULL;

  if (last == NULL || last->paragraph != sentence->paragraph
      || last->first_token + last->n_tokens != sentence->first_token)
    return FALSE;
  last->span.end = sentence->span.end;
  last->n_tokens += sentence->n_tokens;
  return TRUE;
}

/**
 * rv_units_list:
 *
 * Returns: (transfer full) (element-type RvSentence): what is lined up of a document: its sentences
 *   in order, without page furniture and rows of signs; a bare number or note belongs to the sentence
 *   before it. Captions stay in: in a text of one-line
 *   paragraphs many a statement looks like one (leaving them out cost .023 on sts)
 */
GArray *
rv_units_list (const RvAlignSide *side)
{
  RvDocument *document = rv_text_index_get_document (side->index);
  const char *text = rv_document_get_text (document);
  guint n_sentences, n_tokens;
  const RvSentence *sentences = rv_text_index_get_sentences (side->index, &n_sentences);
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);
  GArray *units = g_array_sized_new (FALSE, FALSE, sizeof (RvSentence), n_sentences);

  for (guint i = 0; i < n_sentences; i++)
    {
      RvRole role = rv_document_get_paragraph (document, sentences[i].paragraph)->role;

      if (rv_role_is_furniture (role) || !has_word (tokens, &sentences[i]))
        continue;
      if (says_something (text, tokens, &sentences[i]) || !join_last (units, &sentences[i]))
        g_array_append_val (units, sentences[i]);
    }
  return units;
}
