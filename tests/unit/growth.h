/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <time.h>

/* How often larger the larger input is, and what its work may grow by: linear work by GROWTH_STEP, quadratic
 * work by its square. */
#define GROWTH_STEP 4
#define GROWTH_ALLOWED 9.0

/* Processor time below which the clock says nothing. */
#define GROWTH_MEASURABLE (CLOCKS_PER_SEC / 50)

/* Asserts that @work on GROWTH_STEP times the input takes no more than linear work does, in processor time of
 * this process, whatever else the machine is doing. */
static inline void
assert_linear (void (*work) (gsize length, gpointer data), gsize length, gpointer data)
{
  clock_t smaller, larger, start = clock ();

  work (length, data);
  smaller = clock () - start;
  start = clock ();
  work (length * GROWTH_STEP, data);
  larger = clock () - start;
  g_test_message ("%.3f s, %.3f s", smaller / (double) CLOCKS_PER_SEC,
                  larger / (double) CLOCKS_PER_SEC);
  g_assert_cmpfloat (larger, <=, GROWTH_ALLOWED * MAX (smaller, GROWTH_MEASURABLE));
}
