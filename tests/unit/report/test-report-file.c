/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyzed.h"
#include "language/rv-json.h"
#include "report/rv-report-file.h"
#include "report/rv-report-writer.h"

#define TEXT                                                                 \
  "The Minister asked the district to open 12 quays before June 30, 2026.\n" \
  "The second crane waits."

static RvReport *
make_report (RvAnalysis *analysis)
{
  RvReport *report = rv_report_new ("Harbours");
  g_autoptr (RvQuote) quay = rv_quote_new (analysis, find_words (analysis, "open 12 quays"));
  g_autoptr (RvQuote) crane = rv_quote_new (analysis, find_words (analysis, "The second crane"));

  rv_report_add_heading (report, "One");
  rv_report_add_quote (report, quay);
  rv_report_add_note (report, "To be checked\nagain");
  rv_report_add_pair (report, quay, crane, "reworded");
  if (rv_analysis_get_findings (analysis)->figures->len > 0)
    rv_report_add_figure (report, analysis, 0);
  if (rv_analysis_get_findings (analysis)->directives->len > 0)
    {
      rv_report_add_directive (report, analysis, 0);
      rv_report_set_state (report, "done");
    }
  return report;
}

static char *
to_json (const RvReport *report)
{
  GString *out = g_string_new (NULL);
  RvJsonWriter json;

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_report_file_write (report, "report", &json);
  rv_json_writer_end_object (&json);
  return g_string_free (out, FALSE);
}

static RvReport *
from_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvJson) root = rv_json_parse (text, strlen (text), "test", &error);

  g_assert_no_error (error);
  return rv_report_file_read (rv_json_peek_object (root, "report"));
}

/* What was read again is written the same in every format, though its document is not there. */
static void
test_round_trip (void)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines (TEXT, "Quays", "The Gazette", NULL, NULL);
  g_autoptr (RvReport) report = make_report (analysis);
  g_autofree char *text = to_json (report);
  g_autoptr (RvReport) again = from_json (text);
  g_autofree char *text_again = to_json (again);
  const RvReportOptions options = { .width = 80 };

  g_assert_cmpuint (rv_report_get_length (report), >=, 5);
  g_assert_cmpuint (rv_report_get_length (again), ==, rv_report_get_length (report));
  g_assert_cmpstr (text_again, ==, text);
  for (const char *const *format = rv_report_writer_list_formats (); *format != NULL; format++)
    {
      g_autoptr (GBytes) before = rv_report_writer_write (report, *format, &options, NULL);
      g_autoptr (GBytes) after = rv_report_writer_write (again, *format, &options, NULL);

      g_assert_true (g_bytes_equal (before, after));
    }
}

/* A quote finds its words in the text as it is now. */
static void
test_find (void)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines (TEXT, NULL, NULL, NULL, NULL);
  g_autoptr (RvAnalysis) moved = analyze_lines ("New.\n" TEXT, NULL, NULL, NULL, NULL);
  g_autoptr (RvAnalysis) gone = analyze_lines ("New.", NULL, NULL, NULL, NULL);
  g_autoptr (RvReport) report = make_report (analysis);
  g_autofree char *text = to_json (report);
  g_autoptr (RvReport) again = from_json (text);
  const RvQuote *quote = rv_report_get_item (again, 1)->left;
  RvSpan span;

  g_assert_null (quote->analysis);
  g_assert_true (rv_quote_find (quote, rv_analysis_get_document (analysis), &span));
  g_assert_cmpuint (span.start, ==, find_words (analysis, "open 12 quays").start);
  g_assert_true (rv_quote_find (quote, rv_analysis_get_document (moved), &span));
  g_assert_cmpuint (span.start, ==, find_words (moved, "open 12 quays").start);
  g_assert_false (rv_quote_find (quote, rv_analysis_get_document (gone), &span));
}

/* Who sends a comparison must not send a script, a link to one, or an entry of a calendar with it. */
static void
test_hostile (void)
{
  static const char text[]
    = "{\"report\":{\"title\":\"t\",\"items\":[{\"type\":\"quote\",\"quote\":{\"text\":\"a\","
      "\"url\":\"javascript:alert(1)\",\"language\":\"\\\"><script>\",\"published\":\"<script>\"}},"
      "{\"type\":\"directive\",\"directive\":{\"deadline\":\"2026-01-02\"},\"quote\":{\"text\":"
      "\"a\","
      "\"url\":\"https://a/\\r\\nBEGIN:VALARM\"}}]}}";
  static const RvCitationStyle styles[] = { RV_CITATION_FULL, RV_CITATION_AUTHOR_DATE };
  g_autoptr (RvReport) report = from_json (text);

  g_assert_cmpuint (rv_report_get_length (report), ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    for (const char *const *format = rv_report_writer_list_formats (); *format != NULL; format++)
      {
        const RvReportOptions options = { .style = styles[i], .width = 80 };
        g_autoptr (GBytes) bytes = rv_report_writer_write (report, *format, &options, NULL);
        g_autofree char *out = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

        g_assert_null (strstr (out, "javascript"));
        g_assert_null (strstr (out, "VALARM"));
        if (g_str_equal (*format, "html"))
          g_assert_null (strstr (out, "<script"));
      }
}

static void
test_broken (void)
{
  static const char *const broken[] = {
    "{}",
    "{\"report\":3}",
    "{\"report\":{\"items\":3}}",
    "{\"report\":{\"items\":[3,{},{\"type\":\"king\"},{\"type\":\"quote\"},{\"type\":\"pair\","
    "\"quote\":{\"text\":\"a\"}},{\"type\":\"figure\",\"quote\":{\"text\":\"a\"}},"
    "{\"type\":\"directive\",\"directive\":{}},{\"type\":\"note\",\"text\":3}]}}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (RvReport) report = from_json (broken[i]);

      g_assert_cmpuint (rv_report_get_length (report), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-file/round-trip", test_round_trip);
  g_test_add_func ("/report-file/find", test_find);
  g_test_add_func ("/report-file/broken", test_broken);
  g_test_add_func ("/report-file/hostile", test_hostile);
  return g_test_run ();
}
