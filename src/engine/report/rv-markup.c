/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "report/rv-markup.h"

static const char *
xml_replacement (guchar c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
    case '\n':
    case '\r':
      return NULL;
    default:
      return c < 0x20 || c == 0x7f ? "" : NULL;
    }
}

/**
 * rv_markup_append_xml:
 * @text: valid UTF-8
 * @length: in bytes, or -1 where a NUL ends it
 *
 * Text as element content or between the quotes of an attribute, in HTML and in XML 1.0. Control
 * characters, which XML 1.0 cannot hold in any form (§2.2), are left out: g_markup_escape_text()
 * writes references for them that make a file unreadable.
 */
void
rv_markup_append_xml (GString *out, const char *text, gssize length)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length), *run = text;

  for (const char *p = text; p < end; p++)
    {
      const char *replacement = xml_replacement ((guchar) *p);

      /* U+FFFE and U+FFFF are no characters of XML either */
      if ((guchar) *p == 0xef && end - p >= 3 && (guchar) p[1] == 0xbf && (guchar) p[2] >= 0xbe)
        {
          g_string_append_len (out, run, p - run);
          p += 2;
          run = p + 1;
          continue;
        }
      if (replacement == NULL)
        continue;
      g_string_append_len (out, run, p - run);
      g_string_append (out, replacement);
      run = p + 1;
    }
  g_string_append_len (out, run, end - run);
}

/* The sign right after @p's run of digits, which would make a list of a line that begins with it. */
static const char *
list_sign (const char *p, const char *end)
{
  while (p < end && g_ascii_isdigit (*p))
    p++;
  if (p == end || (*p != '.' && *p != ')'))
    return NULL;
  return p + 1 == end || p[1] == ' ' || p[1] == '\n' ? p : NULL;
}

/**
 * rv_markup_append_markdown:
 * @text: valid UTF-8, one line
 * @length: in bytes, or -1 where a NUL ends it
 *
 * Text in CommonMark (§2.4, backslash escapes). Signs that mean something only at the beginning of
 * a line are escaped only there, so that the text stays readable. Line ends become spaces.
 */
void
rv_markup_append_markdown (GString *out, const char *text, gssize length)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);
  const char *number_end = list_sign (text, end);

  for (const char *p = text; p < end; p++)
    {
      gboolean first = p == text;

      if (*p == '\n' || *p == '\r')
        {
          g_string_append_c (out, ' ');
          continue;
        }
      if (strchr ("\\`*_[]<>&|~", *p) != NULL && *p != 0)
        g_string_append_c (out, '\\');
      else if (first && strchr ("#+-=", *p) != NULL && *p != 0)
        g_string_append_c (out, '\\');
      else if (p == number_end && number_end != text)
        g_string_append_c (out, '\\');
      if (*p != 0)
        g_string_append_c (out, *p);
    }
}

/**
 * rv_markup_is_web_address:
 * @uri: (nullable): valid UTF-8
 *
 * Returns: whether @uri may become a link: http or https, without a space, a control character, a quotation
 *   mark or an angle bracket inside
 */
gboolean
rv_markup_is_web_address (const char *uri)
{
  if (uri == NULL || strpbrk (uri, " <>\"") != NULL)
    return FALSE;
  for (const char *p = uri; *p != 0; p++)
    if (g_ascii_iscntrl (*p))
      return FALSE;
  return g_ascii_strncasecmp (uri, "https://", 8) == 0
         || g_ascii_strncasecmp (uri, "http://", 7) == 0;
}
