/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "text/rv-date-text.h"

static char *
format_with (int year, int month, int day, const char *format)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return date != NULL ? g_date_time_format (date, format) : NULL;
}

static char *
format_point (const char *iso)
{
  int year, month, day;

  if (sscanf (iso, "--%2d-%2d", &month, &day) == 2)
    /* Translators: a day without a year, for g_date_time_format() */
    return format_with (2000, month, day, _ ("%-d %B"));
  if (sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) == 3)
    /* Translators: a date, for g_date_time_format() */
    return format_with (year, month, day, _ ("%-d %b %Y"));
  if (sscanf (iso, "%4d-%2d", &year, &month) == 2)
    /* Translators: a month and year, for g_date_time_format() */
    return format_with (year, month, 1, _ ("%B %Y"));
  return NULL;
}

/**
 * rv_date_text_format:
 * @iso: a date, month, year, interval ("2020/2025") or day without a year ("--06-30"), by ISO 8601
 *
 * Returns: (transfer full): the same as people of the locale write it; @iso where it is none of these
 */
char *
rv_date_text_format (const char *iso)
{
  const char *slash = strchr (iso, '/');
  char *point;

  if (slash != NULL)
    {
      g_autofree char *first = g_strndup (iso, (gsize) (slash - iso));
      g_autofree char *from = rv_date_text_format (first);
      g_autofree char *to = rv_date_text_format (slash + 1);

      /* Translators: a span of time, from %s to %s */
      return g_strdup_printf (_ ("%s – %s"), from, to);
    }
  point = format_point (iso);
  return point != NULL ? g_strstrip (point) : g_strdup (iso);
}
