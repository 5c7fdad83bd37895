/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "language/rv-date-parser.h"

/*
 * A part of a year counted from one of its ends: "the first six months of 2024", "6 tháng đầu năm
 * 2024", "the last two weeks of 2021". Weeks are those of ISO 8601, which begin on Monday; the first
 * one of a year is that with its first Thursday.
 */

#define DAYS_OF_WEEK 7u
#define LARGEST_MONTHS 11u
#define LARGEST_WEEKS 26u

typedef struct
{
  guint count;
  gboolean is_last; /* counted from the end of the year */
  gboolean is_weeks;
} Part;

static guint
read_count (const RvDateParser *parser, guint at, guint *count)
{
  const RvNumberGrammar *numbers = &parser->grammar->numbers;
  RvNumber number;

  if (rv_date_parser_count_digits (parser, at) > 0)
    {
      *count = rv_date_parser_count_digits (parser, at) <= 2
                 ? rv_date_parser_get_digits (parser, at)
                 : 0;
      return at + 1;
    }
  if (rv_number_grammar_get_word (numbers, parser->lexemes, at) == NULL)
    return at;
  number = rv_number_grammar_parse (numbers, parser->lexemes, at);
  if (number.length == 0 || number.value < 1 || number.value > LARGEST_WEEKS
      || floor (number.value) != number.value || (number.flags & RV_NUMBER_ORDINAL) != 0)
    return at;
  *count = (guint) number.value;
  return at + number.length;
}

static guint
read_end (const RvDateParser *parser, guint at, Part *part)
{
  if (!rv_date_parser_has_mark (parser, at, RV_DATE_WORD_PART_FIRST | RV_DATE_WORD_PART_LAST))
    return at;
  part->is_last = rv_date_parser_has_mark (parser, at, RV_DATE_WORD_PART_LAST);
  return at + 1;
}

static guint
read_unit (const RvDateParser *parser, guint at, Part *part)
{
  if (!rv_date_parser_has_mark (parser, at, RV_DATE_WORD_PART_MONTHS | RV_DATE_WORD_PART_WEEKS))
    return at;
  part->is_weeks = rv_date_parser_has_mark (parser, at, RV_DATE_WORD_PART_WEEKS);
  return at + 1;
}

/* first – six – months, or 6 – tháng – đầu */
static guint
read_part (const RvDateParser *parser, guint at, Part *part)
{
  guint i = read_end (parser, at, part), end = i, next = read_count (parser, i, &part->count);

  if (next == i)
    return at;
  i = read_unit (parser, next, part);
  if (i == next)
    return at;
  if (end > at)
    return i;
  next = read_end (parser, i, part);
  return next > i ? next : at;
}

/* The Monday on which the first week of @year begins, moved by @weeks weeks and @days days */
static RvCalendarDate
day_of_week (guint year, int weeks, int days)
{
  GDate date;
  guint weekday;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 4, G_DATE_JANUARY, (GDateYear) year); /* always in the first week */
  weekday = g_date_get_weekday (&date) - 1u;
  g_date_subtract_days (&date, weekday);
  days += weeks * (int) DAYS_OF_WEEK;
  if (days < 0)
    g_date_subtract_days (&date, (guint) -days);
  else
    g_date_add_days (&date, (guint) days);
  return (RvCalendarDate){ g_date_get_year (&date), (guint8) g_date_get_month (&date),
                           g_date_get_day (&date) };
}

/**
 * rv_date_parser_read_part:
 *
 * Returns: a part of a year that begins at @at
 */
RvDatePoint
rv_date_parser_read_part (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, RV_WRITTEN_RANGE | RV_WRITTEN_UNIT };
  Part part = { 0, FALSE, FALSE };
  RvCalendarDate date = { 0, 0, 0 };
  guint i = read_part (parser, at, &part), next;

  if (i == at || part.count == 0 || part.count > (part.is_weeks ? LARGEST_WEEKS : LARGEST_MONTHS))
    return point;
  next = rv_date_parser_read_year (parser, i, &date);
  if (date.year == 0)
    return point;
  if (part.is_weeks && part.is_last)
    {
      point.from = day_of_week (date.year + 1u, -(int) part.count, 0);
      point.to = day_of_week (date.year + 1u, 0, -1);
    }
  else if (part.is_weeks)
    {
      point.from = day_of_week (date.year, 0, 0);
      point.to = day_of_week (date.year, (int) part.count, -1);
    }
  else
    {
      point.from = (RvCalendarDate){ date.year, (guint8) (part.is_last ? 13 - part.count : 1), 0 };
      point.to = (RvCalendarDate){ date.year, (guint8) (part.is_last ? 12 : part.count), 0 };
    }
  point.next = next;
  return point;
}
