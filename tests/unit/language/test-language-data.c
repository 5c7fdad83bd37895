/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-language-data.h"

/*
 * The first question for a file that is not JSON registers the files, on whichever thread asks; and
 * meanwhile GTK looks for its own on another. That happens once in the life of a program, so every
 * round is a process of its own.
 */
#define ROUNDS 100

/* Looks for something else, as GTK does while it starts, until it is told to stop. */
static gpointer
look_elsewhere (gpointer data)
{
  int *state = data;

  g_atomic_int_set (state, 1);
  while (g_atomic_int_get (state) == 1)
    g_resources_get_info ("/nowhere", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
  return NULL;
}

static void
test_first_question (void)
{
  if (g_test_subprocess ())
    {
      int state = 0;
      g_autoptr (GThread) thread = g_thread_new ("elsewhere", look_elsewhere, &state);
      g_autoptr (GBytes) bytes = NULL;

      while (g_atomic_int_get (&state) == 0)
        ;
      bytes = rv_language_data_lookup ("en", "background.tsv");
      g_atomic_int_set (&state, 2);
      g_thread_join (g_steal_pointer (&thread));
      g_assert_nonnull (bytes);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
      return;
    }
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_test_trap_subprocess (NULL, 10 * G_USEC_PER_SEC, 0);
      g_test_trap_assert_passed ();
    }
}

static void
test_missing (void)
{
  g_assert_null (rv_language_data_lookup ("en", "no-such-file.tsv"));
  g_assert_null (rv_language_data_lookup ("no-such-language", "background.tsv"));
  g_assert_null (rv_language_data_get_section ("en", "no-such-section"));
  g_assert_nonnull (rv_language_data_get_section ("en", "language"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language-data/first-question", test_first_question);
  g_test_add_func ("/language-data/missing", test_missing);
  return g_test_run ();
}
