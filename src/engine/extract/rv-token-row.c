/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-char.h"
#include "base/rv-word-filter.h"
#include "extract/rv-token-row.h"

/* Share of words with a capital, in percent, from which a paragraph is written in title case;
 * only words of more than SMALL_WORD bytes are asked, and MIN_WORDS of them are needed. */
#define TITLE_CASE_PERCENT 85u
#define SMALL_WORD 3u
#define MIN_WORDS 3u

/* More long words than a headline has. */
#define MAX_HEADLINE_WORDS 20u

/* The length of @folded without a possessive 's. */
static gsize
base_length (const char *folded)
{
  gsize length = strlen (folded);

  return length > 2 && g_str_has_suffix (folded, "'s") ? length - 2 : length;
}

static guint32
writing_flags (const char *text, RvSpan span, RvWordKind kind)
{
  const char *p = text + span.start, *end = text + span.end;
  guint letters = 0, capitals = 0, dots = 0;
  guint32 flags = RV_TOKEN_LETTERS;

  if (kind != RV_WORD_LETTERS)
    return 0;
  if (rv_char_is_upper (rv_char_get (p)))
    flags |= RV_TOKEN_CAPITAL;
  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = rv_char_get (p);

      /* "J's" is an initial, "O'Hara" is none */
      if ((c == '\'' || c == 0x2019) && end - g_utf8_next_char (p) <= 1)
        break;
      dots += c == '.';
      letters += rv_char_is_alpha (c);
      capitals += rv_char_is_upper (c);
    }
  /* "J" and "G.K" */
  if (letters > 0 && capitals == letters && dots == letters - 1)
    flags |= RV_TOKEN_INITIAL;
  else if (letters > 1 && capitals == letters)
    flags |= RV_TOKEN_UPPER;
  return flags;
}

static void
set_words (RvTokenRow *self, const RvTextIndex *index)
{
  guint n_words = rv_text_index_get_n_words (index);
  g_autofree guint32 *lex = g_new (guint32, n_words + 1);
  g_autofree const char **bases = g_new (const char *, n_words + 1);
  g_autofree guint16 *slots = g_new (guint16, n_words + 1);

  for (guint i = 0; i < n_words; i++)
    {
      const char *word = rv_text_index_get_word (index, i);
      gsize length = base_length (word);

      bases[i] = word;
      lex[i] = 0;
      if (word[length] != 0)
        {
          bases[i] = g_string_chunk_insert_len (self->bases, word, (gssize) length);
          lex[i] = RV_TOKEN_POSSESSIVE;
        }
      slots[i] = (guint16) rv_word_filter_slot (bases[i], length);
      lex[i] |= rv_entity_rules_get_flags (self->rules, bases[i]);
    }

  for (guint i = 0; i < self->n_tokens; i++)
    {
      const RvToken *token = &self->tokens[i];

      self->words[i] = bases[token->word];
      self->slots[i] = slots[token->word];
      self->flags[i] = lex[token->word] | writing_flags (self->text, token->span, token->kind);
      if (i > 0 && self->tokens[i - 1].span.end == token->span.start)
        self->flags[i] |= RV_TOKEN_GLUED;
    }
}

static void
mark_offices (RvTokenRow *self)
{
  for (guint i = 0; i < self->n_tokens;)
    {
      guint length = rv_token_row_match (self, self->rules->offices, i);

      for (guint j = 0; j < length; j++)
        self->flags[i + j] |= RV_TOKEN_OFFICE;
      i += MAX (length, 1);
    }
}

/* Marks the tokens of one paragraph: page furniture, title case, the beginnings of its sentences. */
static void
mark_paragraph (RvTokenRow *self,
                const RvSentence *sentences,
                guint n_sentences,
                gboolean is_furniture)
{
  guint long_words = 0, capitals = 0;
  guint first = sentences[0].first_token;
  guint end = sentences[n_sentences - 1].first_token + sentences[n_sentences - 1].n_tokens;
  guint32 mark = is_furniture ? RV_TOKEN_FURNITURE : 0;

  for (guint i = first; i < end; i++)
    if (rv_token_row_has (self, i, RV_TOKEN_LETTERS)
        && rv_span_length (self->tokens[i].span) > SMALL_WORD)
      {
        long_words++;
        capitals += rv_token_row_has (self, i, RV_TOKEN_CAPITAL);
      }
  if (long_words >= MIN_WORDS && long_words <= MAX_HEADLINE_WORDS
      && capitals * 100 >= long_words * TITLE_CASE_PERCENT)
    mark |= RV_TOKEN_TITLE_CASE;

  for (guint i = first; i < end; i++)
    self->flags[i] |= mark;
  for (guint i = 0; i < n_sentences; i++)
    for (guint j = 0; j < sentences[i].n_tokens; j++)
      if (rv_token_row_has (self, sentences[i].first_token + j, RV_TOKEN_LETTERS))
        {
          self->flags[sentences[i].first_token + j] |= RV_TOKEN_SENTENCE;
          break;
        }
}

