/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-list-marker.h"

static void
check (const char *text, gsize length, const char *next)
{
  RvListMarker marker;

  g_assert_cmpuint (rv_list_marker_read (text, strlen (text), &marker), ==, length);
  g_assert_true (next == NULL || rv_list_marker_is_next (&marker, next, strlen (next)));
  g_assert_false (rv_list_marker_is_next (&marker, "", 0));
  g_assert_false (rv_list_marker_is_next (&marker, "77)", 3));
}

static void
test_markers (void)
{
  check ("1. bread", 2, "2.");
  check ("9) bread", 2, "10)");
  check ("1.) bread", 3, "2.)");
  check ("b) bread", 2, "c)");
  check ("i) bread", 2, "ii)");
  check ("i) bread", 2, "j)");
  check ("xxxix. bread", 6, NULL);
  check ("A) bread", 2, "B)");
  check ("A. Brown", 2, NULL);
}

static void
test_bullets (void)
{
  const char *text = "• 4. bread";
  RvListMarker marker;

  g_assert_cmpuint (rv_list_marker_read (text, strlen (text), &marker), ==, strlen ("• 4."));
  g_assert_cmpuint (marker.bullet, ==, 0x2022);
  g_assert_true (rv_list_marker_is_next (&marker, "5.", 2));
}

static void
test_none (void)
{
  check ("", 0, NULL);
  check ("bread", 0, NULL);
  check ("1234. bread", 0, NULL);
  check ("1.5 loaves", 0, NULL);
  check (")", 0, NULL);
  check ("mild. bread", 0, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-marker/markers", test_markers);
  g_test_add_func ("/list-marker/bullets", test_bullets);
  g_test_add_func ("/list-marker/none", test_none);
  return g_test_run ();
}
