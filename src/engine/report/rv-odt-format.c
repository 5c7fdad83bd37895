/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-markup.h"
#include "report/rv-report-format.h"

/* content.xml of an OpenDocument text (ISO/IEC 26300, OpenDocument 1.2); its named styles stand in
 * styles.xml, see rv-odt-writer.c. */

static const char head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<office:document-content office:version=\"1.2\""
                           " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                           " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                           " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                           " xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n"
                           "<office:body>\n<office:text>\n";

/* Runs of spaces and tabs would collapse in the file: the first space stays, the others are counted. */
static void
append_text (GString *out, const char *text)
{
  g_autoptr (GString) run = g_string_new (NULL);

  for (const char *p = text; *p != 0; p++)
    {
      guint n = 0;

      if (*p != ' ' && *p != '\t')
        {
          g_string_append_c (run, *p);
          continue;
        }
      rv_markup_append_xml (out, run->str, (gssize) run->len);
      g_string_truncate (run, 0);
      if (*p == '\t')
        {
          g_string_append (out, "<text:tab/>");
          continue;
        }
      while (p[n + 1] == ' ')
        n++;
      g_string_append_c (out, ' ');
      if (n > 0)
        g_string_append_printf (out, "<text:s text:c=\"%u\"/>", n);
      p += n;
    }
  rv_markup_append_xml (out, run->str, (gssize) run->len);
}

static void
append_paragraphs (GString *out, const char *style, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_string_append_printf (out, "<text:p text:style-name=\"%s\">", style);
      append_text (out, lines[i]);
      g_string_append (out, "</text:p>\n");
    }
}

static void
begin (RvReportSink *sink, const char *title)
{
  g_string_append (sink->out, head);
  append_paragraphs (sink->out, "Title", title);
}

static void
heading (RvReportSink *sink, const char *text)
{
  g_string_append (sink->out, "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">");
  append_text (sink->out, text);
  g_string_append (sink->out, "</text:h>\n");
}

static void
note (RvReportSink *sink, const char *text)
{
  append_paragraphs (sink->out, "Standard", text);
}

static void
quote (RvReportSink *sink, const RvQuote *it)
{
  g_autofree char *text = rv_quote_dup_marked (it);
  g_autofree char *citation
    = rv_citation_format (it->citation, sink->options->style, RV_MARKUP_TEXT);

  append_paragraphs (sink->out, "Quotations", text);
  g_string_append (sink->out, "<text:p text:style-name=\"Source\">— ");
  if (it->speaker != NULL)
    {
      append_text (sink->out, it->speaker);
      g_string_append (sink->out, ", ");
    }
  if (it->citation->url != NULL)
    {
      g_string_append (sink->out, "<text:a xlink:type=\"simple\" xlink:href=\"");
      rv_markup_append_xml (sink->out, it->citation->url, -1);
      g_string_append (sink->out, "\">");
    }
  append_text (sink->out, citation);
  g_string_append (sink->out, it->citation->url != NULL ? "</text:a></text:p>\n" : "</text:p>\n");
}

static void
append_row (RvReportSink *sink, const char *style, const char *const *cells)
{
  g_string_append (sink->out, "<table:table-row>\n");
  for (guint i = 0; i < sink->n_columns; i++)
    {
      g_string_append (sink->out, "<table:table-cell office:value-type=\"string\">\n");
      append_paragraphs (sink->out, style, cells[i]);
      g_string_append (sink->out, "</table:table-cell>\n");
    }
  g_string_append (sink->out, "</table:table-row>\n");
}

static void
begin_table (RvReportSink *sink)
{
  g_string_append_printf (sink->out,
                          "<table:table>\n"
                          "<table:table-column table:number-columns-repeated=\"%u\"/>\n"
                          "<table:table-header-rows>\n",
                          sink->n_columns);
  append_row (sink, "Table_20_Heading", sink->headers);
  g_string_append (sink->out, "</table:table-header-rows>\n");
}

static void
row (RvReportSink *sink, char *const *cells)
{
  append_row (sink, "Table_20_Contents", (const char *const *) cells);
}

static void
end_table (RvReportSink *sink)
{
  g_string_append (sink->out, "</table:table>\n");
}

static void
end (RvReportSink *sink)
{
  g_string_append (sink->out, "</office:text>\n</office:body>\n</office:document-content>\n");
}

const RvReportFormat rv_odt_format
  = { begin, heading, note, quote, begin_table, row, end_table, end };
