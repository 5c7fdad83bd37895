/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-char.h"
#include "ingest/rv-text-filter.h"
#include "language/rv-normalize.h"

/* Signs that only steer how a text is laid out, and would split a word for search: soft hyphen, zero
 * width space, word joiner, byte order mark, marks of direction. The joiners U+200C and U+200D stay,
 * since Persian and emoji are spelt with them. */
static gboolean
is_dropped (gunichar c)
{
  return c == 0x00ad || c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0x200e || c == 0x200f
         || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
         || (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0);
}

/* White space of any width but the line ends. */
static gboolean
is_space (gunichar c)
{
  return c == '\t' || c == '\n' || c == 0x00a0 || c == 0x202f || c == 0x2028 || c == 0x2029
         || c == 0x3000 || (c >= 0x2000 && c <= 0x200a);
}

static gboolean
is_plain (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] < 0x20 || (guchar) text[i] >= 0x7f)
      return FALSE;
  return TRUE;
}

/**
 * rv_text_filter_run:
 * @text: one block of a source; what is not UTF-8 in it becomes U+FFFD
 * @length: its bytes
 *
 * The form in which text enters a document: NFC, every white space a plain space (a run of them
 * stays a run), no soft hyphens, zero width spaces or control characters, no space at either end.
 *
 * Returns: (transfer full)
 */
char *
rv_text_filter_run (const char *text, gsize length)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  GString *filtered;

  if (is_plain (text, length))
    return g_strstrip (g_strndup (text, length));
  valid = g_utf8_make_valid (text, (gssize) length);
  composed = rv_normalize_compose (valid);
  filtered = g_string_sized_new (length + 1);
  for (const char *p = composed; *p != 0;)
    {
      const char *start = p;
      gunichar c = 0;

      for (; *p != 0; p = g_utf8_next_char (p))
        {
          c = rv_char_get (p);
          if (is_space (c) || is_dropped (c))
            break;
        }
      g_string_append_len (filtered, start, p - start);
      if (*p == 0)
        break;
      if (is_space (c))
        g_string_append_c (filtered, ' ');
      p = g_utf8_next_char (p);
    }
  return g_strstrip (g_string_free (filtered, FALSE));
}
