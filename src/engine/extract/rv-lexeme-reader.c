/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-lexeme-reader.h"

/* What is known of a word of the index; found out when it is first met. */
typedef enum
{
  WORD_SEEN = 1 << 0,
  WORD_LETTERS = 1 << 1,     /* nothing but letters: one lexeme */
  WORD_INTERESTING = 1 << 2, /* something can begin with it */
} WordFlags;

struct _RvLexemeReader
{
  RvTextIndex *index; /* borrowed */
  RvLexer *lexer;
  guint8 *flags; /* by word of the index */
  RvInterestFunc is_interesting;
  gconstpointer data;
};

/**
 * rv_lexeme_reader_new:
 * @index: has to live as long as the reader
 * @is_interesting: is asked once for every word
 * @data: for @is_interesting
 *
 * Returns: (transfer full): a reader
 */
RvLexemeReader *
rv_lexeme_reader_new (RvTextIndex *index, RvInterestFunc is_interesting, gconstpointer data)
{
  RvLexemeReader *self = g_new0 (RvLexemeReader, 1);

  self->index = index;
  self->lexer = rv_lexer_new ();
  self->flags = g_new0 (guint8, MAX (rv_text_index_get_n_words (index), 1u));
  self->is_interesting = is_interesting;
  self->data = data;
  return self;
}

void
rv_lexeme_reader_free (RvLexemeReader *self)
{
  rv_lexer_free (self->lexer);
  g_free (self->flags);
  g_free (self);
}

static gboolean
has_only_letters (const char *word)
{
  for (const char *p = word; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c))
        return FALSE;
    }
  return *word != 0;
}

static guint8
get_flags (RvLexemeReader *self, guint32 word)
{
  guint8 flags = self->flags[word];

  if (flags == 0)
    {
      const char *folded = rv_text_index_get_word (self->index, word);

      flags = WORD_SEEN;
      if (has_only_letters (folded))
        flags |= WORD_LETTERS | (self->is_interesting (self->data, folded) ? WORD_INTERESTING : 0);
      self->flags[word] = flags;
    }
  return flags;
}

/**
 * rv_lexeme_reader_read:
 * @paragraph: its number in the document
 *
 * Returns: its lexemes; valid until the next call
 */
RvLexemes
rv_lexeme_reader_read (RvLexemeReader *self, guint paragraph)
{
  guint n_tokens, n_sentences, first, n;
  const RvToken *tokens = rv_text_index_get_tokens (self->index, &n_tokens);
  const RvSentence *sentences = rv_text_index_get_sentences (self->index, &n_sentences);

  rv_lexer_begin (self->lexer, rv_document_get_text (rv_text_index_get_document (self->index)));
  rv_text_index_get_paragraph_sentences (self->index, paragraph, &first, &n);
  if (n > 0)
    {
      guint end = sentences[first + n - 1].first_token + sentences[first + n - 1].n_tokens;

      for (guint i = sentences[first].first_token; i < end; i++)
        if ((get_flags (self, tokens[i].word) & WORD_LETTERS) != 0)
          rv_lexer_add_word (self->lexer, tokens[i].span,
                             rv_text_index_get_word (self->index, tokens[i].word), tokens[i].word);
        else
          rv_lexer_add_text (self->lexer, tokens[i].span);
    }
  return rv_lexer_end (self->lexer);
}

/* Whether something can begin with the word at @at of what was read last; FALSE where it is no word */
gboolean
rv_lexeme_reader_is_interesting (RvLexemeReader *self, const RvLexemes *lexemes, guint at)
{
  const RvLexeme *lexeme = &lexemes->lexemes[at];

  if (lexeme->kind != RV_LEXEME_WORD)
    return FALSE;
  if (lexeme->word == RV_LEXEME_NO_WORD)
    return self->is_interesting (self->data, lexemes->words[at]);
  return (self->flags[lexeme->word] & WORD_INTERESTING) != 0;
}
