/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "extract/rv-block-quote.h"
#include "extract/rv-finders.h"
#include "extract/rv-quotation-rules.h"
#include "extract/rv-quote-marks.h"
#include "extract/rv-speaker-finder.h"

/* Words from which a quotation that nobody is said to have said passes for speech. */
#define MIN_SPEECH_WORDS 5u

/* Words from which words with capitals can be the name of a work, and bytes of those that have none. */
#define MIN_WORK_WORDS 3u
#define MAX_SMALL_WORD 3u

/* Bytes of an office with a name that still make a short name for a speaker. */
#define MAX_LABEL 48u

static guint
count_words (const RvTextIndex *index, RvSpan span)
{
  guint n_tokens, n_words = 0;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);

  for (guint k = rv_text_index_find_token (index, span.start);
       k < n_tokens && tokens[k].span.start < span.end && n_words < MIN_SPEECH_WORDS; k++)
    n_words += tokens[k].span.start >= span.start && tokens[k].kind != RV_WORD_SIGN;
  return n_words;
}

/* Whether a document is cited in the sentence before @byte: the words in marks are its title then. */
static gboolean
is_behind_reference (const RvExtraction *extraction, guint32 byte)
{
  const GArray *references = extraction->findings->references;
  guint n_sentences, low = 0, high = references->len;
  const RvSentence *sentence = rv_text_index_get_sentences (extraction->index, &n_sentences)
                               + rv_text_index_find_sentence (extraction->index, byte);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (references, RvReference, middle).base.span.start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0
         && g_array_index (references, RvReference, low - 1).base.span.start
              >= sentence->span.start;
}

/* Whether the words are the name of a broadcast, a song or a book: several, all of them with a
 * capital but for the small ones. Such a name is in marks for its looks and nobody says it. */
static gboolean
is_name_of_work (const RvExtraction *extraction, const RvQuotePair *pair)
{
  const char *text = rv_document_get_text (extraction->document);
  guint n_tokens, n_words = 0, n_capitals = 0;
  const RvToken *tokens = rv_text_index_get_tokens (extraction->index, &n_tokens);
  guint first = rv_text_index_find_token (extraction->index, pair->inner.start);

  for (guint k = first; k < n_tokens && tokens[k].span.start < pair->inner.end; k++)
    {
      gboolean is_capital;

      if (tokens[k].span.start < pair->inner.start || tokens[k].kind == RV_WORD_SIGN)
        continue;
      is_capital = g_unichar_isupper (g_utf8_get_char (text + tokens[k].span.start));
      if (!is_capital && rv_span_length (tokens[k].span) > MAX_SMALL_WORD)
        return FALSE;
      n_words++;
      n_capitals += is_capital && rv_span_length (tokens[k].span) > 1; /* not "I" */
    }
  return n_words >= MIN_WORK_WORDS && n_capitals >= 2
         && !(first > 1 && text[tokens[first - 2].span.start] == ':')
         && !is_behind_reference (extraction, pair->outer.start);
}

/* Whether @inner, the pair behind @outer, is all there is between the marks of @outer. */
static gboolean
fills (const RvQuotePair *outer, const RvQuotePair *inner)
{
  return inner->depth > outer->depth && rv_span_contains (outer->inner, inner->inner)
         && inner->outer.start == outer->inner.start && outer->inner.end - inner->outer.end <= 1;
}

static GArray *
find_pairs (const RvExtraction *extraction, const RvQuotationRules *rules)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (RvQuotePair));
  const char *text = rv_document_get_text (extraction->document);
  guint n_paragraphs = rv_document_get_n_paragraphs (extraction->document);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      const RvParagraph *paragraph = rv_document_get_paragraph (extraction->document, i);
      gboolean next_reopens
        = i + 1 < n_paragraphs
          && rv_quote_marks_begin (rules, text,
                                   rv_document_get_paragraph (extraction->document, i + 1)->span);

      guint n_before = pairs->len;
      RvQuotePair block;

      if (rv_role_is_furniture (paragraph->role))
        continue;
      rv_quote_marks_find (rules, text, paragraph->span, next_reopens, pairs);
      if (pairs->len == n_before && rv_block_quote_find (extraction, rules, i, &block))
        g_array_append_val (pairs, block);
    }
  return pairs;
}

static const char *
get_speaker (const RvExtraction *extraction, const RvSpeaker *speaker)
{
  const RvEntity *entity = speaker->entity;

  if (entity != NULL)
    return strlen (entity->label) <= MAX_LABEL ? entity->label : entity->name;
  if (rv_span_is_empty (speaker->phrase))
    return NULL;
  return rv_findings_intern_len (extraction->findings,
                                 rv_document_get_text (extraction->document)
                                   + speaker->phrase.start,
                                 rv_span_length (speaker->phrase));
}

/* Whether the words are the title of a cited document. */
static gboolean
is_title (const RvExtraction *extraction, const RvQuotePair *pair)
{
  const GArray *references = extraction->findings->references;
  guint low = 0, high = references->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (references, RvReference, middle).base.span.start < pair->outer.start)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0
         && rv_span_overlaps (g_array_index (references, RvReference, low - 1).title, pair->inner);
}

static void
add_quotation (RvExtraction *extraction, const RvQuotePair *pair, const RvAttribution *attribution)
{
  RvQuotation quotation = { { pair->inner, attribution->rule }, pair->outer };

  if (is_title (extraction, pair))
    {
      quotation.base.rule = "title";
      g_array_append_val (extraction->findings->quotations, quotation);
      return;
    }
  quotation.speaker = get_speaker (extraction, &attribution->speaker);
  quotation.is_speech = attribution->is_reported
                        || (quotation.speaker != NULL
                            && count_words (extraction->index, pair->inner) >= MIN_SPEECH_WORDS);
  g_array_append_val (extraction->findings->quotations, quotation);
}

/**
 * rv_find_quotations:
 *
 * Appends what stands between quotation marks, with its speaker. Needs the people and bodies.
 */
gboolean
rv_find_quotations (RvExtraction *extraction, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GArray) pairs = NULL;
  g_autoptr (GArray) attributions = NULL;
  g_autoptr (RvSpeakerScene) scene = NULL;
  const RvQuotationRules *rules = rv_quotation_rules_ensure (extraction->pack, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (rules == NULL)
    return TRUE;

  pairs = find_pairs (extraction, rules);
  scene = rv_speaker_scene_new (extraction, rules, pairs);
  attributions = g_array_new (FALSE, FALSE, sizeof (RvAttribution));
  rv_find_speakers (scene, pairs, attributions);
  for (guint i = 0; i < pairs->len; i++)
    {
      const RvQuotePair *pair = &g_array_index (pairs, RvQuotePair, i);

      if (!is_name_of_work (extraction, pair) && (i == 0 || !fills (pair - 1, pair)))
        add_quotation (extraction, pair, &g_array_index (attributions, RvAttribution, i));
    }
  return TRUE;
}
