/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libxml/parser.h>

#include "analyzed.h"
#include "ingest/rv-archive.h"
#include "report/rv-report-writer.h"

static gboolean
any_part (const char *name)
{
  return TRUE;
}

/* The package opens, every part is well-formed, the media type stands where file managers look. */
static void
test_package (void)
{
  static const char *const parts[]
    = { "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml" };
  const RvReportOptions options = { RV_CITATION_FULL, 80, FALSE, 1700000000 };
  g_autoptr (RvAnalysis) analysis = analyze_lines ("The   quay\tholds <30> & more.", "Quays", NULL,
                                                   NULL, "https://example.org/?a&b");
  g_autoptr (RvReport) report = rv_report_new ("Harbours & <more>");
  g_autoptr (RvQuote) quote
    = rv_quote_new (analysis, find_words (analysis, "The   quay\tholds <30> & more."));
  g_autoptr (RvQuote) marked
    = rv_quote_new_saved ("", "“Its own.”", NULL, NULL, rv_citation_ref (quote->citation));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RvArchive) archive = NULL;
  GBytes *content;
  g_autofree char *text = NULL;
  const char *data;

  rv_report_add_heading (report, "First");
  rv_report_add_note (report, "one\ntwo");
  rv_report_add_quote (report, quote);
  rv_report_add_pair (report, quote, quote, "Identical");
  rv_report_add_quote (report, marked);
  bytes = rv_report_write_odt (report, &options, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, NULL);
  g_assert_cmpmem (data + 30, 8, "mimetype", 8);
  g_assert_cmpmem (data + 38, 39, "application/vnd.oasis.opendocument.text", 39);
  g_assert_true (rv_archive_begins_with (bytes, "application/vnd.oasis.opendocument.text"));
  archive = rv_archive_new (bytes, any_part, NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GBytes *part = rv_archive_lookup (archive, parts[i]);
      xmlDoc *xml;

      g_assert_nonnull (part);
      xml = xmlReadMemory (g_bytes_get_data (part, NULL), (int) g_bytes_get_size (part), parts[i],
                           NULL, XML_PARSE_NONET);
      g_assert_nonnull (xml);
      xmlFreeDoc (xml);
    }
  content = rv_archive_lookup (archive, "content.xml");
  text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_assert_nonnull (
    strstr (text, "“The <text:s text:c=\"2\"/>quay<text:tab/>holds &lt;30&gt; &amp; more.”"));
  g_assert_nonnull (strstr (text, ">“Its own.”<"));
  g_assert_nonnull (strstr (text, "xlink:href=\"https://example.org/?a&amp;b\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/odt-writer/package", test_package);
  return g_test_run ();
}
