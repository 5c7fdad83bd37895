/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/rv-describe.h"
#include "report/rv-report-format.h"

/* Walks a report for the formats that are read from top to bottom: neighbours of one kind that are
 * no quotes become the rows of one table. */

#define MAX_COLUMNS 6u

static guint
list_headers (RvReportKind kind, const char **headers)
{
  guint n = 0;

  switch (kind)
    {
    case RV_REPORT_PAIR:
      headers[n++] = _ ("Left");
      headers[n++] = _ ("Relation");
      headers[n++] = _ ("Right");
      break;
    case RV_REPORT_FIGURE:
      headers[n++] = _ ("Figure");
      headers[n++] = _ ("Unit");
      headers[n++] = _ ("Sentence");
      headers[n++] = _ ("Source");
      break;
    case RV_REPORT_DIRECTIVE:
      headers[n++] = _ ("Who");
      headers[n++] = _ ("Force");
      headers[n++] = _ ("What");
      headers[n++] = _ ("By when");
      headers[n++] = _ ("By whose word");
      headers[n++] = _ ("Source");
      break;
    case RV_REPORT_HEADING:
    case RV_REPORT_NOTE:
    case RV_REPORT_QUOTE:
    default:
      break;
    }
  return n;
}

/* In a table the long citation would bury what is cited. */
static char *
dup_source (const RvQuote *quote, RvCitationStyle style)
{
  return rv_citation_format (quote->citation, style == RV_CITATION_FULL ? RV_CITATION_SHORT : style,
                             RV_MARKUP_TEXT);
}

static char *
dup_passage (const RvQuote *quote, RvCitationStyle style)
{
  g_autofree char *text = rv_quote_dup_marked (quote);
  g_autofree char *source = dup_source (quote, style);

  return g_strdup_printf ("%s\n(%s)", text, source);
}

static void
list_cells (const RvReportItem *item, RvCitationStyle style, char **cells)
{
  guint n = 0;

  if (item->kind == RV_REPORT_PAIR)
    {
      cells[n++] = dup_passage (item->left, style);
      cells[n++] = g_strdup (item->text);
      cells[n++] = dup_passage (item->right, style);
    }
  else if (item->kind == RV_REPORT_FIGURE)
    {
      cells[n++] = g_strdup (item->words);
      cells[n++] = g_strdup (item->figure->unit);
      cells[n++] = g_strdup (item->left->text);
      cells[n++] = dup_source (item->left, style);
    }
  else
    {
      cells[n++] = g_strdup (item->directive->addressee);
      cells[n++] = g_strdup (rv_describe_force (item->directive->force));
      cells[n++] = g_strdup (item->left->text);
      cells[n++] = g_strdup (item->directive->deadline);
      cells[n++] = g_strdup (item->directive->issuer);
      cells[n++] = dup_source (item->left, style);
    }
  for (guint i = 0; i < n; i++)
    if (cells[i] == NULL)
      cells[i] = g_strdup ("");
}

/* Writes the table of the items of one kind from @first on. Returns: the index after its last. */
static guint
write_table (const RvReportFormat *self, const RvReport *report, guint first, RvReportSink *sink)
{
  const char *headers[MAX_COLUMNS];
  RvReportKind kind = rv_report_get_item (report, first)->kind;
  guint i;

  sink->n_columns = list_headers (kind, headers);
  sink->headers = headers;
  self->begin_table (sink);
  for (i = first; i < rv_report_get_length (report) && rv_report_get_item (report, i)->kind == kind;
       i++)
    {
      char *cells[MAX_COLUMNS];

      list_cells (rv_report_get_item (report, i), sink->options->style, cells);
      self->row (sink, cells);
      for (guint j = 0; j < sink->n_columns; j++)
        g_free (cells[j]);
    }
  self->end_table (sink);
  return i;
}

/**
 * rv_report_format_write:
 * @out: gets the report appended
 */
void
rv_report_format_write (const RvReportFormat *self,
                        const RvReport *report,
                        const RvReportOptions *options,
                        GString *out)
{
  RvReportSink sink = { out, options, 0, NULL };

  self->begin (&sink, rv_report_get_title (report));
  for (guint i = 0; i < rv_report_get_length (report);)
    {
      const RvReportItem *item = rv_report_get_item (report, i);

      switch (item->kind)
        {
        case RV_REPORT_HEADING:
          self->heading (&sink, item->text);
          i++;
          break;
        case RV_REPORT_NOTE:
          self->note (&sink, item->text);
          i++;
          break;
        case RV_REPORT_QUOTE:
          self->quote (&sink, item->left);
          i++;
          break;
        case RV_REPORT_PAIR:
        case RV_REPORT_FIGURE:
        case RV_REPORT_DIRECTIVE:
        default:
          i = write_table (self, report, i, &sink);
        }
    }
  self->end (&sink);
}
