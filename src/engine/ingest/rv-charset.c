/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From bytes to UTF-8. Asked in this order: what the person forces; a byte order mark; UTF-16 and
 * UTF-32 without one, told by where the zero bytes stand; UTF-8, if the bytes are (a text in another
 * set with letters beyond ASCII practically never is); what the file declares; then detection by
 * ICU, weighed by the common words that come out. Last, a text that turns into words of a language when
 * it is read in one of that language's old encodings (rv-legacy-text) is read so. Bytes that are no text in any of them (zeros, many control characters) are refused.
 * Linear in the size; detection looks at the first RV_LIMIT_SNIFF_BYTES.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "ingest/rv-charset.h"
#include "ingest/rv-legacy-text.h"

/* Code units that tell UTF-16 without a mark, and the share of them that are letters or plain signs. */
#define WIDE_UNITS 32u
#define WIDE_SHARE 0.97

/* Shares of control characters and of zeros that text does not have. Packed bytes have every value
 * alike: one in nine is a control character, though one in 256 only is a zero. */
#define CONTROL_SHARE 0.05
#define ZERO_SHARE 0.02

/* Bad sequences that a text declared as UTF-8 may have, one in so many bytes. */
#define BAD_UTF8_ONE_IN 400u

/* ICU's confidence, of 100, below which windows-1252 is as good a guess. */
#define CONFIDENCE 10

/* Guesses of ICU that are weighed, bytes read for it, points for a word, and words that count. */
#define MATCHES 8
#define SAMPLE_BYTES (16u * 1024)
#define WORD_SCORE 4
#define WORDS_MOST 20

/* Common words that a legacy encoding must bring out, and one in how many words they must be. */
#define LEGACY_WORDS 4u
#define LEGACY_ONE_IN 25u

typedef struct
{
  const char *name;
  const char *mark;
  gsize length;
} Mark;

