/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-char.h"
#include "extract/rv-pattern.h"
#include "extract/rv-reference-reader.h"

/*
 * Cited documents in four forms:
 *   kind and number   "Resolution No. 18-NQ/TW", "resolution 2166 (2014)", "Decree 12"
 *   code              "S/RES/2166", "42/2014/QĐ-TTg": the number tells the kind
 *   periodical        "City Review, No. 7"
 *   name              "the Constitution", "Resolution of the 3rd Congress", "Harbour Act 1964"
 * A number is what one of the patterns of the data matches, of which those with a form of their own
 * count behind any kind, bare digits only behind "No." or a kind that is known to take them.
 */

/* Tokens of the name of a periodical, a meeting or an act. */
#define MAX_NAME 12u

void
rv_reference_reader_init (RvReferenceReader *self,
                          const RvReferenceRules *rules,
                          const RvQuotationRules *marks,
                          const RvExtraction *extraction)
{
  self->rules = rules;
  self->marks = marks;
  self->extraction = extraction;
  self->text = rv_document_get_text (extraction->document);
  self->length = rv_document_get_length (extraction->document);
  self->tokens = rv_text_index_get_tokens (extraction->index, &self->n_tokens);
  self->words = rv_text_index_get_words (extraction->index);
}

static guint
match (const RvReferenceReader *self, const RvPhraseTable *table, guint token, guint *out_value)
{
  if (token >= self->n_tokens)
    return 0;
  return rv_phrase_table_match (table, self->words + token, self->n_tokens - token, out_value);
}

guint
rv_reference_reader_match_word (const RvReferenceReader *self, RvReferenceWord word, guint token)
{
  return match (self, self->rules->words[word], token, NULL);
}

static gunichar
first_char (const RvReferenceReader *self, guint token)
{
  return token < self->n_tokens ? rv_char_get (self->text + self->tokens[token].span.start) : 0;
}

gboolean
rv_reference_reader_is_capital (const RvReferenceReader *self, guint token)
{
  return token < self->n_tokens && self->tokens[token].kind == RV_WORD_LETTERS
         && rv_char_is_upper (first_char (self, token));
}

static gboolean
is_number (const RvReferenceReader *self, guint token)
{
  return token < self->n_tokens && g_unichar_isdigit (first_char (self, token));
}

/* Whether @token stands in the same paragraph as the one before it. */
gboolean
rv_reference_reader_is_same_paragraph (const RvReferenceReader *self, guint token)
{
  guint32 end, start;

  if (token == 0 || token >= self->n_tokens)
    return FALSE;
  end = self->tokens[token - 1].span.end;
  start = self->tokens[token].span.start;
  return memchr (self->text + end, '\n', start - end) == NULL;
}

/* The first token that begins at or behind @byte, from @token on. */
guint
rv_reference_reader_skip_to (const RvReferenceReader *self, guint token, guint32 byte)
{
  while (token < self->n_tokens && self->tokens[token].span.start < byte)
    token++;
  return token;
}

/* Tries @patterns at @byte. The number may not go on as a word or a decimal fraction. */
static gboolean
match_patterns (const RvReferenceReader *self,
                const GPtrArray *patterns,
                guint32 byte,
                RvSpan *out_whole,
                RvSpan *out_number,
                char *out_year)
{
  const char *begin = self->text + byte;
  gsize window = MIN (RV_REFERENCE_WINDOW, self->length - byte);
  g_autofree char *slice = NULL;
  char *line_end;

  if (!g_ascii_isdigit (*begin) && !g_ascii_isupper (*begin) && *begin != '(')
    return FALSE;
  while (window > 0 && byte + window < self->length && (begin[window] & 0xc0) == 0x80)
    window--;
  slice = g_strndup (begin, window);
  line_end = strchr (slice, '\n');
  if (line_end != NULL)
    *line_end = 0;
  for (guint i = 0; i < patterns->len; i++)
    {
      g_autoptr (GMatchInfo) info = NULL;
      g_autofree char *year = NULL;
      int start, stop;
      const char *after;

      if (!rv_pattern_match (g_ptr_array_index (patterns, i), slice, &info)
          || !g_match_info_fetch_pos (info, 0, &start, &stop) || stop == 0)
        continue;
      after = slice + stop;
      if (rv_char_is_alnum (rv_char_get (after))
          || (strchr ("-/.,", *after) != NULL && g_ascii_isdigit (after[0] != 0 ? after[1] : 0)))
        continue;
      *out_whole = *out_number = rv_span (byte, byte + (guint32) stop);
      if (g_match_info_fetch_named_pos (info, "number", &start, &stop) && start >= 0)
        *out_number = rv_span (byte + (guint32) start, byte + (guint32) stop);
      year = g_match_info_fetch_named (info, "year");
      g_strlcpy (out_year, year != NULL ? year : "", 5);
      return TRUE;
    }
  return FALSE;
}

