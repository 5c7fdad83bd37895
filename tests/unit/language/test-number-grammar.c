/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "language/rv-digits.h"
#include "language/rv-number-grammar.h"

typedef struct
{
  const char *text;
  double value;
  guint length; /* lexemes; 0 where no number begins */
} Case;

typedef struct
{
  RvLanguagePack *pack;
  RvLexer *lexer;
  RvNumberGrammar grammar;
} Fixture;

static void
fixture_init (Fixture *fixture, const char *code, gunichar group)
{
  fixture->pack = rv_language_pack_new (code, NULL);
  fixture->lexer = rv_lexer_new ();
  fixture->grammar
    = (RvNumberGrammar){ rv_number_lexicon_ensure (fixture->pack, NULL), group, FALSE };
  g_assert_nonnull (fixture->grammar.lexicon);
}

static void
fixture_clear (Fixture *fixture)
{
  rv_lexer_free (fixture->lexer);
  rv_language_pack_unref (fixture->pack);
}

static void
check (Fixture *fixture, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      RvLexemes lexemes
        = rv_lexer_cut (fixture->lexer, cases[i].text, rv_span (0, strlen (cases[i].text)));
      RvNumber number = rv_number_grammar_parse (&fixture->grammar, &lexemes, 0);

      if (number.length != cases[i].length
          || (number.length > 0
              && fabs (number.value - cases[i].value) > 1e-9 * fabs (cases[i].value)))
        g_error ("“%s”: %g in %u lexemes", cases[i].text, number.value, number.length);
    }
}

static void
test_english (void)
{
  static const Case cases[] = {
    { "seven", 7, 1 },
    { "ninety-six pages", 96, 3 },
    { "sixtyfour", 64, 1 },
    { "eight hundred and twelve", 812, 4 },
    { "six thousand five hundred and forty-three", 6543, 8 },
    { "seventeen hundred", 1700, 2 },
    { "thirty-six hundred", 3600, 4 },
    { "one forty two", 142, 3 },
    { "a dozen", 12, 2 },
    { "four dozen", 48, 2 },
    { "1.5 million", 1.5e6, 4 },
    { "2 million 300 thousand", 2.3e6, 4 },
    { "two and a half million", 2.5e6, 5 },
    { "one million and a half", 1.5e6, 5 },
    { "five crore", 5e7, 2 },
    { "half a billion", 5e8, 3 },
    { "three quarters", 0.75, 2 },
    { "two-thirds", 2. / 3, 3 },
    { "one twentieth", 0.05, 2 },
    { "six point zero five", 6.05, 4 },
    { "minus eleven", -11, 2 },
    { "-4.5", -4.5, 4 },
    { "60K", 60000, 2 },
    { "12,345,678", 12345678, 5 },
    { "98 765", 98765, 2 },
    { "1,23,456", 123456, 5 },
    { "3.25", 3.25, 3 },
    { "4.500", 4.5, 3 },
    { "2e3", 2000, 3 },
    { "1¾", 1.75, 2 },
    { "5/8", 0.625, 3 },
    { "hundreds of thousands", 1e5, 3 },
    { "22nd", 22, 2 },
    { "sixty-first", 61, 3 },
    { "hello", 0, 0 },
    { "-", 0, 0 },
  };
  Fixture fixture;

  fixture_init (&fixture, "en", ',');
  check (&fixture, cases, G_N_ELEMENTS (cases));
  fixture_clear (&fixture);
}

static void
test_vietnamese (void)
{
  static const Case cases[] = {
    { "sáu mươi tư", 64, 3 },       { "mười lăm", 15, 2 },
    { "ba trăm linh hai", 302, 4 }, { "bốn nghìn năm trăm", 4500, 4 },
    { "tám nghìn tỷ", 8e12, 3 },    { "2,5 triệu", 2.5e6, 4 },
    { "3 tỷ 400 triệu", 3.4e9, 4 }, { "hai triệu rưỡi", 2.5e6, 3 },
    { "ba phần năm", 0.6, 3 },      { "12.500", 12500, 3 },
    { "hàng trăm nghìn", 1e5, 3 },
  };
  Fixture fixture;

  fixture_init (&fixture, "vi", '.');
  check (&fixture, cases, G_N_ELEMENTS (cases));
  fixture_clear (&fixture);
}

static void
test_group_sign (void)
{
  static const struct
  {
    const char *text;
    gunichar otherwise, expected;
  } cases[] = {
    { "12,5 % and 7,25 % and 3,1 %", ',', '.' },
    { "1.234.567 and 8,5 and 2.345.678", ',', '.' },
    { "1,234,567 and 8.5 and 2,345,678", '.', ',' },
    { "on 12.03.2020 in version 1.2.3", ',', ',' },
    { "nothing here", '.', '.' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (rv_digits_tell_group_sign (cases[i].text, strlen (cases[i].text),
                                                 cases[i].otherwise),
                      ==, cases[i].expected);
}

/* No number takes more than its share of a megabyte made to explode, and what is none is stepped over. */
static void
test_pathological (void)
{
  static const char *const pieces[]
    = { "1",        "1 234 ",         "123,",       "million ", "and ",
        "one and ", "a hundred and ", "half of a ", "twenty " };
  Fixture fixture;

  fixture_init (&fixture, "en", ',');
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      RvLexemes lexemes;

      while (text->len < 1000000)
        g_string_append (text, pieces[i]);
      lexemes = rv_lexer_cut (fixture.lexer, text->str, rv_span (0, text->len));
      for (guint at = 0; at < lexemes.length;)
        {
          RvNumber number = rv_number_grammar_parse (&fixture.grammar, &lexemes, at);

          g_assert_cmpuint (number.skip, >=, 1);
          g_assert_cmpuint (number.length, <=, 64);
          at += number.skip;
        }
    }
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-grammar/english", test_english);
  g_test_add_func ("/number-grammar/vietnamese", test_vietnamese);
  g_test_add_func ("/number-grammar/group-sign", test_group_sign);
  g_test_add_func ("/number-grammar/pathological", test_pathological);
  return g_test_run ();
}