static const Mark *
find_mark (const char *data, gsize size)
{
  static const Mark marks[] = {
    { "UTF-8", "\xef\xbb\xbf", 3 },    { "UTF-32LE", "\xff\xfe\0\0", 4 },
    { "UTF-32BE", "\0\0\xfe\xff", 4 }, { "UTF-16LE", "\xff\xfe", 2 },
    { "UTF-16BE", "\xfe\xff", 2 },     { "GB18030", "\x84\x31\x95\x33", 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (size >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      return &marks[i];
  return NULL;
}

/* Zero bytes by their place modulo four tell the wide encodings of mostly Latin text. */
static const char *
find_wide (const char *data, gsize size)
{
  gsize zeros[4] = { 0 }, n = MIN (size, RV_LIMIT_SNIFF_BYTES) & ~(gsize) 3;

  if (n < 4)
    return NULL;
  for (gsize i = 0; i < n; i++)
    zeros[i % 4] += data[i] == 0;
  n /= 4;
  if (zeros[0] + zeros[1] + zeros[2] + zeros[3] < n / 2)
    return NULL;
  if (zeros[3] == n && zeros[2] > n * 9 / 10 && zeros[0] < n / 10)
    return "UTF-32LE";
  if (zeros[0] == n && zeros[1] > n * 9 / 10 && zeros[3] < n / 10)
    return "UTF-32BE";
  if (zeros[1] > n / 3 && zeros[3] > n / 3 && zeros[0] <= n / 20 && zeros[2] <= n / 20)
    return "UTF-16LE";
  if (zeros[0] > n / 3 && zeros[2] > n / 3 && zeros[1] <= n / 20 && zeros[3] <= n / 20)
    return "UTF-16BE";
  return NULL;
}

/* Whether the code units read in that order are nearly all letters and plain signs: of two bytes at
 * random, one in four is not. */
static gboolean
are_letters (const char *data, gsize size, gboolean big)
{
  gsize units = MIN (size, RV_LIMIT_SNIFF_BYTES) / 2, good = 0;

  for (gsize i = 0; i < units; i++)
    {
      guchar first = (guchar) data[2 * i], second = (guchar) data[2 * i + 1];
      gunichar c = big ? (gunichar) first << 8 | second : (gunichar) second << 8 | first;

      good += c == '\n' || c == '\r' || c == '\t' || (c >= 0x20 && c < 0x7f)
              || (c >= 0x3000 && c <= 0x3020) || (c >= 0xff00 && c <= 0xff5e)
              || (c >= 0x2010 && c <= 0x2030) || (c >= 0xa0 && g_unichar_isalpha (c));
    }
  return units >= WIDE_UNITS && (double) good > WIDE_SHARE * (double) units;
}

/* UTF-16 of a script beyond Latin, without a mark. */
static const char *
find_wide_letters (const char *data, gsize size)
{
  gboolean little = are_letters (data, size, FALSE), big = are_letters (data, size, TRUE);

  return size % 2 != 0 || little == big ? NULL : little ? "UTF-16LE" : "UTF-16BE";
}

/* Sets that switch by escape sequences and look like ASCII otherwise. */
static const char *
find_escapes (const char *data, gsize size)
{
  gssize n = (gssize) MIN (size, RV_LIMIT_SNIFF_BYTES);

  if (memchr (data, 0x1b, (gsize) n) == NULL)
    return NULL;
  if (g_strstr_len (data, n, "\033$B") != NULL || g_strstr_len (data, n, "\033$@") != NULL)
    return "ISO-2022-JP";
  return g_strstr_len (data, n, "\033$)C") != NULL ? "ISO-2022-KR" : NULL;
}

static gboolean
is_binary (const char *data, gsize size)
{
  gsize n = MIN (size, RV_LIMIT_SNIFF_BYTES), controls = 0, zeros = 0;

  for (gsize i = 0; i < n; i++)
    {
      guchar c = (guchar) data[i];

      zeros += c == 0;
      controls
        += (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b) || c == 0x7f;
    }
  return (double) zeros > ZERO_SHARE * (double) n || (double) controls > CONTROL_SHARE * (double) n;
}

/* What the web means by @name. */
static const char *
resolve (const char *name)
{
  static const struct
  {
    const char *alias;
    const char *name;
  } web[] = {
    { "iso-8859-1", "windows-1252" },
    { "iso8859-1", "windows-1252" },
    { "latin1", "windows-1252" },
    { "latin-1", "windows-1252" },
    { "us-ascii", "windows-1252" },
    { "ascii", "windows-1252" },
    { "iso-8859-9", "windows-1254" },
    { "iso-8859-11", "windows-874" },
    { "tis-620", "windows-874" },
    { "gb2312", "GB18030" },
    { "gbk", "GB18030" },
    { "x-gbk", "GB18030" },
    { "ks_c_5601-1987", "windows-949" },
    { "euc-kr", "windows-949" },
    { "shift_jis", "windows-31j" },
    { "shift-jis", "windows-31j" },
    { "sjis", "windows-31j" },
    { "x-sjis", "windows-31j" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (web); i++)
    if (g_ascii_strcasecmp (name, web[i].alias) == 0)
      return web[i].name;
  return name;
}

static char *
convert (UConverter *converter, const char *data, gsize size, gsize *out_length)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize room = size * 2 + 16;
  g_autofree UChar *wide = g_try_new (UChar, room);
  int32_t length;
  long items;
  char *text;

  if (wide == NULL)
    return NULL;
  length = ucnv_toUChars (converter, wide, (int32_t) MIN (room, G_MAXINT32), data,
                          (int32_t) MIN (size, G_MAXINT32), &status);
  if (U_FAILURE (status))
    return NULL;
  for (int32_t i = 0; i < length; i++)
    if (wide[i] == 0)
      wide[i] = ' '; /* it would end the text, for the next call and every one behind it */
  text = g_utf16_to_utf8 ((const gunichar2 *) wide, length, NULL, &items, NULL);
  if (text != NULL)
    *out_length = (gsize) items;
  return text;
}

static char *
decode_as (const char *name, const char *data, gsize size, RvCharset *charset, gsize *out_length)
{
  UErrorCode status = U_ZERO_ERROR;
  const char *web = resolve (name);
  UConverter *converter = ucnv_open (web, &status);
  char *text;

  if (U_FAILURE (status))
    return NULL;
  text = convert (converter, data, size, out_length);
  ucnv_close (converter);
  if (text != NULL)
    {
      const char *canonical = ucnv_getStandardName (web, "IANA", &status);

      charset->name = g_intern_string (canonical != NULL ? canonical : web);
    }
  return text;
}

static char *
take_utf8 (const char *data, gsize size, RvCharset *charset, gsize *out_length)
{
  char *text = g_utf8_make_valid (data, (gssize) size);

  charset->name = g_intern_static_string ("UTF-8");
  *out_length = strlen (text);
  return text;
}

static gsize
count_bad_utf8 (const char *data, gsize size)
{
  const char *end = data + size;
  gsize n = 0;

  while (data < end && !g_utf8_validate_len (data, (gsize) (end - data), &data))
    {
      n += *data != 0;
      data++;
    }
  return n;
}

/* Whether more than a few characters are none: the wrong set. */
static gboolean
has_bad (const char *text)
{
  guint all = 0, bad = 0;

  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    {
      GUnicodeType type = g_unichar_type (g_utf8_get_char (p));

      all++;
      bad += g_utf8_get_char (p) == 0xfffd || type == G_UNICODE_UNASSIGNED
             || type == G_UNICODE_PRIVATE_USE;
    }
  return bad * 50 > all;
}

/* Returns: -1 where @name cannot be it.
 * Common words of any language that need more than ASCII, in the first bytes of @data read as @name. */
static int
count_words (const RvLanguages *languages, const char *name, const char *data, gsize size)
{
  RvCharset charset;
  gsize length;
  int best = 0;
  g_autofree char *text = decode_as (name, data, MIN (size, SAMPLE_BYTES), &charset, &length);

  if (text != NULL && has_bad (text))
    return -1;
  for (guint i = 0; text != NULL && languages != NULL && i < rv_languages_get_length (languages);
       i++)
    {
      const RvLanguagePack *pack = rv_languages_get_pack (languages, i);

      best = MAX (best, (int) rv_legacy_text_count_words (pack, text, strlen (text), NULL));
    }
  return best;
}

/* What ICU thinks of the bytes, weighed by how many words the result has. */
static const char *
find_likely (UCharsetDetector *detector, const RvLanguages *languages, const char *data, gsize size)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t n = 0;
  const UCharsetMatch **matches;
  const char *best = NULL;
  int best_score = 0;

  ucsdet_enableInputFilter (detector, TRUE);
  ucsdet_setText (detector, data, (int32_t) MIN (size, RV_LIMIT_SNIFF_BYTES), &status);
  matches = ucsdet_detectAll (detector, &n, &status);
  for (int32_t i = 0; U_SUCCESS (status) && i < MIN (n, MATCHES); i++)
    {
      int32_t confidence = ucsdet_getConfidence (matches[i], &status);
      const char *name = ucsdet_getName (matches[i], &status);
      int words;

      if (confidence < CONFIDENCE || g_str_has_prefix (name, "UTF-"))
        continue;
      words = count_words (languages, name, data, size);
      if (words >= 0 && confidence + WORD_SCORE * MIN (words, WORDS_MOST) > best_score)
        {
          best_score = confidence + WORD_SCORE * MIN (words, WORDS_MOST);
          best = name;
        }
    }
  return best;
}

static char *
detect (const char *data,
        gsize size,
        const RvLanguages *languages,
        RvCharset *charset,
        gsize *out_length)
{
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open (&status);
  const char *name;
  char *text = NULL;

  charset->is_guessed = TRUE;
  if (U_SUCCESS (status))
    {
      name = find_likely (detector, languages, data, size);
      if (name != NULL)
        text = decode_as (name, data, size, charset, out_length);
      ucsdet_close (detector);
    }
  return text != NULL ? text : decode_as ("windows-1252", data, size, charset, out_length);
}

/* @text, or the bytes it was made of, read as @encoding; at most @most bytes of them. */
static char *
try_legacy (const RvLegacyEncoding *encoding,
            const char *text,
            const char *data,
            gsize size,
            gsize most)
{
  RvCharset charset;
  gsize length;
  g_autofree char *read = NULL;
  const char *end;

  if (text != NULL)
    {
      g_utf8_validate_len (text, MIN (strlen (text), most), &end);
      return rv_legacy_text_convert (encoding, text, (gsize) (end - text));
    }
  read = decode_as (encoding->from, data, MIN (size, most), &charset, &length);
  return read != NULL ? rv_legacy_text_convert (encoding, read, strlen (read)) : g_strdup ("");
}

/* Reads a text again where words of a language come out of it that were not there before. */
static char *
repair (char *text,
        gboolean is_utf8,
        const char *data,
        gsize size,
        const RvLanguages *languages,
        RvCharset *charset)
{
  g_autoptr (GPtrArray) encodings = rv_legacy_text_list (languages, NULL);
  const RvLegacyEncoding *best = NULL;
  guint most = 0;
  char *repaired;

  for (guint i = 0; encodings != NULL && i < encodings->len; i++)
    {
      const RvLegacyEncoding *encoding = g_ptr_array_index (encodings, i);
      g_autofree char *sample = NULL;
      guint before, after, all;

      if (is_utf8 && !encoding->is_font)
        continue;
      sample = try_legacy (encoding, is_utf8 ? text : NULL, data, size, SAMPLE_BYTES);
      before = rv_legacy_text_count_words (encoding->pack, text, MIN (strlen (text), SAMPLE_BYTES),
                                           NULL);
      after = rv_legacy_text_count_words (encoding->pack, sample, strlen (sample), &all);
      if (after > most && after >= before + LEGACY_WORDS && after * LEGACY_ONE_IN >= all)
        {
          most = after;
          best = encoding;
        }
    }
  if (best == NULL)
    return text;
  repaired = try_legacy (best, is_utf8 ? text : NULL, data, size, G_MAXSIZE);
  g_free (text);
  *charset = (RvCharset){ best->name, TRUE };
  return repaired;
}

/* Whether letters beyond ASCII stand in the text. */
static gboolean
has_letters (const char *text)
{
  for (gsize i = 0; text[i] != 0 && i < SAMPLE_BYTES; i++)
    if ((guchar) text[i] >= 0x80)
      return TRUE;
  return FALSE;
}

static char *
choose (const char *data,
        gsize size,
        const char *forced,
        const char *declared,
        const RvLanguages *languages,
        RvCharset *out_charset,
        gsize *out_length,
        GError **error)
{
  const Mark *mark = find_mark (data, size);
  const char *known = forced != NULL ? forced : mark != NULL ? mark->name : find_wide (data, size);
  char *text = NULL;
  gsize bad;

  *out_charset = (RvCharset){ "", FALSE };
  if (known == NULL)
    known = find_escapes (data, size);
  if (mark != NULL)
    {
      data += mark->length;
      size -= mark->length;
    }
  if (known != NULL && g_ascii_strcasecmp (known, "UTF-8") != 0)
    {
      text = decode_as (known, data, size, out_charset, out_length);
      if (text == NULL)
        g_set_error (error, RV_ERROR, RV_ERROR_UNSUPPORTED,
                     /* Translators: %s is the name of a character set, such as "windows-1252" */
                     _ ("The character set “%s” is not known."), known);
      return text;
    }
  if (is_binary (data, size))
    {
      const char *wide = find_wide_letters (data, size);

      if (wide != NULL)
        {
          out_charset->is_guessed = TRUE;
          return decode_as (wide, data, size, out_charset, out_length);
        }
      g_set_error_literal (error, RV_ERROR, RV_ERROR_NOT_TEXT,
                           _ ("This is not a text but a binary file."));
      return NULL;
    }
  bad = count_bad_utf8 (data, size);
  if (known != NULL || bad == 0)
    return take_utf8 (data, size, out_charset, out_length);
  if (declared != NULL && g_ascii_strcasecmp (declared, "UTF-8") == 0
      && bad < size / BAD_UTF8_ONE_IN + 2)
    return take_utf8 (data, size, out_charset, out_length);
  if (declared != NULL && g_ascii_strncasecmp (declared, "UTF-", 4) != 0)
    text = decode_as (declared, data, size, out_charset, out_length);
  return text != NULL ? text : detect (data, size, languages, out_charset, out_length);
}

/**
 * rv_charset_decode:
 * @data: (array length=size): a file
 * @forced: (nullable): the set that the person chose
 * @declared: (nullable): the set that the file's markup or its header names
 * @languages: (nullable): packs whose words help to tell one set from another
 * @out_charset: (out): what it was taken for
 * @out_length: (out): bytes of the result
 *
 * Returns: (transfer full): valid UTF-8 without a byte order mark, or %NULL with RV_ERROR_NOT_TEXT or
 *   RV_ERROR_UNSUPPORTED set
 */
char *
rv_charset_decode (const char *data,
                   gsize size,
                   const char *forced,
                   const char *declared,
                   const RvLanguages *languages,
                   RvCharset *out_charset,
                   gsize *out_length,
                   GError **error)
{
  char *text = choose (data, size, forced, declared, languages, out_charset, out_length, error);

  if (text == NULL)
    return NULL;
  if (forced == NULL && languages != NULL && has_letters (text))
    {
      gboolean is_utf8 = g_str_has_prefix (out_charset->name, "UTF-");

      text = repair (text, is_utf8, data, size, languages, out_charset);
      *out_length = strlen (text);
    }
  return text;
}
