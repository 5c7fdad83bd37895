/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Spans of time at odds with their dates: "from 2019 to 2024, that is for seven years", "the four years
 * from 2015 to 2020". The length and the period have to stand side by side, with nothing but a comma, a
 * bracket and words such as "that is" between them; years counted from the first to the last and years
 * that include both are both right. One look at the neighbours of each period.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "extract/rv-witness.h"
#include "language/rv-calendar-date.h"

/* Tokens between the period and its length. */
#define REACH 6u
#define MONTHS_OF_YEAR 12

/* Months from the beginning of the first to the end of the last. */
static gboolean
count_months (const char *iso, int *out_months, gboolean *out_in_years)
{
  const char *slash = strchr (iso, '/');
  g_autofree char *first = slash != NULL ? g_strndup (iso, (gsize) (slash - iso)) : NULL;
  RvCalendarDate from, to;

  if (first == NULL || !rv_calendar_date_parse (first, &from)
      || !rv_calendar_date_parse (slash + 1, &to) || from.year == 0 || to.year == 0 || from.day != 0
      || to.day != 0)
    return FALSE;
  *out_in_years = from.month == 0 && to.month == 0;
  *out_months = (to.year - from.year) * MONTHS_OF_YEAR + (to.month != 0 ? to.month : MONTHS_OF_YEAR)
                - (from.month != 0 ? from.month : 1) + 1;
  return *out_months > 0;
}

/* Whether nothing but signs and words that join a length to its period stand in [@from, @to). */
static gboolean
are_joined (const RvWitness *self, guint32 from, guint32 to)
{
  const char *text = rv_document_get_text (self->extraction->document);
  guint token = rv_text_index_find_token (self->extraction->index, from), n = 0;

  while (token < self->n_tokens && self->tokens[token].span.start < from)
    token++;
  for (; token < self->n_tokens && self->tokens[token].span.start < to;)
    {
      guint classes, length = 1;
      char sign = text[self->tokens[token].span.start];

      if (++n > REACH)
        return FALSE;
      if (self->tokens[token].kind != RV_WORD_SIGN)
        {
          length = rv_warning_rules_match (self->rules, self->words + token, self->n_tokens - token,
                                           &classes);
          if (length == 0 || (classes & RV_WARN_SPAN) == 0)
            return FALSE;
        }
      else if (sign != ',' && sign != '(')
        return FALSE;
      token += length;
    }
  return TRUE;
}

/* The length in months that a figure of years or months says. */
static gboolean
read_length (const RvWitness *self, const RvFigure *figure, gboolean in_years, double *out_months)
{
  guint classes = 0;

  if (figure->kind != RV_FIGURE_MEASURE || figure->has_upper || figure->bound != RV_BOUND_NONE
      || figure->unit == NULL || figure->value <= 0 || figure->value != floor (figure->value))
    return FALSE;
  if (rv_warning_rules_match (self->rules, &figure->unit, 1, &classes) == 0)
    return FALSE;
  if ((classes & RV_WARN_YEARS) != 0)
    *out_months = figure->value * MONTHS_OF_YEAR;
  else if ((classes & RV_WARN_MONTHS) != 0 && !in_years)
    *out_months = figure->value;
  else
    return FALSE;
  return TRUE;
}

static void
check_length (const RvWitness *self, const RvDateMention *period, const RvFigure *figure)
{
  int months;
  gboolean in_years;
  double said, shortest;
  g_autofree char *slice = NULL;
  g_autofree char *message = NULL;

  if (!count_months (period->iso, &months, &in_years)
      || !read_length (self, figure, in_years, &said))
    return;
  /* from 2019 to 2024 are five years, or six with both */
  shortest = months - (in_years ? MONTHS_OF_YEAR : 1);
  if (said >= shortest && said <= months)
    return;
  slice = rv_document_dup_slice (self->extraction->document, figure->base.span);
  if (in_years)
    /* Translators: %1$s is a period, "2019/2024", %2$d how many years that are, %3$s what the
     * document says, "seven years". */
    message = g_strdup_printf (_ ("%1$s: %2$d years, not “%3$s”."), period->iso,
                               months / MONTHS_OF_YEAR - 1, slice);
  else
    /* Translators: %1$s is a period, "2016-04/2017-06", %2$d how many months that are, %3$s what
     * the document says, "two years". */
    message = g_strdup_printf (_ ("%1$s: %2$d months, not “%3$s”."), period->iso, months, slice);
  rv_witness_add (self, figure->base.span, "span-at-odds", "arithmetic", message);
}

/* Whether a date with this rule is the end of a period that is listed before it. */
static gboolean
is_end (const RvDateMention *date)
{
  return g_str_has_prefix (date->base.rule, "period-");
}

/**
 * rv_witness_periods:
 *
 * Checks how long a period is said to be.
 */
void
rv_witness_periods (const RvWitness *self)
{
  const GArray *dates = self->extraction->findings->dates;
  const GArray *figures = self->extraction->findings->figures;
  guint next = 0;

  for (guint i = 0; i < dates->len; i++)
    {
      const RvDateMention *period = &g_array_index (dates, RvDateMention, i);
      RvSpan span = period->base.span;

      if (is_end (period) || strchr (period->iso, '/') == NULL)
        continue;
      while (next < figures->len
             && g_array_index (figures, RvFigure, next).base.span.start < span.start)
        next++;
      if (next > 0)
        {
          const RvFigure *before = &g_array_index (figures, RvFigure, next - 1);

          if (before->base.span.end <= span.start
              && are_joined (self, before->base.span.end, span.start))
            check_length (self, period, before);
        }
      if (next < figures->len)
        {
          const RvFigure *after = &g_array_index (figures, RvFigure, next);

          if (after->base.span.start >= span.end
              && are_joined (self, span.end, after->base.span.start))
            check_length (self, period, after);
        }
    }
}
