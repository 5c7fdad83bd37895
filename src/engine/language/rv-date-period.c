/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-date-parser.h"

/* "the last quarter", whichever that is */
#define LAST 12u

/* The month's number after its mark: "tháng 4", "tháng mười hai", "tháng tư", "tháng giêng" */
static guint
read_marked_month (const RvDateParser *parser, guint at, guint *month)
{
  const RvNumberGrammar *numbers = &parser->grammar->numbers;
  const RvNumberWord *word = rv_number_grammar_get_word (numbers, parser->lexemes, at + 1), *unit;

  if (!rv_date_parser_has_mark (parser, at, RV_DATE_WORD_MONTH_MARK))
    return at;
  *month = rv_date_parser_get_month (parser, at + 1);
  if (*month == 0)
    *month = rv_date_parser_count_digits (parser, at + 1) <= 2
               ? rv_date_parser_get_digits (parser, at + 1)
               : 0;
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

/* tháng 4/2025, tháng tư năm 2025 */
static RvDatePoint
read_month (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };
  guint month = 0, next = read_marked_month (parser, at, &month);

  if (next == at)
    return point;
  point.from.month = (guint8) month;
  point.next = rv_date_parser_read_year (parser, next, &point.from);
  if (point.from.year == 0)
    point.flags = RV_WRITTEN_MONTH_ONLY;
  return point;
}

/* The rest of a date after its day: "tháng 4 năm 2025" */
static RvDatePoint
read_month_of_day (const RvDateParser *parser, guint first, guint at, guint day)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, first, 0 };
  guint month = 0, next = read_marked_month (parser, at, &month);
  RvCalendarDate date = { 0, (guint8) month, (guint8) day };

  if (next == at || !rv_calendar_date_is_valid (date))
    return point;
  point.from = date;
  point.next = rv_date_parser_read_year (parser, next, &point.from);
  return point;
}

/* ngày 3 tháng 4 năm 2025, 12/4, tháng 4/2025 */
RvDatePoint
rv_date_parser_read_marked (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 }, numeric;
  guint i = at, day = 0, next;
  gboolean is_ordinal;

  for (guint n = 0; n < 2; n++)
    if (rv_date_parser_has_mark (parser, i, RV_DATE_WORD_DAY_MARK))
      i++;
  if (i == at && rv_date_parser_has_mark (parser, i, RV_DATE_WORD_MONTH_MARK))
    return read_month (parser, at);
  next = rv_date_parser_read_day (parser, i, i > at, &day, &is_ordinal);
  if (next == i)
    return point;
  if (rv_date_parser_has_mark (parser, next, RV_DATE_WORD_MONTH_MARK))
    return read_month_of_day (parser, at, next, day);
  if (i == at)
    return point;
  numeric = rv_date_parser_read_three_numbers (parser, i);
  if (numeric.next == i)
    numeric = rv_date_parser_read_two_numbers (parser, i);
  if (numeric.next == i || numeric.from.day == 0)
    return point;
  numeric.flags &= ~(guint) RV_WRITTEN_SHORT;
  return numeric;
}

/* Four digits with what makes them a year: "year 2008", "năm 2024", "1990s", "2014 A.D." */
RvDatePoint
rv_date_parser_read_bare_year (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, RV_WRITTEN_BARE_YEAR };
  guint i = at, year;

  if (rv_date_parser_has_mark (parser, at, RV_DATE_WORD_YEAR_MARK))
    {
      i++;
      point.flags = 0;
    }
  year = rv_date_parser_get_year (parser, i);
  if (year == 0 || rv_date_parser_is_inside_code (parser, i, i + 1, 0))
    return point;
  point.from.year = (guint16) year;
  point.next = i + 1;
  if (rv_date_parser_has_mark (parser, i + 1, RV_DATE_WORD_DECADE) && year % 10 == 0
      && rv_lexemes_is_kind (parser->lexemes, i + 1, RV_LEXEME_WORD))
    {
      point.from = (RvCalendarDate){ (guint16) year, 1, 1 };
      point.to = (RvCalendarDate){ (guint16) (year + 9), 12, 31 };
      point.flags = RV_WRITTEN_RANGE | RV_WRITTEN_UNIT;
      point.next = i + 2;
    }
  else if (rv_date_parser_has_mark (parser, i + 1, RV_DATE_WORD_ERA))
    {
      point.flags = 0;
      point.next = i + 2;
    }
  return point;
}

