/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "extract/rv-finders.h"

typedef struct
{
  RvDocument *document;
  RvFindings *findings;
} Fixture;

/* Dates of a document of one paragraph for each line, published on @published, of an event that a person
 * says was in @year. */
static Fixture
find_in_year (const char *language, const char *published, const char *year, const char *text)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("test:", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (language, NULL);
  g_autoptr (RvTextIndex) index = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Fixture fixture;
  RvExtraction extraction;

  for (gsize i = 0; lines[i] != NULL; i++)
    rv_document_builder_add (builder, lines[i], strlen (lines[i]), RV_ROLE_BODY, "");
  if (published != NULL)
    rv_metadata_set (rv_document_builder_get_metadata (builder), RV_META_PUBLISHED, published,
                     "test", RV_SPAN_NONE, FALSE);
  rv_metadata_set (rv_document_builder_get_metadata (builder), RV_META_EVENT_YEAR, year, "test",
                   RV_SPAN_NONE, FALSE);
  fixture.document = rv_document_builder_end (builder, pack);
  index = rv_text_index_new (fixture.document, NULL, &error);
  g_assert_no_error (error);
  fixture.findings = rv_findings_new ();
  extraction = (RvExtraction){ fixture.document, index, pack, fixture.findings, NULL };
  rv_find_dates (&extraction, &error);
  g_assert_no_error (error);
  return fixture;
}

static Fixture
find (const char *language, const char *published, const char *text)
{
  return find_in_year (language, published, NULL, text);
}

static void
fixture_clear (Fixture *fixture)
{
  rv_findings_unref (fixture->findings);
  rv_document_unref (fixture->document);
}

static const RvDateMention *
get (const Fixture *fixture, guint index)
{
  g_assert_cmpuint (index, <, fixture->findings->dates->len);
  return &g_array_index (fixture->findings->dates, RvDateMention, index);
}

typedef struct
{
  const char *text;
  const char *iso; /* of the first date; NULL where there is none */
  RvDateRole role;
} Case;

static void
check (const char *language, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      Fixture fixture = find (language, NULL, cases[i].text);

      g_test_message ("%s", cases[i].text);
      if (cases[i].iso == NULL)
        g_assert_cmpuint (fixture.findings->dates->len, ==, 0);
      else
        {
          g_assert_cmpstr (get (&fixture, 0)->iso, ==, cases[i].iso);
          g_assert_cmpint (get (&fixture, 0)->role, ==, cases[i].role);
        }
      fixture_clear (&fixture);
    }
}

static void
test_roles (void)
{
  static const Case cases[] = {
    { "Reports are due no later than 4 May 2031.", "2031-05-04", RV_DATE_DEADLINE },
    { "Finish the road by 2035.", "2035", RV_DATE_DEADLINE },
    { "The circular, dated 9 June 2017, remains in force.", "2017-06-09", RV_DATE_ISSUED },
    { "On 3 July 2019 the ministry issued new rules.", "2019-07-03", RV_DATE_ISSUED },
    { "Rule 7-QD/TW of 3 July 2019 stays.", "2019-07-03", RV_DATE_ISSUED },
    { "On 8 August 2011 the assembly opened.", "2011-08-08", RV_DATE_EVENT },
    { "the plan for the 2016 - 2021 term", "2016/2021", RV_DATE_PERIOD },
    { "The weir needs to be finished in the third quarter of 2031.", "2031-07/2031-09",
      RV_DATE_DEADLINE },
    { "Owners should sell, no later than the end of the first quarter of 2031.", "2031-01/2031-03",
      RV_DATE_DEADLINE },
    { "Owners must submit the plans in 2032.", "2032", RV_DATE_DEADLINE },
    { "The weir was finished in the third quarter of 2031.", "2031-07/2031-09", RV_DATE_PERIOD },
    { "The weir is expected to be finished in 2031.", "2031", RV_DATE_PERIOD },
    { "Owners must complete the works approved in 2019.", "2019", RV_DATE_PERIOD },
    { "tasks for 2022", "2022", RV_DATE_PERIOD },
    { "Tell us ten days before 5 March 2020.", "2020-02-24", RV_DATE_OTHER },
    { "It ends 2 months after 31 December 2020.", "2021-02-28", RV_DATE_OTHER },
    { "You may go; there are 2000 trees.", NULL, RV_DATE_OTHER },
    { "Ring +44-2011-2012 or 12.5.1 now.", NULL, RV_DATE_OTHER },
  };

  check ("en", cases, G_N_ELEMENTS (cases));
}

static void
test_vietnamese (void)
{
  static const Case cases[] = {
    { "Hoàn thành trước ngày 15 tháng 9 năm 2031.", "2031-09-15", RV_DATE_DEADLINE },
    { "Nhiệm kỳ 2015 - 2020 đã qua.", "2015/2020", RV_DATE_PERIOD },
    { "Quyết định số 5-QĐ/TW, ngày 01/02/2016.", "2016-02-01", RV_DATE_ISSUED },
  };

  check ("vi", cases, G_N_ELEMENTS (cases));
}

