/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "language/rv-date-grammar.h"

/*
 * Dates as written: day, month and year in any order, in digits or words, with the marks that the
 * language puts before them ("ngày 3 tháng 4 năm 2025"); quarters, halves, seasons, decades; and
 * ranges of all these, whose ends lend each other what one leaves out ("26 to 28 June 2020").
 * Forms that are a date only in context (a bare year, "22/4") are told by flags; the finder knows
 * the context. Constant time at every lexeme: no form is longer than two dozen of them.
 */

#define FIRST_YEAR 1000
#define LAST_YEAR 2199
#define FIRST_RANGE_YEAR 1500 /* two numbers with a dash are years from here on */
#define CENTURY_PIVOT 40      /* a year of two digits below this is of this century */

typedef struct
{
  const RvDateGrammar *grammar;
  const RvLexemes *lexemes;
  guint second; /* where the second end of a range begins; 0 while the first is read */
} Parser;

typedef struct
{
  RvCalendarDate from;
  RvCalendarDate to; /* of a quarter, a half year … */
  guint next;        /* equal to where it began where there is none */
  guint flags;
} Point;

/* Returns: (nullable): what the word at @at means in a date */
const RvDateWord *
rv_date_grammar_get_word (const RvDateGrammar *self, const RvLexemes *lexemes, guint at)
{
  if (!rv_lexemes_is_kind (lexemes, at, RV_LEXEME_WORD))
    return NULL;
  return rv_date_lexicon_lookup (self->lexicon, lexemes->words[at]);
}

static gboolean
has_mark (const Parser *parser, guint at, guint mark)
{
  const RvDateWord *word = rv_date_grammar_get_word (parser->grammar, parser->lexemes, at);

  return word != NULL && (word->marks & mark) != 0;
}

static guint
n_digits (const Parser *parser, guint at)
{
  return rv_lexemes_is_kind (parser->lexemes, at, RV_LEXEME_DIGITS)
           ? rv_span_length (parser->lexemes->lexemes[at].span)
           : 0;
}

/* The digits at @at as a number; 0 where there are none or more than four */
static guint
digits_at (const Parser *parser, guint at)
{
  guint n = n_digits (parser, at);

  return n > 0 && n <= 4 ? (guint) g_ascii_strtoull (parser->lexemes->words[at], NULL, 10) : 0;
}

static gboolean
is_capital (const Parser *parser, guint at)
{
  return g_unichar_isupper (
    g_utf8_get_char (parser->lexemes->text + parser->lexemes->lexemes[at].span.start));
}

