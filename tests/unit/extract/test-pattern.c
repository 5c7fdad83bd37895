/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-error.h"
#include "extract/rv-pattern.h"

static void
test_match (void)
{
  g_autoptr (RvPattern) pattern = rv_pattern_new ("(?<number>[0-9]{1,4})/[A-Z]{2}");

  for (guint i = 0; i < 2; i++) /* compiled and again */
    {
      g_autoptr (GMatchInfo) info = NULL, other = NULL;
      int start, end;

      g_assert_true (rv_pattern_match (pattern, "12/QD of May", &info));
      g_assert_true (g_match_info_fetch_named_pos (info, "number", &start, &end));
      g_assert_cmpint (end, ==, 2);
      g_assert_false (rv_pattern_match (pattern, "No. 12/QD", &other));
    }
}

/* What has not been checked and is no pattern matches nothing. */
static void
test_wrong (void)
{
  g_autoptr (RvPattern) broken = rv_pattern_new ("([0-9]");
  g_autoptr (RvPattern) unchecked = rv_pattern_new ("([0-9]");
  g_autoptr (RvPattern) endless = rv_pattern_new ("[0-9]+");
  g_autoptr (RvPattern) escaped = rv_pattern_new ("[0-9]\\+");
  g_autoptr (GMatchInfo) info = NULL;
  g_autoptr (GError) syntax = NULL, repeats = NULL, none = NULL;

  g_assert_false (rv_pattern_check (broken, &syntax));
  g_assert_error (syntax, RV_ERROR, RV_ERROR_DATA);
  g_assert_false (rv_pattern_match (unchecked, "1", &info));
  g_assert_false (rv_pattern_check (endless, &repeats));
  g_assert_error (repeats, RV_ERROR, RV_ERROR_DATA);
  g_assert_true (rv_pattern_check (escaped, &none));
  g_assert_no_error (none);
}

static gpointer
match_in_thread (gpointer data)
{
  g_autoptr (GMatchInfo) info = NULL;

  return GINT_TO_POINTER (rv_pattern_match (data, "7", &info));
}

static void
test_threads (void)
{
  g_autoptr (RvPattern) pattern = rv_pattern_new ("[0-9]");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("match", match_in_thread, pattern);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern/match", test_match);
  g_test_add_func ("/pattern/wrong", test_wrong);
  g_test_add_func ("/pattern/threads", test_threads);
  return g_test_run ();
}
