/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-lexeme-cue.h"

/* The lexemes of @text joined by bars; "~" before one that is glued to the one before it. */
static char *
cut (const char *text)
{
  g_autoptr (RvLexer) lexer = rv_lexer_new ();
  RvLexemes lexemes = rv_lexer_cut (lexer, text, rv_span (0, strlen (text)));
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < lexemes.length; i++)
    {
      if (i > 0)
        g_string_append (shown, lexemes.lexemes[i].is_spaced ? "|" : "|~");
      g_string_append (shown, lexemes.words[i]);
    }
  return g_string_free (shown, FALSE);
}

static void
test_cut (void)
{
  static const char *const cases[][2] = {
    { "About 3km on", "about|3|~km|on" },
    { "10.000 đồng", "10|~.|~000|đồng" },
    { "2030_Photo", "2030|~_|~photo" },
    { "Đảng-viên", "đảng|~-|~viên" },
    { "", "" },
    { " \t ", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = cut (cases[i][0]);

      g_assert_cmpstr (shown, ==, cases[i][1]);
    }
}

static void
test_addresses (void)
{
  static const char text[]
    = "see https://example.org/2019/05 or a5@example.org or www.example.org/7 in 2019";
  g_autoptr (RvLexer) lexer = rv_lexer_new ();
  RvLexemes lexemes = rv_lexer_cut (lexer, text, rv_span (0, strlen (text)));

  for (guint i = 0; i < lexemes.length; i++)
    {
      guint32 start = lexemes.lexemes[i].span.start;
      gboolean is_plain = g_str_equal (lexemes.words[i], "see")
                          || g_str_equal (lexemes.words[i], "or")
                          || g_str_equal (lexemes.words[i], "in") || start >= strlen (text) - 4;

      g_assert_cmpint (lexemes.lexemes[i].is_address, ==, !is_plain);
    }
}

static void
test_known_words (void)
{
  static const char text[] = "Five km";
  g_autoptr (RvLexer) lexer = rv_lexer_new ();
  RvLexemes lexemes;

  rv_lexer_begin (lexer, text);
  rv_lexer_add_word (lexer, rv_span (0, 4), "five", 7);
  rv_lexer_add_text (lexer, rv_span (4, 7));
  lexemes = rv_lexer_end (lexer);
  g_assert_cmpuint (lexemes.length, ==, 2);
  g_assert_cmpuint (lexemes.lexemes[0].word, ==, 7);
  g_assert_cmpuint (lexemes.lexemes[1].word, ==, RV_LEXEME_NO_WORD);
  g_assert_true (lexemes.lexemes[1].is_spaced);
}

static void
test_cues (void)
{
  static const char text[] = "it was no more than 5 o'clock";
  static const char *const before[] = { "than", "no more than", NULL };
  static const char *const after[] = { "o'clock", NULL };
  g_autoptr (RvLexer) lexer = rv_lexer_new ();
  g_autoptr (RvPhraseTable) table_before = rv_phrase_table_new ();
  g_autoptr (RvPhraseTable) table_after = rv_phrase_table_new ();
  RvLexemes lexemes;
  guint value = 0;

  rv_lexer_add_phrases (lexer, table_before, before, 3);
  rv_lexer_add_phrases (lexer, table_after, after, 4);
  lexemes = rv_lexer_cut (lexer, text, rv_span (0, strlen (text)));
  g_assert_cmpuint (rv_lexemes_match_before (&lexemes, table_before, 5, &value), ==, 3);
  g_assert_cmpuint (value, ==, 3);
  g_assert_cmpuint (rv_lexemes_match_before (&lexemes, table_before, 4, NULL), ==, 0);
  g_assert_cmpuint (rv_lexemes_match_at (&lexemes, table_after, 6, NULL), ==, 3);
  g_assert_true (rv_lexemes_contain (&lexemes, table_after, 0, lexemes.length));
  g_assert_false (rv_lexemes_contain (&lexemes, table_after, 0, 6));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexer/cut", test_cut);
  g_test_add_func ("/lexer/addresses", test_addresses);
  g_test_add_func ("/lexer/known-words", test_known_words);
  g_test_add_func ("/lexer/cues", test_cues);
  return g_test_run ();
}
