/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "extract/rv-quote-marks.h"
#include "extract/rv-reference-details.h"

/* Tokens of an issuer; of a title. */
#define MAX_NAME 12u
#define MAX_TITLE 40u

/* Bytes of a title between marks. */
#define MAX_QUOTED 600u

/* The date mention that covers or begins at @byte; NULL for none. */
static const RvDateMention *
find_date_at (const RvReferenceReader *self, guint32 byte)
{
  const GArray *dates = self->extraction->findings->dates;
  guint low = 0, high = dates->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (dates, RvDateMention, middle).base.span.end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < dates->len && g_array_index (dates, RvDateMention, low).base.span.start <= byte)
    return &g_array_index (dates, RvDateMention, low);
  return NULL;
}

/**
 * rv_reference_details_find_date_after:
 * @token: the token behind the reference
 * @out_end: (out): the token behind the date
 *
 * Returns: (nullable): the date in ", dated 4 May 2020", "of 4 May 2020", "(May 2020)"
 */
const char *
rv_reference_details_find_date_after (const RvReferenceReader *self, guint token, guint *out_end)
{
  guint k = token, words;
  const RvDateMention *date;

  while (k < self->n_tokens && k < token + 2
         && (g_str_equal (self->words[k], ",") || g_str_equal (self->words[k], "(")))
    k++;
  words = rv_reference_reader_match_word (self, RV_REFERENCE_WORD_DATED, k);
  if (k + words == token || k + words >= self->n_tokens
      || !rv_reference_reader_is_same_paragraph (self, k + words))
    return NULL;
  /* the date finder may have taken the word before a date ("ngày") into its span */
  date = find_date_at (self, self->tokens[k + words].span.start);
  if (date == NULL)
    return NULL;
  *out_end = rv_reference_reader_skip_to (self, k, date->base.span.end);
  if (*out_end < self->n_tokens && g_str_equal (self->words[*out_end], ")"))
    *out_end += 1;
  return date->iso;
}

/**
 * rv_reference_details_find_date_before:
 * @floor: the first token of the sentence
 * @token: the first token of the reference
 *
 * Returns: (nullable): the date in "On 4 May 2020 the Committee issued Plan No. 5"
 */
const char *
rv_reference_details_find_date_before (const RvReferenceReader *self, guint floor, guint token)
{
  guint k = token;

  if (k > floor && rv_reference_reader_is_article (self, k - 1))
    k--;
  for (guint length = 1; length <= 3 && length <= k - floor; length++)
    if (rv_reference_reader_match_word (self, RV_REFERENCE_WORD_ISSUED, k - length) == length)
      for (guint back = k - length; back > floor && k - back < MAX_TITLE; back--)
        {
          const RvDateMention *date = find_date_at (self, self->tokens[back - 1].span.start);

          if (date != NULL)
            return date->iso;
        }
  return NULL;
}

/**
 * rv_reference_details_find_issuer:
 * @token: the token behind the reference or its date
 * @out_end: (out): the token behind the issuer
 *
 * Returns: the issuer in "of the Politburo", "issued by the Ministry of Health"; empty for none
 */
RvSpan
rv_reference_details_find_issuer (const RvReferenceReader *self, guint token, guint *out_end)
{
  guint k = token, words, end;

  if (k < self->n_tokens && g_str_equal (self->words[k], ","))
    k++;
  words = rv_reference_reader_match_word (self, RV_REFERENCE_WORD_ISSUER, k);
  if (words == 0)
    return RV_SPAN_NONE;
  k += words;
  if (rv_reference_reader_is_article (self, k))
    k++;
  if (!rv_reference_reader_is_capital (self, k) || !rv_reference_reader_is_same_paragraph (self, k))
    return RV_SPAN_NONE;
  end = rv_reference_reader_skip_capitals (self, k);
  if (self->rules->periodical_first) /* words of which only the first syllable has a capital */
    while (end < self->n_tokens && end < k + MAX_NAME
           && rv_reference_reader_is_same_paragraph (self, end)
           && self->tokens[end].kind == RV_WORD_LETTERS
           && rv_reference_reader_is_capital (self, end - 1)
           && rv_reference_reader_match_word (self, RV_REFERENCE_WORD_TITLE, end) == 0)
      end = MAX (end + 1, rv_reference_reader_skip_capitals (self, end + 1));
  *out_end = end;
  return rv_span (self->tokens[k].span.start, self->tokens[end - 1].span.end);
}

/* What stands between the mark at @token and its partner; empty where it has none near. */
static RvSpan
read_quoted (const RvReferenceReader *self, guint token)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (RvQuotePair));
  RvSpan window = self->tokens[token].span;
  guint k = token;

  if (self->marks == NULL)
    return RV_SPAN_NONE;
  while (k + 1 < self->n_tokens && rv_reference_reader_is_same_paragraph (self, k + 1)
         && self->tokens[k + 1].span.end - window.start <= MAX_QUOTED)
    k++;
  window.end = self->tokens[k].span.end;
  rv_quote_marks_find (self->marks, self->text, window, FALSE, pairs);
  if (pairs->len > 0)
    {
      const RvQuotePair *pair = &g_array_index (pairs, RvQuotePair, 0);

      if (pair->outer.start == window.start && !pair->is_open)
        return pair->inner;
    }
  return RV_SPAN_NONE;
}

/**
 * rv_reference_details_find_title:
 * @token: the token behind the reference and what was read after it
 *
 * Returns: the title, between marks or behind "on" and the like; empty for none
 */
RvSpan
rv_reference_details_find_title (const RvReferenceReader *self, guint token)
{
  guint k = token, words, end;

  if (k < self->n_tokens && g_str_equal (self->words[k], ","))
    k++;
  if (k >= self->n_tokens || !rv_reference_reader_is_same_paragraph (self, k))
    return RV_SPAN_NONE;
  if (self->tokens[k].kind == RV_WORD_SIGN)
    return read_quoted (self, k);
  words = rv_reference_reader_match_word (self, RV_REFERENCE_WORD_TITLE, k);
  if (words == 0 || k + words >= self->n_tokens
      || find_date_at (self, self->tokens[k + words].span.start) != NULL)
    return RV_SPAN_NONE;
  if (self->tokens[k + words].kind == RV_WORD_SIGN)
    return read_quoted (self, k + words);
  for (end = k + words; end < self->n_tokens && end < k + MAX_TITLE; end++)
    if (!rv_reference_reader_is_same_paragraph (self, end)
        || (self->tokens[end].kind == RV_WORD_SIGN
            && strchr (",;:.()\"", self->text[self->tokens[end].span.start]) != NULL))
      break;
  return end > k + words ? rv_span (self->tokens[k].span.start, self->tokens[end - 1].span.end)
                         : RV_SPAN_NONE;
}