/* Returns: (transfer full): linear in the number of tokens and of different words */
RvTokenRow *
rv_token_row_new (const RvExtraction *extraction, const RvEntityRules *rules)
{
  RvTokenRow *self = g_new0 (RvTokenRow, 1);
  guint n_sentences;
  const RvSentence *sentences = rv_text_index_get_sentences (extraction->index, &n_sentences);

  self->rules = rules;
  self->text = rv_document_get_text (extraction->document);
  self->tokens = rv_text_index_get_tokens (extraction->index, &self->n_tokens);
  self->words = g_new0 (const char *, self->n_tokens + 1);
  self->slots = g_new0 (guint16, self->n_tokens + 1);
  self->flags = g_new0 (guint32, self->n_tokens + 1);
  self->bases = g_string_chunk_new (1024);
  set_words (self, extraction->index);
  mark_offices (self);

  for (guint i = 0, n; i < n_sentences; i += n)
    {
      guint32 paragraph = sentences[i].paragraph;
      RvRole role = rv_document_get_paragraph (extraction->document, paragraph)->role;

      for (n = 1; i + n < n_sentences && sentences[i + n].paragraph == paragraph;)
        n++;
      mark_paragraph (self, sentences + i, n, rv_role_is_furniture (role));
    }
  return self;
}

void
rv_token_row_free (RvTokenRow *self)
{
  g_free (self->words);
  g_free (self->slots);
  g_free (self->flags);
  g_string_chunk_free (self->bases);
  g_free (self);
}

/* Returns: the sign at @token where it is one of ASCII; 0 for anything else and behind the end */
char
rv_token_row_get_sign (const RvTokenRow *self, guint token)
{
  RvSpan span;

  if (token >= self->n_tokens || self->tokens[token].kind != RV_WORD_SIGN)
    return 0;
  span = self->tokens[token].span;
  return rv_span_length (span) == 1 ? self->text[span.start] : 0;
}

/* Returns: how many tokens the longest phrase of @table has that begins at @token; 0 for none */
guint
rv_token_row_match (const RvTokenRow *self, const RvPhraseTable *table, guint token)
{
  if (token >= self->n_tokens || !rv_phrase_table_may_begin (table, self->slots[token]))
    return 0;
  return rv_phrase_table_match (table, self->words + token, self->n_tokens - token, NULL);
}

/* Returns: how many tokens the body has that is known by name and begins at @token; 0 for none. An
 * acronym counts in capitals only. */
guint
rv_token_row_match_body (const RvTokenRow *self, guint token)
{
  guint is_acronym = FALSE, length;

  if (token >= self->n_tokens
      || !rv_phrase_table_may_begin (self->rules->bodies, self->slots[token]))
    return 0;
  length = rv_phrase_table_match (self->rules->bodies, self->words + token, self->n_tokens - token,
                                  &is_acronym);
  return length > 0 && is_acronym && !(self->flags[token] & (RV_TOKEN_UPPER | RV_TOKEN_INITIAL))
           ? 0
           : length;
}

/* Returns: where the tokens from @first up to @end stand, without a possessive 's at the end */
RvSpan
rv_token_row_get_span (const RvTokenRow *self, guint first, guint end)
{
  RvSpan span = rv_span (self->tokens[first].span.start, self->tokens[end - 1].span.end);

  if (self->flags[end - 1] & RV_TOKEN_POSSESSIVE)
    {
      /* 's is two characters, of which the first may be typographic */
      const char *mark = g_utf8_prev_char (self->text + span.end - 1);

      span.end = mark - self->text;
    }
  return span;
}
