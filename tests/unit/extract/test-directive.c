/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-directive.h"

/* What is due first comes first, and what is due at no time last, wherever the reader lives: for most
 * languages the C library sorts punctuation before digits and passes over hyphens. */
static void
test_deadlines (void)
{
  static const char *const in_order[]
    = { "2024/2025-03-01", "2025-03-02", "2025-06", "2025-12-31", "2025",
        "2026-01-01",      "--01-05",    NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (in_order); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (in_order); j++)
      {
        const RvDirective a = { .deadline = in_order[i] }, b = { .deadline = in_order[j] };
        int order = rv_directive_compare_deadlines (&a, &b);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directive/deadlines", test_deadlines);
  return g_test_run ();
}
