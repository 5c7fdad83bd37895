/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/rv-error.h"
#include "language/rv-normalize.h"
#include "language/rv-segmenter.h"

struct _RvSegmenter
{
  UBreakIterator *sentences;
  UBreakIterator *words;
  GHashTable *abbreviations; /* set of folded strings with their final dot */
};

/**
 * rv_segmenter_new:
 *
 * Returns: (transfer full): a segmenter, or %NULL with RV_ERROR_DATA where ICU lacks its rules
 */
RvSegmenter *
rv_segmenter_new (RvLanguagePack *pack, GError **error)
{
  g_autoptr (RvSegmenter) self = g_new0 (RvSegmenter, 1);
  const char *code = rv_language_pack_get_code (pack);
  const char *const *abbreviations = rv_language_pack_get_abbreviations (pack);
  UErrorCode status = U_ZERO_ERROR;

  self->abbreviations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; abbreviations[i] != NULL; i++)
    g_hash_table_add (self->abbreviations, rv_normalize_fold (abbreviations[i], -1));

  self->sentences = ubrk_open (UBRK_SENTENCE, code, NULL, 0, &status);
  self->words = ubrk_open (UBRK_WORD, code, NULL, 0, &status);
  if (U_FAILURE (status))
    {
      g_set_error (error, RV_ERROR, RV_ERROR_DATA, "ICU has no boundary rules for “%s”: %s", code,
                   u_errorName (status));
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
rv_segmenter_free (RvSegmenter *self)
{
  g_clear_pointer (&self->sentences, ubrk_close);
  g_clear_pointer (&self->words, ubrk_close);
  g_clear_pointer (&self->abbreviations, g_hash_table_unref);
  g_free (self);
}

static gboolean
set_text (UBreakIterator *iterator, UText *utext, const char *text, gsize length)
{
  UErrorCode status = U_ZERO_ERROR;

  utext_openUTF8 (utext, text, (int64_t) length, &status);
  ubrk_setUText (iterator, utext, &status);
  return U_SUCCESS (status);
}

static RvSpan
trim (const char *text, gsize start, gsize end)
{
  while (start < end && g_unichar_isspace (g_utf8_get_char (text + start)))
    start = g_utf8_next_char (text + start) - text;
  while (end > start)
    {
      const char *last = g_utf8_find_prev_char (text + start, text + end);

      if (last == NULL || !g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last - text;
    }
  return rv_span (start, end);
}

static gboolean
ends_in_abbreviation (RvSegmenter *self, const char *text, RvSpan sentence)
{
  guint32 start = sentence.end;
  g_autofree char *folded = NULL;

  if (sentence.end == sentence.start || text[sentence.end - 1] != '.')
    return FALSE;
  while (start > sentence.start && !g_ascii_isspace (text[start - 1]) && text[start - 1] != '(')
    start--;
  folded = rv_normalize_fold (text + start, sentence.end - start);
  return g_hash_table_contains (self->abbreviations, folded);
}

static gboolean
begins_small (const char *text, RvSpan sentence)
{
  return g_unichar_islower (g_utf8_get_char (text + sentence.start));
}

/**
 * rv_segmenter_find_sentences:
 * @text: valid UTF-8 of one paragraph
 * @sentences: (element-type RvSpan): gets the sentences appended, in order, without the spaces
 *   around them; offsets count from @text
 */
void
rv_segmenter_find_sentences (RvSegmenter *self, const char *text, gsize length, GArray *sentences)
{
  UText utext = UTEXT_INITIALIZER;
  guint first = sentences->len;
  int32_t start, end;

  if (!set_text (self->sentences, &utext, text, length))
    return;
  start = ubrk_first (self->sentences);
  for (end = ubrk_next (self->sentences); end != UBRK_DONE;
       start = end, end = ubrk_next (self->sentences))
    {
      RvSpan span = trim (text, (gsize) start, (gsize) end);
      RvSpan *last
        = sentences->len > first ? &g_array_index (sentences, RvSpan, sentences->len - 1) : NULL;

      if (rv_span_is_empty (span))
        continue;
      if (last != NULL && (ends_in_abbreviation (self, text, *last) || begins_small (text, span)))
        last->end = span.end;
      else
        g_array_append_val (sentences, span);
    }
  utext_close (&utext);
}

/**
 * rv_segmenter_find_words:
 * @words: (element-type RvWord): gets the words and signs appended, in order
 */
void
rv_segmenter_find_words (RvSegmenter *self, const char *text, gsize length, GArray *words)
{
  UText utext = UTEXT_INITIALIZER;
  int32_t start, end;

  if (!set_text (self->words, &utext, text, length))
    return;
  start = ubrk_first (self->words);
  for (end = ubrk_next (self->words); end != UBRK_DONE; start = end, end = ubrk_next (self->words))
    {
      int32_t status = ubrk_getRuleStatus (self->words);
      RvWord word = { rv_span ((gsize) start, (gsize) end), RV_WORD_SIGN };

      if (status >= UBRK_WORD_LETTER)
        word.kind = RV_WORD_LETTERS;
      else if (status >= UBRK_WORD_NUMBER)
        word.kind = RV_WORD_NUMBER;
      else if (g_unichar_isspace (g_utf8_get_char (text + start)))
        continue;
      g_array_append_val (words, word);
    }
  utext_close (&utext);
}
