/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "ingest/rv-charset.h"

static void
check (const char *data, gsize size, const char *declared, const char *text, const char *name)
{
  g_autoptr (GError) error = NULL;
  RvCharset charset;
  gsize length = 0;
  g_autofree char *decoded
    = rv_charset_decode (data, size, NULL, declared, NULL, &charset, &length, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (decoded, ==, text);
  g_assert_cmpuint (length, ==, strlen (text));
  g_assert_cmpstr (charset.name, ==, name);
}

static void
test_marks (void)
{
  check ("\xef\xbb\xbfh\xc3\xa9", 6, NULL, "hé", "UTF-8");
  check ("\xff\xfeh\0\xe9\0", 6, NULL, "hé", "UTF-16LE");
  check ("\xfe\xff\0h\0\xe9", 6, NULL, "hé", "UTF-16BE");
  check ("\xff\xfe\0\0h\0\0\0", 8, NULL, "h", "UTF-32LE");
}

static void
test_wide (void)
{
  static const char text[] = "A\0 \0w\0o\0r\0d\0 \0o\0r\0 \0t\0w\0o\0";

  check (text, sizeof text - 1, NULL, "A word or two", "UTF-16LE");
}

static void
test_declared (void)
{
  check ("caf\xe9", 4, "iso-8859-1", "café", "windows-1252");
  check ("\xcf\xf0\xe8\xe2\xe5\xf2", 6, "windows-1251", "Привет", "windows-1251");
  check ("caf\xc3\xa9", 5, "iso-8859-1", "café", "UTF-8");
}

static void
test_detected (void)
{
  static const char text[] = "\xd1\xee\xe2\xe5\xf2 \xec\xe8\xed\xe8\xf1\xf2\xf0\xee\xe2 "
                             "\xef\xf0\xe8\xed\xff\xeb \xf0\xe5\xf8\xe5\xed\xe8\xe5 \xee "
                             "\xf0\xe0\xe7\xe2\xe8\xf2\xe8\xe8 \xf1\xf2\xf0\xe0\xed\xfb.";
  RvCharset charset;
  gsize length;
  g_autofree char *decoded
    = rv_charset_decode (text, sizeof text - 1, NULL, NULL, NULL, &charset, &length, NULL);

  g_assert_cmpstr (decoded, ==, "Совет министров принял решение о развитии страны.");
  g_assert_cmpint (charset.origin, ==, RV_CHARSET_GUESSED);
}

static void
test_forced (void)
{
  g_autoptr (GError) error = NULL;
  RvCharset charset;
  gsize length;
  g_autofree char *decoded
    = rv_charset_decode ("\xe9", 1, "windows-1251", NULL, NULL, &charset, &length, NULL);

  g_assert_cmpstr (decoded, ==, "й");
  g_assert_cmpint (charset.origin, ==, RV_CHARSET_CHOSEN);
  g_assert_null (rv_charset_decode ("x", 1, "no-such-set", NULL, NULL, &charset, &length, &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_UNSUPPORTED);
}

/* What a person chooses may be one of the old encodings of Vietnamese, over bytes or over letters. */
static void
test_chosen_encoding (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *decoded;
  } cases[] = {
    { "vi\xd6n", "TCVN5712-1", "viện" },     /* bytes */
    { "vi\xc3\x96n", "TCVN5712-1", "viện" }, /* the same letters in UTF-8, as a font hides them */
    { "vi\xaen", "VISCII", "viện" },
  };
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  guint n;
  const RvCharsetOffer *offers = rv_charset_list (&n);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RvCharset charset;
      gsize length;
      g_autofree char *decoded
        = rv_charset_decode (cases[i].text, strlen (cases[i].text), cases[i].name, NULL, languages,
                             &charset, &length, NULL);

      g_assert_cmpstr (decoded, ==, cases[i].decoded);
      g_assert_cmpstr (charset.name, ==, cases[i].name);
      g_assert_cmpint (charset.origin, ==, RV_CHARSET_CHOSEN);
    }
  for (guint i = 0; i < n; i++) /* whatever is offered can be had */
    {
      RvCharset charset;
      gsize length;
      g_autofree char *decoded
        = rv_charset_decode ("quay", 4, offers[i].name, NULL, languages, &charset, &length, NULL);

      g_assert_nonnull (decoded);
    }
}

