/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "extract/rv-date-offset.h"

/* Lexemes of the number in "twenty-one days before". */
#define NUMBER_LEXEMES 4u

/* An offset further than this is no date that anybody has to keep. */
#define LARGEST_OFFSET 1000

#define SECONDS_OF_DAY 86400.0

static guint
get_marks (const RvDateGrammar *grammar, const RvLexemes *lexemes, guint at)
{
  const RvDateWord *word = rv_date_grammar_get_word (grammar, lexemes, at);

  return word != NULL ? word->marks : 0;
}

/* The longest whole number that ends before @end; @first gets where it begins */
static gboolean
read_count (const RvDateGrammar *grammar,
            const RvLexemes *lexemes,
            guint end,
            guint *first,
            guint *count)
{
  gboolean found = FALSE;

  for (guint n = 1; n <= NUMBER_LEXEMES && n <= end; n++)
    {
      RvNumber number = rv_number_grammar_parse (&grammar->numbers, lexemes, end - n);

      if (number.length != n || number.value < 1 || number.value > LARGEST_OFFSET
          || floor (number.value) != number.value
          || (number.flags & (RV_NUMBER_ORDINAL | RV_NUMBER_VAGUE)) != 0)
        continue;
      *first = end - n;
      *count = (guint) number.value;
      found = TRUE;
    }
  return found;
}

static void
shift (RvCalendarDate *date, const RvUnit *unit, guint count, gboolean is_before)
{
  gboolean is_days = g_strcmp0 (unit->dimension, "days") == 0;
  guint steps = count * (guint) (is_days ? unit->factor / SECONDS_OF_DAY : unit->factor);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, date->day, (GDateMonth) date->month, date->year);
  if (is_days && is_before)
    g_date_subtract_days (&day, steps);
  else if (is_days)
    g_date_add_days (&day, steps);
  else if (is_before)
    g_date_subtract_months (&day, steps);
  else
    g_date_add_months (&day, steps);
  *date = (RvCalendarDate){ g_date_get_year (&day), (guint8) g_date_get_month (&day),
                            (guint8) g_date_get_day (&day) };
}

/**
 * rv_date_offset_apply:
 * @date: (inout): a day of a known year; becomes the day that the words before it make of it
 *
 * Resolves "10 days before 30 June 2025": whole days, weeks, months or years before or after.
 *
 * Returns: whether such words stand before @date
 */
gboolean
rv_date_offset_apply (const RvDateGrammar *grammar,
                      const RvUnitLexicon *units,
                      const RvLexemes *lexemes,
                      RvWrittenDate *date)
{
  guint marks, first, count;
  RvUnitMatch match;

  if (date->first < 3 || date->from.day == 0 || date->from.year == 0
      || !rv_calendar_date_is_valid (date->from) || (date->flags & RV_WRITTEN_RANGE) != 0)
    return FALSE;
  marks = get_marks (grammar, lexemes, date->first - 1)
          & (RV_DATE_WORD_OFFSET_BEFORE | RV_DATE_WORD_OFFSET_AFTER);
  if (marks == 0)
    return FALSE;
  match = rv_unit_lexicon_match (units, lexemes, date->first - 2);
  if (match.unit == NULL || match.length != 1 || match.unit->kind != RV_UNIT_DURATION
      || (g_strcmp0 (match.unit->dimension, "days") == 0 && match.unit->factor < SECONDS_OF_DAY)
      || !read_count (grammar, lexemes, date->first - 2, &first, &count)
      || count * match.unit->factor > LARGEST_OFFSET * SECONDS_OF_DAY)
    return FALSE;
  shift (&date->from, match.unit, count, (marks & RV_DATE_WORD_OFFSET_BEFORE) != 0);
  date->length += date->first - first;
  date->first = first;
  return TRUE;
}
