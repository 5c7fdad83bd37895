/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "document/rv-document-builder.h"
#include "extract/rv-finders.h"

typedef struct
{
  RvDocument *document;
  RvTextIndex *index;
  RvFindings *findings;
} Fixture;

/* Dates and figures of a document of one paragraph for each line. */
static Fixture
find (const char *language, const char *text)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("test:", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (language, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Fixture fixture;
  RvExtraction extraction;

  for (gsize i = 0; lines[i] != NULL; i++)
    rv_document_builder_add (builder, lines[i], strlen (lines[i]), RV_ROLE_BODY, "");
  fixture.document = rv_document_builder_end (builder, pack);
  fixture.index = rv_text_index_new (fixture.document, NULL, &error);
  g_assert_no_error (error);
  fixture.findings = rv_findings_new ();
  extraction = (RvExtraction){ fixture.document, fixture.index, pack, fixture.findings, NULL };
  rv_find_dates (&extraction, &error);
  g_assert_no_error (error);
  rv_find_figures (&extraction, &error);
  g_assert_no_error (error);
  return fixture;
}

static void
fixture_clear (Fixture *fixture)
{
  rv_findings_unref (fixture->findings);
  rv_text_index_unref (fixture->index);
  rv_document_unref (fixture->document);
}

static const RvFigure *
get (const Fixture *fixture, guint index)
{
  g_assert_cmpuint (index, <, fixture->findings->figures->len);
  return &g_array_index (fixture->findings->figures, RvFigure, index);
}

typedef struct
{
  const char *text;
  const char *span; /* NULL where there is no figure */
  RvFigureKind kind;
  double value;
  double upper; /* 0 where it is no range */
  const char *unit;
} Case;

static void
check (const char *language, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      const Case *c = &cases[i];
      Fixture fixture = find (language, c->text);
      g_autofree char *span = NULL;

      g_test_message ("%s", c->text);
      g_assert_cmpuint (fixture.findings->figures->len, ==, c->span != NULL);
      if (c->span != NULL)
        {
          const RvFigure *figure = get (&fixture, 0);

          span = rv_document_dup_slice (fixture.document, figure->base.span);
          g_assert_cmpstr (span, ==, c->span);
          g_assert_cmpint (figure->kind, ==, c->kind);
          g_assert_cmpfloat_with_epsilon (figure->value, c->value, 1e-9 * fabs (c->value));
          g_assert_cmpint (figure->has_upper, ==, c->upper != 0);
          g_assert_cmpfloat (figure->upper, ==, c->upper);
          g_assert_cmpstr (figure->unit, ==, c->unit);
        }
      fixture_clear (&fixture);
    }
}

static void
test_english (void)
{
  static const Case cases[] = {
    { "The league has 4,512 young farmers in all.", "4,512 young farmers", RV_FIGURE_COUNT, 4512, 0,
      "young farmers" },
    { "They planted 300 fruit trees along the road.", "300 fruit trees", RV_FIGURE_COUNT, 300, 0,
      "fruit trees" },
    { "Output grew by 7.5 percent.", "7.5 percent", RV_FIGURE_PERCENT, 7.5, 0, "%" },
    { "It costs between 10 and 20 euros.", "10 and 20 euros", RV_FIGURE_MONEY, 10, 20, "EUR" },
    { "A bridge of $3.2 billion opened.", "$3.2 billion", RV_FIGURE_MONEY, 3.2e9, 0, "USD" },
    { "The wall is 6 feet 3 inches high.", "6 feet 3 inches", RV_FIGURE_MEASURE, 75, 0, "inches" },
    { "We met 25 to 30 million voters.", "25 to 30 million voters", RV_FIGURE_COUNT, 25e6, 30e6,
      "voters" },
    { "It is 70 years old.", "70 years old", RV_FIGURE_AGE, 70, 0, "years" },
    { "We mark the 60th anniversary.", "60th anniversary", RV_FIGURE_ORDINAL, 60, 0,
      "anniversary" },
    { "He waited half an hour.", "half an hour", RV_FIGURE_MEASURE, 0.5, 0, "hours" },
    { "A family paid a dollar and 20 cents.", "a dollar and 20 cents", RV_FIGURE_MONEY, 1.2, 0,
      "USD" },
    { "The town spent 12 million crowns.", "12 million crowns", RV_FIGURE_MONEY, 12e6, 0,
      "crowns" },
    { "A fee of Rs. 500 was paid.", "Rs. 500", RV_FIGURE_MONEY, 500, 0, "INR" },
    { "We plan to spend £70-75m on it.", "£70-75m", RV_FIGURE_MONEY, 70e6, 75e6, "GBP" },
    { "A dividend of 8.25p was paid.", "8.25p", RV_FIGURE_MONEY, 8.25, 0, "pence" },
    { "Fires fell to 43 last year.", "43", RV_FIGURE_COUNT, 43, 0, NULL },
    { "Of these 1,900 finished the course.", "1,900", RV_FIGURE_COUNT, 1900, 0, NULL },
    { "There were 1,900 injured people.", "1,900 injured people", RV_FIGURE_COUNT, 1900, 0,
      "injured people" },
    { "Prices rose by between 3.5 and 4 per cent.", "3.5 and 4 per cent", RV_FIGURE_PERCENT, 3.5, 4,
      "%" },
    { "In all, 28/63 provinces took part.", "28/63 provinces", RV_FIGURE_COUNT, 28, 0,
      "provinces" },
    { "Thousands of visitors came.", "Thousands of visitors", RV_FIGURE_COUNT, 1000, 0,
      "visitors" },
  };

  check ("en", cases, G_N_ELEMENTS (cases));
}