/* "No.", "No", "số" before a number. Returns the token behind it. */
static guint
skip_mark (const RvReferenceReader *self, guint token)
{
  guint length = rv_reference_reader_match_word (self, RV_REFERENCE_WORD_MARK, token);

  if (length == 0)
    return token;
  token += length;
  if (token < self->n_tokens && g_str_equal (self->words[token], "."))
    token++;
  return token;
}

/* Whether four digits are rather a year than a number. */
static gboolean
is_year (const RvReferenceReader *self, RvSpan number)
{
  const char *digits = self->text + number.start;

  return rv_span_length (number) == 4
         && (strncmp (digits, "19", 2) == 0 || strncmp (digits, "20", 2) == 0);
}

/* @length, @flags: of the kind that begins at @token, as in all functions below that take them */
static gboolean
read_kind_and_number (const RvReferenceReader *self,
                      guint token,
                      guint length,
                      guint flags,
                      RvCitation *out)
{
  guint number = token + length;
  guint marked;
  gboolean is_capitalized = rv_reference_reader_is_capital (self, token);
  RvSpan whole;

  if (!(flags & RV_REFERENCE_KIND) || number >= self->n_tokens)
    return FALSE;
  marked = skip_mark (self, number);
  if (marked >= self->n_tokens || !rv_reference_reader_is_same_paragraph (self, number)
      || !rv_reference_reader_is_same_paragraph (self, marked))
    return FALSE;
  *out = (RvCitation){ .kind = rv_span (self->tokens[token].span.start,
                                        self->tokens[number - 1].span.end),
                       .is_plural = (flags & RV_REFERENCE_PLURAL) != 0,
                       .rule = "number" };
  if (!match_patterns (self, self->rules->numbers, self->tokens[marked].span.start, &whole,
                       &out->number, out->year))
    {
      out->rule = "plain-number";
      if (!match_patterns (self, self->rules->plain_numbers, self->tokens[marked].span.start,
                           &whole, &out->number, out->year))
        return FALSE;
      if (marked == number
          && (!(flags & RV_REFERENCE_PLAIN) || is_year (self, out->number)
              || !(is_capitalized
                   || (flags & RV_REFERENCE_SMALL && rv_span_length (out->number) > 1))))
        return FALSE;
    }
  out->span = rv_span (out->kind.start, whole.end);
  out->end = rv_reference_reader_skip_to (self, marked, whole.end);
  return TRUE;
}

/* Letters of a number that tell its kind: the first run of them that is known. */
static const char *
find_code_kind (const RvReferenceReader *self, RvSpan number)
{
  const char *text = self->text + number.start, *end = self->text + number.end;

  while (text < end)
    {
      const char *start;
      g_autofree char *letters = NULL;
      const char *kind;

      while (text < end && !rv_char_is_alpha (rv_char_get (text)))
        text = g_utf8_next_char (text);
      start = text;
      while (text < end && rv_char_is_alpha (rv_char_get (text)))
        text = g_utf8_next_char (text);
      letters = g_strndup (start, (gsize) (text - start));
      kind = g_hash_table_lookup (self->rules->code_kinds, letters);
      if (kind != NULL)
        return kind;
    }
  return NULL;
}

/* A quick look whether @code can begin at @token at all. */
static gboolean
can_begin (const RvReferenceReader *self, const RvReferenceCode *code, guint token)
{
  const char *p = self->text + self->tokens[token].span.start;

  if (code->begins[0] != NULL)
    return rv_reference_reader_is_capital (self, token)
           && g_strv_contains ((const char *const *) code->begins, self->words[token]);
  if (!g_ascii_isdigit (*p))
    return FALSE;
  while (g_ascii_isdigit (*p))
    p++;
  return *p == '-' || *p == '/';
}

