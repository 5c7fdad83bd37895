/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>
#include <time.h>

#include "base/rv-hash.h"
#include "base/rv-interner.h"

/* Words that all have one hash by a rule without a key: 2 to the power of so many. */
#define STEPS 15u
#define LETTERS 6u

static guint32
fnv (guint32 hash, const char *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) bytes[i]) * 16777619u;
  return hash;
}

/* Syllables in an order in which neighbours have little in common, so that two of one hash come soon. */
static void
spell (guint64 number, char syllable[LETTERS + 1])
{
  guint64 rest = number * 2654435761u;

  for (guint i = 0; i < LETTERS; i++, rest /= 26)
    syllable[i] = (char) ('a' + rest % 26);
  syllable[LETTERS] = 0;
}

/* Two syllables that take the hash @from to the same one, which is given back. */
static guint32
find_syllables (guint32 from, char syllables[2][LETTERS + 1])
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL); /* hash -> number */

  for (gsize number = 1;; number++)
    {
      guint32 hash;
      gsize other;

      spell (number, syllables[0]);
      hash = fnv (from, syllables[0], LETTERS);
      other = GPOINTER_TO_SIZE (g_hash_table_lookup (seen, GUINT_TO_POINTER (hash)));
      if (other != 0)
        {
          spell (other, syllables[1]);
          return hash;
        }
      g_hash_table_insert (seen, GUINT_TO_POINTER (hash), GSIZE_TO_POINTER (number));
    }
}

/* Words of STEPS syllables, each one of two: all of one FNV-1a, the hash that was here before. */
static GPtrArray *
make_fnv_twins (void)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  char syllables[STEPS][2][LETTERS + 1];
  guint32 hash = 2166136261u;

  for (guint i = 0; i < STEPS; i++)
    hash = find_syllables (hash, syllables[i]);
  for (guint32 bits = 0; bits < 1u << STEPS; bits++)
    {
      GString *word = g_string_new (NULL);

      for (guint i = 0; i < STEPS; i++)
        g_string_append (word, syllables[i][bits >> i & 1]);
      g_assert_cmpuint (fnv (2166136261u, word->str, word->len), ==, hash);
      g_ptr_array_add (words, g_string_free (word, FALSE));
    }
  return words;
}

/* The same of g_str_hash(): "Ez" and "FY" have one hash, and so has whatever is made of them. */
static GPtrArray *
make_glib_twins (void)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint32 bits = 0; bits < 1u << STEPS; bits++)
    {
      GString *word = g_string_new (NULL);

      for (guint i = 0; i < STEPS; i++)
        g_string_append (word, bits >> i & 1 ? "Ez" : "FY");
      g_ptr_array_add (words, g_string_free (word, FALSE));
    }
  g_assert_cmpuint (g_str_hash (words->pdata[0]), ==, g_str_hash (words->pdata[words->len - 1]));
  return words;
}

/* How many of @words fall on a place of their own in a table of @n_slots, a power of two; of words thrown at random
 * on as many places as there are words, 63 of 100 places are hit. */
static guint
count_places (const GPtrArray *words, guint32 n_slots)
{
  g_autofree guint8 *hit = g_new0 (guint8, n_slots);
  guint n = 0;

  for (guint i = 0; i < words->len; i++)
    {
      guint32 slot = rv_hash_string (words->pdata[i]) & (n_slots - 1);

      n += hit[slot] == 0;
      hit[slot] = 1;
    }
  return n;
}

static void
test_spreads (void)
{
  g_autoptr (GPtrArray) fnv_twins = make_fnv_twins ();
  g_autoptr (GPtrArray) glib_twins = make_glib_twins ();

  g_assert_cmpuint (count_places (fnv_twins, 1u << STEPS), >, (1u << STEPS) / 2);
  g_assert_cmpuint (count_places (glib_twins, 1u << STEPS), >, (1u << STEPS) / 2);
}

/* By the hash without a key each word was compared with all before it: half of the square of their number, which is a
 * thousand times what it takes now. */
static void
test_interner (void)
{
  g_autoptr (GPtrArray) twins = make_fnv_twins ();
  g_autoptr (RvInterner) interner = rv_interner_new ();
  clock_t begin = clock ();

  for (guint i = 0; i < twins->len; i++)
    g_assert_cmpuint (rv_interner_add (interner, twins->pdata[i], STEPS * LETTERS), ==, i);
  g_assert_cmpfloat ((double) (clock () - begin) / CLOCKS_PER_SEC, <, 0.5);
}

static void
test_bytes (void)
{
  guint32 key = rv_hash_get_key ();

  g_assert_cmpuint (key, ==, rv_hash_get_key ());
  g_assert_cmpuint (rv_hash_string ("party"), ==, rv_hash_bytes (key, "party line", 5));
  g_assert_cmpuint (rv_hash_string ("party"), !=, rv_hash_string ("parti"));
  g_assert_cmpuint (rv_hash_bytes (key, "", 0), ==, 0);
  g_assert_cmpuint (rv_hash_bytes (key, "\xff\xff\xff\xff\xff\xff\xff", 7), <, RV_HASH_PRIME);
  /* 2^31 - 1 is nothing: the greatest that a step is given. */
  g_assert_cmpuint (rv_hash_step (RV_HASH_PRIME - 1, RV_HASH_PRIME - 1, 0xffffff), ==,
                    RV_HASH_PRIME - (0xffffff - 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hash/bytes", test_bytes);
  g_test_add_func ("/hash/spreads", test_spreads);
  g_test_add_func ("/hash/interner", test_interner);
  return g_test_run ();
}
