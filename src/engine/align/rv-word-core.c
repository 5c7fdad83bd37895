/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>

#include "align/rv-word-core.h"

/*
 * Which letters differ between two forms of one word: "organise" and "organize", "reform" and
 * "reforms". Only what is not a common beginning or end counts, so that there is one core in a word
 * and never confetti; and only where both share most of their letters, as two words that happen to
 * end alike are two words. Numbers have no core: 480 and 520 differ as a whole.
 *
 * Time: linear in the letters.
 */

/* Letters that both must share, and that share of the longer word. */
#define LEAST_SHARED 3
#define SHARED_PART 0.5

/* Bytes beyond which something is no word that one would look into. */
#define LONGEST_WORD 64u

static gboolean
is_word (const char *text, RvSpan span)
{
  guint32 length = rv_span_length (span);

  if (length == 0 || length > LONGEST_WORD)
    return FALSE;
  for (const char *p = text + span.start; p < text + span.end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && c != '-' && c != '\'' && c != 0x2019)
        return FALSE;
    }
  return TRUE;
}

/* Whether a letter begins at @p: no mark that belongs to the letter before. */
static gboolean
begins_letter (const char *p, const char *end)
{
  return p >= end || !g_unichar_ismark (g_utf8_get_char (p));
}

/**
 * rv_word_core_find:
 * @edit: (inout): a replacement; gets its cores where both sides are forms of one word
 * @left_text: the text that its spans on the left point into
 * @right_text: that on the right
 */
void
rv_word_core_find (RvEdit *edit, const char *left_text, const char *right_text)
{
  const char *a = left_text + edit->left.start, *a_end = left_text + edit->left.end;
  const char *b = right_text + edit->right.start, *b_end = right_text + edit->right.end;
  glong n = 0, longest;

  if (edit->kind != RV_EDIT_REPLACE || !is_word (left_text, edit->left)
      || !is_word (right_text, edit->right))
    return;
  longest = MAX (g_utf8_strlen (a, a_end - a), g_utf8_strlen (b, b_end - b));
  while (a < a_end && b < b_end && g_utf8_get_char (a) == g_utf8_get_char (b)
         && begins_letter (g_utf8_next_char (a), a_end)
         && begins_letter (g_utf8_next_char (b), b_end))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }
  while (a_end > a && b_end > b
         && g_utf8_get_char (g_utf8_prev_char (a_end)) == g_utf8_get_char (g_utf8_prev_char (b_end))
         && begins_letter (g_utf8_prev_char (a_end), a_end))
    {
      a_end = g_utf8_prev_char (a_end);
      b_end = g_utf8_prev_char (b_end);
      n++;
    }
  if (n < LEAST_SHARED || (double) n < SHARED_PART * (double) longest)
    return;
  edit->left_core = rv_span ((guint32) (a - left_text), (guint32) (a_end - left_text));
  edit->right_core = rv_span ((guint32) (b - right_text), (guint32) (b_end - right_text));
}
