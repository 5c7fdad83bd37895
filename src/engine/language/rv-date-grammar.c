/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-date-parser.h"

/*
 * Dates as written: day, month and year in any order, in digits or words, with the marks that the
 * language puts before them ("ngày 3 tháng 4 năm 2025"); quarters, halves, seasons, decades; and
 * ranges of all these, whose ends lend each other what one leaves out ("26 to 28 June 2020").
 * Forms that are a date only in context (a bare year, "22/4") are told by flags; the finder knows
 * the context. Constant time at every lexeme: no form is longer than two dozen of them.
 */

#define FIRST_RANGE_YEAR 1500 /* two numbers with a dash are years from here on */

/* Returns: (nullable): what the word at @at means in a date */
const RvDateWord *
rv_date_grammar_get_word (const RvDateGrammar *self, const RvLexemes *lexemes, guint at)
{
  if (!rv_lexemes_is_kind (lexemes, at, RV_LEXEME_WORD))
    return NULL;
  return rv_date_lexicon_lookup (self->lexicon, lexemes->words[at]);
}

static gboolean
is_real (const RvDatePoint *point)
{
  return point->from.day == 0 || rv_calendar_date_is_valid (point->from);
}

/* One date, of the forms in the order of how much they take */
static RvDatePoint
parse_point (const RvDateParser *parser, guint at)
{
  static RvDatePoint (*const forms[]) (const RvDateParser *, guint)
    = { rv_date_parser_read_part,        rv_date_parser_read_three_numbers,
        rv_date_parser_read_day_month,   rv_date_parser_read_marked,
        rv_date_parser_read_quarter,     rv_date_parser_read_month_name,
        rv_date_parser_read_year_month,  rv_date_parser_read_season,
        rv_date_parser_read_two_numbers, rv_date_parser_read_bare_year };
  RvDatePoint none = { { 0, 0, 0 }, { 0, 0, 0 }, at, 0 };

  if (at >= parser->lexemes->length || parser->lexemes->lexemes[at].kind == RV_LEXEME_SIGN)
    return none;
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      RvDatePoint point = forms[i](parser, at);

      if (point.next > at && is_real (&point))
        return point;
    }
  return none;
}

/* What stands between the ends of a range; the lexeme after it */
static guint
skip_range (const RvDateParser *parser, guint at, gboolean is_between, guint *flags)
{
  guint i = at;

  if (rv_lexemes_is_dash (parser->lexemes, at))
    {
      if (!is_between && !rv_lexemes_is_sign (parser->lexemes, at, '~'))
        *flags |= RV_WRITTEN_DASHED;
      return at + 1;
    }
  if (rv_date_parser_has_mark (parser, at, RV_DATE_WORD_RANGE_TO)
      || (is_between && rv_date_parser_has_mark (parser, at, RV_DATE_WORD_RANGE_AND)))
    {
      i++;
      if (rv_date_parser_has_mark (parser, i, RV_DATE_WORD_OF)
          && !rv_date_parser_has_mark (parser, i, RV_DATE_WORD_DAY_OF))
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
read_lone_day (const RvDateParser *parser, guint at, RvCalendarDate *date)
{
  guint day = 0, i = rv_date_parser_has_mark (parser, at, RV_DATE_WORD_DAY_MARK) ? at + 1 : at;
  gboolean is_ordinal;
  guint next = rv_date_parser_read_day (parser, i, FALSE, &day, &is_ordinal);

  if (next == i)
    return at;
  *date = (RvCalendarDate){ 0, 0, (guint8) day };
  return next;
}

/* Whether two bare numbers with a dash between are years */
static gboolean
are_years (const RvDatePoint *from, const RvDatePoint *to)
{
  return from->from.year >= FIRST_RANGE_YEAR && to->from.year > from->from.year
         && to->from.year - from->from.year <= 300;
}

static gboolean
is_bare (const RvDatePoint *point)
{
  return (point->flags & RV_WRITTEN_BARE_YEAR) != 0;
}

static gboolean
read_second_end (const RvDateParser *parser,
                 const RvDatePoint *from,
                 guint at,
                 guint range_flags,
                 RvDatePoint *to)
{
  gboolean is_dashed = (range_flags & RV_WRITTEN_DASHED) != 0;
  RvCalendarDate lone = { 0, 0, 0 };

  RvDateParser second = { parser->grammar, parser->lexemes, at };

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
as_written (guint at, const RvDatePoint *point)
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
  RvDateParser parser = { self, lexemes, 0 };
  RvDatePoint from = parse_point (&parser, at), to;
  RvWrittenDate written = as_written (at, &from);
  gboolean is_between
    = at > 0 && rv_date_parser_has_mark (&parser, at - 1, RV_DATE_WORD_RANGE_FROM);
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
              && !rv_date_parser_is_after_code (&parser, at) && merge_ends (&lone, &to.from))
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
    to.next = rv_date_parser_read_year (&parser, to.next, &to.from);
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
