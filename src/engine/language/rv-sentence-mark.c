/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-sentence-mark.h"

/* Bytes of an emoticon, and of a row of signs that stands alone behind a sentence: `! " .` */
#define EMOTICON_BYTES 5u
#define LONE_SIGNS_BYTES 24u

/* Digits of the number of a note that stands directly behind a full stop. */
#define NOTE_DIGITS 3u

gboolean
rv_sentence_mark_is_terminator (gunichar c)
{
  switch (c)
    {
    case '.':
    case '!':
    case '?':
    case 0x2026: /* … */
    case 0x203c: /* ‼ */
    case 0x2047: /* ⁇ */
    case 0x2048: /* ⁈ */
    case 0x2049: /* ⁉ */
    case 0xff0e: /* ．  */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_quote (gunichar c)
{
  switch (c)
    {
    case '"':
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x201c:
    case 0x201d:
    case 0x00bb:
    case 0x203a:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_closing_bracket (gunichar c)
{
  return c == ')' || c == ']' || c == '}';
}

/* Whether @c may open what follows it: brackets, quotes, emphasis of plain text, a list's bullet. */
gboolean
rv_sentence_mark_is_opener (gunichar c)
{
  switch (c)
    {
    case '(':
    case '[':
    case '{':
    case '*':
    case '_':
    case 0x00ab: /* « */
    case 0x2039: /* ‹ */
    case 0x201e: /* „ */
    case 0x201a: /* ‚ */
    case 0x00bf: /* ¿ */
    case 0x00a1: /* ¡ */
      return TRUE;
    default:
      return is_quote (c);
    }
}

static gunichar
char_at (const char *text, gsize length, gsize at)
{
  return at < length ? g_utf8_get_char (text + at) : 0;
}

static gsize
char_length (const char *text, gsize at)
{
  return (gsize) (g_utf8_next_char (text + at) - (text + at));
}

static gsize
skip_spaces (const char *text, gsize length, gsize at)
{
  while (at < length && g_unichar_isspace (g_utf8_get_char (text + at)))
    at += char_length (text, at);
  return at;
}

/* "[7]" and "[7][8]", "[*]", "¹" and "²³", "10" before a space; returns the byte after them. */
static gsize
skip_note_marks (const char *text, gsize length, gsize at)
{
  for (;;)
    {
      gsize n = at;
      gunichar c = char_at (text, length, at);

      if (c == 0xb9 || c == 0xb2 || c == 0xb3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
        {
          at += char_length (text, at);
          continue;
        }
      if (c != '[')
        return at;
      for (n++;
           n < length && n - at <= NOTE_DIGITS && (g_ascii_isdigit (text[n]) || text[n] == '*');
           n++)
        ;
      if (n == at + 1 || n >= length || text[n] != ']')
        return at;
      at = n + 1;
    }
}

static gsize
skip_note_number (const char *text, gsize length, gsize start, gsize at)
{
  gsize n = at;

  if (start == 0 || g_ascii_isdigit (text[start - 1]))
    return at;
  while (n < length && n - at < NOTE_DIGITS && g_ascii_isdigit (text[n]))
    n++;
  if (n == at || n + 1 >= length || text[n] != ' ' || !g_ascii_isupper (text[n + 1]))
    return at;
  return n;
}

static gsize
emoticon_length (const char *text, gsize length, gsize at)
{
  gsize n = 1;

  if (at >= length || strchr (":;=", text[at]) == NULL)
    return 0;
  while (at + n < length && n < EMOTICON_BYTES && text[at + n] != 0
         && strchr ("-o^'()DPp][", text[at + n]) != NULL)
    n++;
  if (n == 1 || (at + n < length && !g_ascii_isspace (text[at + n])))
    return 0;
  return n;
}

/* The row of terminators and closing signs at out->end. */
static void
read_signs (const char *text, gsize length, RvSentenceMark *out)
{
  for (;;)
    {
      gsize at = out->end;
      gunichar c = char_at (text, length, at);
      gunichar after = c != 0 ? char_at (text, length, at + char_length (text, at)) : 0;

      if (rv_sentence_mark_is_terminator (c))
        {
          if (c == 0x2026 || (c == '.' && at > out->start && text[at - 1] == '.'))
            out->kind = MAX (out->kind, RV_SENTENCE_MARK_ELLIPSIS);
          else if (c != '.' && c != 0xff0e)
            out->kind = RV_SENTENCE_MARK_STRONG;
          out->is_wide = c == 0xff0e;
        }
      else if (c == '/' && after == '.' && text[at - 1] == '.')
        out->end++;
      else if (c == ' ' && after == '.' && text[at - 1] == '.'
               && (at + 2 == length || !g_unichar_isalnum (g_utf8_get_char (text + at + 2))))
        {
          out->n_spaced = MAX (out->n_spaced, 1) + 1;
          out->kind = MAX (out->kind, RV_SENTENCE_MARK_ELLIPSIS);
          out->end++;
        }
      else if (is_closing_bracket (c))
        out->closes_bracket = TRUE;
      else if (is_quote (c) && (c > 0x7f || !g_unichar_isalnum (after)))
        out->closes_quote = TRUE;
      else if ((c == '*' || c == '_') && !g_unichar_isalnum (after))
        ;
      else
        return;
      out->end += char_length (text, out->end);
    }
}

/* Whether the word at out->next is made of nothing but signs that close: `".` in `no! ". He` */
static gboolean
is_lone_row_of_signs (const char *text, gsize length, gsize at)
{
  gsize n = at;
  gboolean closes = FALSE;

  while (n < length && n - at < LONE_SIGNS_BYTES && !g_ascii_isspace (text[n]))
    {
      gunichar c = g_utf8_get_char (text + n);

      if (!rv_sentence_mark_is_terminator (c) && !is_closing_bracket (c) && !is_quote (c))
        return FALSE;
      closes = closes || (!is_quote (c) && c != '.') || c == 0x201d || c == 0x2019;
      closes = closes || (c == '.' && n > at && text[n - 1] != '.');
      n += char_length (text, n);
    }
  return n > at && (closes || n >= length) && (n >= length || g_ascii_isspace (text[n]));
}

/**
 * rv_sentence_mark_read:
 * @at: where a terminator stands in @text
 *
 * Reads the mark; bound by its own length.
 */
void
rv_sentence_mark_read (const char *text, gsize length, gsize at, RvSentenceMark *out)
{
  *out = (RvSentenceMark){ .start = at, .end = at };
  out->first_end = at + char_length (text, at);

  for (;;)
    {
      gsize emoticon;

      read_signs (text, length, out);
      out->end = skip_note_marks (text, length, out->end);
      out->end = skip_note_number (text, length, out->start, out->end);
      out->next = skip_spaces (text, length, out->end);
      if (text[0] != '[' && skip_note_marks (text, length, out->next) > out->next)
        {
          out->end = skip_note_marks (text, length, out->next);
          out->next = skip_spaces (text, length, out->end);
        }

      emoticon = out->next > out->end ? emoticon_length (text, length, out->next) : 0;
      if (emoticon > 0)
        {
          out->end = out->next + emoticon;
          out->next = skip_spaces (text, length, out->end);
          if (out->kind == RV_SENTENCE_MARK_DOT)
            out->kind = RV_SENTENCE_MARK_STRONG;
          return;
        }
      if (out->next == out->end || !is_lone_row_of_signs (text, length, out->next))
        return;
      out->end = out->next;
    }
}
