/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-background.h"

static RvBackground *
background (const char *table)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));

  return rv_background_new_from_bytes (bytes);
}

static void
test_table (void)
{
  g_autoptr (RvBackground) table = background ("\t100\nand\t60\nape\t2\nhors\t7\nzoo\t1");

  g_assert_cmpuint (rv_background_get_n_sentences (table), ==, 100);
  g_assert_cmpuint (rv_background_lookup (table, "and"), ==, 60);
  g_assert_cmpuint (rv_background_lookup (table, "ape"), ==, 2);
  g_assert_cmpuint (rv_background_lookup (table, "hors"), ==, 7);
  g_assert_cmpuint (rv_background_lookup (table, "zoo"), ==, 1);
  g_assert_cmpuint (rv_background_lookup (table, "a"), ==, 0);
  g_assert_cmpuint (rv_background_lookup (table, "horse"), ==, 0);
  g_assert_cmpuint (rv_background_lookup (table, "zzz"), ==, 0);
}

static void
test_broken (void)
{
  g_autoptr (RvBackground) none = rv_background_new_from_bytes (NULL);
  g_autoptr (RvBackground) empty = background ("");
  g_autoptr (RvBackground) bare = background ("no table\nat all");

  g_assert_cmpuint (rv_background_lookup (none, "and"), ==, 0);
  g_assert_cmpuint (rv_background_lookup (empty, "and"), ==, 0);
  g_assert_cmpuint (rv_background_lookup (bare, "at"), ==, 0);
  g_assert_cmpuint (rv_background_get_n_sentences (bare), ==, 0);
}

static void
test_english (void)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (RvBackground) table = rv_background_new (pack);

  g_assert_cmpuint (rv_background_lookup (table, "the"), >, rv_background_lookup (table, "nation"));
  g_assert_cmpuint (rv_background_lookup (table, "nation"), >,
                    rv_background_lookup (table, "glacier"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/background/table", test_table);
  g_test_add_func ("/background/broken", test_broken);
  g_test_add_func ("/background/english", test_english);
  return g_test_run ();
}