/* Numbers that count nothing. */
static void
test_no_figures (void)
{
  static const char *const texts[] = {
    "The 9th Congress of the Union met.",
    "Decision No. 44 applies, and so does Article 12.",
    "See pages 7 and 8.",
    "See pp. 3 - 4 of the magazine.",
    "3. Build the dam",
    "As was said before (2), so it is.",
    "Channel VTV3 and COVID-19 and the G20.",
    "Call 024-555-0199 now.",
    "At 7:45 or at 9 p.m. sharp.",
    "First, build; second, repair.",
    "In 1987 the house burned.",
    "This is the one that I want.",
    "It stands at https://example.org/45/page.",
    "We saw it in nineteen fifty-four.",
    "The office is at 14 Old Mill Lane.",
    "It stands in Vol. 7 of the review.",
    "Our scope 1 and 2 emissions are falling.",
    "The report (2025/2087(INI)) was adopted.",
    "Reach her at 555-0142.",
    "They met on 22 and 23 November 2025.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Fixture fixture = find ("en", texts[i]);

      g_test_message ("%s", texts[i]);
      g_assert_cmpuint (fixture.findings->figures->len, ==, 0);
      fixture_clear (&fixture);
    }
}

/* What changed from one figure to another is no range. */
static void
test_change (void)
{
  Fixture fixture = find ("en", "The margin improved from 7.9% to 8.3%.");

  g_assert_cmpuint (fixture.findings->figures->len, ==, 2);
  g_assert_false (get (&fixture, 0)->has_upper);
  fixture_clear (&fixture);
}

static void
test_vietnamese (void)
{
  static const Case cases[] = {
    { "Xã có 2.345 hộ dân.", "2.345 hộ dân", RV_FIGURE_COUNT, 2345, 0, "hộ dân" },
    { "Thu được 1,5 nghìn tỷ đồng.", "1,5 nghìn tỷ đồng", RV_FIGURE_MONEY, 1.5e12, 0, "VND" },
    { "Tỷ lệ đạt từ 5 đến 7%.", "5 đến 7%", RV_FIGURE_PERCENT, 5, 7, "%" },
    { "Thi công 4 kíp.", "4 kíp", RV_FIGURE_COUNT, 4, 0, "kíp" },
    { "Nguồn vốn là 40 triệu USD.", "40 triệu USD", RV_FIGURE_MONEY, 4e7, 0, "USD" },
    { "Năm đồng chí có mặt.", NULL, RV_FIGURE_COUNT, 0, 0, NULL },
    { "Căn cứ khoản 2 Điều 5.", NULL, RV_FIGURE_COUNT, 0, 0, NULL },
    { "Căn cứ văn bản số 19 của xã.", NULL, RV_FIGURE_COUNT, 0, 0, NULL },
    { "Trong số 19 xã ven sông chưa có xã nào báo cáo.", "19 xã ven sông", RV_FIGURE_COUNT, 19, 0,
      "xã ven sông" },
  };

  check ("vi", cases, G_N_ELEMENTS (cases));
}

static void
test_bound_and_direction (void)
{
  Fixture fixture = find ("en", "Exports fell by more than 12 percent, from 40 to 35 shipments.");

  g_assert_cmpuint (fixture.findings->figures->len, ==, 3);
  g_assert_cmpint (get (&fixture, 0)->bound, ==, RV_BOUND_MORE);
  g_assert_cmpint (get (&fixture, 0)->direction, ==, RV_DIRECTION_DOWN);
  g_assert_true (get (&fixture, 0)->is_key);
  g_assert_cmpstr (get (&fixture, 1)->unit, ==, "shipments");
  fixture_clear (&fixture);

  /* No bound but the one right before the number. */
  fixture = find ("en", "It was spread over the next 5 years, and they spoke about the 7 pumps.");
  g_assert_cmpuint (fixture.findings->figures->len, ==, 2);
  g_assert_cmpint (get (&fixture, 0)->bound, ==, RV_BOUND_NONE);
  g_assert_cmpint (get (&fixture, 1)->bound, ==, RV_BOUND_NONE);
  fixture_clear (&fixture);

  fixture = find ("en", "It is greater than 3 and less than 9.");
  g_assert_cmpuint (fixture.findings->figures->len, ==, 1);
  g_assert_cmpfloat (get (&fixture, 0)->value, ==, 3);
  g_assert_cmpfloat (get (&fixture, 0)->upper, ==, 9);
  fixture_clear (&fixture);

  /* A word that bounds a figure where it stands before it bounds none some words ahead. */
  fixture = find ("en", "Each farm under contract receives 40 seedlings.");
  g_assert_cmpuint (fixture.findings->figures->len, ==, 1);
  g_assert_cmpint (get (&fixture, 0)->bound, ==, RV_BOUND_NONE);
  fixture_clear (&fixture);
}

/* A megabyte made to explode is read in time (the test would run into its time-out). */
static void
test_pathological (void)
{
  static const char *const pieces[] = { "1",
                                        "1-",
                                        "million ",
                                        "and ",
                                        "5 feet ",
                                        "from 5 to ",
                                        "more than 5 and less than 9 and ",
                                        "$ ",
                                        "5 ) ",
                                        "No. 5, ",
                                        "first ",
                                        "a third of " };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new ("x ");
      Fixture fixture;

      while (text->len < 300000)
        g_string_append (text, pieces[i]);
      fixture = find ("en", text->str);
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-finder/english", test_english);
  g_test_add_func ("/figure-finder/no-figures", test_no_figures);
  g_test_add_func ("/figure-finder/change", test_change);
  g_test_add_func ("/figure-finder/vietnamese", test_vietnamese);
  g_test_add_func ("/figure-finder/bound-and-direction", test_bound_and_direction);
  g_test_add_func ("/figure-finder/pathological", test_pathological);
  return g_test_run ();
}
