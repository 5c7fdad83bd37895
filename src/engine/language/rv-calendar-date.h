/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvCalendarDate:
 * @year: 0 where unknown
 * @month: 1 to 12; 0 where unknown
 * @day: 1 to 31; 0 where unknown
 *
 * A day, a month or a year of the Gregorian calendar, or a day of an unknown year.
 */
typedef struct
{
  guint16 year;
  guint8 month;
  guint8 day;
} RvCalendarDate;

/* Bytes for what rv_calendar_date_print() writes, with the NUL. */
#define RV_CALENDAR_DATE_SIZE 16

gboolean rv_calendar_date_is_valid (RvCalendarDate self);
int rv_calendar_date_compare (RvCalendarDate a, RvCalendarDate b);
gboolean rv_calendar_date_parse (const char *iso, RvCalendarDate *out);
void rv_calendar_date_print (RvCalendarDate self, char buffer[RV_CALENDAR_DATE_SIZE]);

G_END_DECLS
