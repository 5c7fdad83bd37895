/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-progress.h"

static void
test_ranges (void)
{
  g_autoptr (RvProgress) progress = rv_progress_new ();

  g_assert_cmpfloat (rv_progress_get_fraction (progress), ==, 0);
  rv_progress_set_range (progress, 0, 0.5);
  rv_progress_tell (progress, 0.5);
  g_assert_cmpfloat (rv_progress_get_fraction (progress), ==, 0.25);
  rv_progress_set_range (progress, 0.5, 1);
  g_assert_cmpfloat (rv_progress_get_fraction (progress), ==, 0.5);
  rv_progress_tell (progress, 7);
  g_assert_cmpfloat (rv_progress_get_fraction (progress), ==, 1);
  rv_progress_tell (NULL, 1); /* nobody looks */
  rv_progress_set_range (NULL, 0, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/ranges", test_ranges);
  return g_test_run ();
}
