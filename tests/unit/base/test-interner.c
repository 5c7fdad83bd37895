/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-interner.h"

static void
test_numbers (void)
{
  g_autoptr (RvInterner) interner = rv_interner_new ();

  g_assert_cmpuint (rv_interner_lookup (interner, "đảng", strlen ("đảng")), ==, RV_INTERNER_NONE);
  g_assert_cmpuint (rv_interner_add (interner, "party", 5), ==, 0);
  g_assert_cmpuint (rv_interner_add (interner, "parties", 7), ==, 1);
  g_assert_cmpuint (rv_interner_add (interner, "parties", 5), ==,
                    2); /* only the first five bytes: "parti" */
  g_assert_cmpuint (rv_interner_add (interner, "partyline", 5), ==, 0);
  g_assert_cmpstr (rv_interner_get (interner, 2), ==, "parti");
  g_assert_cmpuint (rv_interner_get_length (interner), ==, 3);
}

static void
test_grows (void)
{
  g_autoptr (RvInterner) interner = rv_interner_new ();
  const char *first = rv_interner_get (interner, rv_interner_add (interner, "0", 1));

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *word = g_strdup_printf ("%u", i);

      g_assert_cmpuint (rv_interner_add (interner, word, strlen (word)), ==, i);
    }
  g_assert_cmpuint (rv_interner_lookup (interner, "99999", 5), ==, 99999);
  g_assert_true (first == rv_interner_get (interner, 0));
}

/* Words about as long as a block of memory, and longer: none is cut, none runs into the next one. */
static void
test_long_words (void)
{
  static const gsize lengths[] = { 3998, 3999, 4000, 4001, 100000 };
  g_autoptr (RvInterner) interner = rv_interner_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *word = g_strnfill (lengths[i], 'a');

      g_assert_cmpuint (rv_interner_add (interner, word, lengths[i]), ==, 2 * i);
      g_assert_cmpuint (rv_interner_add (interner, (char[]){ 'b', (char) ('a' + i) }, 2), ==,
                        2 * i + 1);
    }
  for (guint32 i = 0; i < G_N_ELEMENTS (lengths); i++)
    g_assert_cmpuint (strlen (rv_interner_get (interner, 2 * i)), ==, lengths[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interner/numbers", test_numbers);
  g_test_add_func ("/interner/grows", test_grows);
  g_test_add_func ("/interner/long-words", test_long_words);
  return g_test_run ();
}
