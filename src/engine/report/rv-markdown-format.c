/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-markup.h"
#include "report/rv-report-format.h"

/* CommonMark with the tables of GitHub Flavored Markdown. */

static void
begin (RvReportSink *sink, const char *title)
{
  g_string_append (sink->out, "# ");
  rv_markup_append_markdown (sink->out, title, -1);
  g_string_append_c (sink->out, '\n');
}

static void
heading (RvReportSink *sink, const char *text)
{
  g_string_append (sink->out, "\n## ");
  rv_markup_append_markdown (sink->out, text, -1);
  g_string_append_c (sink->out, '\n');
}

static void
note (RvReportSink *sink, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_string_append_c (sink->out, '\n');
      rv_markup_append_markdown (sink->out, lines[i], -1);
      g_string_append_c (sink->out, '\n');
    }
}

static void
quote (RvReportSink *sink, const RvQuote *it)
{
  g_string_append_c (sink->out, '\n');
  rv_quote_append (it, sink->options->style, RV_MARKUP_MARKDOWN, sink->out);
}

static void
begin_table (RvReportSink *sink)
{
  g_string_append (sink->out, "\n|");
  for (guint i = 0; i < sink->n_columns; i++)
    g_string_append_printf (sink->out, " %s |", sink->headers[i]);
  g_string_append (sink->out, "\n|");
  for (guint i = 0; i < sink->n_columns; i++)
    g_string_append (sink->out, " --- |");
  g_string_append_c (sink->out, '\n');
}

static void
row (RvReportSink *sink, char *const *cells)
{
  g_string_append_c (sink->out, '|');
  for (guint i = 0; i < sink->n_columns; i++)
    {
      g_auto (GStrv) lines = g_strsplit (cells[i], "\n", -1);

      g_string_append_c (sink->out, ' ');
      for (gsize j = 0; lines[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append (sink->out, "<br>");
          rv_markup_append_markdown (sink->out, lines[j], -1);
        }
      g_string_append (sink->out, " |");
    }
  g_string_append_c (sink->out, '\n');
}

static void
nothing (RvReportSink *sink)
{
}

const RvReportFormat rv_markdown_format
  = { begin, heading, note, quote, begin_table, row, nothing, nothing };
