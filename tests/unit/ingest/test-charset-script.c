/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ingest/rv-charset-script.h"

/* What @n times @bytes, then @m times @other, are taken for. */
static const char *
find (const char *bytes, guint n, const char *other, guint m)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, bytes);
  for (guint i = 0; i < m; i++)
    g_string_append (text, other);
  return rv_charset_script_find (text->str, text->len);
}

#define THAI "windows-874"
#define SYLLABLE "\xa1\xd4"   /* a consonant and the vowel above it */
#define CONSONANT "\xa1"      /* that stands without one */
#define BEFORE "\xe0\xa1\xd4" /* a vowel that is written first */

static void
test_thai (void)
{
  g_assert_cmpstr (find (SYLLABLE, 12, "", 0), ==, THAI);
  g_assert_cmpstr (find (SYLLABLE, 11, CONSONANT, 1), ==, NULL);
  g_assert_cmpstr (find (SYLLABLE, 12, "ferry ", 100), ==, THAI);
  g_assert_cmpstr (find (SYLLABLE "\xe8", 20, "", 0), ==, THAI); /* a tone on top of the vowel */
  g_assert_cmpstr (find (BEFORE, 20, "", 0), ==, THAI);
  g_assert_cmpstr (find ("\xa1\xd1", 12, "", 0), ==, THAI);
  g_assert_cmpstr (find ("\xa1\xe7", 12, "", 0), ==, THAI);
  g_assert_cmpstr (find (SYLLABLE, 13, CONSONANT, 74), ==, THAI);
  g_assert_cmpstr (find (SYLLABLE, 11, CONSONANT, 78), ==, NULL); /* too few signs above the line */
  g_assert_cmpstr (find ("\xa1 \xd4", 20, "", 0), ==, NULL);      /* above nothing */
  g_assert_cmpstr (find (SYLLABLE, 50, "\xa1\xe0 ", 2), ==, THAI);
  g_assert_cmpstr (find (SYLLABLE, 50, "\xa1\xe0 \xa1", 20), ==, THAI);
  g_assert_cmpstr (find (SYLLABLE, 50, "\xe0\xe0", 5), ==, NULL); /* before no consonant */
}

/* Some bytes may be wrong, at either end of the set and in its gap. */
static void
test_wrong (void)
{
  static const char *const wrong[] = { "\x85", "\xa0", "\xdb", "\xde", "\xfc", "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%x", (guchar) wrong[i][0]);
      g_assert_cmpstr (find (SYLLABLE, 100, wrong[i], 5), ==, THAI);
      g_assert_cmpstr (find (SYLLABLE, 100, wrong[i], 8), ==, NULL);
    }
}

#define RUSSIAN "IBM866"
#define COMMON "\xae" /* a letter that is half of every text with five others */
#define SMALL "\xab"
#define CAPITAL "\x8e"
#define FRAME "\xcd"

static void
test_russian (void)
{
  g_assert_cmpstr (find (COMMON, 24, "", 0), ==, RUSSIAN);
  g_assert_cmpstr (find ("\xe2", 24, "", 0), ==, RUSSIAN);
  g_assert_cmpstr (find (COMMON, 23, "", 0), ==, NULL);
  g_assert_cmpstr (find (COMMON, 24, "a ", 24), ==, RUSSIAN);
  g_assert_cmpstr (find (COMMON, 24, "a ", 25), ==, NULL);
  g_assert_cmpstr (find (COMMON, 62, CAPITAL, 38), ==, RUSSIAN);
  g_assert_cmpstr (find (COMMON, 58, CAPITAL, 42), ==, NULL);
  g_assert_cmpstr (find (COMMON, 37, SMALL, 63), ==, RUSSIAN);
  g_assert_cmpstr (find (COMMON, 33, SMALL, 67), ==, NULL);
  g_assert_cmpstr (find (COMMON, 200, FRAME, 5), ==, RUSSIAN);
  g_assert_cmpstr (find (COMMON, 200, FRAME, 8), ==, NULL);
  g_assert_cmpstr (find (COMMON, 200, "\xf2", 8), ==, NULL);
  g_assert_cmpstr (find (COMMON, 200, "\xf1", 8), ==, RUSSIAN); /* ё */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charset-script/thai", test_thai);
  g_test_add_func ("/charset-script/wrong", test_wrong);
  g_test_add_func ("/charset-script/russian", test_russian);
  return g_test_run ();
}
