/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyzed.h"
#include "base/rv-error.h"
#include "language/rv-json.h"
#include "report/rv-report-writer.h"

static const RvReportOptions options = { RV_CITATION_SHORT, 40, FALSE, 1700000000 };

static char *
write_as (const RvReport *report, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rv_report_writer_write (report, format, &options, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static RvAnalysis *
analyze (void)
{
  return analyze_lines ("The quay, \"old\" & new, holds <30> ships.\n=2+3 is no formula.", "Quays",
                        "The Gazette", "2024-05-06", "https://example.org/q");
}

static RvReport *
make_report (RvAnalysis *analysis)
{
  RvReport *report = rv_report_new ("Harbours & more");
  g_autoptr (RvQuote) left
    = rv_quote_new (analysis, find_words (analysis, "The quay, \"old\" & new, holds <30> ships."));
  g_autoptr (RvQuote) right = rv_quote_new (analysis, find_words (analysis, "=2+3 is no formula."));

  rv_report_add_heading (report, "First");
  rv_report_add_note (report, "my note\nin two lines");
  rv_report_add_quote (report, left);
  rv_report_add_pair (report, left, right, "Reworded");
  return report;
}

static void
test_text (void)
{
  g_autoptr (RvAnalysis) analysis = analyze ();
  g_autoptr (RvReport) report = make_report (analysis);
  g_autofree char *text = write_as (report, "text");

  g_assert_cmpstr (text, ==,
                   "Harbours & more\n\nFirst\n  my note\n  in two lines\n\n"
                   "  “The quay, \"old\" & new, holds <30>\n  ships.”\n"
                   "  — The Gazette, 2024-05-06, ¶ 1\n\n"
                   "  Left      “The quay, \"old\" & new,\n"
                   "            holds <30> ships.” (The\n"
                   "            Gazette, 2024-05-06, ¶ 1)\n"
                   "  Relation  Reworded\n"
                   "  Right     “=2+3 is no formula.” (The\n"
                   "            Gazette, 2024-05-06, ¶ 2)\n");
}

/* Marks are not doubled, and an empty line does not end a quote. */
static void
test_marked (void)
{
  static const char *const formats[] = { "text", "markdown", "html" };
  g_autoptr (RvAnalysis) analysis
    = analyze_lines ("“Build the quay.”", "Quays", "The Gazette", NULL, NULL);
  g_autoptr (RvReport) report = rv_report_new ("t");
  g_autoptr (RvQuote) own = rv_quote_new (analysis, find_words (analysis, "“Build the quay.”"));
  g_autoptr (RvQuote) gap
    = rv_quote_new_saved ("", "One.\n\nTwo.", NULL, NULL, rv_citation_ref (own->citation));
  g_autofree char *text = NULL;

  rv_report_add_quote (report, gap);
  rv_report_add_pair (report, own, own, "Same wording");
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *out = write_as (report, formats[i]);

      g_assert_null (strstr (out, "““"));
    }
  text = write_as (report, "text");
  g_assert_nonnull (strstr (text, "  Two.”\n  — The Gazette, ¶ 1\n"));
}

static void
test_markdown (void)
{
  g_autoptr (RvAnalysis) analysis = analyze ();
  g_autoptr (RvReport) report = make_report (analysis);
  g_autofree char *text = write_as (report, "markdown");

  g_assert_cmpstr (text, ==,
                   "# Harbours \\& more\n\n## First\n\nmy note\n\nin two lines\n\n"
                   "> The quay, \"old\" \\& new, holds \\<30\\> ships.\n>\n"
                   "> — The Gazette, 2024-05-06, ¶ 1\n\n"
                   "| Left | Relation | Right |\n| --- | --- | --- |\n"
                   "| “The quay, \"old\" \\& new, holds \\<30\\> ships.”<br>(The Gazette, "
                   "2024-05-06, ¶ 1) | Reworded | “=2+3 is no formula.”<br>(The Gazette, "
                   "2024-05-06, ¶ 2) |\n");
}

static void
test_html (void)
{
  g_autoptr (RvAnalysis) analysis = analyze ();
  g_autoptr (RvReport) report = make_report (analysis);
  g_autofree char *text = write_as (report, "html");

  g_assert_nonnull (strstr (text, "<meta charset=\"utf-8\">"));
  g_assert_nonnull (strstr (text, "<h1>Harbours &amp; more</h1>"));
  g_assert_nonnull (strstr (text, "<p>my note<br>in two lines</p>"));
  g_assert_nonnull (strstr (text, "<blockquote lang=\"en\" cite=\"https://example.org/q\">"));
  g_assert_nonnull (strstr (text, "holds &lt;30&gt; ships.”</p>"));
  g_assert_null (strstr (text, "<30>"));
}

static void
test_csv (void)
{
  g_autoptr (RvAnalysis) analysis = analyze ();
  g_autoptr (RvReport) report = rv_report_new ("t");
  g_autoptr (RvQuote) first = rv_quote_new (analysis, find_words (analysis, "The quay, \"old\""));
  g_autoptr (RvQuote) second = rv_quote_new (analysis, find_words (analysis, "=2+3 is"));
  g_autofree char *text = NULL;

  rv_report_add_heading (report, "left out");
  rv_report_add_quote (report, first);
  rv_report_add_quote (report, second);
  text = write_as (report, "csv");
  g_assert_cmpstr (
    text, ==,
    "type,title,outlet,date,paragraph,text,speaker,addressee,force,deadline,issuer,product,"
    "figure,kind,value,upper,unit,relation,other_title,other_paragraph,other_text,"
    "url,state\r\n"
    "\"quote\",\"Quays\",\"The Gazette\",\"2024-05-06\",\"1\",\"The quay, "
    "\"\"old\"\"\",,,,,,,,,,,,,,,,\"https://example.org/q\",\r\n"
    "\"quote\",\"Quays\",\"The Gazette\",\"2024-05-06\",\"2\",\"'=2+3 is\""
    ",,,,,,,,,,,,,,,,\"https://example.org/q\",\r\n");
}

static void
test_json (void)
{
  g_autoptr (RvAnalysis) analysis = analyze ();
  g_autoptr (RvReport) report = make_report (analysis);
  g_autofree char *text = write_as (report, "json");
  g_autoptr (GError) error = NULL;
  g_autoptr (RvJson) root = rv_json_parse (text, strlen (text), "report", &error);
  const RvJson *items, *pair;

  g_assert_no_error (error);
  g_assert_cmpfloat (rv_json_peek_number (root, "schema", 0), ==, 1);
  items = rv_json_peek_array (root, "items");
  g_assert_cmpuint (rv_json_get_length (items), ==, 4);
  pair = rv_json_get_element (items, 3);
  g_assert_cmpstr (rv_json_peek_string (pair, "relation", ""), ==, "Reworded");
  g_assert_cmpfloat (rv_json_peek_number (rv_json_peek_object (pair, "right"), "paragraph", 0), ==,
                     1);
}

/* A directive of every kind of deadline: no line over 75 octets, no character cut in two. */
static void
test_ics (void)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines (
    "Đà Nẵng and Thừa Thiên and Quảng Nam, all of them; must, before June 30, 2025, report to "
    "the Ministry of Harbours and Bridges on cranes, quays; sheds and \\ slips in every town.",
    "Quays", NULL, NULL, NULL);
  RvFindings *findings = rv_analysis_get_findings (analysis);
  static const char *const deadlines[]
    = { "2025-06-30", "2024-02", "2026", "2020/2025", "--06-30", "never" };
  static const char *const dues[] = { "20250630", "20240229", "20261231", "20251231" };
  g_autoptr (RvReport) report = rv_report_new ("t");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_due = 0;

  g_array_set_size (findings->directives, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (deadlines); i++)
    {
      RvDirective directive = { { find_words (analysis, "Đà Nẵng and"), "test" } };

      directive.base.span.end
        = (guint32) rv_document_get_length (rv_analysis_get_document (analysis));
      directive.deadline = deadlines[i];
      g_array_append_val (findings->directives, directive);
    }
  for (guint i = 0; i < findings->directives->len; i++)
    rv_report_add_directive (report, analysis, i);
  text = write_as (report, "ics");
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  g_assert_true (g_str_has_suffix (text, "END:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (text, "DTSTAMP:20231114T221320Z"));
  lines = g_strsplit (text, "\r\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      if (g_str_has_prefix (lines[i], "DUE;VALUE=DATE:"))
        g_assert_cmpstr (lines[i] + strlen ("DUE;VALUE=DATE:"), ==, dues[n_due++]);
    }
  g_assert_cmpuint (n_due, ==, G_N_ELEMENTS (dues));
}

/* A to-do for each order with a deadline of its own; an event for the day of the meeting. */
static void
test_ics_orders_and_events (void)
{
  g_autoptr (RvAnalysis) analysis = analyze_lines (
    "On the morning of May 5, 2031, the Harbour Council held a meeting in the old mill.\n"
    "The Council asked the offices to send the lists before May 20, 2031, and to submit the plan "
    "before June 30, 2031.",
    "Quays", NULL, NULL, NULL);
  g_autoptr (RvReport) report = rv_report_new ("t");
  g_autofree char *text = NULL;

  rv_report_add_directive (report, analysis, 0);
  text = write_as (report, "ics");
  g_assert_nonnull (strstr (text, "DUE;VALUE=DATE:20310520"));
  g_assert_nonnull (strstr (text, "DUE;VALUE=DATE:20310630"));
  g_assert_nonnull (strstr (text, "SUMMARY:the offices: submit the plan before June 30\\, 2031"));
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20310505\r\nDTEND;VALUE=DATE:20310506\r\n"
                                  "SUMMARY:Quays\r\n"));
}

static void
test_unknown (void)
{
  g_autoptr (RvReport) report = rv_report_new ("t");
  g_autoptr (GError) error = NULL;

  g_assert_null (rv_report_writer_write (report, "wordstar", &options, &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_UNSUPPORTED);
}

/* Every format can write an empty report. */
static void
test_empty (void)
{
  g_autoptr (RvReport) report = rv_report_new ("");
  const char *const *formats = rv_report_writer_list_formats ();

  for (gsize i = 0; formats[i] != NULL; i++)
    {
      g_autofree char *text = write_as (report, formats[i]);

      g_assert_nonnull (text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-writer/text", test_text);
  g_test_add_func ("/report-writer/markdown", test_markdown);
  g_test_add_func ("/report-writer/marked", test_marked);
  g_test_add_func ("/report-writer/html", test_html);
  g_test_add_func ("/report-writer/csv", test_csv);
  g_test_add_func ("/report-writer/json", test_json);
  g_test_add_func ("/report-writer/ics", test_ics);
  g_test_add_func ("/report-writer/ics-orders-and-events", test_ics_orders_and_events);
  g_test_add_func ("/report-writer/unknown", test_unknown);
  g_test_add_func ("/report-writer/empty", test_empty);
  return g_test_run ();
}
