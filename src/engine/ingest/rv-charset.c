/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From bytes to UTF-8. Asked in this order: what the person forces; a byte order mark; UTF-16 and
 * UTF-32 without one, told by where the zero bytes stand; UTF-8, if the bytes are (a text in another
 * set with letters beyond ASCII practically never is); what the file declares; then detection by
 * ICU. Bytes that are no text in any of them (zeros, many control characters) are refused.
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

/* Share of control characters that text does not have. */
#define CONTROL_SHARE 0.05

/* Bad sequences that a text declared as UTF-8 may have, one in so many bytes. */
#define BAD_UTF8_ONE_IN 400u

/* ICU's confidence, of 100, below which windows-1252 is as good a guess. */
#define CONFIDENCE 15

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
  return zeros * 1000 > n || (double) controls > CONTROL_SHARE * (double) n;
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

static char *
detect (const char *data, gsize size, RvCharset *charset, gsize *out_length)
{
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open (&status);
  const UCharsetMatch *match = NULL;
  char *text = NULL;

  charset->is_guessed = TRUE;
  if (U_SUCCESS (status))
    {
      ucsdet_setText (detector, data, (int32_t) MIN (size, RV_LIMIT_SNIFF_BYTES), &status);
      match = ucsdet_detect (detector, &status);
    }
  if (U_SUCCESS (status) && match != NULL && ucsdet_getConfidence (match, &status) >= CONFIDENCE)
    text = decode_as (ucsdet_getName (match, &status), data, size, charset, out_length);
  ucsdet_close (detector);
  return text != NULL ? text : decode_as ("windows-1252", data, size, charset, out_length);
}

static char *
choose (const char *data,
        gsize size,
        const char *forced,
        const char *declared,
        RvCharset *out_charset,
        gsize *out_length,
        GError **error)
{
  const Mark *mark = find_mark (data, size);
  const char *known = forced != NULL ? forced : mark != NULL ? mark->name : find_wide (data, size);
  char *text = NULL;
  gsize bad;

  *out_charset = (RvCharset){ "", FALSE };
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
  return text != NULL ? text : detect (data, size, out_charset, out_length);
}

/**
 * rv_charset_decode:
 * @data: (array length=size): a file
 * @forced: (nullable): the set that the person chose
 * @declared: (nullable): the set that the file's markup or its header names
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
                   RvCharset *out_charset,
                   gsize *out_length,
                   GError **error)
{
  char *text = choose (data, size, forced, declared, out_charset, out_length, error);

  /* A zero would end the text for every C function behind this one. */
  for (gsize i = 0; text != NULL && i < *out_length; i++)
    if (text[i] == 0)
      text[i] = ' ';
  return text;
}
