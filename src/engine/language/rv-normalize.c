/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>
#include <unicode/ucasemap.h>

#include "language/rv-normalize.h"

/* g_ascii_tolower(), which is a call for every letter. */
static inline char
lower (char c)
{
  return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
}

/* Writes the lower case of @text to @folded. Returns: whether all of it is ASCII; else it is none */
static inline gboolean
lower_ascii (const char *text, gsize length, char *folded)
{
  guchar bits = 0;

  for (gsize i = 0; i < length; i++)
    {
      bits |= (guchar) text[i];
      folded[i] = lower (text[i]);
    }
  folded[length] = 0;
  return bits < 0x80;
}

static gboolean
is_ascii (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* Whether the lower case of @c is one character of no more bytes, and in NFC: most Latin letters, those
 * of Vietnamese among them, and general punctuation. */
static gboolean
is_plain_latin (gunichar c)
{
  return (c < 0x0230 && c != 0x0130) || c == 0x02bc || (c >= 0x1e00 && c <= 0x1eff)
         || (c >= 0x2010 && c <= 0x2027);
}

/* Returns: (nullable): the folded text; %NULL where it takes more than lower case */
static char *
fold_latin (const char *text, gsize length)
{
  g_autofree char *folded = g_malloc (length + 1);
  char *out = folded;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80)
        *out++ = lower (*p);
      else if (c == 0x2019 || c == 0x02bc)
        *out++ = '\'';
      else if (is_plain_latin (c))
        out += g_unichar_to_utf8 (g_unichar_tolower (c), out);
      else
        return NULL;
    }
  *out = 0;
  return g_steal_pointer (&folded);
}

/* Whether @text may not be in NFC: whether it has anything beyond what is certain to be (a part of the
 * quick check of Unicode Standard Annex 15: Latin, precomposed Latin, general punctuation). */
static gboolean
needs_composing (const char *text)
{
  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x0300 && !(c >= 0x1e00 && c <= 0x1eff) && !(c >= 0x2010 && c <= 0x2027))
        return TRUE;
    }
  return FALSE;
}

/**
 * rv_normalize_compose:
 * @text: valid UTF-8
 *
 * Normalization Form C, several times faster than g_utf8_normalize() where @text already has it.
 *
 * Returns: (transfer full)
 */
char *
rv_normalize_compose (const char *text)
{
  return needs_composing (text) ? g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE)
                                : g_strdup (text);
}

/* Makes typographic apostrophes plain ones, in place: they are longer. A character that is cut off ends at
 * the end of @text. */
static void
fold_apostrophes (char *text)
{
  char *out = text;

  for (const char *p = text; *p != 0;)
    {
      gunichar c = (guchar) *p < 0x80 ? 0 : g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (c == 0x2019 || c == 0x02bc)
        {
          *out++ = '\'';
          p = next;
        }
      else
        while (p < next && *p != 0)
          *out++ = *p++;
    }
  *out = 0;
}

/* Lower case as the root locale has it, not as the reader's: g_utf8_strdown() makes another letter of the I in
 * Turkish. Returns: (transfer full): empty where @text could not be read */
static char *
lower_any (const char *text, gsize size)
{
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap *map = ucasemap_open ("", 0, &status);
  int32_t capacity = 3 * (int32_t) MIN (size, G_MAXINT32 / 4) + 1; /* no letter grows by more */
  g_autofree char *small = g_malloc ((gsize) capacity);
  int32_t length = ucasemap_utf8ToLower (map, small, capacity, text,
                                         (int32_t) MIN (size, G_MAXINT32 / 4), &status);

  if (map != NULL)
    ucasemap_close (map);
  return g_strndup (small, U_SUCCESS (status) ? (gsize) length : 0);
}

/**
 * rv_normalize_fold:
 * @text: valid UTF-8
 * @length: bytes, or -1 where it ends with a NUL
 *
 * Lower case (full Unicode mapping), NFC, and the typographic apostrophe as the plain one: the
 * form in which words are looked up in language packs and counted.
 *
 * Returns: (transfer full): empty where @text is not valid and could not be read
 */
char *
rv_normalize_fold (const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  g_autofree char *small = NULL;
  g_autofree char *composed = NULL;
  char *plain = g_malloc (size + 1);

  if (lower_ascii (text, size, plain))
    return plain;
  g_free (plain);
  plain = fold_latin (text, size);
  if (plain != NULL)
    return plain;

  small = lower_any (text, size);
  composed = rv_normalize_compose (small);
  if (composed == NULL)
    return g_strdup ("");
  fold_apostrophes (composed);
  return g_steal_pointer (&composed);
}

/**
 * rv_normalize_fold_word:
 * @buffer: RV_NORMALIZE_BUFFER bytes
 *
 * rv_normalize_fold() for a single word, which seldom has to be copied into memory of its own.
 *
 * Returns: (transfer none): the folded word, in @buffer or in @out_own
 */
const char *
rv_normalize_fold_word (const char *word, gsize length, char *buffer, char **out_own)
{
  if (length >= RV_NORMALIZE_BUFFER)
    return *out_own = rv_normalize_fold (word, (gssize) length);
  if (!lower_ascii (word, length, buffer))
    return *out_own = rv_normalize_fold (word, (gssize) length);
  return buffer;
}

/**
 * rv_normalize_strip_marks:
 *
 * rv_normalize_fold() without any combining mark, and with the stroke of đ, ł and ø gone (Unicode
 * gives them no decomposition): "Đảng ủy" becomes "dang uy".
 *
 * Returns: (transfer full)
 */
char *
rv_normalize_strip_marks (const char *text, gssize length)
{
  g_autofree char *folded = rv_normalize_fold (text, length);
  g_autofree char *decomposed = NULL;
  GString *plain;

  if (is_ascii (folded, strlen (folded)))
    return g_steal_pointer (&folded);

  decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_DEFAULT);
  plain = g_string_sized_new (strlen (decomposed));
  for (const char *p = decomposed; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x0111)
        c = 'd';
      else if (c == 0x0142)
        c = 'l';
      else if (c == 0x00f8)
        c = 'o';
      if (g_unichar_combining_class (c) == 0)
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

/**
 * rv_normalize_fold_words:
 * @text: UTF-8
 *
 * Returns: (transfer full): the folded words of @text without any sign, a space between any two: for
 *   telling whether two lines say the same
 */
char *
rv_normalize_fold_words (const char *text)
{
  g_autofree char *folded = rv_normalize_fold (text, -1);
  GString *words = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = folded; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
        {
          gap = TRUE;
          continue;
        }
      if (gap && words->len > 0)
        g_string_append_c (words, ' ');
      gap = FALSE;
      g_string_append_unichar (words, c);
    }
  return g_string_free (words, FALSE);
}
