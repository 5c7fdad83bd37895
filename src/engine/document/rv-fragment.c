/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-fragment.h"

/*
 * Lines that stand among sentences and are none: section headings, whom a speech greets, who signed a letter,
 * the name of a paper. They are short, and no stop ends them. That tells them only in a text that ends its
 * sentences; in lists of lines without stops every line may be a statement. Linear in the sentences.
 */

/* Words of such a line at most. */
#define MOST_WORDS 14u

/* The share of the sentences that a stop ends in a text that has fragments. */
#define LEAST_ENDED 0.6

static gboolean
is_behind_stop (gunichar c)
{
  return c == '\'' || c == ')' || c == ']' || c == '*' || c == 0x2019;
}

static gboolean
is_stop (gunichar c)
{
  return c == '"' || c == 0x201d || c == 0xbb || c == '.' || c == '!' || c == '?' || c == ':'
         || c == ';' || c == 0x2026 || c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0x061f
         || c == 0x0964;
}

/* Whether a stop ends it, or the mark of a quotation, which may leave it out. */
static gboolean
has_stop (const char *text, RvSpan span)
{
  const char *start = text + span.start, *p = text + span.end;
  gunichar c = 0;

  while ((p = g_utf8_find_prev_char (start, p)) != NULL)
    {
      c = g_utf8_get_char (p);
      if (!is_behind_stop (c))
        break;
    }
  return is_stop (c);
}

/**
 * rv_fragment_is_told:
 *
 * Returns: whether a stop ends most of its sentences, so that what has none is a fragment
 */
gboolean
rv_fragment_is_told (RvTextIndex *index)
{
  RvDocument *document = rv_text_index_get_document (index);
  const char *text = rv_document_get_text (document);
  guint n, n_prose = 0, n_ended = 0;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n);

  for (guint i = 0; i < n; i++)
    {
      RvRole role = rv_document_get_paragraph (document, sentences[i].paragraph)->role;
      gboolean is_ended;

      if (role != RV_ROLE_BODY && role != RV_ROLE_LIST)
        continue;
      is_ended = has_stop (text, sentences[i].span);
      n_prose += is_ended || role == RV_ROLE_BODY; /* an item may leave out its stop */
      n_ended += is_ended;
    }
  return n_ended > 0 && n_ended >= LEAST_ENDED * n_prose;
}

/**
 * rv_fragment_is_one:
 * @sentence: of a document of which rv_fragment_is_told()
 *
 * Returns: whether it is no sentence; an item of a list or a quotation may leave out its stop
 */
gboolean
rv_fragment_is_one (RvTextIndex *index, const RvSentence *sentence)
{
  RvDocument *document = rv_text_index_get_document (index);
  const char *text = rv_document_get_text (document);
  RvRole role = rv_document_get_paragraph (document, sentence->paragraph)->role;
  guint n_tokens, n_words = 0;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);

  if (role == RV_ROLE_LIST || role == RV_ROLE_PULLQUOTE)
    return FALSE;
  for (guint32 i = 0; i < sentence->n_tokens && n_words <= MOST_WORDS; i++)
    n_words += tokens[sentence->first_token + i].kind != RV_WORD_SIGN;
  return n_words <= MOST_WORDS && !has_stop (text, sentence->span);
}
