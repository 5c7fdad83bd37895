/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "language/rv-date-parser.h"

#define FIRST_YEAR 1000
#define LAST_YEAR 2199

gboolean
rv_date_parser_has_mark (const RvDateParser *parser, guint at, guint mark)
{
  const RvDateWord *word = rv_date_grammar_get_word (parser->grammar, parser->lexemes, at);

  return word != NULL && (word->marks & mark) != 0;
}

guint
rv_date_parser_count_digits (const RvDateParser *parser, guint at)
{
  return rv_lexemes_is_kind (parser->lexemes, at, RV_LEXEME_DIGITS)
           ? rv_span_length (parser->lexemes->lexemes[at].span)
           : 0;
}

/* The digits at @at as a number; 0 where there are none or more than four */
guint
rv_date_parser_get_digits (const RvDateParser *parser, guint at)
{
  guint n = rv_date_parser_count_digits (parser, at);

  return n > 0 && n <= 4 ? (guint) g_ascii_strtoull (parser->lexemes->words[at], NULL, 10) : 0;
}

gboolean
rv_date_parser_is_capital (const RvDateParser *parser, guint at)
{
  return g_unichar_isupper (
    g_utf8_get_char (parser->lexemes->text + parser->lexemes->lexemes[at].span.start));
}

guint
rv_date_parser_get_year (const RvDateParser *parser, guint at)
{
  guint year
    = rv_date_parser_count_digits (parser, at) == 4 ? rv_date_parser_get_digits (parser, at) : 0;

  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

/* A day in digits ("3", "3rd") or in words ("third", "twenty two"); the lexeme after it */
guint
rv_date_parser_read_day (const RvDateParser *parser,
                         guint at,
                         gboolean in_words,
                         guint *day,
                         gboolean *is_ordinal)
{
  RvNumber number;

  *is_ordinal = FALSE;
  if (rv_date_parser_count_digits (parser, at) > 0)
    {
      guint value = rv_date_parser_count_digits (parser, at) <= 2
                      ? rv_date_parser_get_digits (parser, at)
                      : 0;

      if (value < 1 || value > 31)
        return at;
      *day = value;
      if (rv_lexemes_is_glued (parser->lexemes, at + 1)
          && rv_lexemes_is_kind (parser->lexemes, at + 1, RV_LEXEME_WORD)
          && rv_number_lexicon_is_ordinal_suffix (parser->grammar->numbers.lexicon,
                                                  parser->lexemes->words[at + 1]))
        {
          *is_ordinal = TRUE;
          return at + 2;
        }
      return at + 1;
    }
  if (!in_words
      || rv_number_grammar_get_word (&parser->grammar->numbers, parser->lexemes, at) == NULL)
    return at;
  number = rv_number_grammar_parse (&parser->grammar->numbers, parser->lexemes, at);
  if (number.length == 0 || number.length > 4 || (number.flags & RV_NUMBER_IN_WORDS) == 0
      || (number.flags & (RV_NUMBER_FRACTION | RV_NUMBER_VAGUE | RV_NUMBER_SCALED)) != 0)
    return at;
  if (number.value > 31) /* "eighteenth nine thirty": only the first word is the day */
    return at;
  if (number.value < 1 || floor (number.value) != number.value)
    return at;
  *day = (guint) number.value;
  *is_ordinal = (number.flags & RV_NUMBER_ORDINAL) != 0;
  return at + number.length;
}

guint
rv_date_parser_get_month (const RvDateParser *parser, guint at)
{
  const RvDateWord *word = rv_date_grammar_get_word (parser->grammar, parser->lexemes, at);

  return word != NULL ? word->month : 0;
}

gboolean
rv_date_parser_is_joint (const RvDateParser *parser, guint at)
{
  gunichar c = at < parser->lexemes->length ? parser->lexemes->lexemes[at].sign : 0;

  return c == ',' || c == '.' || c == '/' || c == '-';
}

/* Steps over what may stand between month and year: one sign, then up to two small words */
static guint
skip_joint (const RvDateParser *parser, guint at)
{
  guint i = at;

  if (rv_date_parser_is_joint (parser, i))
    i++;
  if (rv_date_parser_is_joint (parser, i) && rv_lexemes_is_sign (parser->lexemes, i - 1, '.'))
    i++;
  for (guint n = 0; n < 3; n++)
    if (rv_date_parser_has_mark (parser, i, RV_DATE_WORD_OF | RV_DATE_WORD_YEAR_MARK))
      i++;
  return i;
}

/* A year after a month or day, if there is one; the lexeme after it */
guint
rv_date_parser_read_year (const RvDateParser *parser, guint at, RvCalendarDate *date)
{
  guint i = skip_joint (parser, at);
  guint year = rv_date_parser_get_year (parser, i);

  /* "on June 5, 2,000 people" and "5 May, 2000 km" */
  if (year == 0
      || (rv_lexemes_is_sign (parser->lexemes, i + 1, ',')
          && rv_lexemes_is_glued (parser->lexemes, i + 2)
          && rv_date_parser_count_digits (parser, i + 2) == 3)
      || rv_lexemes_is_sign (parser->lexemes, i + 1, '%'))
    return at;
  date->year = (guint16) year;
  return i + 1;
}

/* Whether something is glued before digits that makes them part of a longer number or code */
gboolean
rv_date_parser_is_after_code (const RvDateParser *parser, guint first)
{
  const RvLexemes *lexemes = parser->lexemes;
  gunichar c;

  if (first == 0 || first == parser->second || !rv_lexemes_is_glued (lexemes, first))
    return FALSE;
  c = lexemes->lexemes[first - 1].sign;
  if ((c == '/' || c == '-' || c == '.' || c == ',' || c == ':') && first > 1
      && rv_lexemes_is_glued (lexemes, first - 1)
      && rv_date_parser_count_digits (parser, first - 2) > 0)
    return TRUE;
  return c == '/' || c == '+' || c == '#';
}

/* The same for what is glued before or after; @own is the sign between the digits themselves, 0
 * where there is none */
gboolean
rv_date_parser_is_inside_code (const RvDateParser *parser, guint first, guint next, gunichar own)
{
  const RvLexemes *lexemes = parser->lexemes;
  gunichar c;

  if (rv_date_parser_is_after_code (parser, first))
    return TRUE;
  if (!rv_lexemes_is_glued (lexemes, next) || !rv_lexemes_is_glued (lexemes, next + 1))
    return FALSE;
  c = lexemes->lexemes[next].sign;
  if (c == '-' && own != '-' && (own != 0 || rv_date_parser_get_year (parser, next + 1) != 0))
    return FALSE; /* the second end of a range */
  if ((c == '/' || c == '-' || c == '.' || c == ',')
      && rv_date_parser_count_digits (parser, next + 1) > 0)
    return TRUE;
  return c == '/' && rv_lexemes_is_kind (lexemes, next + 1, RV_LEXEME_WORD);
}
