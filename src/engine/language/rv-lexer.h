/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"

G_BEGIN_DECLS

typedef enum
{
  RV_LEXEME_WORD,   /* a run of letters */
  RV_LEXEME_DIGITS, /* a run of the digits 0 to 9 */
  RV_LEXEME_SIGN,   /* any other character but a space */
} RvLexemeKind;

#define RV_LEXEME_NO_WORD G_MAXUINT32

/**
 * RvLexeme:
 * @span: its place in the text
 * @word: a number that the caller gave it, RV_LEXEME_NO_WORD otherwise
 * @sign: the character of a sign, 0 otherwise
 * @kind: what it is
 * @is_spaced: whether a space stands before it, or nothing at all
 * @is_address: whether it is part of a web or mail address
 *
 * What numbers and dates are written with. Finer than the words of UAX 29, which keep "3km",
 * "10.000" and "2030_Photo" whole.
 */
typedef struct
{
  RvSpan span;
  guint32 word;
  gunichar sign;
  guint8 kind;
  guint8 is_spaced;
  guint8 is_address;
} RvLexeme;

/**
 * RvLexemes:
 * @text: what the spans count in
 * @lexemes: in order
 * @words: the folded form of each, digits as written; what rv_phrase_table_match() takes
 * @length: how many there are
 *
 * One paragraph cut up; owned by the lexer, until it cuts the next.
 */
typedef struct
{
  const char *text;
  const RvLexeme *lexemes;
  const char *const *words;
  guint length;
} RvLexemes;

/**
 * RvLexer:
 *
 * Cuts text for the number and date grammars. Remembers the folded form of every word it has seen.
 * Not for two threads at once.
 */
typedef struct _RvLexer RvLexer;

RvLexer *rv_lexer_new (void);
void rv_lexer_free (RvLexer *self);
RvLexemes rv_lexer_cut (RvLexer *self, const char *text, RvSpan span);

void rv_lexer_begin (RvLexer *self, const char *text);
void rv_lexer_add_word (RvLexer *self, RvSpan span, const char *folded, guint32 word);
void rv_lexer_add_text (RvLexer *self, RvSpan span);
RvLexemes rv_lexer_end (RvLexer *self);

/* Whether the lexeme at @at is the sign @sign; FALSE past the end. */
static inline gboolean
rv_lexemes_is_sign (const RvLexemes *self, guint at, gunichar sign)
{
  return at < self->length && self->lexemes[at].sign == sign;
}

static inline gboolean
rv_lexemes_is_kind (const RvLexemes *self, guint at, RvLexemeKind kind)
{
  return at < self->length && self->lexemes[at].kind == kind;
}

/* Whether a lexeme follows the one before it without a space. */
static inline gboolean
rv_lexemes_is_glued (const RvLexemes *self, guint at)
{
  return at < self->length && at > 0 && !self->lexemes[at].is_spaced;
}

gboolean rv_lexemes_is_dash (const RvLexemes *self, guint at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvLexer, rv_lexer_free)

G_END_DECLS
