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

/* Many enough for the slots to double, more than once. */
static void
test_many (void)
{
  g_autoptr (RvPhraseTable) table = rv_phrase_table_new ();

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *phrase = g_strdup_printf ("w%u of w%u", i % 50, i);

      rv_phrase_table_add (table, phrase, i);
    }
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *first = g_strdup_printf ("w%u", i % 50);
      g_autofree char *last = g_strdup_printf ("w%u", i);
      guint value = 0;

      g_assert_cmpuint (MATCH (table, &value, first, "of", last), ==, 3);
      g_assert_cmpuint (value, ==, i);
      g_assert_cmpuint (MATCH (table, NULL, last, "of"), ==, 0);
    }
}

/* A word is one with whatever signs and spaces are in it; the empty one is a word too. */
static void
test_words (void)
{
  g_autoptr (RvPhraseTable) table = rv_phrase_table_new ();
  const char *const words[] = { "ad hoc", "", "of" };
  g_auto (GStrv) listed = NULL;

  g_assert_true (rv_phrase_table_is_empty (table));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    rv_phrase_table_add_flags (table, &words[i], 1, 1u << i);
  rv_phrase_table_add (table, "as well", 9);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpuint (rv_phrase_table_lookup (table, words[i]), ==, 1u << i);
  g_assert_false (rv_phrase_table_contains (table, "as"));
  g_assert_false (rv_phrase_table_contains (table, "ad"));
  listed = rv_phrase_table_list_words (table);
  g_assert_cmpuint (g_strv_length (listed), ==, G_N_ELEMENTS (words));
}

static void
test_records (void)
{
  typedef struct
  {
    double value;
    guint marks;
  } Record;

  g_autoptr (RvPhraseTable) table = rv_phrase_table_new ();
  const char *const words[] = { "HALF" };
  gconstpointer found;

  g_assert_null (rv_phrase_table_ensure_record (table, " ", sizeof (Record)));
  ((Record *) rv_phrase_table_ensure_record (table, "Half a", sizeof (Record)))->value = 0.5;
  ((Record *) rv_phrase_table_ensure_record (table, "half", sizeof (Record)))->marks = 1;
  ((Record *) rv_phrase_table_ensure_record (table, "half a", sizeof (Record)))->marks |= 2;
  ((Record *) rv_phrase_table_ensure_word_record (table, words[0], sizeof (Record)))->marks = 4;
  g_assert_cmpuint (rv_phrase_table_match_record (table,
                                                  (const char *const[]){ "half", "a", "day" }, 3,
                                                  &found),
                    ==, 2);
  g_assert_cmpfloat (((const Record *) found)->value, ==, 0.5);
  g_assert_cmpuint (((const Record *) found)->marks, ==, 2);
  found = rv_phrase_table_lookup_record (table, "half");
  g_assert_cmpuint (((const Record *) found)->marks, ==, 1);
  found = rv_phrase_table_lookup_record (table, words[0]);
  g_assert_cmpuint (((const Record *) found)->marks, ==, 4);
  g_assert_null (rv_phrase_table_lookup_record (table, "a"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase-table/longest", test_longest);
  g_test_add_func ("/phrase-table/replaces", test_replaces);
  g_test_add_func ("/phrase-table/empty", test_empty);
  g_test_add_func ("/phrase-table/many", test_many);
  g_test_add_func ("/phrase-table/words", test_words);
  g_test_add_func ("/phrase-table/records", test_records);
  return g_test_run ();
}
