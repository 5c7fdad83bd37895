/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-lexer.h"
#include "language/rv-number-lexicon.h"

G_BEGIN_DECLS

typedef enum
{
  RV_NUMBER_IN_WORDS = 1 << 0,   /* no digit in it */
  RV_NUMBER_ORDINAL = 1 << 1,    /* third, 3rd */
  RV_NUMBER_FRACTION = 1 << 2,   /* half, 3/4, ½ */
  RV_NUMBER_SCALED = 1 << 3,     /* with "million", "K", "dozen" */
  RV_NUMBER_VAGUE = 1 << 4,      /* "thousands of": value is what the words stand for at least */
  RV_NUMBER_DECIMAL = 1 << 5,    /* with decimals in digits */
  RV_NUMBER_GROUPED = 1 << 6,    /* with group signs */
  RV_NUMBER_ARTICLE = 1 << 7,    /* begins with an article: "a hundred" */
  RV_NUMBER_SLASH = 1 << 8,      /* digits, slash, digits */
  RV_NUMBER_BARE_SCALE = 1 << 9, /* "million" alone */
} RvNumberFlags;

/**
 * RvNumber:
 * @value: the number
 * @scale: the last factor of it that is a scale word, 1 where there is none
 * @first: its first lexeme
 * @length: lexemes it takes; 0 where no number begins
 * @skip: lexemes to go on after where @length is 0; at least 1
 * @flags: how it is written
 *
 * A number as written.
 */
typedef struct
{
  double value;
  double scale;
  guint first;
  guint length;
  guint skip;
  RvNumberFlags flags;
} RvNumber;

/**
 * RvNumberGrammar:
 * @lexicon: number words of the language
 * @group: the sign that groups digits in the document, ',' or '.'
 * @is_money: whether amounts of money are read, where "m" is a million and no metre
 * @known: (nullable): what was looked up before, by the number that the caller gave a word of a lexeme; all
 *   %NULL at first. The grammar asks many times for the words around a number.
 *
 * How numbers are written in one document.
 */
typedef struct
{
  const RvNumberLexicon *lexicon;
  gunichar group;
  gboolean is_money;
  const RvNumberWord **known;
} RvNumberGrammar;

RvNumber rv_number_grammar_parse (const RvNumberGrammar *self, const RvLexemes *lexemes, guint at);
const RvNumberWord *
rv_number_grammar_get_word (const RvNumberGrammar *self, const RvLexemes *lexemes, guint at);

G_END_DECLS
