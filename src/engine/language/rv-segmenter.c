/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where sentences begin.
 *
 * ICU gives the boundaries of Unicode Standard Annex 29, which are right for every script but know
 * no abbreviation: they break "Dr. Smith" and "No. 18", and not at "in 2019. 35 people", nor where
 * people leave out capitals or the space. So at each mark of European writing (. ! ? …) our own rules
 * decide, and ICU's boundaries count everywhere else (dandas, ideographic stops, line ends).
 *
 * A mark is read whole: its dots, the quotes and brackets that close there, marks of notes, "./."
 * (rv-sentence-mark.c). Then the word before and the word after decide (rv-sentence-end.c), by what
 * the language pack says of them (rv-sentence-rules.c): abbreviations before names, before numbers,
 * in general, and those that like to end a sentence ("etc."); words that begin sentences and are
 * hardly ever names ("However"), which is what tells "in the U.S. The" from "the U.S. Senate" (Kiss
 * and Strunk 2006 learn such words; we list them, because a speech is too short to learn from); verbs
 * of saying after a closing quote. Items of a list that is run on in one line ("1) … 2) …") begin
 * sentences too (rv-list-marker.c).
 *
 * Time is linear: ICU's pass and a scan for the bytes that can be candidates; at each one a bounded
 * look back, and forward to the end of the mark, where the scan goes on. Nothing is kept but the
 * result.
 *
 * Tried and lost: ICU's own suppressions (ss=standard), which join after every listed abbreviation,
 * also at the end of a sentence; splitting before every small letter after a full stop, which breaks
 * at abbreviations that nobody listed.
 */

#include "config.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/rv-error.h"
#include "language/rv-list-marker.h"
#include "language/rv-segmenter.h"
#include "language/rv-sentence-end.h"

/* Bytes of a word that is looked at before a number. */
#define LONGEST_WORD 32u

struct _RvSegmenter
{
  UBreakIterator *sentences;
  UBreakIterator *words;
  const RvSentenceRules *rules; /* NULL where the language has none; owned by its pack */
  RvLanguagePack *pack;
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
  UErrorCode status = U_ZERO_ERROR;
  g_autoptr (GError) local = NULL;

  self->pack = rv_language_pack_ref (pack);
  self->rules = rv_sentence_rules_get (pack, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
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
  g_clear_pointer (&self->pack, rv_language_pack_unref);
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

/* Returns: the next boundary that ICU sees, @length at the end */
static gsize
next_boundary (UBreakIterator *iterator, gsize length)
{
  int32_t boundary = ubrk_next (iterator);

  return boundary == UBRK_DONE ? length : (gsize) boundary;
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

/* The bytes at which something may be decided: the first bytes of all terminators, of bullets, and
 * the bracket behind a list's number. */
static inline gboolean
is_candidate (char c)
{
  return c == '.' || c == '!' || c == '?' || c == ')' || (guchar) c == 0xe2 || (guchar) c == 0xef;
}

/* What is kept while the sentences of a paragraph are found. */
typedef struct
{
  RvSegmenter *segmenter;
  RvSentenceContext context;
  RvListMarker expected; /* the next item of a list that is run on */
  GArray *sentences;
} Run;

static void
begin_sentence (Run *run, gsize start)
{
  RvSentenceContext *context = &run->context;
  RvListMarker marker;

  while (start < context->length && g_ascii_isspace (context->text[start]))
    start++;
  context->start = start;
  if (rv_list_marker_read (context->text + start, context->length - start, &marker) > 0)
    run->expected = marker;
}

static void
split (Run *run, gsize at)
{
  RvSpan span = trim (run->context.text, run->context.start, at);

  if (at < run->context.start)
    return;
  if (!rv_span_is_empty (span))
    g_array_append_val (run->sentences, span);
  begin_sentence (run, at);
}

/* Whether a number before the word at @at would be counted by the word that stands there. */
static gboolean
follows_number_word (const Run *run, gsize at)
{
  const char *text = run->context.text;
  gsize end = at, start;

  while (end > run->context.start && g_ascii_isspace (text[end - 1]))
    end--;
  start = end;
  while (start > run->context.start && end - start < LONGEST_WORD
         && !g_ascii_isspace (text[start - 1]))
    start--;
  return (rv_sentence_rules_lookup (run->segmenter->rules, text + start, end - start)
          & RV_SENTENCE_WORD_BEFORE_DIGIT)
         != 0;
}

/* Splits before the next item of a list where its marker ends at or after @at. */
static void
split_before_item (Run *run, gsize at)
{
  const RvSentenceContext *context = &run->context;
  gunichar c = g_utf8_get_char (context->text + at);
  gsize start = at, end = at;

  if (at <= context->start)
    return;
  if (c == run->expected.bullet && c != 0)
    {
      if (g_ascii_isspace (context->text[at - 1]))
        split (run, at);
      return;
    }
  if (run->expected.next[0][0] == 0 || (c != '.' && c != ')'))
    return;
  while (start > context->start && at - start < RV_LIST_MARKER_BYTES
         && g_ascii_isalnum (context->text[start - 1]))
    start--;
  while (end < context->length && end - start < RV_LIST_MARKER_BYTES
         && (context->text[end] == '.' || context->text[end] == ')'))
    end++;
  if (start <= context->start || end >= context->length
      || !g_ascii_isspace (context->text[start - 1]) || !g_ascii_isspace (context->text[end]))
    return;
  if (!rv_list_marker_is_next (&run->expected, context->text + start, end - start))
    return;
  if (c == '.' && end == at + 1 && follows_number_word (run, start))
    return;
  split (run, start);
}

static gsize
next_candidate (const RvSentenceContext *context, gsize at)
{
  while (at < context->length && !is_candidate (context->text[at]))
    at++;
  return at;
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
  Run run = { self, { self->rules, text, length, 0 }, { { { 0 } } }, sentences };
  gsize boundary, at;

  if (!set_text (self->sentences, &utext, text, length))
    return;
  begin_sentence (&run, 0);
  boundary = next_boundary (self->sentences, length);
  for (at = next_candidate (&run.context, 0); at < length;)
    {
      gsize resume = at + 1;

      for (; boundary <= at; boundary = next_boundary (self->sentences, length))
        split (&run, boundary);
      split_before_item (&run, at);
      if (rv_sentence_end_is_terminator (text, length, at))
        {
          RvSentenceEnd end = rv_sentence_end_read (&run.context, at);

          if (end.boundary > 0)
            split (&run, end.boundary);
          resume = end.resume;
          while (boundary <= resume && boundary < length)
            boundary = next_boundary (self->sentences, length);
        }
      at = next_candidate (&run.context, resume);
    }
  for (; boundary < length; boundary = next_boundary (self->sentences, length))
    split (&run, boundary);
  split (&run, length);
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
