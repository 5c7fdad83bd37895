/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-date-parser.h"

#define CENTURY_PIVOT 40 /* a year of two digits below this is of this century */

static guint
full_year (const RvDateParser *parser, guint at)
{
  guint n = rv_date_parser_count_digits (parser, at),
        value = rv_date_parser_get_digits (parser, at);

  if (n == 4)
    return rv_date_parser_get_year (parser, at);
  if (n != 2)
    return 0;
  return value < CENTURY_PIVOT ? 2000 + value : 1900 + value;
}

/* Puts a pair of numbers into day and month as the document writes them, or the other way round
 * where that is the only valid one. */
static gboolean
put_day_month (const RvDateParser *parser, guint first, guint second, RvCalendarDate *date)
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

static gboolean
same_spacing (const RvDateParser *parser, guint at)
{
  const RvLexeme *lexeme = parser->lexemes->lexemes + at;

  return !lexeme[0].is_spaced && !lexeme[1].is_spaced;
}

/* 2025-06-30, 30/6/2025, 30.6.25, 2016 10 16 */
RvDatePoint
rv_date_parser_read_three_numbers (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  const RvLexemes *lexemes = parser->lexemes;
  gunichar sign = at + 1 < lexemes->length ? lexemes->lexemes[at + 1].sign : 0;
  guint step = sign == 0 ? 1 : 2;
  guint a = at, b = at + step, c = at + 2 * step;

  if (sign != 0 && sign != '/' && sign != '-' && sign != '.')
    return point;
  if (rv_date_parser_count_digits (parser, b) == 0 || rv_date_parser_count_digits (parser, b) > 2
      || rv_date_parser_count_digits (parser, c) == 0
      || (sign != 0
          && (!rv_lexemes_is_sign (lexemes, b + 1, sign) || !same_spacing (parser, a + 1)
              || !same_spacing (parser, b + 1))))
    return point;
  if (rv_date_parser_count_digits (parser, a) == 4 && rv_date_parser_count_digits (parser, c) <= 2)
    {
      RvCalendarDate date = { (guint16) rv_date_parser_get_year (parser, a),
                              (guint8) rv_date_parser_get_digits (parser, b),
                              (guint8) rv_date_parser_get_digits (parser, c) };

      if (date.year == 0 || date.day == 0 || !rv_calendar_date_is_valid (date)
          || (sign == 0 && rv_date_parser_count_digits (parser, c) != 2))
        return point;
      point.from = date;
      point.next = c + 1;
      return point;
    }
  if (rv_date_parser_count_digits (parser, a) > 2
      || (rv_date_parser_count_digits (parser, c) == 2 && sign != '/' && sign != '-')
      || (sign == 0 && rv_date_parser_count_digits (parser, b) != 2))
    return point;
  point.from.year = (guint16) full_year (parser, c);
  if (point.from.year != 0
      && put_day_month (parser, rv_date_parser_get_digits (parser, a),
                        rv_date_parser_get_digits (parser, b), &point.from)
      && !rv_date_parser_is_inside_code (parser, at, c + 1, sign))
    point.next = c + 1;
  return point;
}

/* 2015-12, 11/2016, 2019-20, 22/4 */
RvDatePoint
rv_date_parser_read_two_numbers (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  const RvLexemes *lexemes = parser->lexemes;
  gunichar sign = at + 1 < lexemes->length ? lexemes->lexemes[at + 1].sign : 0;
  guint a = rv_date_parser_get_digits (parser, at), b = rv_date_parser_get_digits (parser, at + 2);
  gboolean is_glued = at + 2 < lexemes->length && same_spacing (parser, at + 1);

  if ((sign != '/' && sign != '-' && sign != '.') || a == 0 || b == 0
      || rv_date_parser_is_inside_code (parser, at, at + 3, sign))
    return point;
  if (rv_date_parser_count_digits (parser, at) == 4
      && rv_date_parser_count_digits (parser, at + 2) <= 2
      && rv_date_parser_get_year (parser, at) != 0 && sign != '.')
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
  else if (rv_date_parser_count_digits (parser, at) <= 2
           && rv_date_parser_count_digits (parser, at + 2) == 4 && a <= 12
           && rv_date_parser_get_year (parser, at + 2) != 0 && sign != '.')
    {
      point.from = (RvCalendarDate){ (guint16) b, (guint8) a, 0 };
      point.next = at + 3;
    }
  else if (rv_date_parser_count_digits (parser, at) <= 2
           && rv_date_parser_count_digits (parser, at + 2) <= 2 && is_glued
           && put_day_month (parser, a, b, &point.from))
    {
      point.flags = RV_WRITTEN_SHORT;
      point.next = at + 3;
    }
  return point;
}
