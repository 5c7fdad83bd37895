/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-date-grammar.h"

G_BEGIN_DECLS

/*
 * What the files of the date grammar share: rv-date-parser.c (days, months, years), rv-date-name.c
 * (with the month's name), rv-date-digits.c (in digits alone), rv-date-period.c (with marks, and
 * quarters, seasons, years), rv-date-grammar.c (the choice, and ranges).
 */

/**
 * RvDateParser:
 * @grammar: words and order
 * @lexemes: the paragraph
 * @second: where the second end of a range begins; 0 while the first is read
 */
typedef struct
{
  const RvDateGrammar *grammar;
  const RvLexemes *lexemes;
  guint second;
} RvDateParser;

/**
 * RvDatePoint:
 * @from: the date
 * @to: the end of a quarter, a half year …
 * @next: the lexeme after it; equal to where it began where there is none
 * @flags: RvWrittenFlags
 *
 * A date that is not yet one end of a range.
 */
typedef struct
{
  RvCalendarDate from;
  RvCalendarDate to;
  guint next;
  guint flags;
} RvDatePoint;

gboolean rv_date_parser_has_mark (const RvDateParser *parser, guint at, guint mark);
guint rv_date_parser_count_digits (const RvDateParser *parser, guint at);
guint rv_date_parser_get_digits (const RvDateParser *parser, guint at);
gboolean rv_date_parser_is_capital (const RvDateParser *parser, guint at);
guint rv_date_parser_get_year (const RvDateParser *parser, guint at);
guint rv_date_parser_read_day (const RvDateParser *parser,
                               guint at,
                               gboolean in_words,
                               guint *day,
                               gboolean *is_ordinal);
guint rv_date_parser_get_month (const RvDateParser *parser, guint at);
gboolean rv_date_parser_is_joint (const RvDateParser *parser, guint at);
guint rv_date_parser_read_year (const RvDateParser *parser, guint at, RvCalendarDate *date);
gboolean rv_date_parser_is_after_code (const RvDateParser *parser, guint first);
gboolean
rv_date_parser_is_inside_code (const RvDateParser *parser, guint first, guint next, gunichar own);

RvDatePoint rv_date_parser_read_day_month (const RvDateParser *parser, guint at);
RvDatePoint rv_date_parser_read_month_name (const RvDateParser *parser, guint at);
RvDatePoint rv_date_parser_read_year_month (const RvDateParser *parser, guint at);
RvDatePoint rv_date_parser_read_three_numbers (const RvDateParser *parser, guint at);
RvDatePoint rv_date_parser_read_two_numbers (const RvDateParser *parser, guint at);
RvDatePoint rv_date_parser_read_marked (const RvDateParser *parser, guint at);
RvDatePoint rv_date_parser_read_bare_year (const RvDateParser *parser, guint at);
RvDatePoint rv_date_parser_read_quarter (const RvDateParser *parser, guint at);
RvDatePoint rv_date_parser_read_part (const RvDateParser *parser, guint at);
RvDatePoint rv_date_parser_read_season (const RvDateParser *parser, guint at);

G_END_DECLS
