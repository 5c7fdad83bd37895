/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-date-lexicon.h"

typedef struct
{
  const char *text;
  const char *url;
  gboolean is_day_first;
} Case;

static void
check (const char *code, const Case *cases, gsize n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, &error);
  const RvDateLexicon *lexicon = rv_date_lexicon_ensure (pack, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < n; i++)
    {
      g_test_message ("%s: “%s” %s", code, cases[i].text, cases[i].url);
      g_assert_cmpint (rv_date_lexicon_tell_day_first (lexicon, cases[i].text,
                                                       strlen (cases[i].text), cases[i].url),
                       ==, cases[i].is_day_first);
    }
}

/* Where the language has the month first: what the dates say, then the country. */
static void
test_english (void)
{
  static const Case cases[] = {
    { "It was 04/05/2025.", NULL, FALSE },
    { "It was 14/05/2025.", NULL, TRUE },
    { "It was 04/25/2025.", "https://www.mill.co.uk/", FALSE },
    { "14/05/2025, 05/15/2025, 05/16/2025", NULL, FALSE },
    { "14.5.2025, 15-5-2025, 05/16/2025", NULL, TRUE },
    /* no dates */
    { "32/05/2025, 14/13/2025, 14/05/25, 140/5/2025, 14/5/20255, 1/2, 14/0/2025", NULL, FALSE },
    { "0000014/05/2025", NULL, FALSE },
    { "", "https://mill.example.uk/news", TRUE },
    { "", "https://mill.example.uk", TRUE },
    { "", "https://mill.example.us/uk", FALSE },
    { "", "https://uk.mill.example/", FALSE },
    { "Write to clerk@mill.example.uk, or not.", NULL, TRUE },
    { "Write to clerk@mill.uk.example, or not.", NULL, FALSE },
    { "The end .uk is none, nor is mill.ukraine.", NULL, FALSE },
    { "ends in mill.uk", NULL, TRUE },
    { "mill.u", NULL, FALSE },
    { "04/25/2025 at mill.uk", NULL, FALSE },
  };

  check ("en", cases, G_N_ELEMENTS (cases));
}

/* Where it has the day first, only the dates can say otherwise. */
static void
test_vietnamese (void)
{
  static const Case cases[] = {
    { "04/05/2025", NULL, TRUE },
    { "04/25/2025", NULL, FALSE },
    { "04/05/2025", "https://mill.example.us", TRUE },
  };

  check ("vi", cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-lexicon/english", test_english);
  g_test_add_func ("/date-lexicon/vietnamese", test_vietnamese);
  return g_test_run ();
}
