/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-char.h"
#include "ingest/rv-line.h"
#include "language/rv-normalize.h"

/* Words of a line that still reads as a label: a heading, a menu entry, a caption without a verb. */
#define LABEL_WORDS 24u

static gboolean
is_inside_word (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == '-';
}

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xff01
         || c == 0xff1f || c == 0x061f || c == 0x0964;
}

static gboolean
is_closing (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '"' || c == '\'' || type == G_UNICODE_CLOSE_PUNCTUATION
         || type == G_UNICODE_FINAL_PUNCTUATION;
}

static RvLineEnd
find_end (const char *text, gsize length)
{
  const char *p = text + length;

  while (p > text)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = rv_char_get (p);
      if (is_closing (c) || g_unichar_isspace (c))
        continue;
      if (is_stop (c))
        return RV_LINE_END_STOP;
      if (c == ':' || c == 0xff1a)
        return RV_LINE_END_COLON;
      if (c == ',' || c == ';' || c == '/' || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION)
        return RV_LINE_END_PAUSE;
      break;
    }
  return RV_LINE_END_OPEN;
}

/* What GLib's table of ASCII says of @c, and of others in its terms: G_ASCII_ALPHA, _ALNUM (a mark counts
 * as one), _LOWER, _UPPER. */
static inline guint
classify (gunichar c)
{
  guint class = 0;

  if (c < 0x80)
    return g_ascii_table[c];
  if (g_unichar_isalpha (c))
    class |= G_ASCII_ALPHA | G_ASCII_ALNUM;
  else if (g_unichar_isalnum (c) || rv_char_is_mark (c))
    class |= G_ASCII_ALNUM;
  if (g_unichar_islower (c))
    class |= G_ASCII_LOWER;
  if (g_unichar_isupper (c))
    class |= G_ASCII_UPPER;
  return class;
}

/* Counts over all of the line; remembers where the first words are. */
static void
scan (RvLine *self)
{
  gboolean in_word = FALSE;
  guint seen = 0;

  for (const char *p = self->text; *p != 0;)
    {
      gunichar c = rv_char_get (p);
      const char *next = g_utf8_next_char (p);
      guint class = classify (c);
      gboolean word = (class & G_ASCII_ALNUM) != 0
                      || (in_word && is_inside_word (c)
                          && (classify (rv_char_get (next)) & G_ASCII_ALNUM) != 0);

      if (word && !in_word && self->n_words++ < RV_LINE_WORDS)
        self->starts[self->n_kept++] = (guint32) (p - self->text);
      if (!word && in_word && self->n_words <= RV_LINE_WORDS)
        self->ends[self->n_kept - 1] = (guint32) (p - self->text);
      if (!word && is_stop (c) && g_unichar_isspace (rv_char_get (next)))
        self->n_stops++;
      if ((class & G_ASCII_ALPHA) != 0)
        {
          if ((seen & G_ASCII_ALPHA) == 0)
            self->starts_upper = (class & G_ASCII_LOWER) == 0;
          seen |= class;
        }
      self->n_characters++;
      in_word = word;
      p = next;
    }
  if (in_word && self->n_words <= RV_LINE_WORDS)
    self->ends[self->n_kept - 1] = (guint32) self->length;
  self->is_upper = (seen & G_ASCII_UPPER) != 0 && (seen & G_ASCII_LOWER) == 0;
}

/* Folds each word by itself, so that offsets in the line and words stay together. */
static void
fold_words (RvLine *self)
{
  g_autoptr (GString) folded = g_string_sized_new (self->length + 1);

  for (guint i = 0; i < self->n_kept; i++)
    {
      char buffer[RV_NORMALIZE_BUFFER];
      g_autofree char *own = NULL;
      const char *word = rv_normalize_fold_word (self->text + self->starts[i],
                                                 self->ends[i] - self->starts[i], buffer, &own);

      g_string_append_len (folded, word, (gssize) strlen (word) + 1);
    }
  self->folded = g_string_free (g_steal_pointer (&folded), FALSE);
  for (guint i = 0, at = 0; i < self->n_kept; i++)
    {
      self->words[i] = self->folded + at;
      at += (guint) strlen (self->folded + at) + 1;
    }
}

/**
 * rv_line_init:
 * @text: valid UTF-8 that outlives the line
 *
 * Linear in the length of @text.
 */
void
rv_line_init (RvLine *self, const char *text)
{
  guint most;

  *self = (RvLine){ .text = text, .length = strlen (text) };
  most = (guint) MIN (self->length / 2 + 1, RV_LINE_WORDS);
  self->words = g_new (const char *, most);
  self->starts = g_new (guint32, most);
  self->ends = g_new (guint32, most);
  scan (self);
  self->end = find_end (text, self->length);
  if (self->end == RV_LINE_END_STOP && self->n_stops > 0
      && g_unichar_isspace (rv_char_get (g_utf8_prev_char (text + self->length))))
    self->n_stops--;
  fold_words (self);
}

void
rv_line_clear (RvLine *self)
{
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->ends, g_free);
}

/* Whether the line is drawn rather than written: "-----", "* * *", "=====". */
gboolean
rv_line_is_rule (const RvLine *self)
{
  guint n = 0;
  gunichar only = 0;

  for (const char *p = self->text; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = rv_char_get (p);

      if (g_unichar_isspace (c))
        continue;
      if (strchr ("-_=*~#.+", (int) (c < 0x80 ? c : 1)) == NULL && c != 0x2014 && c != 0x2013
          && c != 0x2500 && c != 0x2022)
        return FALSE;
      if (only != 0 && c != only)
        return FALSE;
      only = c;
      n++;
    }
  return n >= 3;
}

/* Whether it has the form of a heading, a menu entry or a name: short, open at its end. */
gboolean
rv_line_is_label (const RvLine *self)
{
  return self->n_words > 0 && self->n_words <= LABEL_WORDS && self->end == RV_LINE_END_OPEN
         && self->n_stops == 0;
}
