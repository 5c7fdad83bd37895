/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>

#include "extract/rv-date-year.h"

/*
 * The year of dates that leave it out ("On the morning of March 3"). A report appears within days
 * of what it reports, so the date of publication decides where it is known. Else the document's own
 * dates do: what it reports lies before the deadlines that it sets; it lies in the year that is
 * under review, or, early in a year, in the one that is planned for; it lies near the latest day
 * that the document names. Deadlines that are over by then are none. Where nothing speaks the year stays open. Linear in the dates found.
 */

#define DAYS_OF_YEAR 365.2425

/* Days by which an article may announce what it reports. */
#define ANNOUNCE_DAYS 31

/* From this month on a year is looked back upon; before it, it is planned for. */
#define REVIEW_MONTH 7

/* Paragraphs in which a speech or statement says when it was given. */
#define HEADING_PARAGRAPHS 3u

typedef struct
{
  RvCalendarDate published; /* year 0 where unknown */
  RvCalendarDate deadline;  /* the first full one */
  RvCalendarDate latest;    /* the latest full day that is no deadline */
  RvCalendarDate heading;   /* the full day that stands over the text; year 0 where none does */
  guint16 reviewed;         /* the year spoken of most, or the first of two in a row */
  gboolean has_pair;        /* whether the year after it is spoken of as well */
} Evidence;

/* Days since year 0, near enough to compare */
static double
day_number (RvCalendarDate date)
{
  return date.year * DAYS_OF_YEAR + MAX (date.month, 1u) * (DAYS_OF_YEAR / 12) + MAX (date.day, 1u);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return *(const guint16 *) a - *(const guint16 *) b;
}

/* The year spoken of most; of two in a row, the first */
static void
find_reviewed (Evidence *evidence, GArray *years)
{
  guint best = 0;

  g_array_sort (years, compare_years);
  for (guint i = 0; i < years->len;)
    {
      guint16 year = g_array_index (years, guint16, i);
      guint n = 0;

      while (i < years->len && g_array_index (years, guint16, i) == year)
        i++, n++;
      if (n >= best)
        {
          gboolean follows = best > 0 && year == evidence->reviewed + 1;

          best = n;
          if (!follows)
            evidence->reviewed = year;
          evidence->has_pair = follows;
        }
      else if (year == evidence->reviewed + 1)
        evidence->has_pair = TRUE;
    }
}

static void
weigh_draft (Evidence *evidence, GArray *years, const RvDateDraft *draft)
{
  RvCalendarDate date = draft->written.from;

  if (draft->lacks_year || (draft->written.flags & RV_WRITTEN_RANGE) != 0)
    return;
  if (date.day == 0)
    {
      if (date.month == 0 && draft->role != RV_DATE_DEADLINE)
        g_array_append_val (years, date.year);
    }
  else if (draft->role == RV_DATE_DEADLINE)
    {
      if (evidence->deadline.year == 0 || rv_calendar_date_compare (date, evidence->deadline) < 0)
        evidence->deadline = date;
    }
  else
    {
      if (draft->paragraph < HEADING_PARAGRAPHS && evidence->heading.year == 0)
        evidence->heading = date;
      if (rv_calendar_date_compare (date, evidence->latest) > 0)
        evidence->latest = date;
    }
}

static RvCalendarDate
in_year (RvCalendarDate date, guint year)
{
  date.year = (guint16) year;
  return date;
}

/* The year in which the date is nearest to @anchor, not later than @slack days after it */
static guint16
nearest_year (RvCalendarDate date, RvCalendarDate anchor, double slack)
{
  guint16 best = 0;
  double distance = G_MAXDOUBLE;

  for (guint year = anchor.year - 1u; year <= anchor.year + 1u; year++)
    {
      double difference = day_number (in_year (date, year)) - day_number (anchor);

      if (difference <= slack && ABS (difference) < distance)
        {
          distance = ABS (difference);
          best = (guint16) year;
        }
    }
  return best;
}

/* The year of something that has taken place */
static guint16
year_of_event (const Evidence *evidence, RvCalendarDate date)
{
  if (evidence->published.year != 0)
    return nearest_year (date, evidence->published, ANNOUNCE_DAYS);
  if (evidence->heading.year != 0)
    return nearest_year (date, evidence->heading, ANNOUNCE_DAYS);
  if (evidence->deadline.year != 0
      && rv_calendar_date_compare (evidence->deadline, evidence->latest) > 0)
    return nearest_year (date, evidence->deadline, 0);
  if (evidence->latest.year != 0
      && (evidence->reviewed == 0 || evidence->latest.year >= evidence->reviewed))
    return nearest_year (date, evidence->latest, DAYS_OF_YEAR / 2);
  if (evidence->reviewed != 0)
    return (guint16) (evidence->reviewed + (evidence->has_pair && date.month < REVIEW_MONTH));
  return 0;
}

static void
put_year (RvDateDraft *draft, guint16 year)
{
  RvCalendarDate *from = &draft->written.from, *to = &draft->written.to;

  if (year == 0)
    return;
  from->year = year;
  if ((draft->written.flags & RV_WRITTEN_RANGE) != 0)
    to->year = (guint16) (year + (rv_calendar_date_compare (in_year (*to, year), *from) < 0));
  draft->lacks_year = FALSE;
  draft->is_inferred = TRUE;
  draft->has_guessed_year = TRUE;
}

/* The year that a person said */
static void
put_said_year (RvDateDraft *draft, guint16 year)
{
  gboolean was_inferred = draft->is_inferred;

  put_year (draft, year);
  draft->is_inferred = was_inferred;
  draft->has_guessed_year = FALSE;
}

