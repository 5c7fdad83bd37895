/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-block-quote.h"

/*
 * Block quotations: paragraphs without marks that are all speech. Two things make one: the ">" of
 * plain text and mail (RFC 3676, section 4.5), or the paragraph before, which ends with a verb of
 * speech and a colon, and a word by which somebody speaks of themselves ("we", "I"): without it what
 * follows a colon is a list or a summary as often as speech. Linear in the paragraph.
 */

/* Tokens before the colon among which the verb of speech stands. */
#define VERB_TOKENS 12u
/* Words from which a paragraph can be a quotation. */
#define MIN_WORDS 5u

/* The first token at or behind @byte */
static guint
find_token (const RvTextIndex *index, guint32 byte)
{
  return rv_text_index_find_token (index, byte);
}

static gboolean
ends_with_announcement (const RvExtraction *extraction, const RvQuotationRules *rules, RvSpan span)
{
  const char *text = rv_document_get_text (extraction->document);
  const char *const *words = rv_text_index_get_words (extraction->index);
  guint last = find_token (extraction->index, span.end - 1), n_tokens, number;
  const RvToken *tokens = rv_text_index_get_tokens (extraction->index, &n_tokens);

  if (last >= n_tokens || text[span.end - 1] != ':')
    return FALSE;
  for (guint k = last; k > 0 && last - k < VERB_TOKENS && tokens[k - 1].span.start >= span.start;
       k--)
    if (rv_phrase_table_match (rules->cues, words + k - 1, last - k + 1, &number) > 0
        && number == RV_SPEECH_CUE_VERB)
      return TRUE;
  return FALSE;
}

/* Whether the paragraph begins like prose and somebody in it speaks of themselves. */
static gboolean
is_speech (const RvExtraction *extraction, const RvQuotationRules *rules, RvSpan span)
{
  const char *text = rv_document_get_text (extraction->document);
  const char *const *words = rv_text_index_get_words (extraction->index);
  guint first = find_token (extraction->index, span.start), n_tokens, n_words = 0;
  const RvToken *tokens = rv_text_index_get_tokens (extraction->index, &n_tokens);
  gboolean has_self = FALSE;

  if (first >= n_tokens || tokens[first].kind != RV_WORD_LETTERS
      || !g_unichar_isupper (g_utf8_get_char (text + span.start)))
    return FALSE;
  for (guint k = first; k < n_tokens && tokens[k].span.start < span.end; k++)
    {
      n_words += tokens[k].kind != RV_WORD_SIGN;
      has_self |= (rv_quotation_rules_get_word (rules, words[k]) & RV_SPEAKER_SELF) != 0;
    }
  return has_self && n_words >= MIN_WORDS && text[span.end - 1] != ':' && text[span.end - 1] != ';';
}

/**
 * rv_block_quote_find:
 * @paragraph: its number; one without quotation marks
 * @out_pair: (out): the quotation: the whole paragraph, without the ">"
 *
 * Returns: whether the paragraph is a block quotation
 */
gboolean
rv_block_quote_find (const RvExtraction *extraction,
                     const RvQuotationRules *rules,
                     guint paragraph,
                     RvQuotePair *out_pair)
{
  const RvParagraph *here = rv_document_get_paragraph (extraction->document, paragraph);
  const char *text = rv_document_get_text (extraction->document);
  RvSpan inner = here->span;

  if (here->role != RV_ROLE_BODY || rv_span_is_empty (inner))
    return FALSE;
  while (inner.start < inner.end && (text[inner.start] == '>' || text[inner.start] == ' '))
    inner.start++;
  if (rv_span_is_empty (inner))
    return FALSE;
  if (inner.start == here->span.start
      && (paragraph == 0 || !is_speech (extraction, rules, inner)
          || !ends_with_announcement (
            extraction, rules,
            rv_document_get_paragraph (extraction->document, paragraph - 1)->span)))
    return FALSE;
  *out_pair = (RvQuotePair){ here->span, inner, 0, FALSE };
  return TRUE;
}