static gboolean
read_code (const RvReferenceReader *self, guint token, RvCitation *out)
{
  for (guint i = 0; i < self->rules->codes->len; i++)
    {
      const RvReferenceCode *code = g_ptr_array_index (self->rules->codes, i);

      if (!can_begin (self, code, token))
        continue;
      *out = (RvCitation){ .kind_name = code->kind, .rule = "code" };
      if (!match_patterns (self, code->patterns, self->tokens[token].span.start, &out->span,
                           &out->number, out->year))
        continue;
      if (out->kind_name == NULL)
        out->kind_name = find_code_kind (self, out->number);
      if (out->kind_name == NULL)
        continue;
      out->end = rv_reference_reader_skip_to (self, token, out->span.end);
      return TRUE;
    }
  return FALSE;
}

gboolean
rv_reference_reader_is_article (const RvReferenceReader *self, guint token)
{
  return token < self->n_tokens
         && rv_phrase_table_contains (self->rules->articles, self->words[token]);
}

static gboolean
is_joiner (const RvReferenceReader *self, guint token)
{
  return token < self->n_tokens
         && rv_phrase_table_contains (self->rules->joiners, self->words[token]);
}

/* The end of a run of words with a capital, joiners and ordinals inside, from @token on. */
guint
rv_reference_reader_skip_capitals (const RvReferenceReader *self, guint token)
{
  guint end = token;

  for (guint k = token; k < self->n_tokens && k < token + MAX_NAME; k++)
    {
      if (k > token && !rv_reference_reader_is_same_paragraph (self, k))
        break;
      if (rv_reference_reader_is_capital (self, k)
          || (is_number (self, k) && self->tokens[k].kind != RV_WORD_NUMBER))
        end = k + 1;
      else if (k == token || !(is_joiner (self, k) || rv_reference_reader_is_article (self, k)))
        break;
    }
  return end;
}

/* "City Review, No. 7": the noun begins the name or ends it. */
static gboolean
read_periodical (const RvReferenceReader *self,
                 guint token,
                 guint length,
                 guint flags,
                 RvCitation *out)
{
  guint first = token, k = token + length, marked;
  RvSpan whole;

  if (!(flags & RV_REFERENCE_PERIODICAL) || !rv_reference_reader_is_capital (self, token))
    return FALSE;
  if (self->rules->periodical_first)
    while (k < self->n_tokens && k < token + MAX_NAME && self->tokens[k].kind == RV_WORD_LETTERS
           && rv_reference_reader_match_word (self, RV_REFERENCE_WORD_MARK, k) == 0)
      k++;
  else
    while (first > 0 && token - first < MAX_NAME && rv_reference_reader_is_capital (self, first - 1)
           && rv_reference_reader_is_same_paragraph (self, first)
           && !rv_reference_reader_is_article (self, first - 1))
      first--;
  if (k < self->n_tokens && g_str_equal (self->words[k], ","))
    k++;
  marked = skip_mark (self, k);
  if (marked == k || marked >= self->n_tokens
      || !rv_reference_reader_is_same_paragraph (self, marked))
    return FALSE;
  *out = (RvCitation){ .rule = "periodical" };
  if (!match_patterns (self, self->rules->plain_numbers, self->tokens[marked].span.start, &whole,
                       &out->number, out->year))
    return FALSE;
  out->kind = rv_span (self->tokens[token].span.start, self->tokens[token + length - 1].span.end);
  out->span = rv_span (self->tokens[first].span.start, whole.end);
  out->end = rv_reference_reader_skip_to (self, marked, whole.end);
  return TRUE;
}

/* "Resolution of the 3rd National Congress": a kind, and the meeting by its ordinal. */
static gboolean
read_of_meeting (const RvReferenceReader *self,
                 guint token,
                 guint length,
                 guint flags,
                 RvCitation *out)
{
  guint k = token + length, end;

  if (!(flags & RV_REFERENCE_PLAIN) || !rv_reference_reader_is_capital (self, token)
      || !is_joiner (self, k) || !rv_reference_reader_is_article (self, k + 1)
      || !is_number (self, k + 2) || self->tokens[k + 2].kind == RV_WORD_NUMBER)
    return FALSE;
  end = rv_reference_reader_skip_capitals (self, k + 2);
  if (end < k + 4)
    return FALSE;
  *out
    = (RvCitation){ .kind = rv_span (self->tokens[token].span.start, self->tokens[k - 1].span.end),
                    .span
                    = rv_span (self->tokens[token].span.start, self->tokens[end - 1].span.end),
                    .end = end,
                    .rule = "meeting" };
  return TRUE;
}

