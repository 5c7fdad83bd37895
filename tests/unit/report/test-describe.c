/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>

#include "report/rv-describe.h"

static void
test_date (void)
{
  static const struct
  {
    const char *iso;
    const char *words;
  } cases[] = {
    { "2025-04-16", "16 Apr 2025" },
    { "2025-04", "April 2025" },
    { "--06-30", "30 June" },
    { "2020/2025", "2020 – 2025" },
    { "2025-04-16/2025-05-01", "16 Apr 2025 – 1 May 2025" },
    /* what is no date stays as it is */
    { "2025-Q3", "2025-Q3" },
    { "2025-13-41", "2025-13-41" },
    { "2020/2025/2026",
      "2020 – 2025/2026" }, /* an interval has two ends, however many slashes a file has */
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = rv_describe_date (cases[i].iso);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* A file may say anything: neither memory nor the stack grows with the square of it. */
static void
test_slashes (void)
{
  g_autofree char *iso = g_strnfill (1000000, '/');
  g_autofree char *words = rv_describe_date (iso);

  g_assert_true (g_str_has_prefix (words, " – /"));
}

/* The words of two forces or two relations must differ: a reader has nothing else to go by. */
static void
test_words_differ (void)
{
  g_assert_cmpstr (rv_describe_force (RV_FORCE_MUST), !=, rv_describe_force (RV_FORCE_MUST_NOT));
  g_assert_cmpstr (rv_describe_force (RV_FORCE_MUST), !=, rv_describe_force (RV_FORCE_SHOULD));
  g_assert_cmpstr (rv_describe_force (RV_FORCE_SHOULD), !=, rv_describe_force (RV_FORCE_MAY));
  g_assert_cmpstr (rv_describe_relation (RV_RELATION_IDENTICAL), !=,
                   rv_describe_relation (RV_RELATION_REWORDED));
  g_assert_cmpstr (rv_describe_relation (RV_RELATION_REWORDED), !=,
                   rv_describe_relation (RV_RELATION_TRANSLATED));
  g_assert_cmpstr (rv_describe_pair_relation (RV_RELATION_TRANSLATED, TRUE), ==,
                   "Translated, moved");
  g_assert_cmpstr (rv_relation_get_nick (RV_RELATION_TRANSLATED), ==, "reworded");
  g_assert_cmpstr (rv_describe_relation_symbol (RV_RELATION_REWORDED), !=,
                   rv_describe_relation_symbol (RV_RELATION_RELATED));
}

static void
test_summary_reasons (void)
{
  g_autofree char *two = rv_describe_summary_reasons ("figures central");
  g_autofree char *none = rv_describe_summary_reasons (NULL);
  g_autofree char *unknown = rv_describe_summary_reasons ("beautiful");

  g_assert_cmpstr (two, ==, "speaks for much of the text · has key figures");
  g_assert_null (none);
  g_assert_null (unknown);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/date", test_date);
  g_test_add_func ("/describe/slashes", test_slashes);
  g_test_add_func ("/describe/words-differ", test_words_differ);
  g_test_add_func ("/describe/summary-reasons", test_summary_reasons);
  return g_test_run ();
}
