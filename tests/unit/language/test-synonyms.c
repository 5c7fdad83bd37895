/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-synonyms.h"

static void
note (const char *stem, gsize length, float certainty, gpointer data)
{
  g_string_append_printf (data, "%.*s:%.1f ", (int) length, stem, certainty);
}

static char *
list (const char *table, const char *stem)
{
  g_autoptr (GBytes) bytes = table != NULL ? g_bytes_new_static (table, strlen (table)) : NULL;
  g_autoptr (RvSynonyms) synonyms = rv_synonyms_new_from_bytes (bytes);
  GString *found = g_string_new (NULL);

  rv_synonyms_foreach (synonyms, stem, note, found);
  return g_string_free (found, FALSE);
}

static void
test_table (void)
{
  const char *table = "\tfrom nowhere\nboat\t7ship 3vessel\nship\t7boat\nzoo\t1park";
  g_autofree char *boat = list (table, "boat");
  g_autofree char *ship = list (table, "ship");
  g_autofree char *zoo = list (table, "zoo");
  g_autofree char *none = list (table, "boa");

  g_assert_cmpstr (boat, ==, "ship:0.7 vessel:0.3 ");
  g_assert_cmpstr (ship, ==, "boat:0.7 ");
  g_assert_cmpstr (zoo, ==, "park:0.1 ");
  g_assert_cmpstr (none, ==, "");
}

/* Nothing is found in what is no table, and nothing is read beyond its end. */
static void
test_broken (void)
{
  const char *tables[] = { NULL,
                           "",
                           "\t",
                           "boat",
                           "\n",
                           "\tx\nboat",
                           "\tx\nboat\t",
                           "\tx\nboat\t7",
                           "\tx\nboat\t7 ",
                           "\tx\nboat\tship",
                           "\tx\nboat\t \n",
                           "\tx\nboat\t7\t\n" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *found = list (tables[i], "boat");

      g_assert_true (g_str_equal (found, "") || i == G_N_ELEMENTS (tables) - 1);
    }
}

/* What is shipped knows what says the same, and no opposites, names or numbers. */
static void
test_english (void)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (RvSynonyms) synonyms = rv_synonyms_new (pack);
  const char *pairs[][3] = { { "poor", "poverti", "rich" }, { "increas", "rise", "decreas" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GString) found = g_string_new (" ");
      g_autofree char *kin = g_strdup_printf (" %s:", pairs[i][1]);
      g_autofree char *opposite = g_strdup_printf (" %s:", pairs[i][2]);

      rv_synonyms_foreach (synonyms, pairs[i][0], note, found);
      g_assert_nonnull (strstr (found->str, kin));
      g_assert_null (strstr (found->str, opposite));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/synonyms/table", test_table);
  g_test_add_func ("/synonyms/broken", test_broken);
  g_test_add_func ("/synonyms/english", test_english);
  return g_test_run ();
}
