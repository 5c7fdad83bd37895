/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stddef.h>

#include "base/rv-library.h"

/* Any library that is there wherever the program is. */
#define GLIB "libglib-2.0.so.0"

typedef struct
{
  int (*g_ascii_digit_value) (char c);
  gboolean (*g_ascii_string_to_signed) (const char *, guint, gint64, gint64, gint64 *, GError **);
} Table;

static guint n_set_up;

static void
set_up (gconstpointer table)
{
  const Table *glib = table;

  g_assert_cmpint (glib->g_ascii_digit_value ('7'), ==, 7);
  n_set_up++;
}

static const RvLibraryFunction functions[] = {
  { "g_ascii_digit_value", offsetof (Table, g_ascii_digit_value) },
  { "g_ascii_string_to_signed", offsetof (Table, g_ascii_string_to_signed) },
};

static const RvLibraryFunction newer[] = {
  { "g_ascii_digit_value", offsetof (Table, g_ascii_digit_value) },
  { "g_of_a_later_version", offsetof (Table, g_ascii_string_to_signed) },
};

static void
test_loaded (void)
{
  static Table table;
  static RvLibrary library = { GLIB, functions, G_N_ELEMENTS (functions), set_up, 0 };

  for (guint i = 0; i < 3; i++)
    g_assert_true (rv_library_ensure (&library, &table));
  g_assert_nonnull (table.g_ascii_string_to_signed);
  g_assert_cmpuint (n_set_up, ==, 1);
}

static void
test_missing (void)
{
  static Table table;
  static RvLibrary library = { "libnothing-of-that-name.so.1", functions, 2, set_up, 0 };
  guint before = n_set_up;

  g_assert_false (rv_library_ensure (&library, &table));
  g_assert_false (rv_library_ensure (&library, &table));
  g_assert_cmpuint (n_set_up, ==, before);
}

/* A library that lacks one of the functions is not set up, and not used. */
static void
test_other_version (void)
{
  static Table table;
  static RvLibrary library = { GLIB, newer, G_N_ELEMENTS (newer), set_up, 0 };
  guint before = n_set_up;

  g_assert_false (rv_library_ensure (&library, &table));
  g_assert_cmpuint (n_set_up, ==, before);
}

static gpointer
ensure (gpointer data)
{
  static Table table;

  return GINT_TO_POINTER (rv_library_ensure (data, &table));
}

static void
test_threads (void)
{
  static RvLibrary library = { GLIB, functions, G_N_ELEMENTS (functions), set_up, 0 };
  guint before = n_set_up;
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ensure", ensure, &library);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
  g_assert_cmpuint (n_set_up, ==, before + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/loaded", test_loaded);
  g_test_add_func ("/library/missing", test_missing);
  g_test_add_func ("/library/other-version", test_other_version);
  g_test_add_func ("/library/threads", test_threads);
  return g_test_run ();
}
