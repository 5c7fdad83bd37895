/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-day.h"

static void
check (const char *language, const char *text, const char *expected)
{
  g_autoptr (RvDayReader) reader = rv_day_reader_new (language);
  g_autofree char *iso = NULL;
  RvDay day;

  if (rv_day_reader_find (reader, text, strlen (text), &day))
    iso = rv_day_to_string (&day);
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_digits (void)
{
  check ("en", "2021-03-09T10:00:00Z", "2021-03-09");
  check ("en", "posted 9/3/2021 10:15", "2021-03-09");
  check ("en", "3/29/2021", "2021-03-29");
  check ("de", "Stand: 09.03.2021, 10 Uhr", "2021-03-09");
  check ("zh", "2021年3月9日", "2021-03-09");
  check ("vi", "ngày 9 tháng 3 năm 2021", "2021-03-09");
}

static void
test_names (void)
{
  check ("en", "March 9, 2021", "2021-03-09");
  check ("en", "Tue, 9th of March, 2021", "2021-03-09");
  check ("en", "Sept. 9, 2021", "2021-09-09");
  check ("de", "9. März 2021", "2021-03-09");
  check ("es", "9 de marzo de 2021", "2021-03-09");
  check ("fr", "9 février 2021", "2021-02-09");
  check ("pl", "9 marca 2021", "2021-03-09");
}

/* What the months are called comes from CLDR, for far more languages than have a pack. */
static void
test_other_languages (void)
{
  check ("sv", "9 mars 2021", "2021-03-09");
  check ("uk", "9 березня 2021", "2021-03-09");
  check ("el", "9 Μαρτίου 2021", "2021-03-09");
  check ("SV", "9 mars 2021", "2021-03-09");
  check ("xx", "9 March 2021", "2021-03-09");
  check ("xx", "9 березня 2021", NULL);
  check (NULL, "9 березня 2021", NULL);
}

static void
test_all (void)
{
  const char *text = "9 березня 2021";
  g_autoptr (RvDayReader) reader = rv_day_reader_new ("de");
  RvDay day;

  g_assert_false (rv_day_reader_find (reader, text, strlen (text), &day));
  rv_day_reader_add_all (reader);
  g_assert_true (rv_day_reader_find (reader, text, strlen (text), &day));
  g_assert_cmpuint (day.month, ==, 3);
}

static void
test_none (void)
{
  check ("en", "30/02/2021", NULL);
  check ("en", "March 2021", NULL);
  check ("en", "items 1.2.3 and 4-5", NULL);
  check ("en", "", NULL);
  check ("en", "99999999999999999999/1/1", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/digits", test_digits);
  g_test_add_func ("/day/names", test_names);
  g_test_add_func ("/day/other-languages", test_other_languages);
  g_test_add_func ("/day/all", test_all);
  g_test_add_func ("/day/none", test_none);
  return g_test_run ();
}
