/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "language/rv-break-classes.h"
#include "language/rv-languages.h"
#include "language/rv-latin-breaks.h"
#include "language/rv-segmenter.h"

#define TEXTS 20000u
#define LONGEST 24 /* characters of a text */

/* What decides: marks, quotes, brackets, spaces, digits, letters with and without case. */
static const char *const pieces[] = {
  ".", ".", "!", "?", "…", ",", ";",  ":",      "-",      "–", "—",  "'", "’", "‘", "\"",
  "“", "”", "«", "»", "(", ")", "[",  "]",      "/",      "%", "&",  "*", "$", "€", "₫",
  "§", "°", "ª", " ", " ", " ", "  ", "\u00a0", "\u2009", "1", "20", "a", "b", "A", "B",
  "é", "Đ", "ư", "ạ", "Ơ", "ß", "ƻ",  "no",     "Dr",     "x", "½",  "²", "@", "#", "+",
  "=", "<", "{", "}", "~", "^", "`",  "|",      "·",      "_", "•",  "‰", "¿", "¡",
};

static char *
make_text (GRand *rand)
{
  GString *text = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 1, LONGEST); i > 0; i--)
    if (g_rand_int_range (rand, 0, 12) == 0)
      g_string_append_unichar (text, (gunichar) g_rand_int_range (rand, ' ', RV_BREAK_LATIN_END));
    else if (g_rand_int_range (rand, 0, 12) == 0)
      g_string_append_unichar (text, (gunichar) g_rand_int_range (rand, RV_BREAK_MORE_START,
                                                                  RV_BREAK_MORE_END));
    else
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static UBreakIterator *
open_iterator (UBreakIteratorType type, const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open (type, language, NULL, 0, &status);

  g_assert_true (U_SUCCESS (status));
  return iterator;
}

static void
set_text (UBreakIterator *iterator, UText *utext, const char *text)
{
  UErrorCode status = U_ZERO_ERROR;

  utext_openUTF8 (utext, text, -1, &status);
  ubrk_setUText (iterator, utext, &status);
  g_assert_true (U_SUCCESS (status));
}

static void
check_sentences (UBreakIterator *iterator, const char *text)
{
  UText utext = UTEXT_INITIALIZER;
  gsize length = strlen (text), at = 0;

  set_text (iterator, &utext, text);
  for (int32_t end = ubrk_next (iterator); end != UBRK_DONE; end = ubrk_next (iterator))
    {
      at = rv_latin_breaks_next_sentence (text, length, at);
      if (at != (gsize) end)
        g_test_message ("sentences of %s", g_strescape (text, NULL));
      g_assert_cmpuint (at, ==, (gsize) end);
    }
  g_assert_cmpuint (at, ==, length);
  utext_close (&utext);
}

static RvWordKind
get_kind (int32_t status)
{
  return status >= UBRK_WORD_LETTER   ? RV_WORD_LETTERS
         : status >= UBRK_WORD_NUMBER ? RV_WORD_NUMBER
                                      : RV_WORD_SIGN;
}

static void
check_words (UBreakIterator *iterator, const char *text)
{
  UText utext = UTEXT_INITIALIZER;
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (RvWord));
  gsize start = 0;
  guint n = 0;

  g_assert_true (rv_latin_breaks_find_words (text, strlen (text), words));
  set_text (iterator, &utext, text);
  for (int32_t end = ubrk_next (iterator); end != UBRK_DONE; end = ubrk_next (iterator))
    {
      RvWordKind kind = get_kind (ubrk_getRuleStatus (iterator));
      const RvWord *word = &g_array_index (words, RvWord, n);

      if (kind != RV_WORD_SIGN || !g_unichar_isspace (g_utf8_get_char (text + start)))
        {
          if (n >= words->len || word->span.start != start || word->span.end != (gsize) end
              || word->kind != kind)
            g_test_message ("word %u of %s", n, g_strescape (text, NULL));
          g_assert_cmpuint (n, <, words->len);
          g_assert_cmpuint (word->span.start, ==, start);
          g_assert_cmpuint (word->span.end, ==, (gsize) end);
          g_assert_cmpuint (word->kind, ==, kind);
          n++;
        }
      start = (gsize) end;
    }
  g_assert_cmpuint (n, ==, words->len);
  utext_close (&utext);
}

/* ICU, whose tables nobody of us wrote, and our rules say the same of texts made by chance, in every
 * language that has a pack: one that CLDR has rules of its own for (Swedish, Finnish) would need ICU. */
static void
test_as_icu (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);

  for (guint i = 0; i < rv_languages_get_length (languages); i++)
    {
      const char *code = rv_language_pack_get_code (rv_languages_get_pack (languages, i));
      UBreakIterator *sentences = open_iterator (UBRK_SENTENCE, code);
      UBreakIterator *words = open_iterator (UBRK_WORD, code);
      g_autoptr (GRand) rand = g_rand_new_with_seed (i);
      guint n_latin = 0;

      for (guint j = 0; j < TEXTS; j++)
        {
          g_autofree char *text = make_text (rand);

          if (!rv_latin_breaks_is_latin (text, strlen (text)))
            continue;
          check_sentences (sentences, text);
          check_words (words, text);
          n_latin++;
        }
      g_assert_cmpuint (n_latin, >, TEXTS / 4);
      ubrk_close (sentences);
      ubrk_close (words);
    }
}

static void
test_beyond (void)
{
  static const char *const texts[] = { "один", "two\nlines", "a\u0301", "é\u200b", "一", "a_b" };
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (RvWord));

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_false (rv_latin_breaks_is_latin (texts[i], strlen (texts[i])));
      g_assert_false (rv_latin_breaks_find_words (texts[i], strlen (texts[i]), words));
      g_assert_cmpuint (words->len, ==, 0);
    }
}

/* A megabyte of marks behind which no letter comes. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize at = 0;
  guint n = 0;

  while (text->len < 1000000)
    g_string_append (text, "1. (2) - ");
  while (at < text->len && n < text->len)
    {
      at = rv_latin_breaks_next_sentence (text->str, text->len, at);
      n++;
    }
  g_assert_cmpuint (at, ==, text->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/latin-breaks/as-icu", test_as_icu);
  g_test_add_func ("/latin-breaks/beyond", test_beyond);
  g_test_add_func ("/latin-breaks/long", test_long);
  return g_test_run ();
}
