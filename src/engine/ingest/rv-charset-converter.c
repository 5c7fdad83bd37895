/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <unicode/ucnv.h>

#include "ingest/rv-charset-converter.h"

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

/**
 * rv_charset_convert:
 * @name: of a character set, as ICU or the web calls it
 * @out_name: (out): its IANA name where it has one; interned
 * @out_length: (out): bytes of the result
 *
 * Returns: (transfer full) (nullable): UTF-8 without zeros, or %NULL where ICU does not know the set
 */
char *
rv_charset_convert (const char *name,
                    const char *data,
                    gsize size,
                    const char **out_name,
                    gsize *out_length)
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

      *out_name = g_intern_string (canonical != NULL ? canonical : web);
    }
  return text;
}