/* The years that the opening paragraph speaks of: "review 2023 and plan 2024" */
static guint16
year_of_opening (GArray *drafts, const RvDateDraft *opening)
{
  guint16 low = G_MAXUINT16, high = 0;

  for (guint i = 0; i < drafts->len; i++)
    {
      const RvDateDraft *draft = &g_array_index (drafts, RvDateDraft, i);
      guint16 year = draft->written.from.year;

      if (draft->paragraph > opening->paragraph)
        break;
      if (draft->paragraph < opening->paragraph || draft->lacks_year
          || draft->written.from.month != 0 || (draft->written.flags & RV_WRITTEN_RANGE) != 0)
        continue;
      low = MIN (low, year);
      high = MAX (high, year);
    }
  if (high != low + 1)
    return 0;
  return opening->written.from.month < REVIEW_MONTH ? high : low;
}

/* The first year in which @date is not over on @today */
static guint16
year_ahead (RvCalendarDate date, RvCalendarDate today)
{
  RvCalendarDate day = date.day != 0 ? today : (RvCalendarDate){ today.year, today.month, 0 };

  return (guint16) (today.year + (rv_calendar_date_compare (in_year (date, today.year), day) < 0));
}

/* "On 10 and 24 February": of one year, as the dates are in order. */
static gboolean
goes_on (const RvDateDraft *last, const RvDateDraft *draft)
{
  RvCalendarDate date = last->written.from;

  return date.month != 0 && !last->lacks_year && (last->written.flags & RV_WRITTEN_RANGE) == 0
         && rv_calendar_date_compare (in_year (draft->written.from, date.year), date) >= 0;
}

/* What was to be done by a day that has passed is told, not asked for. */
static void
settle_deadlines (GArray *drafts, RvCalendarDate today)
{
  if (today.year == 0)
    return;
  for (guint i = 0; i < drafts->len; i++)
    {
      RvDateDraft *draft = &g_array_index (drafts, RvDateDraft, i);
      RvCalendarDate date = draft->written.from;

      if (draft->role != RV_DATE_DEADLINE || draft->lacks_year)
        continue;
      if (date.year < today.year || (date.day != 0 && rv_calendar_date_compare (date, today) < 0))
        draft->role = date.day != 0 ? RV_DATE_OTHER : RV_DATE_PERIOD;
    }
}

/* Gives years to the dates by which a text opens, up to the first one that has one.
 * Returns: that one; without a year, where there is none */
static RvCalendarDate
settle_opening (GArray *drafts, const Evidence *evidence, guint event_year)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      RvDateDraft *draft = &g_array_index (drafts, RvDateDraft, i);

      if (!draft->is_opening)
        continue;
      if (draft->lacks_year && event_year != 0)
        put_said_year (draft, (guint16) event_year);
      if (draft->lacks_year && evidence->published.year == 0)
        put_year (draft, year_of_opening (drafts, draft));
      if (draft->lacks_year)
        put_year (draft, year_of_event (evidence, draft->written.from));
      if (!draft->lacks_year && draft->written.from.year != 0)
        return draft->written.from;
    }
  return (RvCalendarDate){ 0, 0, 0 };
}

/* @anchor: the date by which the text opens. @today: that or another day on which it speaks. Without a year, where
 * there is none. Returns: the year of a date that lacks it; 0: nothing tells */
static guint16
find_year (const RvDateDraft *draft,
           const Evidence *evidence,
           RvCalendarDate anchor,
           RvCalendarDate today)
{
  RvCalendarDate date = draft->written.from;
  guint16 year;

  if (draft->follows_last && goes_on (&draft[-1], draft))
    year = draft[-1].written.from.year;
  else if (draft->lies_ahead && today.year != 0)
    year = year_ahead (date, today);
  else if (anchor.year != 0)
    year = nearest_year (date, anchor, DAYS_OF_YEAR);
  else
    year = year_of_event (evidence, date);
  if (draft->role == RV_DATE_DEADLINE && year != 0 && today.year != 0
      && rv_calendar_date_compare (in_year (date, year), today) < 0)
    year++; /* a deadline lies ahead */
  return year;
}

/**
 * rv_date_year_infer:
 * @drafts: (element-type RvDateDraft): the dates of one document, in order; those without a year
 *   get it where the document tells it
 * @published: (nullable): the day on which the document was published
 * @event_year: the year of the event, as a person said; 0 where nobody did
 */
void
rv_date_year_infer (GArray *drafts, const RvCalendarDate *published, guint event_year)
{
  Evidence evidence = { .reviewed = 0 };
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (guint16));
  RvCalendarDate anchor, today;

  if (published != NULL)
    evidence.published = *published;
  for (guint i = 0; i < drafts->len; i++)
    weigh_draft (&evidence, years, &g_array_index (drafts, RvDateDraft, i));
  find_reviewed (&evidence, years);

  anchor = settle_opening (drafts, &evidence, event_year);
  today = anchor.year != 0 ? anchor : evidence.heading;
  if (today.year == 0)
    today = evidence.published;
  for (guint i = 0; i < drafts->len; i++)
    {
      RvDateDraft *draft = &g_array_index (drafts, RvDateDraft, i);

      if (draft->lacks_year)
        put_year (draft, find_year (draft, &evidence, anchor, today));
    }
  settle_deadlines (drafts, evidence.published.year != 0 ? evidence.published : anchor);
}