static void
test_event_date (void)
{
  static const struct
  {
    const char *published, *text, *event;
  } cases[] = {
    { "2021-02-03", "On the morning of February 2, in Hue, the board held a meeting.",
      "2021-02-02" },
    { "2021-01-02", "On the afternoon of December 30, in Hue, the board held a meeting.",
      "2020-12-30" },
    { NULL, "On the morning of March 9, the board held a meeting.\nFinish before June 1, 2018.",
      "2018-03-09" },
    { NULL,
      "On the morning of January 9, the board held a meeting to review the work of 2018 and plan "
      "tasks for "
      "2019.",
      "2019-01-09" },
    { NULL,
      "On the morning of November 9, the board held a meeting to review the work of 2018 and plan "
      "tasks for "
      "2019.",
      "2018-11-09" },
    { NULL, "Sáng 7/5, tại Huế, Tỉnh ủy tổ chức hội nghị.\nXong trước ngày 30/6/2022.",
      "2022-05-07" },
    { NULL, "The river rises in the north. On August 8, 2004, the committee issued a plan.", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture = find (strstr (cases[i].text, "Sáng") != NULL ? "vi" : "en",
                              cases[i].published, cases[i].text);

      g_assert_cmpstr (fixture.findings->event_date, ==, cases[i].event);
      g_assert_cmpint (fixture.findings->event_date_inferred, ==, cases[i].event != NULL);
      fixture_clear (&fixture);
    }
}

/* What a person says of the year counts before all else, for the event and the days around it; not where
 * the text states the year. */
static void
test_event_year (void)
{
  const char *text
    = "On the morning of March 3, the board held a conference.\nIt meets again on March 9.";
  Fixture fixture = find ("en", "2025-03-04", text);

  g_assert_cmpstr (fixture.findings->event_date, ==, "2025-03-03");
  g_assert_true (fixture.findings->event_year_inferred);
  fixture_clear (&fixture);

  fixture = find_in_year ("en", "2025-03-04", "1998", text);
  g_assert_cmpstr (fixture.findings->event_date, ==, "1998-03-03");
  g_assert_false (fixture.findings->event_date_inferred);
  g_assert_false (fixture.findings->event_year_inferred);
  g_assert_cmpstr (get (&fixture, 1)->iso, ==, "1998-03-09");
  g_assert_true (get (&fixture, 1)->inferred);
  fixture_clear (&fixture);

  fixture = find_in_year ("en", NULL, "1998",
                          "On the morning of March 3, 2024, the board held a conference.");
  g_assert_cmpstr (fixture.findings->event_date, ==, "2024-03-03");
  fixture_clear (&fixture);

  fixture = find_in_year ("en", "2025-03-04", "19980", text); /* no year */
  g_assert_cmpstr (fixture.findings->event_date, ==, "2025-03-03");
  fixture_clear (&fixture);
}

static void
test_day_first (void)
{
  Fixture fixture = find ("en", NULL, "From 04/05/2020 on.\nSource: example.org.vn/a");

  g_assert_cmpstr (get (&fixture, 0)->iso, ==, "2020-05-04");
  fixture_clear (&fixture);
  fixture = find ("en", NULL, "From 04/05/2020 on, and 12/31/2020.");
  g_assert_cmpstr (get (&fixture, 0)->iso, ==, "2020-04-05");
  fixture_clear (&fixture);
  fixture = find ("en", NULL, "From 04/05/2020 on, and 31/12/2020.");
  g_assert_cmpstr (get (&fixture, 0)->iso, ==, "2020-05-04");
  fixture_clear (&fixture);
  /* the page itself says on which day it came out */
  fixture = find ("en", "2020-05-04", "17:45 | 04/05/2020\nThe board met.");
  g_assert_cmpstr (get (&fixture, 0)->iso, ==, "2020-05-04");
  fixture_clear (&fixture);
  fixture = find ("en", "2020-08-01", "The board met on 11/8/2020."); /* no 1/8/2020 */
  g_assert_cmpstr (get (&fixture, 0)->iso, ==, "2020-11-08");
  fixture_clear (&fixture);
  fixture = find ("en", "2020-04-05", "17:45 | 04/05/2020\nThe board met.");
  g_assert_cmpstr (get (&fixture, 0)->iso, ==, "2020-04-05");
  fixture_clear (&fixture);
}

/* The year that a date leaves out: what is to come lies ahead of the day of publication. */
static void
test_years (void)
{
  static const struct
  {
    const char *text, *iso;
    guint index;
  } cases[] = {
    { "The ferry will call at Oban again on March 3.", "2026-03-03", 0 },
    { "The ferry called at Oban on March 3.", "2025-03-03", 0 },
    { "The board will go on with the inquiry that it opened on March 3.", "2025-03-03", 0 },
    { "Owners need to do so from January.", "2026-01", 0 },
    { "The review is due by the end of March.", "2026-03", 0 },
    { "The board will still meet on December 8.", "2025-12-08", 0 },
    { "The board will sit on January 10 and February 24.", "2026-02-24", 1 },
    { "The ferry stood still on June 3 and April 9.", "2025-04-09", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture = find ("en", "2025-11-20", cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (get (&fixture, cases[i].index)->iso, ==, cases[i].iso);
      g_assert_true (get (&fixture, cases[i].index)->inferred);
      fixture_clear (&fixture);
    }
}

/* A range of months is found as a whole and by its ends; a term of office only as a whole. */
static void
test_ranges (void)
{
  Fixture fixture = find ("en", NULL, "from May 2011 to June 2012 and the 2011-2016 term");

  g_assert_cmpuint (fixture.findings->dates->len, ==, 4);
  g_assert_cmpstr (get (&fixture, 0)->iso, ==, "2011-05/2012-06");
  g_assert_cmpstr (get (&fixture, 1)->iso, ==, "2011-05");
  g_assert_cmpstr (get (&fixture, 2)->iso, ==, "2012-06");
  g_assert_cmpstr (get (&fixture, 3)->iso, ==, "2011/2016");
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-finder/roles", test_roles);
  g_test_add_func ("/date-finder/vietnamese", test_vietnamese);
  g_test_add_func ("/date-finder/event-date", test_event_date);
  g_test_add_func ("/date-finder/event-year", test_event_year);
  g_test_add_func ("/date-finder/day-first", test_day_first);
  g_test_add_func ("/date-finder/years", test_years);
  g_test_add_func ("/date-finder/ranges", test_ranges);
  return g_test_run ();
}
