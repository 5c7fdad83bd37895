/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-error.h"
#include "report/rv-report-writer.h"

static const char *const formats[]
  = { "text", "markdown", "html", "odt", "csv", "ics", "json", NULL };

static const RvReportFormat *
find_format (const char *name)
{
  if (g_str_equal (name, "text"))
    return &rv_text_format;
  if (g_str_equal (name, "markdown"))
    return &rv_markdown_format;
  return g_str_equal (name, "html") ? &rv_html_format : NULL;
}

/* Returns: (transfer none): the names that rv_report_writer_write() knows */
const char *const *
rv_report_writer_list_formats (void)
{
  return formats;
}

/**
 * rv_report_writer_write:
 * @format: one of rv_report_writer_list_formats()
 *
 * Returns: (transfer full): the file's bytes, or %NULL with RV_ERROR_UNSUPPORTED set for a format
 *   that is not known, a G_IO_ERROR where packing fails
 */
GBytes *
rv_report_writer_write (const RvReport *report,
                        const char *format,
                        const RvReportOptions *options,
                        GError **error)
{
  const RvReportFormat *read = find_format (format);
  g_autoptr (GString) out = g_string_new (NULL);

  if (read != NULL)
    rv_report_format_write (read, report, options, out);
  else if (g_str_equal (format, "csv"))
    rv_report_write_csv (report, out);
  else if (g_str_equal (format, "ics"))
    rv_report_write_ics (report, options->created, out);
  else if (g_str_equal (format, "json"))
    rv_report_write_json (report, out);
  else if (g_str_equal (format, "odt"))
    return rv_report_write_odt (report, options, error);
  else
    {
      g_set_error (error, RV_ERROR, RV_ERROR_UNSUPPORTED, _ ("There is no report format “%s”."),
                   format);
      return NULL;
    }
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
