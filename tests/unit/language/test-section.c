/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "language/rv-section.h"

static RvJson *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  RvJson *root = rv_json_parse (text, strlen (text), "test", &error);

  g_assert_no_error (error);
  return root;
}

/* Words are folded; strings are as they are written. */
static void
test_sets (void)
{
  g_autoptr (RvJson) root = parse ("{ \"list\": [\"Ủy ban\", \"THE\"] }");
  g_autoptr (RvPhraseTable) words = rv_section_read_words (root, "list", NULL);
  g_autoptr (RvPhraseTable) strings = rv_section_read_strings (root, "list", NULL);

  g_assert_true (rv_phrase_table_contains (words, "ủy ban"));
  g_assert_true (rv_phrase_table_contains (words, "the"));
  g_assert_false (rv_phrase_table_contains (words, "THE"));
  g_assert_true (rv_phrase_table_contains (strings, "THE"));
  g_assert_false (rv_phrase_table_contains (strings, "the"));
}

static void
test_map (void)
{
  g_autoptr (RvJson) root = parse ("{ \"plurals\": { \"Acts\": \"Act\" } }");
  g_autoptr (GHashTable) folded = rv_section_read_map (root, "plurals", TRUE, NULL);
  g_autoptr (GHashTable) written = rv_section_read_map (root, "plurals", FALSE, NULL);

  g_assert_cmpstr (g_hash_table_lookup (folded, "acts"), ==, "Act");
  g_assert_cmpstr (g_hash_table_lookup (written, "Acts"), ==, "Act");
  g_assert_null (g_hash_table_lookup (written, "acts"));
}

static void
test_phrases (void)
{
  g_autoptr (RvJson) root = parse ("{ \"a\": [\"in order to\"], \"b\": [\"In Order To\"] }");
  g_autoptr (RvPhraseTable) table = rv_section_read_phrases (root, "a", NULL);
  const char *const words[] = { "in", "order", "to", "go" };
  guint value = 0;

  g_assert_cmpuint (rv_phrase_table_match (table, words, G_N_ELEMENTS (words), &value), ==, 3);
  g_assert_cmpuint (value, ==, 1);
  g_assert_true (rv_section_add_phrases (root, "b", table, 7, NULL));
  rv_phrase_table_match (table, words, G_N_ELEMENTS (words), &value);
  g_assert_cmpuint (value, ==, 7);
}

/* What a word is in one list is not lost in another. */
static void
test_bits (void)
{
  typedef struct
  {
    double other;
    guint marks;
  } Entry;

  const Entry *entry;
  g_autoptr (RvJson) root = parse ("{ \"a\": [\"Of\", \"by\"], \"b\": [\"of\"] }");
  g_autoptr (RvPhraseTable) flags = rv_phrase_table_new ();
  g_autoptr (RvPhraseTable) entries = rv_phrase_table_new ();
  const char *const members[] = { "a", "b" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_assert_true (rv_section_add_flags (root, members[i], flags, 1u << i, NULL));
      g_assert_true (rv_section_add_marks (root, members[i], entries, sizeof *entry,
                                           sizeof (double), 1u << i, NULL));
    }
  g_assert_cmpuint (rv_phrase_table_lookup (flags, "of"), ==, 3);
  g_assert_cmpuint (rv_phrase_table_lookup (flags, "by"), ==, 1);
  entry = rv_phrase_table_lookup_record (entries, "of");
  g_assert_cmpuint (entry->marks, ==, 3);
  g_assert_cmpfloat (entry->other, ==, 0);
}

/* Errors name the list; only marks may be missing. */
static void
test_errors (void)
{
  g_autoptr (RvJson) root = parse ("{ \"numbers\": [1, 2], \"map\": { \"a\": 1 } }");
  g_autoptr (RvPhraseTable) entries = rv_phrase_table_new ();
  g_autoptr (GError) missing = NULL, numbers = NULL, map = NULL, marks = NULL;

  g_assert_null (rv_section_read_words (root, "words", &missing));
  g_assert_error (missing, RV_ERROR, RV_ERROR_DATA);
  g_assert_nonnull (strstr (missing->message, "words"));
  g_assert_null (rv_section_read_phrases (root, "numbers", &numbers));
  g_assert_error (numbers, RV_ERROR, RV_ERROR_DATA);
  g_assert_null (rv_section_read_map (root, "map", TRUE, &map));
  g_assert_error (map, RV_ERROR, RV_ERROR_DATA);
  g_assert_true (rv_section_add_marks (root, "words", entries, sizeof (guint), 0, 1, NULL));
  g_assert_false (rv_section_add_marks (root, "numbers", entries, sizeof (guint), 0, 1, &marks));
  g_assert_error (marks, RV_ERROR, RV_ERROR_DATA);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/section/sets", test_sets);
  g_test_add_func ("/section/map", test_map);
  g_test_add_func ("/section/phrases", test_phrases);
  g_test_add_func ("/section/bits", test_bits);
  g_test_add_func ("/section/errors", test_errors);
  return g_test_run ();
}
