/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where words and sentences end by Unicode Standard Annex 29, in texts of nothing but Latin letters,
 * digits and common signs (rv-break-classes.h): what remains of its rules there, without its tables of
 * states. ICU's iterators give the same, for every script; they took a twelfth of the instructions of a
 * comparison. The unit test holds the two against each other on texts made by chance.
 *
 * Time is linear: behind a dot we look for the next letter, at most up to the next mark that may end a
 * sentence.
 */

#include "config.h"

#include "language/rv-break-classes.h"
#include "language/rv-latin-breaks.h"
#include "language/rv-segmenter.h"

/* The class of the character at @p; 0 where only ICU knows it. */
static inline guint
get_class (const char *p)
{
  gunichar c = (guchar) *p;

  if (c >= 0x80)
    c = g_utf8_get_char (p);
  if (c < RV_BREAK_LATIN_END)
    return rv_break_classes[c];
  if (c >= RV_BREAK_MORE_START && c < RV_BREAK_MORE_END)
    return rv_break_classes[c - RV_BREAK_MORE_START + RV_BREAK_LATIN_END];
  return 0;
}

static inline guint
get_word_class (const char *p, const char *end)
{
  return p < end ? get_class (p) & ((1u << RV_SENTENCE_BREAK_SHIFT) - 1) : RV_WORD_BREAK_UNKNOWN;
}

static inline guint
get_sentence_class (const char *p, const char *end)
{
  return p < end ? get_class (p) >> RV_SENTENCE_BREAK_SHIFT : RV_SENTENCE_BREAK_UNKNOWN;
}

/* Whether the functions below know all characters of @text, which is valid UTF-8. */
gboolean
rv_latin_breaks_is_latin (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (get_class (p) == 0)
      return FALSE;
  return TRUE;
}

static inline gboolean
may_end_sentence (guint class)
{
  return class == RV_SENTENCE_BREAK_DOT || class == RV_SENTENCE_BREAK_STOP;
}

/* Rule SB8: whether the next letter is a small one, before any other mark that may end a sentence. */
static gboolean
goes_on_small (const char *p, const char *end)
{
  for (; p < end; p = g_utf8_next_char (p))
    {
      guint class = get_sentence_class (p, end);

      if (class == RV_SENTENCE_BREAK_LOWER)
        return TRUE;
      if (class == RV_SENTENCE_BREAK_UPPER || class == RV_SENTENCE_BREAK_LETTER
          || may_end_sentence (class))
        return FALSE;
    }
  return FALSE;
}

/* Rules SB6 to SB11: whether a sentence ends at @p.
 * @mark: class of the mark that may end it
 * @before: class of the character before the mark
 * @is_next: whether @p is right behind the mark, without quotes, brackets or spaces between */
static gboolean
ends_sentence (guint mark, guint before, gboolean is_next, const char *p, const char *end)
{
  guint class = get_sentence_class (p, end);

  if (class == RV_SENTENCE_BREAK_COMMA || may_end_sentence (class))
    return FALSE;
  if (mark == RV_SENTENCE_BREAK_STOP)
    return TRUE;
  if (is_next
      && (class == RV_SENTENCE_BREAK_DIGIT
          || (class == RV_SENTENCE_BREAK_UPPER
              && (before == RV_SENTENCE_BREAK_UPPER || before == RV_SENTENCE_BREAK_LOWER))))
    return FALSE;
  return !goes_on_small (p, end);
}

/**
 * rv_latin_breaks_next_sentence:
 * @text: as rv_latin_breaks_is_latin() wants it
 * @at: a boundary, or 0
 *
 * Returns: the next boundary behind @at; @length at the end
 */
gsize
rv_latin_breaks_next_sentence (const char *text, gsize length, gsize at)
{
  const char *end = text + length;
  guint before = RV_SENTENCE_BREAK_UNKNOWN;

  for (const char *p = text + at; p < end;)
    {
      guint class = get_sentence_class (p, end);
      const char *mark_end = g_utf8_next_char (p);

      p = mark_end;
      if (may_end_sentence (class))
        {
          while (get_sentence_class (p, end) == RV_SENTENCE_BREAK_CLOSE)
            p = g_utf8_next_char (p);
          while (get_sentence_class (p, end) == RV_SENTENCE_BREAK_SPACE)
            p = g_utf8_next_char (p);
          if (p < end && ends_sentence (class, before, p == mark_end, p, end))
            return (gsize) (p - text);
          if (p > mark_end)
            class = RV_SENTENCE_BREAK_CLOSE; /* neither is a letter */
        }
      before = class;
    }
  return length;
}

/* The end of the word or number that begins at @p. ICU calls it what its last character makes of it. */
static const char *
find_word_end (const char *p, const char *end, RvWordKind *out_kind)
{
  guint last = get_word_class (p, end);

  for (;;)
    {
      const char *next = g_utf8_next_char (p), *behind = next;
      guint class = get_word_class (next, end);

      *out_kind = last == RV_WORD_BREAK_LETTER ? RV_WORD_LETTERS : RV_WORD_NUMBER;
      if (class == RV_WORD_BREAK_MID
          || (class == RV_WORD_BREAK_MID_DIGIT && last == RV_WORD_BREAK_DIGIT))
        {
          behind = g_utf8_next_char (next);
          class = get_word_class (behind, end);
          if (class != last)
            return next;
        }
      if (class != RV_WORD_BREAK_LETTER && class != RV_WORD_BREAK_DIGIT)
        return next;
      last = class;
      p = behind;
    }
}

/**
 * rv_latin_breaks_find_words:
 * @words: (element-type RvWord): gets the words and signs appended, in order
 *
 * Returns: %FALSE, with @words as they were, where there is a character that only ICU knows
 */
gboolean
rv_latin_breaks_find_words (const char *text, gsize length, GArray *words)
{
  const char *end = text + length;
  guint before = words->len;

  for (const char *p = text; p < end;)
    {
      RvWord word = { rv_span ((gsize) (p - text), 0), RV_WORD_SIGN };
      guint class = get_word_class (p, end);

      if (class == RV_WORD_BREAK_UNKNOWN)
        {
          g_array_set_size (words, before);
          return FALSE;
        }
      if (class == RV_WORD_BREAK_LETTER || class == RV_WORD_BREAK_DIGIT)
        p = find_word_end (p, end, &word.kind);
      else
        p = g_utf8_next_char (p);
      word.span.end = (guint32) (p - text);
      if (word.kind != RV_WORD_SIGN
          || !g_unichar_isspace (g_utf8_get_char (text + word.span.start)))
        g_array_append_val (words, word);
    }
  return TRUE;
}