/* A few zeros, as a broken transfer leaves them, lose nothing of the text around them. */
static void
test_zeros (void)
{
  static const char text[] = "The harbour board met on Monday and agreed caf\xe9 \0 the new quay "
                             "will be built by the end of the year, and all is said.";

  check (text, sizeof text - 1, "iso-8859-1",
         "The harbour board met on Monday and agreed café   the new quay "
         "will be built by the end of the year, and all is said.",
         "windows-1252");
}

static void
test_binary (void)
{
  static const char data[] = "\x7f"
                             "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0";
  g_autoptr (GError) error = NULL;
  RvCharset charset;
  gsize length;

  g_assert_null (
    rv_charset_decode (data, sizeof data, NULL, NULL, NULL, &charset, &length, &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_NOT_TEXT);
}

/* The same sentence in every old encoding of Vietnamese comes out the same. */
static void
test_vietnamese (void)
{
  static const char sentence[]
    = "Các đại biểu đã nghe báo cáo và thảo luận về những việc được giao cho từng địa phương; "
      "không có ý kiến nào khác của các đơn vị là trái với điều này.";
  static const struct
  {
    const char *name;
    const char *text;
  } cases[] = {
    { "VNI",
      "Caùc ñaïi bieåu ñaõ nghe baùo caùo vaø thaûo luaän veà nhöõng vieäc ñöôïc giao cho töøng "
      "ñòa phöông; khoâng coù yù kieán naøo khaùc cuûa caùc ñôn vò laø traùi vôùi ñieàu naøy." },
    { "TCVN5712-1", "C¸c ®¹i biÓu ®· nghe b¸o c¸o vµ th¶o luËn vÒ nh÷ng viÖc ®\xc2\xad"
                    "îc giao cho tõng ®Þa ph\xc2\xad"
                    "¬ng; kh«ng cã ý kiÕn nµo kh¸c cña c¸c ®¬n vÞ lµ tr¸i víi ®iÒu nµy." },
  };
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bytes = g_convert (cases[i].text, -1, "CP1252", "UTF-8", NULL, NULL, NULL);
      const char *const sources[] = { cases[i].text, bytes };

      for (gsize j = 0; j < G_N_ELEMENTS (sources); j++)
        {
          RvCharset charset;
          gsize length;
          g_autofree char *decoded = rv_charset_decode (sources[j], strlen (sources[j]), NULL, NULL,
                                                        languages, &charset, &length, NULL);

          g_assert_cmpstr (decoded, ==, sentence);
          g_assert_cmpstr (charset.name, ==, cases[i].name);
          g_assert_cmpint (charset.origin, ==, RV_CHARSET_GUESSED);
        }
    }
}

/* Text that only looks a little like it stays as it is. */
static void
test_not_vietnamese (void)
{
  static const char text[] = "Où est le café ? À côté de l’hôtel, près du théâtre, où l’on a dîné.";
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  RvCharset charset;
  gsize length;
  g_autofree char *decoded
    = rv_charset_decode (text, strlen (text), NULL, NULL, languages, &charset, &length, NULL);

  g_assert_cmpstr (decoded, ==, text);
  g_assert_cmpstr (charset.name, ==, "UTF-8");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charset/marks", test_marks);
  g_test_add_func ("/charset/wide", test_wide);
  g_test_add_func ("/charset/declared", test_declared);
  g_test_add_func ("/charset/detected", test_detected);
  g_test_add_func ("/charset/forced", test_forced);
  g_test_add_func ("/charset/chosen-encoding", test_chosen_encoding);
  g_test_add_func ("/charset/zeros", test_zeros);
  g_test_add_func ("/charset/binary", test_binary);
  g_test_add_func ("/charset/vietnamese", test_vietnamese);
  g_test_add_func ("/charset/not-vietnamese", test_not_vietnamese);
  return g_test_run ();
}
