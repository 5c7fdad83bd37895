/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-list-marker.h"

/* The number a marker may count to: 999, or "xxxix" in Roman numerals. */
#define MOST_DIGITS 3u
#define MOST_ROMAN 39u

static const char *const roman_tens[] = { "", "x", "xx", "xxx" };
static const char *const roman_ones[]
  = { "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix" };

gboolean
rv_list_marker_is_bullet (gunichar c)
{
  switch (c)
    {
    case 0x2022: /* • */
    case 0x2023: /* ‣ */
    case 0x2043: /* ⁃ */
    case 0x2219: /* ∙ */
    case 0x25aa: /* ▪ */
    case 0x25ab: /* ▫ */
    case 0x25cf: /* ● */
    case 0x25e6: /* ◦ */
    case 0xf0b7: /* what word processors leave of the Symbol font's bullet */
      return TRUE;
    default:
      return FALSE;
    }
}

/* Returns: 0 where it is no number that we would write in the same way */
static guint
parse_roman (const char *word, gsize length)
{
  for (guint i = 1; i <= MOST_ROMAN; i++)
    {
      const char *tens = roman_tens[i / 10], *ones = roman_ones[i % 10];
      gsize n_tens = strlen (tens);

      if (length == n_tens + strlen (ones) && memcmp (word, tens, n_tens) == 0
          && memcmp (word + n_tens, ones, length - n_tens) == 0)
        return i;
    }
  return 0;
}

/* "." or ")" or ".)" at the end of a marker */
static gsize
closing_length (const char *text, gsize length)
{
  if (length >= 2 && text[0] == '.' && text[1] == ')')
    return 2;
  return length >= 1 && (text[0] == '.' || text[0] == ')') ? 1 : 0;
}

static void
set_next (RvListMarker *out, const char *word, gsize length, const char *closing, gsize n_closing)
{
  guint roman = parse_roman (word, length);
  guint n = 0;

  if (g_ascii_isdigit (word[0]))
    g_snprintf (out->next[n++], sizeof out->next[0], "%" G_GUINT64_FORMAT "%.*s",
                g_ascii_strtoull (word, NULL, 10) + 1, (int) n_closing, closing);
  /* Not for capitals with a dot: in "A. Smith and B. Jones" they are initials. */
  else if (length == 1 && word[0] != 'z' && word[0] != 'Z'
           && (g_ascii_islower (word[0]) || closing[0] == ')'))
    g_snprintf (out->next[n++], sizeof out->next[0], "%c%.*s", word[0] + 1, (int) n_closing,
                closing);
  if (roman > 0 && roman < MOST_ROMAN)
    g_snprintf (out->next[n++], sizeof out->next[0], "%s%s%.*s", roman_tens[(roman + 1) / 10],
                roman_ones[(roman + 1) % 10], (int) n_closing, closing);
}

/* The marker proper, after a bullet */
static gsize
read_counter (const char *text, gsize length, RvListMarker *out)
{
  gsize n = 0, n_closing;

  if (length > 0 && g_ascii_isdigit (text[0]))
    while (n < length && n < MOST_DIGITS && g_ascii_isdigit (text[n]))
      n++;
  else
    while (n < length && n < RV_LIST_MARKER_BYTES && g_ascii_isalpha (text[n]))
      n++;
  if (n == 0)
    return 0;
  if (n > 1 && !g_ascii_isdigit (text[0]) && parse_roman (text, n) == 0)
    return 0;
  n_closing = closing_length (text + n, length - n);
  if (n_closing == 0)
    return 0;
  set_next (out, text, n, text + n, n_closing);
  return n + n_closing;
}

/**
 * rv_list_marker_read:
 * @text: the beginning of a sentence
 * @out_next: (out): what may carry on the list
 *
 * Reads "1.", "2)", "3.)", "b)", "iv." or a bullet, or a bullet before one of them.
 *
 * Returns: bytes of the marker, 0 where there is none
 */
gsize
rv_list_marker_read (const char *text, gsize length, RvListMarker *out_next)
{
  gsize n = 0, counter;

  memset (out_next, 0, sizeof *out_next);
  if (length == 0)
    return 0;
  if ((guchar) text[0] >= 0xe2)
    {
      gunichar c = g_utf8_get_char (text);

      if (rv_list_marker_is_bullet (c))
        {
          out_next->bullet = c;
          n = (gsize) (g_utf8_next_char (text) - text);
          while (n < length && text[n] == ' ')
            n++;
        }
    }
  counter = read_counter (text + n, length - n, out_next);
  if (counter > 0 && n + counter < length && !g_ascii_isspace (text[n + counter]))
    {
      memset (out_next->next, 0, sizeof out_next->next);
      counter = 0;
    }
  return n + counter;
}

/**
 * rv_list_marker_is_next:
 * @text: a word up to the next space
 *
 * Returns: whether it carries on the list
 */
gboolean
rv_list_marker_is_next (const RvListMarker *self, const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->next); i++)
    if (self->next[i][0] != 0 && strlen (self->next[i]) == length
        && memcmp (self->next[i], text, length) == 0)
      return TRUE;
  return FALSE;
}
