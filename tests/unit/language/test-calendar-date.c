/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-calendar-date.h"

static void
test_validity (void)
{
  g_assert_true (rv_calendar_date_is_valid ((RvCalendarDate){ 2024, 2, 29 }));
  g_assert_false (rv_calendar_date_is_valid ((RvCalendarDate){ 2023, 2, 29 }));
  g_assert_true (rv_calendar_date_is_valid ((RvCalendarDate){ 0, 2, 29 }));
  g_assert_false (rv_calendar_date_is_valid ((RvCalendarDate){ 1900, 2, 29 }));
  g_assert_true (rv_calendar_date_is_valid ((RvCalendarDate){ 2000, 2, 29 }));
  g_assert_false (rv_calendar_date_is_valid ((RvCalendarDate){ 2024, 13, 0 }));
  g_assert_false (rv_calendar_date_is_valid ((RvCalendarDate){ 2024, 0, 4 }));
  g_assert_false (rv_calendar_date_is_valid ((RvCalendarDate){ 0, 4, 0 }));
}

static void
test_iso (void)
{
  static const char *const good[] = { "2031-07-09", "2031-07", "2031" };
  static const char *const bad[] = { "", "31", "2031-13", "2031-02-30", "next year", "2031-7-9" };
  char buffer[RV_CALENDAR_DATE_SIZE];
  RvCalendarDate date;

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (rv_calendar_date_parse (good[i], &date));
      rv_calendar_date_print (date, buffer);
      g_assert_cmpstr (buffer, ==, good[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rv_calendar_date_parse (bad[i], &date));
  g_assert_true (rv_calendar_date_parse ("2031-07-09T10:00:00Z", &date));
  g_assert_cmpuint (date.day, ==, 9);
  rv_calendar_date_print ((RvCalendarDate){ 0, 7, 9 }, buffer);
  g_assert_cmpstr (buffer, ==, "--07-09");
}

static void
test_order (void)
{
  g_assert_cmpint (rv_calendar_date_compare ((RvCalendarDate){ 2020, 5, 6 },
                                             (RvCalendarDate){ 2020, 5, 7 }),
                   <, 0);
  g_assert_cmpint (rv_calendar_date_compare ((RvCalendarDate){ 2021, 0, 0 },
                                             (RvCalendarDate){ 2020, 12, 31 }),
                   >, 0);
  g_assert_cmpint (rv_calendar_date_compare ((RvCalendarDate){ 2020, 5, 0 },
                                             (RvCalendarDate){ 2020, 5, 0 }),
                   ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-date/validity", test_validity);
  g_test_add_func ("/calendar-date/iso", test_iso);
  g_test_add_func ("/calendar-date/order", test_order);
  return g_test_run ();
}
