/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-calendar-date.h"

/* Returns: how many days the month has; February has 29 where @year is 0 */
static guint
get_days_in_month (guint year, guint month)
{
  static const guint8 days[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month == 0 || month > 12)
    return 0;
  if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
    return 29;
  return days[month];
}

/* Whether there is such a day, month or year; a day needs a month, a month alone needs a year */
gboolean
rv_calendar_date_is_valid (RvCalendarDate self)
{
  if (self.day != 0)
    return self.day <= get_days_in_month (self.year, self.month);
  return self.month <= 12 && self.year != 0;
}

/* Orders by what both know; a missing part counts as its beginning. */
int
rv_calendar_date_compare (RvCalendarDate a, RvCalendarDate b)
{
  if (a.year != b.year)
    return a.year < b.year ? -1 : 1;
  if (a.month != b.month)
    return a.month < b.month ? -1 : 1;
  return (a.day > b.day) - (a.day < b.day);
}

/**
 * rv_calendar_date_parse:
 * @iso: "2025-06-30", "2025-06" or "2025"; what follows a date, such as a time, is left alone
 *
 * Returns: whether @iso begins with a valid date, which @out gets
 */
gboolean
rv_calendar_date_parse (const char *iso, RvCalendarDate *out)
{
  guint parts[3] = { 0, 0, 0 };
  static const guint8 widths[] = { 4, 2, 2 };
  const char *p = iso;
  RvCalendarDate date;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (i > 0 && *p++ != '-')
        break;
      for (guint8 n = 0; n < widths[i]; n++, p++)
        {
          if (!g_ascii_isdigit (*p))
            return FALSE;
          parts[i] = parts[i] * 10 + (guint) (*p - '0');
        }
      if (*p == 0)
        break;
    }
  date = (RvCalendarDate){ (guint16) parts[0], (guint8) parts[1], (guint8) parts[2] };
  if (date.year == 0 || !rv_calendar_date_is_valid (date))
    return FALSE;
  *out = date;
  return TRUE;
}

/* Writes ISO 8601: "2025-06-30", "2025-06", "2025", or "--06-30" where the year is unknown. */
void
rv_calendar_date_print (RvCalendarDate self, char buffer[RV_CALENDAR_DATE_SIZE])
{
  if (self.day != 0 && self.year != 0)
    g_snprintf (buffer, RV_CALENDAR_DATE_SIZE, "%04u-%02u-%02u", self.year, self.month, self.day);
  else if (self.day != 0)
    g_snprintf (buffer, RV_CALENDAR_DATE_SIZE, "--%02u-%02u", self.month, self.day);
  else if (self.month != 0)
    g_snprintf (buffer, RV_CALENDAR_DATE_SIZE, "%04u-%02u", self.year, self.month);
  else
    g_snprintf (buffer, RV_CALENDAR_DATE_SIZE, "%04u", self.year);
}
