/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-phrase-table.h"

#define MATCH(table, out, ...)                                        \
  rv_phrase_table_match (table, (const char *const[]){ __VA_ARGS__ }, \
                         G_N_ELEMENTS (((const char *const[]){ __VA_ARGS__ })), out)

static void
test_longest (void)
{
  g_autoptr (RvPhraseTable) table = rv_phrase_table_new ();
  guint value = 99;

  rv_phrase_table_add (table, "no later than", 1);
  rv_phrase_table_add (table, "No", 2);
  rv_phrase_table_add (table, "no room", 3);

  g_assert_cmpuint (MATCH (table, &value, "no", "later", "than", "may"), ==, 3);
  g_assert_cmpuint (value, ==, 1);
  g_assert_cmpuint (MATCH (table, &value, "no", "later", "on"), ==, 1);
  g_assert_cmpuint (value, ==, 2);
  g_assert_cmpuint (MATCH (table, &value, "room", "no"), ==, 0);
  g_assert_cmpuint (value, ==, 2);
  g_assert_cmpuint (MATCH (table, NULL, "no", "room"), ==, 2);
}

static void
test_replaces (void)
{
  g_autoptr (RvPhraseTable) table = rv_phrase_table_new ();
  guint value = 0;

  rv_phrase_table_add (table, "phải", 1);
  rv_phrase_table_add (table, "PHẢI", 2);
  g_assert_cmpuint (MATCH (table, &value, "phải"), ==, 1);
  g_assert_cmpuint (value, ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (RvPhraseTable) table = rv_phrase_table_new ();

  rv_phrase_table_add (table, "", 1);
  rv_phrase_table_add (table, "  ", 1);
  g_assert_cmpuint (MATCH (table, NULL, "", "a"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase-table/longest", test_longest);
  g_test_add_func ("/phrase-table/replaces", test_replaces);
  g_test_add_func ("/phrase-table/empty", test_empty);
  return g_test_run ();
}