static guint
year_at (const Parser *parser, guint at)
{
  guint year = n_digits (parser, at) == 4 ? digits_at (parser, at) : 0;

  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

/* A day in digits ("3", "3rd") or in words ("third", "twenty two"); the lexeme after it */
static guint
read_day (const Parser *parser, guint at, gboolean in_words, guint *day, gboolean *is_ordinal)
{
  RvNumber number;

  *is_ordinal = FALSE;
  if (n_digits (parser, at) > 0)
    {
      guint value = n_digits (parser, at) <= 2 ? digits_at (parser, at) : 0;

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

static guint
month_at (const Parser *parser, guint at)
{
  const RvDateWord *word = rv_date_grammar_get_word (parser->grammar, parser->lexemes, at);

  return word != NULL ? word->month : 0;
}

/* The month's number after its mark: "tháng 4", "tháng mười hai", "tháng tư", "tháng giêng" */
static guint
read_marked_month (const Parser *parser, guint at, guint *month)
{
  const RvNumberGrammar *numbers = &parser->grammar->numbers;
  const RvNumberWord *word = rv_number_grammar_get_word (numbers, parser->lexemes, at + 1), *unit;

  if (!has_mark (parser, at, RV_DATE_WORD_MONTH_MARK))
    return at;
  *month = month_at (parser, at + 1);
  if (*month == 0)
    *month = n_digits (parser, at + 1) <= 2 ? digits_at (parser, at + 1) : 0;
  if (*month >= 1 && *month <= 12)
    return at + 2;
  if (word == NULL)
    return at;
  *month = (guint) (word->ordinal != 0 ? word->ordinal : MAX (word->value, 0));
  if (*month < 1 || *month > 10)
    return at;
  unit = *month == 10 ? rv_number_grammar_get_word (numbers, parser->lexemes, at + 2) : NULL;
  if (unit == NULL || unit->place != RV_PLACE_UNIT || unit->value < 1 || unit->value > 2)
    return at + 2;
  *month += (guint) unit->value;
  return at + 3;
}

static gboolean
is_joint (const Parser *parser, guint at)
{
  gunichar c = at < parser->lexemes->length ? parser->lexemes->lexemes[at].sign : 0;

  return c == ',' || c == '.' || c == '/' || c == '-';
}

/* Steps over what may stand between month and year: one sign, then up to two small words */
static guint
skip_joint (const Parser *parser, guint at)
{
  guint i = at;

  if (is_joint (parser, i))
    i++;
  if (is_joint (parser, i) && rv_lexemes_is_sign (parser->lexemes, i - 1, '.'))
    i++;
  for (guint n = 0; n < 3; n++)
    if (has_mark (parser, i, RV_DATE_WORD_OF | RV_DATE_WORD_YEAR_MARK))
      i++;
  return i;
}

/* A year after a month or day, if there is one; the lexeme after it */
static guint
read_year (const Parser *parser, guint at, RvCalendarDate *date)
{
  guint i = skip_joint (parser, at);
  guint year = year_at (parser, i);

  /* "on June 5, 2,000 people" and "5 May, 2000 km" */
  if (year == 0
      || (rv_lexemes_is_sign (parser->lexemes, i + 1, ',')
          && rv_lexemes_is_glued (parser->lexemes, i + 2) && n_digits (parser, i + 2) == 3)
      || rv_lexemes_is_sign (parser->lexemes, i + 1, '%'))
    return at;
  date->year = (guint16) year;
  return i + 1;
}

/* 28 June 2020, the 28th of June in 2020, 05-Aug-2016, 23-2020-September */
static Point
parse_day_month (const Parser *parser, guint at)
{
  Point point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  guint day = 0, month, i, j;
  gboolean is_ordinal;

  i = read_day (parser, at, TRUE, &day, &is_ordinal);
  if (i == at)
    return point;
  if (rv_lexemes_is_sign (parser->lexemes, i, '-') && year_at (parser, i + 1) != 0
      && rv_lexemes_is_sign (parser->lexemes, i + 2, '-') && month_at (parser, i + 3) != 0)
    {
      point.from = (RvCalendarDate){ (guint16) year_at (parser, i + 1),
                                     (guint8) month_at (parser, i + 3), (guint8) day };
      point.next = i + 4;
      return point;
    }
  j = i;
  if (is_joint (parser, j) && !rv_lexemes_is_sign (parser->lexemes, j, ','))
    j++;
  else if (has_mark (parser, j, RV_DATE_WORD_DAY_OF))
    j++;
  month = month_at (parser, j);
  if (month == 0 || (n_digits (parser, at) == 0 && !is_ordinal && j == i))
    return point;
  if (has_mark (parser, j, RV_DATE_WORD_MODAL_MONTH) && !is_capital (parser, j) && j == i
      && year_at (parser, j + 1) == 0)
    return point;
  point.from = (RvCalendarDate){ 0, (guint8) month, (guint8) day };
  i = j + 1;
  if (rv_lexemes_is_sign (parser->lexemes, i, '.') && rv_lexemes_is_glued (parser->lexemes, i)
      && year_at (parser, i + 1) != 0)
    i++;
  point.next = read_year (parser, i, &point.from);
  return point;
}

/* June 30[, 2025], Dec. 31, 1994, October 2014, September-2020-23; a month alone */
static Point
parse_month_name (const Parser *parser, guint at)
{
  Point point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  guint month = month_at (parser, at), day = 0, i = at + 1, j;
  gboolean is_ordinal = FALSE, is_sure;

  if (month == 0 || has_mark (parser, at - 1, RV_DATE_WORD_MONTH_MARK))
    return point;
  is_sure = is_capital (parser, at) || !has_mark (parser, at, RV_DATE_WORD_WEAK_MONTH);
  point.from.month = (guint8) month;
  if (rv_lexemes_is_sign (parser->lexemes, i, '.') && rv_lexemes_is_glued (parser->lexemes, i))
    i++;
  if (rv_lexemes_is_sign (parser->lexemes, i, '-') && year_at (parser, i + 1) != 0
      && rv_lexemes_is_sign (parser->lexemes, i + 2, '-') && n_digits (parser, i + 3) == 2
      && digits_at (parser, i + 3) >= 1 && digits_at (parser, i + 3) <= 31)
    {
      point.from.year = (guint16) year_at (parser, i + 1);
      point.from.day = (guint8) digits_at (parser, i + 3);
      point.next = i + 4;
      return point;
    }
  j = i;
  if (rv_lexemes_is_sign (parser->lexemes, j, '-') || rv_lexemes_is_sign (parser->lexemes, j, '/'))
    j++;
  else if (has_mark (parser, j, RV_DATE_WORD_OF) && !has_mark (parser, j, RV_DATE_WORD_DAY_OF))
    j++;
  if (j < parser->lexemes->length)
    {
      guint next = read_day (parser, j, TRUE, &day, &is_ordinal);

      if (next > j && !rv_lexemes_is_sign (parser->lexemes, next, '%')
          && !rv_lexemes_is_sign (parser->lexemes, next, ':')
          && (j == i || is_ordinal || rv_lexemes_is_sign (parser->lexemes, j - 1, '-')
              || rv_lexemes_is_sign (parser->lexemes, j - 1, '/')))
        {
          guint end;

          point.from.day = (guint8) day;
          end = read_year (parser, next, &point.from);
          if (is_sure || point.from.year != 0
              || (is_ordinal && !has_mark (parser, at, RV_DATE_WORD_MODAL_MONTH)))
            {
              point.next = end;
              return point;
            }
          point.from.day = 0;
          point.from.year = 0;
        }
    }
  j = read_year (parser, i, &point.from);
  if (j > i)
    {
      point.next = j;
      return point;
    }
  if (is_capital (parser, at))
    {
      point.flags = RV_WRITTEN_MONTH_ONLY;
      point.next = at + 1;
    }
  return point;
}

/* 2017 April, 2016, Nov, 2019-Aug-1, 2020/23/Sep */
static Point
parse_year_month (const Parser *parser, guint at)
{
  Point point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  guint year = year_at (parser, at), i = at + 1, day = 0;
  gboolean is_ordinal;

  if (year == 0)
    return point;
  if (is_joint (parser, i))
    i++;
  if (n_digits (parser, i) > 0 && n_digits (parser, i) <= 2
      && rv_lexemes_is_sign (parser->lexemes, i + 1, '/') && month_at (parser, i + 2) != 0
      && digits_at (parser, i) >= 1 && digits_at (parser, i) <= 31)
    {
      point.from = (RvCalendarDate){ (guint16) year, (guint8) month_at (parser, i + 2),
                                     (guint8) digits_at (parser, i) };
      point.next = i + 3;
      return point;
    }
  if (month_at (parser, i) == 0
      || (has_mark (parser, i, RV_DATE_WORD_MODAL_MONTH) && !is_capital (parser, i)))
    return point;
  if (rv_lexemes_is_sign (parser->lexemes, i - 1, ',') && year_at (parser, i + 1) != 0)
    return point; /* "2016, May 2017" */
  point.from = (RvCalendarDate){ (guint16) year, (guint8) month_at (parser, i), 0 };
  point.next = i + 1;
  if (is_joint (parser, i + 1) && rv_lexemes_is_glued (parser->lexemes, i + 1)
      && rv_lexemes_is_glued (parser->lexemes, i + 2)
      && read_day (parser, i + 2, FALSE, &day, &is_ordinal) > i + 2)
    {
      point.from.day = (guint8) day;
      point.next = i + 3;
    }
  return point;
}

static guint
full_year (const Parser *parser, guint at)
{
  guint n = n_digits (parser, at), value = digits_at (parser, at);

  if (n == 4)
    return year_at (parser, at);
  if (n != 2)
    return 0;
  return value < CENTURY_PIVOT ? 2000 + value : 1900 + value;
}

/* Puts a pair of numbers into day and month as the document writes them, or the other way round
 * where that is the only valid one. */
static gboolean
put_day_month (const Parser *parser, guint first, guint second, RvCalendarDate *date)
{
  RvCalendarDate day_first = { date->year, (guint8) MIN (second, 99u), (guint8) MIN (first, 99u) };
  RvCalendarDate month_first
    = { date->year, (guint8) MIN (first, 99u), (guint8) MIN (second, 99u) };
  gboolean day_first_ok = day_first.day != 0 && rv_calendar_date_is_valid (day_first);
  gboolean month_first_ok = month_first.day != 0 && rv_calendar_date_is_valid (month_first);

  if (!day_first_ok && !month_first_ok)
    return FALSE;
  *date
    = day_first_ok && (parser->grammar->is_day_first || !month_first_ok) ? day_first : month_first;
  return TRUE;
}

/* Whether something is glued before digits that makes them part of a longer number or code */
static gboolean
is_after_code (const Parser *parser, guint first)
{
  const RvLexemes *lexemes = parser->lexemes;
  gunichar c;

  if (first == 0 || first == parser->second || !rv_lexemes_is_glued (lexemes, first))
    return FALSE;
  c = lexemes->lexemes[first - 1].sign;
  if ((c == '/' || c == '-' || c == '.' || c == ',' || c == ':') && first > 1
      && rv_lexemes_is_glued (lexemes, first - 1) && n_digits (parser, first - 2) > 0)
    return TRUE;
  return c == '/' || c == '+' || c == '#';
}

/* The same for what is glued before or after; @own is the sign between the digits themselves, 0
 * where there is none */
static gboolean
is_inside_code (const Parser *parser, guint first, guint next, gunichar own)
{
  const RvLexemes *lexemes = parser->lexemes;
  gunichar c;

  if (is_after_code (parser, first))
    return TRUE;
  if (!rv_lexemes_is_glued (lexemes, next) || !rv_lexemes_is_glued (lexemes, next + 1))
    return FALSE;
  c = lexemes->lexemes[next].sign;
  if (c == '-' && own != '-' && (own != 0 || year_at (parser, next + 1) != 0))
    return FALSE; /* the second end of a range */
  if ((c == '/' || c == '-' || c == '.' || c == ',') && n_digits (parser, next + 1) > 0)
    return TRUE;
  return c == '/' && rv_lexemes_is_kind (lexemes, next + 1, RV_LEXEME_WORD);
}

static gboolean
same_spacing (const Parser *parser, guint at)
{
  const RvLexeme *lexeme = parser->lexemes->lexemes + at;

  return !lexeme[0].is_spaced && !lexeme[1].is_spaced;
}

/* 2025-06-30, 30/6/2025, 30.6.25, 2016 10 16 */
static Point
parse_three_numbers (const Parser *parser, guint at)
{
  Point point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  const RvLexemes *lexemes = parser->lexemes;
  gunichar sign = at + 1 < lexemes->length ? lexemes->lexemes[at + 1].sign : 0;
  guint step = sign == 0 ? 1 : 2;
  guint a = at, b = at + step, c = at + 2 * step;

  if (sign != 0 && sign != '/' && sign != '-' && sign != '.')
    return point;
  if (n_digits (parser, b) == 0 || n_digits (parser, b) > 2 || n_digits (parser, c) == 0
      || (sign != 0
          && (!rv_lexemes_is_sign (lexemes, b + 1, sign) || !same_spacing (parser, a + 1)
              || !same_spacing (parser, b + 1))))
    return point;
  if (n_digits (parser, a) == 4 && n_digits (parser, c) <= 2)
    {
      RvCalendarDate date = { (guint16) year_at (parser, a), (guint8) digits_at (parser, b),
                              (guint8) digits_at (parser, c) };

      if (date.year == 0 || date.day == 0 || !rv_calendar_date_is_valid (date)
          || (sign == 0 && n_digits (parser, c) != 2))
        return point;
      point.from = date;
      point.next = c + 1;
      return point;
    }
  if (n_digits (parser, a) > 2 || (n_digits (parser, c) == 2 && sign != '/' && sign != '-')
      || (sign == 0 && n_digits (parser, b) != 2))
    return point;
  point.from.year = (guint16) full_year (parser, c);
  if (point.from.year != 0
      && put_day_month (parser, digits_at (parser, a), digits_at (parser, b), &point.from)
      && !is_inside_code (parser, at, c + 1, sign))
    point.next = c + 1;
  return point;
}

/* 2015-12, 11/2016, 2019-20, 22/4 */
static Point
parse_two_numbers (const Parser *parser, guint at)
{
  Point point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  const RvLexemes *lexemes = parser->lexemes;
  gunichar sign = at + 1 < lexemes->length ? lexemes->lexemes[at + 1].sign : 0;
  guint a = digits_at (parser, at), b = digits_at (parser, at + 2);
  gboolean is_glued = at + 2 < lexemes->length && same_spacing (parser, at + 1);

  if ((sign != '/' && sign != '-' && sign != '.') || a == 0 || b == 0
      || is_inside_code (parser, at, at + 3, sign))
    return point;
  if (n_digits (parser, at) == 4 && n_digits (parser, at + 2) <= 2 && year_at (parser, at) != 0
      && sign != '.')
    {
      if (b <= 12)
        point.from = (RvCalendarDate){ (guint16) a, (guint8) b, 0 };
      else if (is_glued && sign == '-' && a % 100 < b && a % 100 + 5 >= b)
        {
          point.from.year = (guint16) a;
          point.to.year = (guint16) (a - a % 100 + b);
          point.flags = RV_WRITTEN_RANGE | RV_WRITTEN_UNIT;
        }
      else
        return point;
      point.next = at + 3;
    }
  else if (n_digits (parser, at) <= 2 && n_digits (parser, at + 2) == 4 && a <= 12
           && year_at (parser, at + 2) != 0 && sign != '.')
    {
      point.from = (RvCalendarDate){ (guint16) b, (guint8) a, 0 };
      point.next = at + 3;
    }
  else if (n_digits (parser, at) <= 2 && n_digits (parser, at + 2) <= 2 && is_glued
           && put_day_month (parser, a, b, &point.from))
    {
      point.flags = RV_WRITTEN_SHORT;
      point.next = at + 3;
    }
  return point;
}

/* ngày 3 tháng 4 năm 2025, 12/4, tháng 4/2025 */
static Point
parse_marked (const Parser *parser, guint at)
{
  Point point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  guint i = at, day = 0, month = 0, j;
  gboolean is_ordinal;

  for (guint n = 0; n < 2; n++)
    if (has_mark (parser, i, RV_DATE_WORD_DAY_MARK))
      i++;
  if (has_mark (parser, i, RV_DATE_WORD_MONTH_MARK))
    {
      j = read_marked_month (parser, i, &month);
      if (j == i || i > at)
        return point;
      point.from.month = (guint8) month;
      point.next = read_year (parser, j, &point.from);
      if (point.from.year == 0)
        point.flags = RV_WRITTEN_MONTH_ONLY;
      return point;
    }
  j = read_day (parser, i, i > at, &day, &is_ordinal);
  if (j == i)
    return point;
  if (has_mark (parser, j, RV_DATE_WORD_MONTH_MARK) && read_marked_month (parser, j, &month) > j)
    {
      RvCalendarDate date = { 0, (guint8) month, (guint8) day };

      if (!rv_calendar_date_is_valid (date))
        return point;
      point.from = date;
      point.next = read_year (parser, read_marked_month (parser, j, &month), &point.from);
      return point;
    }
  if (i > at)
    {
      Point numeric = parse_three_numbers (parser, i);

      if (numeric.next == i)
        numeric = parse_two_numbers (parser, i);
      if (numeric.next > i && (numeric.from.day != 0))
        {
          numeric.flags &= ~(guint) RV_WRITTEN_SHORT;
          return numeric;
        }
    }
  return point;
}

/* Four digits with what makes them a year: "year 2008", "năm 2024", "1990s", "2014 A.D." */
static Point
parse_year (const Parser *parser, guint at)
{
  Point point = { { 0, 0, 0 }, { 0, 0, 0 }, at, RV_WRITTEN_BARE_YEAR };
  guint i = at, year;

  if (has_mark (parser, at, RV_DATE_WORD_YEAR_MARK))
    {
      i++;
      point.flags = 0;
    }
  year = year_at (parser, i);
  if (year == 0 || is_inside_code (parser, i, i + 1, 0))
    return point;
  point.from.year = (guint16) year;
  point.next = i + 1;
  if (has_mark (parser, i + 1, RV_DATE_WORD_DECADE) && year % 10 == 0
      && rv_lexemes_is_kind (parser->lexemes, i + 1, RV_LEXEME_WORD))
    {
      point.from = (RvCalendarDate){ (guint16) year, 1, 1 };
      point.to = (RvCalendarDate){ (guint16) (year + 9), 12, 31 };
      point.flags = RV_WRITTEN_RANGE | RV_WRITTEN_UNIT;
      point.next = i + 2;
    }
  else if (has_mark (parser, i + 1, RV_DATE_WORD_ERA))
    {
      point.flags = 0;
      point.next = i + 2;
    }
  return point;
}

/* Which quarter or half: a number, a Roman one, a word; the lexeme after it */
static guint
read_which (const Parser *parser, guint at, guint *which)
{
  const RvDateWord *word = rv_date_grammar_get_word (parser->grammar, parser->lexemes, at);

  if (n_digits (parser, at) == 1)
    {
      *which = digits_at (parser, at);
      if (rv_lexemes_is_glued (parser->lexemes, at + 1)
          && rv_lexemes_is_kind (parser->lexemes, at + 1, RV_LEXEME_WORD)
          && rv_number_lexicon_is_ordinal_suffix (parser->grammar->numbers.lexicon,
                                                  parser->lexemes->words[at + 1]))
        return at + 2;
      return at + 1;
    }
  if (word != NULL && word->ordinal != 0)
    {
      *which = word->ordinal;
      return at + 1;
    }
  return at;
}

/* 4th quarter [of] 2018, Q4 2018, 2018Q4, quý IV/2024, 2016H2 */
static Point
parse_quarter (const Parser *parser, guint at)
{
  Point point = { { 0, 0, 0 }, { 0, 0, 0 }, at, RV_WRITTEN_RANGE | RV_WRITTEN_UNIT };
  guint mark = RV_DATE_WORD_QUARTER | RV_DATE_WORD_HALF;
  guint which = 0, i = at, year = year_at (parser, at), word = at, length;

  if (year != 0)
    {
      i = rv_lexemes_is_dash (parser->lexemes, at + 1) ? at + 2 : at + 1;
      word = i;
      if (!has_mark (parser, i, mark) || read_which (parser, i + 1, &which) == i + 1)
        return point;
      i = read_which (parser, i + 1, &which);
    }
  else
    {
      RvCalendarDate date = { 0, 0, 0 };

      if (has_mark (parser, at, mark))
        i = read_which (parser, at + 1, &which);
      else
        {
          word = read_which (parser, at, &which);
          i = word > at && has_mark (parser, word, mark) ? word + 1 : at + 1;
        }
      if (which == 0 || i <= at + 1)
        return point;
      i = read_year (parser, i, &date);
      year = date.year;
    }
  length = has_mark (parser, word, RV_DATE_WORD_HALF) ? 6 : 3;
  if (year == 0 || which < 1 || which > 12 / length)
    return point;
  point.from = (RvCalendarDate){ (guint16) year, (guint8) ((which - 1) * length + 1), 0 };
  point.to = (RvCalendarDate){ (guint16) year, (guint8) (which * length), 0 };
  point.next = i;
  return point;
}

/* summer [of] 2016, mùa xuân năm 1975 */
static Point
parse_season (const Parser *parser, guint at)
{
  Point point = { { 0, 0, 0 }, { 0, 0, 0 }, at, RV_WRITTEN_RANGE | RV_WRITTEN_UNIT };
  guint i = has_mark (parser, at, RV_DATE_WORD_SEASON_MARK) ? at + 1 : at, end;
  const RvDateWord *word = rv_date_grammar_get_word (parser->grammar, parser->lexemes, i);
  RvCalendarDate date = { 0, 0, 0 };
  guint last;

  if (word == NULL || word->season == 0)
    return point;
  end = read_year (parser, i + 1, &date);
  if (date.year == 0)
    return point;
  last = word->season + 2u;
  point.from = (RvCalendarDate){ date.year, word->season, 0 };
  point.to = (RvCalendarDate){ (guint16) (date.year + (last > 12)),
                               (guint8) (last > 12 ? last - 12 : last), 0 };
  point.next = end;
  return point;
}

static gboolean
is_real (const Point *point)
{
  return point->from.day == 0 || rv_calendar_date_is_valid (point->from);
}

/* One date, of the forms in the order of how much they take */
static Point
parse_point (const Parser *parser, guint at)
{
  static Point (*const forms[]) (const Parser *, guint)
    = { parse_three_numbers, parse_day_month, parse_marked,      parse_quarter, parse_month_name,
        parse_year_month,    parse_season,    parse_two_numbers, parse_year };
  Point none = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };

  if (at >= parser->lexemes->length || parser->lexemes->lexemes[at].kind == RV_LEXEME_SIGN)
    return none;
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      Point point = forms[i](parser, at);

      if (point.next > at && is_real (&point))
        return point;
    }
  return none;
}

/* What stands between the ends of a range; the lexeme after it */
static guint
skip_range (const Parser *parser, guint at, gboolean is_between, guint *flags)
{
  guint i = at;

  if (rv_lexemes_is_dash (parser->lexemes, at))
    {
      if (!is_between && !rv_lexemes_is_sign (parser->lexemes, at, '~'))
        *flags |= RV_WRITTEN_DASHED;
      return at + 1;
    }
  if (has_mark (parser, at, RV_DATE_WORD_RANGE_TO)
      || (is_between && has_mark (parser, at, RV_DATE_WORD_RANGE_AND)))
    {
      i++;
      if (has_mark (parser, i, RV_DATE_WORD_OF) && !has_mark (parser, i, RV_DATE_WORD_DAY_OF))
        i++;
    }
  return i;
}

/* Gives the ends what they leave out; FALSE where they make no range */
static gboolean
merge_ends (RvCalendarDate *from, RvCalendarDate *to)
{
  if (from->day != 0 && from->month == 0)
    from->month = to->month;
  if (to->day != 0 && to->month == 0)
    to->month = from->month;
  if (from->month != 0 && to->month == 0 && to->year == 0)
    return FALSE;
  if (from->year == 0 && to->year != 0)
    {
      gboolean wraps = from->month > to->month && to->month != 0;

      from->year = (guint16) (to->year - wraps);
    }
  else if (to->year == 0 && from->year != 0)
    {
      gboolean wraps = to->month < from->month && from->month != 0;

      to->year = (guint16) (from->year + wraps);
    }
  if (from->year == 0)
    return TRUE;
  return rv_calendar_date_compare (*from, *to) <= 0 || from->year == to->year;
}

/* The day alone that a range may begin or end with: "4-22 January" */
static guint
read_lone_day (const Parser *parser, guint at, RvCalendarDate *date)
{
  guint day = 0, i = has_mark (parser, at, RV_DATE_WORD_DAY_MARK) ? at + 1 : at;
  gboolean is_ordinal;
  guint next = read_day (parser, i, FALSE, &day, &is_ordinal);

  if (next == i)
    return at;
  *date = (RvCalendarDate){ 0, 0, (guint8) day };
  return next;
}

/* Whether two bare numbers with a dash between are years */
static gboolean
are_years (const Point *from, const Point *to)
{
  return from->from.year >= FIRST_RANGE_YEAR && to->from.year > from->from.year
         && to->from.year - from->from.year <= 300;
}

static gboolean
is_bare (const Point *point)
{
  return (point->flags & RV_WRITTEN_BARE_YEAR) != 0;
}

static gboolean
read_second_end (const Parser *parser, const Point *from, guint at, guint range_flags, Point *to)
{
  gboolean is_dashed = (range_flags & RV_WRITTEN_DASHED) != 0;
  RvCalendarDate lone = { 0, 0, 0 };

  Parser second = { parser->grammar, parser->lexemes, at };

  *to = parse_point (&second, at);
  if (to->next > at && (to->flags & RV_WRITTEN_RANGE) == 0)
    {
      if (is_bare (to) && is_bare (from))
        return are_years (from, to);
      if (is_bare (to) && is_dashed)
        return FALSE;
      if (is_bare (from) && is_dashed && to->from.month == 0)
        return FALSE;
      if ((to->flags & RV_WRITTEN_SHORT) != 0 && (from->flags & RV_WRITTEN_SHORT) == 0)
        return from->from.day != 0 && !is_dashed;
      return TRUE;
    }
  to->next = read_lone_day (parser, at, &lone);
  to->from = lone;
  to->flags = 0;
  return to->next > at && from->from.day != 0 && from->from.month != 0 && lone.day > from->from.day
         && (from->flags & RV_WRITTEN_SHORT) == 0
         && (!is_dashed || rv_lexemes_is_glued (parser->lexemes, at));
}

static RvWrittenDate
as_written (guint at, const Point *point)
{
  return (RvWrittenDate){ point->from,      point->to, at,          point->next - at,
                          point->next - at, at,        point->flags };
}

/**
 * rv_date_grammar_parse:
 * @at: the lexeme at which the date would begin
 *
 * Returns: the longest date, period or range that begins at @at; its length is 0 where none does
 */
RvWrittenDate
rv_date_grammar_parse (const RvDateGrammar *self, const RvLexemes *lexemes, guint at)
{
  Parser parser = { self, lexemes, 0 };
  Point from = parse_point (&parser, at), to;
  RvWrittenDate written = as_written (at, &from);
  gboolean is_between = at > 0 && has_mark (&parser, at - 1, RV_DATE_WORD_RANGE_FROM);
  guint flags = RV_WRITTEN_RANGE, i;
  RvCalendarDate lone = { 0, 0, 0 };

  if ((from.flags & RV_WRITTEN_RANGE) != 0)
    return written;
  if (from.next == at || (from.flags & RV_WRITTEN_SHORT) != 0)
    {
      guint next = read_lone_day (&parser, at, &lone);

      if (from.next == at && next > at)
        {
          i = skip_range (&parser, next, is_between, &flags);
          parser.second = i;
          to = i > next ? parse_point (&parser, i) : from;
          parser.second = 0;
          if (i > next && to.next > i && to.from.day > lone.day && to.from.month != 0
              && (to.flags & (RV_WRITTEN_SHORT | RV_WRITTEN_RANGE)) == 0
              && !is_after_code (&parser, at) && merge_ends (&lone, &to.from))
            return (RvWrittenDate){ lone, to.from, at, to.next - at, next - at, i, flags };
          return written;
        }
      if (from.next == at)
        return written;
    }
  i = skip_range (&parser, from.next, is_between, &flags);
  if (i == from.next || !read_second_end (&parser, &from, i, flags, &to))
    return written;
  if (to.from.year == 0 && from.from.year == 0 && (to.flags & RV_WRITTEN_SHORT) != 0)
    to.next = read_year (&parser, to.next, &to.from);
  if (!merge_ends (&from.from, &to.from))
    return written;
  flags
    |= (from.flags & to.flags & (RV_WRITTEN_SHORT | RV_WRITTEN_MONTH_ONLY | RV_WRITTEN_BARE_YEAR));
  if (to.from.year != 0)
    flags &= ~(guint) (RV_WRITTEN_SHORT | RV_WRITTEN_MONTH_ONLY);
  if (to.from.year != 0 && is_bare (&from) && is_bare (&to))
    flags &= ~(guint) RV_WRITTEN_BARE_YEAR;
  return (RvWrittenDate){ from.from, to.from, at, to.next - at, written.length, i, flags };
}
