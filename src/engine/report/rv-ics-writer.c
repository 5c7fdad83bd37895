/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "analysis/rv-timeline.h"
#include "report/rv-report-writer.h"

/*
 * A calendar (RFC 5545): one to-do for each order with a deadline that names a day, month or year, due
 * on the last day of what is named; and one event for each day on which the documents that the report
 * is taken from say that something takes place. Whoever reads the same document again gets the same
 * UIDs, so that a calendar updates what it has instead of showing it twice.
 */

/* Octets of a line at most, without its end (§3.1). */
#define LINE_OCTETS 75u

/* Days of an event at most: what is longer is a period. */
#define MOST_DAYS 31

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

/* Returns: whether @iso is a date, month or year; sets its first or last day. */
static gboolean
read_day (const char *iso, gboolean is_last, GDate *day)
{
  guint64 year, month = is_last ? 12 : 1, date = 0;
  char *end;

  if (!g_ascii_isdigit (iso[0]))
    return FALSE;
  year = g_ascii_strtoull (iso, &end, 10);
  if (*end == '-')
    month = g_ascii_strtoull (end + 1, &end, 10);
  if (*end == '-')
    date = g_ascii_strtoull (end + 1, &end, 10);
  if ((*end != 0 && *end != '/') || year < 1 || year > 9999 || month < 1 || month > 12 || date > 31)
    return FALSE;
  if (date == 0)
    date = is_last ? g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year) : 1;
  if (!g_date_valid_dmy ((GDateDay) date, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (day, (GDateDay) date, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/* The last day of a date, month, year or interval of them */
static gboolean
find_last_day (const char *iso, GDate *day)
{
  const char *slash = strchr (iso, '/');

  return read_day (slash != NULL ? slash + 1 : iso, TRUE, day);
}

/* Appends "NAME;VALUE=DATE:20250630". */
static void
append_day (GString *out, const char *name, const GDate *day)
{
  g_autofree char *line
    = g_strdup_printf ("%s;VALUE=DATE:%04u%02u%02u", name, g_date_get_year (day),
                       g_date_get_month (day), g_date_get_day (day));

  append_line (out, line);
}

static void
append_uid (GString *out, const RvQuote *quote, const char *words, const char *iso)
{
  g_autofree char *identity
    = g_strdup_printf ("%s\n%s\n%s\n%s", quote->citation->url != NULL ? quote->citation->url : "",
                       quote->citation->title != NULL ? quote->citation->title : "", words, iso);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, identity, -1);
  g_autofree char *line = g_strdup_printf ("UID:%.32s@resolution-viewer", hash);

  append_line (out, line);
}

/* What it is called, the words it stands in, and where to read them. */
static void
append_source (GString *out, const RvQuote *quote, const char *summary)
{
  g_autofree char *citation
    = rv_citation_format (quote->citation, RV_CITATION_FULL, RV_MARKUP_TEXT);
  g_autofree char *description = g_strdup_printf ("%s\n— %s", quote->text, citation);

  append_text (out, "SUMMARY", summary);
  append_text (out, "DESCRIPTION", description);
  if (quote->citation->url != NULL)
    {
      g_autofree char *url = g_strconcat ("URL:", quote->citation->url, NULL);

      append_line (out, url);
    }
}

static gboolean
is_done (const RvReportItem *item)
{
  return g_strcmp0 (item->state, "done") == 0 || g_strcmp0 (item->state, "done-late") == 0;
}

/* One thing that @addressee has to do by @deadline; @words say what. */
static void
append_todo (GString *out,
             const RvReportItem *item,
             const char *addressee,
             const char *words,
             const char *deadline,
             const char *stamp)
{
  g_autofree char *summary
    = addressee != NULL ? g_strdup_printf ("%s: %s", addressee, words) : g_strdup (words);
  GDate due;

  g_date_clear (&due, 1);
  if (deadline == NULL || !find_last_day (deadline, &due))
    return;
  append_line (out, "BEGIN:VTODO");
  append_uid (out, item->left, words, deadline);
  append_line (out, stamp);
  append_day (out, "DUE", &due);
  append_source (out, item->left, summary);
  /* Overdue and open are the same to a calendar: it knows the day. */
  append_line (out, is_done (item) ? "STATUS:COMPLETED" : "STATUS:NEEDS-ACTION");
  append_line (out, "END:VTODO");
}

/* A sentence with several orders gives a to-do for each that has a deadline of its own. */
static void
append_directive (GString *out, const RvReportItem *item, const char *stamp)
{
  const RvDirective *directive = item->directive;
  const char *words = item->words != NULL ? item->words : item->left->text;
  guint n_due = 0;

  for (guint i = 0; i < directive->n_orders; i++)
    n_due += directive->orders[i].deadline != NULL;
  if (n_due < 2 || item->left->analysis == NULL)
    {
      append_todo (out, item, directive->addressee, words, directive->deadline, stamp);
      return;
    }
  for (guint i = 0; i < directive->n_orders; i++)
    {
      const RvOrder *order = &directive->orders[i];
      g_autofree char *slice
        = rv_document_dup_slice (rv_analysis_get_document (item->left->analysis), order->span);

      append_todo (out, item, order->addressee, slice, order->deadline, stamp);
    }
}

/* The day on which something takes place; a range of days ends on the day after its last (§3.6.1). */
static void
append_event (GString *out, RvAnalysis *analysis, const RvTimelineEntry *entry, const char *stamp)
{
  g_autoptr (RvQuote) quote = NULL;
  const char *title;
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  if ((entry->role != RV_DATE_EVENT && !entry->is_event) || !read_day (entry->iso, FALSE, &first)
      || !find_last_day (entry->iso, &last) || g_date_days_between (&first, &last) > MOST_DAYS)
    return;
  quote = rv_quote_new (analysis, entry->sentence);
  title = entry->is_event ? quote->citation->title : NULL;
  g_date_add_days (&last, 1);
  append_line (out, "BEGIN:VEVENT");
  append_uid (out, quote, quote->text, entry->iso);
  append_line (out, stamp);
  append_day (out, "DTSTART", &first);
  append_day (out, "DTEND", &last);
  append_source (out, quote, title != NULL ? title : quote->text);
  append_line (out, "TRANSP:TRANSPARENT");
  append_line (out, "END:VEVENT");
}

static void
append_events (GString *out, RvAnalysis *analysis, const char *stamp)
{
  g_autoptr (RvTimeline) timeline = rv_timeline_new (&analysis, 1);

  for (guint i = 0; i < rv_timeline_get_length (timeline); i++)
    append_event (out, analysis, rv_timeline_get (timeline, i), stamp);
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
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  append_line (out, "BEGIN:VCALENDAR");
  append_line (out, "VERSION:2.0");
  append_line (out, "PRODID:-//Resolution Viewer//Directives//EN");
  append_text (out, "X-WR-CALNAME", rv_report_get_title (report));
  for (guint i = 0; i < rv_report_get_length (report); i++)
    {
      const RvReportItem *item = rv_report_get_item (report, i);
      RvAnalysis *analysis = item->left != NULL ? item->left->analysis : NULL;

      if (analysis != NULL && g_hash_table_add (seen, analysis))
        append_events (out, analysis, stamp);
      if (item->directive != NULL)
        append_directive (out, item, stamp);
    }
  append_line (out, "END:VCALENDAR");
}
