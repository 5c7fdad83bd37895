/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-word-vectors.h"

static void
test_table (void)
{
  g_autoptr (GString) table = g_string_new ("\tfrom nowhere\nboat\t");
  g_autoptr (RvWordVectors) vectors = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *boat;

  for (guint i = 0; i < RV_WORD_VECTOR_SIZE; i++)
    g_string_append_c (table, (char) (RV_WORD_VECTOR_ZERO + i % 7));
  g_string_append (table, "\nship\tshort\n");
  bytes = g_bytes_new_static (table->str, table->len);
  vectors = rv_word_vectors_new_from_bytes (bytes);
  boat = rv_word_vectors_lookup (vectors, "boat");
  g_assert_nonnull (boat);
  g_assert_cmpint (boat[RV_WORD_VECTOR_SIZE - 1] - RV_WORD_VECTOR_ZERO, ==, 95 % 7);
  g_assert_null (rv_word_vectors_lookup (vectors, "ship")); /* not beyond the end of the table */
  g_assert_null (rv_word_vectors_lookup (vectors, "boa"));
}

static void
test_broken (void)
{
  const char *tables[] = { "", "\t", "boat", "\tx\nboat", "\tx\nboat\t", "\tx\nboat\tabc\nz\tb" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (tables[i], strlen (tables[i]));
      g_autoptr (RvWordVectors) vectors = rv_word_vectors_new_from_bytes (bytes);

      g_assert_null (rv_word_vectors_lookup (vectors, "boat"));
    }
}

static int
multiply (const char *a, const char *b)
{
  int sum = 0;

  for (guint i = 0; i < RV_WORD_VECTOR_SIZE; i++)
    sum += (a[i] - RV_WORD_VECTOR_ZERO) * (b[i] - RV_WORD_VECTOR_ZERO);
  return sum;
}

static void
test_english (void)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (RvWordVectors) vectors = rv_word_vectors_new (pack);
  const char *doctor = rv_word_vectors_lookup (vectors, "doctor");
  const char *nurse = rv_word_vectors_lookup (vectors, "nurs");
  const char *bridge = rv_word_vectors_lookup (vectors, "bridg");

  g_assert_true (doctor != NULL && nurse != NULL && bridge != NULL);
  g_assert_cmpint (multiply (doctor, nurse), >, 2 * multiply (doctor, bridge));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-vectors/table", test_table);
  g_test_add_func ("/word-vectors/broken", test_broken);
  g_test_add_func ("/word-vectors/english", test_english);
  return g_test_run ();
}
