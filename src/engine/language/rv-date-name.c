/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-date-parser.h"

/* 28 June 2020, the 28th of June in 2020, 05-Aug-2016, 23-2020-September */
RvDatePoint
rv_date_parser_read_day_month (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  guint day = 0, month, i, j;
  gboolean is_ordinal;

  i = rv_date_parser_read_day (parser, at, TRUE, &day, &is_ordinal);
  if (i == at)
    return point;
  if (rv_lexemes_is_sign (parser->lexemes, i, '-') && rv_date_parser_get_year (parser, i + 1) != 0
      && rv_lexemes_is_sign (parser->lexemes, i + 2, '-')
      && rv_date_parser_get_month (parser, i + 3) != 0)
    {
      point.from
        = (RvCalendarDate){ (guint16) rv_date_parser_get_year (parser, i + 1),
                            (guint8) rv_date_parser_get_month (parser, i + 3), (guint8) day };
      point.next = i + 4;
      return point;
    }
  j = i;
  if (rv_date_parser_is_joint (parser, j) && !rv_lexemes_is_sign (parser->lexemes, j, ','))
    j++;
  else if (rv_date_parser_has_mark (parser, j, RV_DATE_WORD_DAY_OF))
    j++;
  month = rv_date_parser_get_month (parser, j);
  if (month == 0 || (rv_date_parser_count_digits (parser, at) == 0 && !is_ordinal && j == i))
    return point;
  if (rv_date_parser_has_mark (parser, j, RV_DATE_WORD_MODAL_MONTH)
      && !rv_date_parser_is_capital (parser, j) && j == i
      && rv_date_parser_get_year (parser, j + 1) == 0)
    return point;
  point.from = (RvCalendarDate){ 0, (guint8) month, (guint8) day };
  i = j + 1;
  if (rv_lexemes_is_sign (parser->lexemes, i, '.') && rv_lexemes_is_glued (parser->lexemes, i)
      && rv_date_parser_get_year (parser, i + 1) != 0)
    i++;
  point.next = rv_date_parser_read_year (parser, i, &point.from);
  return point;
}

static gboolean
is_month_joint (const RvDateParser *parser, guint at)
{
  return rv_lexemes_is_sign (parser->lexemes, at, '-')
         || rv_lexemes_is_sign (parser->lexemes, at, '/');
}

/* September-2020-23: year and day after a month's name; the lexeme after them */
static guint
read_year_day (const RvDateParser *parser, guint at, RvCalendarDate *date)
{
  guint year = rv_date_parser_get_year (parser, at + 1);
  guint day = rv_date_parser_get_digits (parser, at + 3);

  if (!rv_lexemes_is_sign (parser->lexemes, at, '-') || year == 0
      || !rv_lexemes_is_sign (parser->lexemes, at + 2, '-')
      || rv_date_parser_count_digits (parser, at + 3) != 2 || day < 1 || day > 31)
    return at;
  date->year = (guint16) year;
  date->day = (guint8) day;
  return at + 4;
}

/* The day after a month's name, and perhaps the year; the lexeme after them. A month that is also
 * another word (@is_sure is FALSE then) needs a year or an ordinal. */
static guint
read_day_year (const RvDateParser *parser,
               guint at,
               gboolean is_sure,
               gboolean is_modal,
               RvCalendarDate *date)
{
  guint i = at, day = 0, next, end;
  gboolean is_ordinal = FALSE;
  RvCalendarDate found = *date;

  if (is_month_joint (parser, i)
      || (rv_date_parser_has_mark (parser, i, RV_DATE_WORD_OF)
          && !rv_date_parser_has_mark (parser, i, RV_DATE_WORD_DAY_OF)))
    i++;
  if (i >= parser->lexemes->length)
    return at;
  next = rv_date_parser_read_day (parser, i, TRUE, &day, &is_ordinal);
  if (next == i || rv_lexemes_is_sign (parser->lexemes, next, '%')
      || rv_lexemes_is_sign (parser->lexemes, next, ':')
      || (i > at && !is_ordinal && !is_month_joint (parser, at)))
    return at;
  found.day = (guint8) day;
  end = rv_date_parser_read_year (parser, next, &found);
  if (!is_sure && found.year == 0 && (!is_ordinal || is_modal))
    return at;
  *date = found;
  return end;
}

/* June 30[, 2025], Dec. 31, 1994, October 2014, September-2020-23; a month alone */
RvDatePoint
rv_date_parser_read_month_name (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  guint month = rv_date_parser_get_month (parser, at), i = at + 1, next;
  gboolean is_capital;

  if (month == 0 || rv_date_parser_has_mark (parser, at - 1, RV_DATE_WORD_MONTH_MARK))
    return point;
  is_capital = rv_date_parser_is_capital (parser, at);
  point.from.month = (guint8) month;
  if (rv_lexemes_is_sign (parser->lexemes, i, '.') && rv_lexemes_is_glued (parser->lexemes, i))
    i++;
  next = read_year_day (parser, i, &point.from);
  if (next == i)
    next
      = read_day_year (parser, i,
                       is_capital || !rv_date_parser_has_mark (parser, at, RV_DATE_WORD_WEAK_MONTH),
                       rv_date_parser_has_mark (parser, at, RV_DATE_WORD_MODAL_MONTH), &point.from);
  if (next == i)
    next = rv_date_parser_read_year (parser, i, &point.from);
  if (next > i)
    point.next = next;
  else if (is_capital)
    {
      point.flags = RV_WRITTEN_MONTH_ONLY;
      point.next = at + 1;
    }
  return point;
}

/* 2017 April, 2016, Nov, 2019-Aug-1, 2020/23/Sep */
RvDatePoint
rv_date_parser_read_year_month (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  guint year = rv_date_parser_get_year (parser, at), i = at + 1, day = 0;
  gboolean is_ordinal;

  if (year == 0)
    return point;
  if (rv_date_parser_is_joint (parser, i))
    i++;
  if (rv_date_parser_count_digits (parser, i) > 0 && rv_date_parser_count_digits (parser, i) <= 2
      && rv_lexemes_is_sign (parser->lexemes, i + 1, '/')
      && rv_date_parser_get_month (parser, i + 2) != 0 && rv_date_parser_get_digits (parser, i) >= 1
      && rv_date_parser_get_digits (parser, i) <= 31)
    {
      point.from
        = (RvCalendarDate){ (guint16) year, (guint8) rv_date_parser_get_month (parser, i + 2),
                            (guint8) rv_date_parser_get_digits (parser, i) };
      point.next = i + 3;
      return point;
    }
  if (rv_date_parser_get_month (parser, i) == 0
      || (rv_date_parser_has_mark (parser, i, RV_DATE_WORD_MODAL_MONTH)
          && !rv_date_parser_is_capital (parser, i)))
    return point;
  if (rv_lexemes_is_sign (parser->lexemes, i - 1, ',')
      && rv_date_parser_get_year (parser, i + 1) != 0)
    return point; /* "2016, May 2017" */
  point.from = (RvCalendarDate){ (guint16) year, (guint8) rv_date_parser_get_month (parser, i), 0 };
  point.next = i + 1;
  if (rv_date_parser_is_joint (parser, i + 1) && rv_lexemes_is_glued (parser->lexemes, i + 1)
      && rv_lexemes_is_glued (parser->lexemes, i + 2)
      && rv_date_parser_read_day (parser, i + 2, FALSE, &day, &is_ordinal) > i + 2)
    {
      point.from.day = (guint8) day;
      point.next = i + 3;
    }
  return point;
}