/* "Harbour Act 1964", "Clean Air Act of 1963"; @token begins with a capital. */
static gboolean
read_act (const RvReferenceReader *self, guint token, RvCitation *out)
{
  guint first = token, k = token + 1;

  if (!rv_phrase_table_contains (self->rules->acts, self->words[token]))
    return FALSE;
  while (first > 0 && token - first < MAX_NAME
         && rv_reference_reader_is_same_paragraph (self, first)
         && (rv_reference_reader_is_capital (self, first - 1)
             || (first > 1 && is_joiner (self, first - 1)
                 && rv_reference_reader_is_capital (self, first - 2)))
         && !rv_reference_reader_is_article (self, first - 1))
    first--;
  if (is_joiner (self, k))
    k++;
  if (first == token || !is_number (self, k) || !rv_reference_reader_is_same_paragraph (self, k)
      || !is_year (self, self->tokens[k].span))
    return FALSE;
  *out = (RvCitation){ .kind = self->tokens[token].span,
                       .span = rv_span (self->tokens[first].span.start, self->tokens[k].span.end),
                       .end = k + 1,
                       .rule = "act" };
  memcpy (out->year, self->text + self->tokens[k].span.start, 4);
  return TRUE;
}

/* @token begins with a capital. */
static gboolean
read_named (const RvReferenceReader *self, guint token, RvCitation *out)
{
  guint which = 0;
  guint length = match (self, self->rules->named, token, &which);

  if (length == 0
      || (token > 0 && rv_reference_reader_is_capital (self, token - 1)
          && rv_reference_reader_is_same_paragraph (self, token))
      || (token + length < self->n_tokens && rv_reference_reader_is_capital (self, token + length)
          && rv_reference_reader_is_same_paragraph (self, token + length)))
    return FALSE;
  *out = (RvCitation){ .kind_name = g_ptr_array_index (self->rules->named_kinds, which),
                       .span = rv_span (self->tokens[token].span.start,
                                        self->tokens[token + length - 1].span.end),
                       .end = token + length,
                       .rule = "named" };
  return TRUE;
}

/**
 * rv_reference_reader_read:
 *
 * Returns: whether a cited document is written at @token
 */
gboolean
rv_reference_reader_read (const RvReferenceReader *self, guint token, RvCitation *out_citation)
{
  guint flags = 0;
  guint length = match (self, self->rules->kinds, token, &flags);
  gboolean is_capital = rv_reference_reader_is_capital (self, token);

  if (length > 0
      && (read_kind_and_number (self, token, length, flags, out_citation)
          || read_periodical (self, token, length, flags, out_citation)))
    return TRUE;
  if ((is_capital || g_ascii_isdigit (self->text[self->tokens[token].span.start]))
      && read_code (self, token, out_citation))
    return TRUE;
  if (length > 0 && read_of_meeting (self, token, length, flags, out_citation))
    return TRUE;
  return is_capital
         && (read_act (self, token, out_citation) || read_named (self, token, out_citation));
}

/**
 * rv_reference_reader_read_next:
 * @citation: (inout): the one before, of a list: "resolutions 5 (2001), 6 (2001) and 7 (2002)"
 *
 * Returns: whether another number follows in the list; @citation is that one then
 */
gboolean
rv_reference_reader_read_next (const RvReferenceReader *self, RvCitation *citation)
{
  guint k = citation->end;
  RvCitation next = *citation;

  if (!citation->is_plural)
    return FALSE;
  if (k < self->n_tokens
      && (g_str_equal (self->words[k], ",") || g_str_equal (self->words[k], ";")))
    k++;
  k += rv_reference_reader_match_word (self, RV_REFERENCE_WORD_AND, k);
  if (k == citation->end)
    return FALSE;
  k = skip_mark (self, k);
  if (!is_number (self, k) || !rv_reference_reader_is_same_paragraph (self, k)
      || !(match_patterns (self, self->rules->numbers, self->tokens[k].span.start, &next.span,
                           &next.number, next.year)
           || (g_str_equal (citation->rule, "plain-number")
               && match_patterns (self, self->rules->plain_numbers, self->tokens[k].span.start,
                                  &next.span, &next.number, next.year)
               && !is_year (self, next.number))))
    return FALSE;
  next.end = rv_reference_reader_skip_to (self, k, next.span.end);
  *citation = next;
  return TRUE;
}
