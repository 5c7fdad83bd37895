/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-markup.h"
#include "report/rv-report-format.h"

/* One HTML file without anything to load from elsewhere. */

static const char head[] = "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                           "<meta name=\"viewport\" content=\"width=device-width\">\n<title>";

static const char style[]
  = "</title>\n<style>\n"
    "body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 serif; }\n"
    "blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid; }\n"
    "footer { font-size: .9rem; }\n"
    "table { border-collapse: collapse; width: 100%; }\n"
    "th, td { border: 1px solid; padding: .3rem .5rem; text-align: left; vertical-align: top; }\n"
    "</style>\n</head>\n<body>\n";

static void
append_lines (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, "<br>");
      rv_markup_append_xml (out, lines[i], -1);
    }
}

static void
append_element (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, "<%s>", name);
  append_lines (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
begin (RvReportSink *sink, const char *title)
{
  g_string_append (sink->out, head);
  rv_markup_append_xml (sink->out, title, -1);
  g_string_append (sink->out, style);
  append_element (sink->out, "h1", title);
}

static void
heading (RvReportSink *sink, const char *text)
{
  append_element (sink->out, "h2", text);
}

static void
note (RvReportSink *sink, const char *text)
{
  append_element (sink->out, "p", text);
}

static void
quote (RvReportSink *sink, const RvQuote *it)
{
  rv_quote_append (it, sink->options->style, RV_MARKUP_HTML, sink->out);
}

static void
begin_table (RvReportSink *sink)
{
  g_string_append (sink->out, "<table>\n<thead><tr>\n");
  for (guint i = 0; i < sink->n_columns; i++)
    append_element (sink->out, "th", sink->headers[i]);
  g_string_append (sink->out, "</tr></thead>\n<tbody>\n");
}

static void
row (RvReportSink *sink, char *const *cells)
{
  g_string_append (sink->out, "<tr>\n");
  for (guint i = 0; i < sink->n_columns; i++)
    append_element (sink->out, "td", cells[i]);
  g_string_append (sink->out, "</tr>\n");
}

static void
end_table (RvReportSink *sink)
{
  g_string_append (sink->out, "</tbody>\n</table>\n");
}

static void
end (RvReportSink *sink)
{
  g_string_append (sink->out, "</body>\n</html>\n");
}

const RvReportFormat rv_html_format
  = { begin, heading, note, quote, begin_table, row, end_table, end };
