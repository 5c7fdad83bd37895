/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "report/rv-report-writer.h"

/*
 * A calendar (RFC 5545): one to-do for each directive with a deadline that names a day, month or year.
 * It is due on the last day of what is named. Whoever reads the same document again gets the same UIDs,
 * so that a calendar updates what it has instead of showing it twice.
 */

/* Octets of a line at most, without its end (§3.1). */
#define LINE_OCTETS 75u

/* Appends a content line, folded; no character is cut in two. */
static void
append_line (GString *out, const char *line)
{
  const char *p = line;
  gsize octets = 0;

  while (*p != 0)
    {
      const char *next = g_utf8_next_char (p);

      if (octets + (gsize) (next - p) > LINE_OCTETS)
        {
          g_string_append (out, "\r\n ");
          octets = 1;
        }
      g_string_append_len (out, p, next - p);
      octets += (gsize) (next - p);
      p = next;
    }
  g_string_append (out, "\r\n");
}

/* Appends "NAME:value", the value escaped as TEXT (§3.3.11). */
static void
append_text (GString *out, const char *name, const char *value)
{
  g_autoptr (GString) line = g_string_new (name);

  g_string_append_c (line, ':');
  for (const char *p = value; *p != 0; p++)
    {
      if (*p == '\n')
        g_string_append (line, "\\n");
      else if (strchr (",;\\", *p) != NULL)
        g_string_append_printf (line, "\\%c", *p);
      else if ((guchar) *p >= 0x20 && *p != 0x7f)
        g_string_append_c (line, *p);
    }
  append_line (out, line->str);
}

/* Returns: whether @iso is a date, month, year or interval of them; sets its last day. */
static gboolean
find_last_day (const char *iso, GDate *day)
{
  const char *slash = strchr (iso, '/'), *last = slash != NULL ? slash + 1 : iso;
  guint64 year, month = 12, date = 0;
  char *end;

  if (!g_ascii_isdigit (last[0]))
    return FALSE;
  year = g_ascii_strtoull (last, &end, 10);
  if (*end == '-')
    month = g_ascii_strtoull (end + 1, &end, 10);
  if (*end == '-')
    date = g_ascii_strtoull (end + 1, &end, 10);
  if (*end != 0 || year < 1 || year > 9999 || month < 1 || month > 12)
    return FALSE;
  if (date == 0)
    date = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  if (!g_date_valid_dmy ((GDateDay) date, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (day, (GDateDay) date, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static void
append_uid (GString *out, const RvReportItem *item)
{
  const RvQuote *quote = item->left;
  g_autofree char *identity
    = g_strdup_printf ("%s\n%s\n%s\n%s", quote->citation->url != NULL ? quote->citation->url : "",
                       quote->citation->title != NULL ? quote->citation->title : "", quote->text,
                       item->directive->deadline);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, identity, -1);
  g_autofree char *line = g_strdup_printf ("UID:%.32s@resolution-viewer", hash);

  append_line (out, line);
}

static gboolean
is_done (const RvReportItem *item)
{
  return g_strcmp0 (item->state, "done") == 0 || g_strcmp0 (item->state, "done-late") == 0;
}

static void
append_todo (GString *out, const RvReportItem *item, const GDate *due, const char *stamp)
{
  const RvQuote *quote = item->left;
  const RvDirective *directive = item->directive;
  g_autofree char *citation
    = rv_citation_format (quote->citation, RV_CITATION_FULL, RV_MARKUP_TEXT);
  const char *action = item->words != NULL ? item->words : quote->text;
  g_autofree char *summary = directive->addressee != NULL
                               ? g_strdup_printf ("%s: %s", directive->addressee, action)
                               : g_strdup (action);
  g_autofree char *description = g_strdup_printf ("%s\n— %s", quote->text, citation);
  g_autofree char *line = g_strdup_printf ("DUE;VALUE=DATE:%04u%02u%02u", g_date_get_year (due),
                                           g_date_get_month (due), g_date_get_day (due));

  append_line (out, "BEGIN:VTODO");
  append_uid (out, item);
  append_line (out, stamp);
  append_line (out, line);
  append_text (out, "SUMMARY", summary);
  append_text (out, "DESCRIPTION", description);
  if (quote->citation->url != NULL)
    {
      g_autofree char *url = g_strconcat ("URL:", quote->citation->url, NULL);

      append_line (out, url);
    }
  /* Overdue and open are the same to a calendar: it knows the day. */
  append_line (out, is_done (item) ? "STATUS:COMPLETED" : "STATUS:NEEDS-ACTION");
  append_line (out, "END:VTODO");
}

/**
 * rv_report_write_ics:
 * @created: seconds since 1970
 */
void
rv_report_write_ics (const RvReport *report, gint64 created, GString *out)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (created);
  g_autofree char *stamp = g_date_time_format (now, "DTSTAMP:%Y%m%dT%H%M%SZ");

  append_line (out, "BEGIN:VCALENDAR");
  append_line (out, "VERSION:2.0");
  append_line (out, "PRODID:-//Resolution Viewer//Directives//EN");
  append_text (out, "X-WR-CALNAME", rv_report_get_title (report));
  for (guint i = 0; i < rv_report_get_length (report); i++)
    {
      const RvReportItem *item = rv_report_get_item (report, i);
      GDate due;

      g_date_clear (&due, 1);
      if (item->directive != NULL && item->directive->deadline != NULL
          && find_last_day (item->directive->deadline, &due))
        append_todo (out, item, &due, stamp);
    }
  append_line (out, "END:VCALENDAR");
}
