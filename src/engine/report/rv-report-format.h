/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/rv-report.h"

G_BEGIN_DECLS

/**
 * RvReportOptions:
 * @style: of citations
 * @width: columns of a line, in text
 * @color: whether text is coloured for a terminal
 * @created: seconds since 1970, for formats that say when they were made
 */
typedef struct
{
  RvCitationStyle style;
  guint width;
  gboolean color;
  gint64 created;
} RvReportOptions;

/**
 * RvReportSink:
 * @out: gets what is written
 * @n_columns: of the table being written
 * @headers: (array length=n_columns): of that table
 */
typedef struct
{
  GString *out;
  const RvReportOptions *options;
  guint n_columns;
  const char *const *headers;
} RvReportSink;

/**
 * RvReportFormat:
 *
 * A format in which a report is read from top to bottom. Cells may hold line ends.
 */
typedef struct
{
  void (*begin) (RvReportSink *sink, const char *title);
  void (*heading) (RvReportSink *sink, const char *text);
  void (*note) (RvReportSink *sink, const char *text);
  void (*quote) (RvReportSink *sink, const RvQuote *quote);
  void (*begin_table) (RvReportSink *sink);
  void (*row) (RvReportSink *sink, char *const *cells);
  void (*end_table) (RvReportSink *sink);
  void (*end) (RvReportSink *sink);
} RvReportFormat;

extern const RvReportFormat rv_html_format;
extern const RvReportFormat rv_markdown_format;
extern const RvReportFormat rv_odt_format; /* content.xml alone */
extern const RvReportFormat rv_text_format;

void rv_report_format_write (const RvReportFormat *self,
                             const RvReport *report,
                             const RvReportOptions *options,
                             GString *out);

G_END_DECLS
