/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-unit-lexicon.h"

static void
check (const char *code, const char *text, const char *unit, guint length, gboolean is_prefix)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, NULL);
  g_autoptr (RvLexer) lexer = rv_lexer_new ();
  const RvUnitLexicon *units = rv_unit_lexicon_ensure (pack, NULL);
  RvLexemes lexemes = rv_lexer_cut (lexer, text, rv_span (0, strlen (text)));
  RvUnitMatch match;

  g_assert_nonnull (units);
  match = is_prefix ? rv_unit_lexicon_match_prefix (units, &lexemes, 0)
                    : rv_unit_lexicon_match (units, &lexemes, 0);
  g_test_message ("%s", text);
  g_assert_cmpstr (match.unit != NULL ? match.unit->name : NULL, ==, unit);
  g_assert_cmpuint (match.length, ==, length);
}

static void
test_after (void)
{
  check ("en", "square miles of land", "square miles", 2, FALSE);
  check ("en", "km/h", "km/h", 3, FALSE);
  check ("en", "% of all", "%", 1, FALSE);
  check ("en", "percentage points", "percentage points", 2, FALSE);
  check ("en", "in the box", NULL, 0, FALSE);
  check ("en", "people", NULL, 0, FALSE);
  check ("en", "MEUR", "EUR", 1, FALSE);
  check ("vi", "đồng một người", "VND", 1, FALSE);
  check ("vi", "đồng chí", NULL, 0, FALSE);
}

static void
test_before (void)
{
  check ("en", "US$5", "USD", 2, TRUE);
  check ("en", "Rs. 5", "INR", 2, TRUE);
  check ("en", "km 5", NULL, 0, TRUE);
  check ("en", "usual 5", NULL, 0, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit-lexicon/after", test_after);
  g_test_add_func ("/unit-lexicon/before", test_before);
  return g_test_run ();
}
