/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-date-grammar.h"

typedef struct
{
  const char *text;
  const char *iso;  /* NULL where no date is found */
  const char *span; /* the words taken */
} Case;

static char *
describe (const RvWrittenDate *date)
{
  char from[RV_CALENDAR_DATE_SIZE], to[RV_CALENDAR_DATE_SIZE];

  rv_calendar_date_print (date->from, from);
  rv_calendar_date_print (date->to, to);
  return (date->flags & RV_WRITTEN_RANGE) != 0 ? g_strconcat (from, "/", to, NULL)
                                               : g_strdup (from);
}

static void
check (const char *code, gboolean is_day_first, const Case *cases, gsize n)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, NULL);
  g_autoptr (RvLexer) lexer = rv_lexer_new ();
  const RvDateLexicon *lexicon = rv_date_lexicon_ensure (pack, NULL);
  const RvNumberLexicon *numbers = rv_number_lexicon_ensure (pack, NULL);
  RvDateGrammar grammar = { lexicon, { numbers, ',', FALSE }, is_day_first };

  g_assert_nonnull (lexicon);
  for (gsize i = 0; i < n; i++)
    {
      const Case *c = &cases[i];
      RvLexemes lexemes = rv_lexer_cut (lexer, c->text, rv_span (0, strlen (c->text)));
      RvWrittenDate date = { .length = 0 };

      for (guint at = 0; at < lexemes.length && date.length == 0; at++)
        date = rv_date_grammar_parse (&grammar, &lexemes, at);
      if (c->iso == NULL)
        g_assert_cmpuint (date.length, ==, 0);
      else
        {
          g_autofree char *iso = NULL;
          g_autofree char *span = NULL;
          guint32 start, end;

          g_assert_cmpuint (date.length, >, 0);
          iso = describe (&date);
          g_assert_cmpstr (iso, ==, c->iso);
          start = lexemes.lexemes[date.first].span.start;
          end = lexemes.lexemes[date.first + date.length - 1].span.end;
          span = g_strndup (c->text + start, end - start);
          g_assert_cmpstr (span, ==, c->span);
        }
    }
}

static void
test_english (void)
{
  static const Case cases[] = {
    { "on 7 March 1998", "1998-03-07", "7 March 1998" },
    { "the 2nd of November, 2021", "2021-11-02", "2nd of November, 2021" },
    { "by Sept. 9, 2011 at the latest", "2011-09-09", "Sept. 9, 2011" },
    { "released 2024-02-29 again", "2024-02-29", "2024-02-29" },
    { "on 13.10.2023", "2023-10-13", "13.10.2023" },
    { "on 10/11/2023", "2023-10-11", "10/11/2023" },
    { "on 25/11/2023", "2023-11-25", "25/11/2023" },
    { "since July 2012", "2012-07", "July 2012" },
    { "from 3 to 9 May 2010", "2010-05-03/2010-05-09", "3 to 9 May 2010" },
    { "the 2011 - 2016 plan", "2011/2016", "2011 - 2016" },
    { "from 20 December 2024 to 5 January", "2024-12-20/2025-01-05",
      "20 December 2024 to 5 January" },
    { "in Q3 2022", "2022-07/2022-09", "Q3 2022" },
    { "the 1960s", "1960-01-01/1969-12-31", "1960s" },
    { "from Nov to Jan 2019", "2018-11/2019-01", "Nov to Jan 2019" },
    { "the first six months of 2024", "2024-01/2024-06", "first six months of 2024" },
    { "the last 2 weeks of 2021", "2021-12-20/2022-01-02", "last 2 weeks of 2021" },
    { "the last quarter of 2023", "2023-10/2023-12", "last quarter of 2023" },
    { "the first three ships of 2021", "2021", "2021" },
    { "you may come", NULL, NULL },
    { "on 31 April 2020 or never", "2020-04", "April 2020" },
    { "decision 44-05-12-2019/AB", NULL, NULL },
  };

  check ("en", FALSE, cases, G_N_ELEMENTS (cases));
}

static void
test_vietnamese (void)
{
  static const Case cases[] = {
    { "ngày 5 tháng 6 năm 2023", "2023-06-05", "ngày 5 tháng 6 năm 2023" },
    { "ngày 05/06/2023", "2023-06-05", "ngày 05/06/2023" },
    { "tháng mười hai năm 2019", "2019-12", "tháng mười hai năm 2019" },
    { "quý II/2024", "2024-04/2024-06", "quý II/2024" },
    { "sáng 7/9", "--09-07", "7/9" },
    { "9 tháng đầu năm 2024", "2024-01/2024-09", "9 tháng đầu năm 2024" },
    { "3 tháng cuối năm 2023", "2023-10/2023-12", "3 tháng cuối năm 2023" },
    { "nửa cuối năm 2025", "2025-07/2025-12", "nửa cuối năm 2025" },
  };

  check ("vi", TRUE, cases, G_N_ELEMENTS (cases));
}

/* A megabyte of what dates are made of takes no longer for each lexeme than a line of it. */
static void
test_pathological (void)
{
  static const char *const pieces[] = { "12/", "2020-", "may ", "from 1 to ", "tháng " };
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (RvLexer) lexer = rv_lexer_new ();
  RvDateGrammar grammar = { rv_date_lexicon_ensure (pack, NULL),
                            { rv_number_lexicon_ensure (pack, NULL), ',', FALSE },
                            FALSE };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      RvLexemes lexemes;

      while (text->len < 1000000)
        g_string_append (text, pieces[i]);
      lexemes = rv_lexer_cut (lexer, text->str, rv_span (0, text->len));
      for (guint at = 0; at < lexemes.length; at++)
        g_assert_cmpuint (rv_date_grammar_parse (&grammar, &lexemes, at).length, <, 40);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-grammar/english", test_english);
  g_test_add_func ("/date-grammar/vietnamese", test_vietnamese);
  g_test_add_func ("/date-grammar/pathological", test_pathological);
  return g_test_run ();
}
