/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-report-format.h"
#include "report/rv-text-layout.h"

/* For people at a terminal: wrapped, the cells of a row below one another with their headers aligned. */

#define INDENT 2u

static RvTextLayout
get_layout (const RvReportSink *sink)
{
  return (RvTextLayout){ sink->out, sink->options->width, sink->options->color };
}

static void
begin (RvReportSink *sink, const char *title)
{
  RvTextLayout layout = get_layout (sink);

  rv_text_layout_paragraph (&layout, NULL, 0, RV_TEXT_BOLD, title);
}

static void
heading (RvReportSink *sink, const char *text)
{
  RvTextLayout layout = get_layout (sink);

  g_string_append_c (sink->out, '\n');
  rv_text_layout_paragraph (&layout, NULL, 0, RV_TEXT_ACCENT, text);
}

static void
note (RvReportSink *sink, const char *text)
{
  RvTextLayout layout = get_layout (sink);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    rv_text_layout_paragraph (&layout, NULL, INDENT, RV_TEXT_PLAIN, lines[i]);
}

static void
quote (RvReportSink *sink, const RvQuote *it)
{
  RvTextLayout layout = get_layout (sink);
  g_autofree char *text = rv_quote_to_text (it, sink->options->style);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append_c (sink->out, '\n');
  /* The last line is its source, and ends with a line end. */
  for (gsize i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    rv_text_layout_paragraph (&layout, NULL, INDENT,
                              lines[i + 2] == NULL ? RV_TEXT_DIM : RV_TEXT_PLAIN, lines[i]);
}

static void
row (RvReportSink *sink, char *const *cells)
{
  RvTextLayout layout = get_layout (sink);
  guint widest = 0;

  for (guint i = 0; i < sink->n_columns; i++)
    widest = MAX (widest, rv_text_layout_measure (sink->headers[i]));
  g_string_append_c (sink->out, '\n');
  for (guint i = 0; i < sink->n_columns; i++)
    {
      g_autofree char *label = g_strdup_printf ("%*s%s", (int) INDENT, "", sink->headers[i]);

      if (cells[i][0] != 0)
        rv_text_layout_paragraph (&layout, label, widest + 2 * INDENT, RV_TEXT_PLAIN, cells[i]);
    }
}

static void
nothing (RvReportSink *sink)
{
}

const RvReportFormat rv_text_format
  = { begin, heading, note, quote, nothing, row, nothing, nothing };
