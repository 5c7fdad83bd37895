/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-language-data.h"
#include "language/rv-packed-table.h"
#include "language/rv-section.h"

/* Everything that @filled finds is in @packed, with its number, and nothing else. */
static void
assert_same (const RvPhraseTable *packed, const RvPhraseTable *filled)
{
  const RvTableImage *image = rv_phrase_table_get_image (filled);
  g_auto (GStrv) words = rv_phrase_table_list_words (filled);

  g_assert_cmpuint (rv_phrase_table_get_image (packed)->n_edges, ==, image->n_edges);
  g_assert_cmpuint (rv_phrase_table_get_image (packed)->n_nodes, ==, image->n_nodes);
  for (gsize i = 0; words[i] != NULL; i++)
    g_assert_cmpuint (rv_phrase_table_lookup (packed, words[i]), ==,
                      rv_phrase_table_lookup (filled, words[i]));
}

static void
test_words (void)
{
  g_auto (GStrv) codes = rv_language_data_list_codes ();

  for (gsize i = 0; codes[i] != NULL; i++)
    {
      const RvJson *section = rv_language_data_get_section (codes[i], "language");
      g_autofree const char **words = rv_json_list_strings (section, "stop-words", NULL);
      g_autoptr (RvPhraseTable) packed = rv_phrase_table_open (section, "stop-words");
      g_autoptr (RvPhraseTable) filled = rv_phrase_table_new ();

      g_assert_true (rv_phrase_table_is_packed (packed));
      for (gsize j = 0; words[j] != NULL; j++)
        rv_phrase_table_add_words (filled, &words[j], 1, 1);
      assert_same (packed, filled);
    }
}

static void
test_phrases (void)
{
  const RvJson *section = rv_language_data_get_section ("en", "formulas");
  g_autofree const char **phrases = rv_json_list_strings (section, "stock", NULL);
  g_autoptr (RvPhraseTable) packed = rv_section_read_phrases (section, "stock", NULL);
  g_autoptr (RvPhraseTable) filled = rv_phrase_table_new ();

  g_assert_true (rv_phrase_table_is_packed (packed));
  rv_phrase_table_add_all (filled, (const char *const *) phrases, 1);
  assert_same (packed, filled);
  for (gsize i = 0; phrases[i] != NULL; i++)
    {
      g_auto (GStrv) words = NULL;
      g_autofree char *small = g_utf8_strdown (phrases[i], -1);

      words = g_strsplit (small, " ", -1);
      g_assert_cmpuint (rv_phrase_table_match (packed, (const char *const *) words,
                                               g_strv_length (words), NULL),
                        ==, g_strv_length (words));
    }
}

/* What is added goes to a copy: the constants are there for the next. */
static void
test_added (void)
{
  const RvJson *section = rv_language_data_get_section ("en", "numbers");
  const char *const word[] = { "umpteen" };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RvPhraseTable) table = rv_phrase_table_open (section, "words");
      guint32 n = rv_phrase_table_get_image (table)->n_edges;
      guint size = rv_phrase_table_get_image (table)->record_size;

      g_assert_true (rv_phrase_table_is_packed (table));
      g_assert_nonnull (rv_phrase_table_lookup_record (table, "seven"));
      g_assert_false (rv_phrase_table_contains (table, word[0]));
      rv_phrase_table_ensure_word_record (table, word[0], size);
      g_assert_false (rv_phrase_table_is_packed (table));
      g_assert_cmpuint (rv_phrase_table_get_image (table)->n_edges, ==, n + 1);
      g_assert_nonnull (rv_phrase_table_lookup_record (table, word[0]));
      g_assert_nonnull (rv_phrase_table_lookup_record (table, "seven"));
      for (guint j = 0; j < 1000; j++)
        {
          g_autofree char *more = g_strdup_printf ("%u-fold", j);

          rv_phrase_table_ensure_word_record (table, more, size);
        }
      g_assert_nonnull (rv_phrase_table_lookup_record (table, "eleven"));
      g_assert_nonnull (rv_phrase_table_lookup_record (table, "999-fold"));
    }
}

/* The hash of the tables has no key, for they are made when the program is built: a word of a document, whatever it is,
 * is compared with no more than one row of used slots. */
#define LONGEST_ROW 64u

static void
test_rows (void)
{
  for (guint32 i = 0; i < rv_n_packed_tables; i++)
    {
      const RvPackedTable *packed = &rv_packed_tables[i];
      const RvTableEdge *edges
        = (const RvTableEdge *) (gconstpointer) (rv_packed_table_numbers + packed->edges);
      guint row = 0, longest = 0;

      g_assert_cmpuint (packed->n_edges, <=, packed->n_slots / 2);
      for (guint32 j = 0; j < 2 * packed->n_slots; j++) /* twice: a row goes on at the beginning */
        {
          row = edges[j % packed->n_slots].to != 0 ? row + 1 : 0;
          longest = MAX (longest, row);
        }
      g_test_message ("%s: %u of %u slots, a row of %u", rv_packed_table_text + packed->name,
                      packed->n_edges, packed->n_slots, longest);
      g_assert_cmpuint (longest, <=, LONGEST_ROW);
    }
}

/* A section that is not the program's own, and a table that nobody packed, are filled at run time. */
static void
test_not_packed (void)
{
  const char *text = "{ \"stock\": [\"and so on\"] }";
  g_autoptr (RvJson) root = rv_json_parse (text, strlen (text), "test", NULL);
  g_autoptr (RvPhraseTable) own = rv_section_read_phrases (root, "stock", NULL);
  g_autoptr (RvPhraseTable) other
    = rv_phrase_table_open (rv_language_data_get_section ("en", "formulas"), "nothing");

  g_assert_false (rv_phrase_table_is_packed (own));
  g_assert_cmpuint (rv_phrase_table_get_image (own)->n_edges, ==, 3);
  g_assert_false (rv_phrase_table_is_packed (other));
  g_assert_true (rv_phrase_table_is_empty (other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/packed-table/words", test_words);
  g_test_add_func ("/packed-table/phrases", test_phrases);
  g_test_add_func ("/packed-table/added", test_added);
  g_test_add_func ("/packed-table/rows", test_rows);
  g_test_add_func ("/packed-table/not-packed", test_not_packed);
  return g_test_run ();
}