/* Which quarter or half: a number, a Roman one, a word; the lexeme after it */
static guint
read_which (const RvDateParser *parser, guint at, guint *which)
{
  const RvDateWord *word = rv_date_grammar_get_word (parser->grammar, parser->lexemes, at);

  if (rv_date_parser_count_digits (parser, at) == 1)
    {
      *which = rv_date_parser_get_digits (parser, at);
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
  if (word != NULL && (word->marks & (RV_DATE_WORD_PART_FIRST | RV_DATE_WORD_PART_LAST)) != 0)
    {
      *which = (word->marks & RV_DATE_WORD_PART_LAST) != 0 ? LAST : 1;
      return at + 1;
    }
  return at;
}

/* 4th quarter [of] 2018, Q4 2018, 2018Q4, quý IV/2024, 2016H2 */
RvDatePoint
rv_date_parser_read_quarter (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, RV_WRITTEN_RANGE | RV_WRITTEN_UNIT };
  guint mark = RV_DATE_WORD_QUARTER | RV_DATE_WORD_HALF;
  guint which = 0, i = at, year = rv_date_parser_get_year (parser, at), word = at, length;

  if (year != 0)
    {
      i = rv_lexemes_is_dash (parser->lexemes, at + 1) ? at + 2 : at + 1;
      word = i;
      if (!rv_date_parser_has_mark (parser, i, mark) || read_which (parser, i + 1, &which) == i + 1)
        return point;
      i = read_which (parser, i + 1, &which);
    }
  else
    {
      RvCalendarDate date = { 0, 0, 0 };

      if (rv_date_parser_has_mark (parser, at, mark))
        i = read_which (parser, at + 1, &which);
      else
        {
          word = read_which (parser, at, &which);
          i = word > at && rv_date_parser_has_mark (parser, word, mark) ? word + 1 : at + 1;
        }
      if (which == 0 || i <= at + 1)
        return point;
      i = rv_date_parser_read_year (parser, i, &date);
      year = date.year;
    }
  length = rv_date_parser_has_mark (parser, word, RV_DATE_WORD_HALF) ? 6 : 3;
  if (which == LAST)
    which = 12 / length;
  if (year == 0 || which < 1 || which > 12 / length)
    return point;
  point.from = (RvCalendarDate){ (guint16) year, (guint8) ((which - 1) * length + 1), 0 };
  point.to = (RvCalendarDate){ (guint16) year, (guint8) (which * length), 0 };
  point.next = i;
  return point;
}

/* summer [of] 2016, mùa xuân năm 1975 */
RvDatePoint
rv_date_parser_read_season (const RvDateParser *parser, guint at)
{
  RvDatePoint point = { { 0, 0, 0 }, { 0, 0, 0 }, at, RV_WRITTEN_RANGE | RV_WRITTEN_UNIT };
  guint i = rv_date_parser_has_mark (parser, at, RV_DATE_WORD_SEASON_MARK) ? at + 1 : at, end;
  const RvDateWord *word = rv_date_grammar_get_word (parser->grammar, parser->lexemes, i);
  RvCalendarDate date = { 0, 0, 0 };
  guint last;

  if (word == NULL || word->season == 0)
    return point;
  end = rv_date_parser_read_year (parser, i + 1, &date);
  if (date.year == 0)
    return point;
  last = word->season + 2u;
  point.from = (RvCalendarDate){ date.year, word->season, 0 };
  point.to = (RvCalendarDate){ (guint16) (date.year + (last > 12)),
                               (guint8) (last > 12 ? last - 12 : last), 0 };
  point.next = end;
  return point;
}
