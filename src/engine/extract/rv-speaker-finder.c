/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-speaker-finder.h"
#include "extract/rv-speaker-phrase.h"

/*
 * Who said it: a row of sieves, the surest first, as G. Muzny, M. Fang, A. Chang and D. Jurafsky, "A
 * Two-stage Sieve Approach for Quote Attribution" (EACL 2017) and, for the news, S. Pareti et al.,
 * "Automatically Detecting and Attributing Indirect Quotations" (EMNLP 2013) describe; theirs ask a
 * parser, these closed word classes.
 *
 * The text is cut into frames: sentences, where a boundary inside a quotation does not count. For a
 * quotation in its frame:
 *   after     a verb of speech right behind it, with its subject on either side: "…," Roe said / said Roe
 *   before    the nearest verb of speech before it and its subject: Roe said that the plan was "…"
 *   source    "according to" on either side
 *   colon     the name before a colon
 *   later     a verb of speech further behind it
 *   subject   the subject of the frame, where the quotation is a part of its sentence
 * and where the frame is nothing but quotation:
 *   goes-on   who spoke last in the paragraph, or introduced it with a colon at the end of the one before
 *   next      the subject of a verb of speech in the frame behind it
 *
 * Each frame is read twice and each quotation looks at cues by bisection, so the whole is linear in
 * the number of tokens but for that logarithm.
 */

/* Words beside the quotations of a sentence that make them a part of it. */
#define MIN_OWN_WORDS 3u

/* Tokens between a verb and the quotation that it takes as its object. */
#define MAX_DIRECT 2u

/* Tokens between a verb and the quotation if who speaks has no name. */
#define MAX_PHRASE_GAP 24u

/* Bytes between a source and the quotation right behind it. */
#define MAX_SOURCE_GAP 4u

/* Tokens of a name that signs a quotation behind a dash. */
#define MAX_SIGNATURE 8u

/* Tokens between the end of a quotation and the verb that reports it. */
#define MAX_TAG 12u

/* Tokens of a frame that are looked at on either side of a quotation. */
#define MAX_FRAME 120u

typedef struct
{
  guint first;
  guint end;
  RvSpeechCue kind;
} Cue;

typedef struct
{
  guint first; /* token */
  guint end;
  guint paragraph;
  gboolean has_own_words; /* beside its quotations */
} Frame;

typedef struct
{
  const RvSpeakerScene *scene;
  const GArray *pairs;
  GArray *frames;   /* of Frame */
  GArray *cues;     /* of Cue, all of the document */
  RvSpeaker last;   /* who spoke last */
  guint last_frame; /* index of the frame where */
} Finder;

static const RvQuotePair *
get_pair (const Finder *finder, guint index)
{
  return &g_array_index (finder->pairs, RvQuotePair, index);
}

static guint
find_token (const Finder *finder, guint32 byte)
{
  return rv_text_index_find_token (finder->scene->index, byte);
}

/* Whether a verb of speech comes within a few words, before any sign. */
static gboolean
begins_with_tag (const RvSpeakerScene *scene, guint token)
{
  for (guint k = token; k < scene->n_tokens && k < token + MAX_TAG; k++)
    {
      guint end;

      if (scene->quote_of[k] != 0 || scene->tokens[k].kind == RV_WORD_SIGN)
        return FALSE;
      if (rv_speaker_scene_get_cue (scene, k, &end) == RV_SPEECH_CUE_VERB)
        return TRUE;
    }
  return FALSE;
}

/* Whether the sentence that begins at @token begins a frame. */
static gboolean
begins_frame (const Finder *finder, guint token)
{
  const RvSpeakerScene *scene = finder->scene;
  guint32 here = scene->quote_of[token], before = token > 0 ? scene->quote_of[token - 1] : 0;
  gunichar last;
  RvSpan inner;

  if (here != 0 && here == before)
    return FALSE;
  if (before == 0)
    return TRUE;
  /* a signature */
  if (rv_speaker_scene_get_sign (scene, token) == '-')
    return FALSE;
  inner = get_pair (finder, before - 1)->inner;
  last = g_utf8_get_char (g_utf8_prev_char (scene->text + inner.end));
  if (last == ',')
    return FALSE;
  if (g_unichar_islower (g_utf8_get_char (scene->text + scene->tokens[token].span.start)))
    return FALSE;
  return last == '.' || !begins_with_tag (scene, token);
}

static void
cut_frames (Finder *finder)
{
  const RvSpeakerScene *scene = finder->scene;
  guint n_sentences;
  const RvSentence *sentences = rv_text_index_get_sentences (scene->index, &n_sentences);

  for (guint i = 0; i < n_sentences; i++)
    {
      Frame frame = { sentences[i].first_token, sentences[i].first_token + sentences[i].n_tokens,
                      sentences[i].paragraph };
      Frame *previous = finder->frames->len > 0
                          ? &g_array_index (finder->frames, Frame, finder->frames->len - 1)
                          : NULL;

      if (frame.first == frame.end)
        continue;
      if (previous != NULL && previous->paragraph == frame.paragraph
          && !begins_frame (finder, frame.first))
        previous->end = frame.end;
      else
        g_array_append_val (finder->frames, frame);
    }
}

/* Tells the frames with words of their own beside their quotations. */
static void
weigh_frames (Finder *finder)
{
  for (guint i = 0; i < finder->frames->len; i++)
    {
      Frame *frame = &g_array_index (finder->frames, Frame, i);
      guint n_words = 0;

      for (guint k = frame->first; k < frame->end && n_words < MIN_OWN_WORDS; k++)
        n_words += finder->scene->quote_of[k] == 0 && finder->scene->tokens[k].kind != RV_WORD_SIGN;
      frame->has_own_words = n_words >= MIN_OWN_WORDS;
    }
}

static void
find_cues (Finder *finder)
{
  const RvSpeakerScene *scene = finder->scene;

  for (guint k = 0; k < scene->n_tokens;)
    {
      Cue cue = { k, k + 1, RV_SPEECH_CUE_NONE };

      if (scene->quote_of[k] == 0 && scene->mention_of[k] == 0
          && scene->tokens[k].kind != RV_WORD_SIGN)
        cue.kind = rv_speaker_scene_get_cue (scene, k, &cue.end);
      if (cue.kind != RV_SPEECH_CUE_NONE)
        g_array_append_val (finder->cues, cue);
      k = MAX (cue.end, k + 1);
    }
}

/* The index of the first cue at or behind @token. */
static guint
find_cue (const Finder *finder, guint token)
{
  guint low = 0, high = finder->cues->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (finder->cues, Cue, middle).first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const Cue *
get_cue (const Finder *finder, guint index)
{
  return index < finder->cues->len ? &g_array_index (finder->cues, Cue, index) : NULL;
}

/* Whether the sign at the end of the quotation leads on to who said it. */
static gboolean
is_followed_by_tag (const Finder *finder, const RvQuotePair *pair)
{
  gunichar c = g_utf8_get_char (g_utf8_prev_char (finder->scene->text + pair->inner.end));

  return c == ',' || c == '?' || c == '!' || c == '-' || c == 0x2014 || c == 0x2013;
}

/* The subject of the verb @cue, not before @floor; a word that is a noun as well needs a name. */
static gboolean
read_subject (const Finder *finder, guint floor, const Cue *cue, RvSpeaker *out_speaker)
{
  RvSpeaker speaker = { NULL, RV_SPAN_NONE, 0 };

  if (!rv_speaker_phrase_find_before (finder->scene, floor, cue->first, &finder->last, &speaker)
      || (cue->kind == RV_SPEECH_CUE_NOUN_VERB && speaker.entity == NULL))
    return FALSE;
  *out_speaker = speaker;
  return TRUE;
}

static gboolean
is_verb (const Cue *cue)
{
  return cue->kind == RV_SPEECH_CUE_VERB || cue->kind == RV_SPEECH_CUE_NOUN_VERB;
}

/* A verb of speech, "according to", or a signature behind a dash, right behind the quotation that
 * ends before @after. */
static gboolean
sieve_after (const Finder *finder, const Frame *frame, guint after, RvSpeaker *out_speaker)
{
  const RvSpeakerScene *scene = finder->scene;
  guint k = after;
  gboolean is_dash = FALSE;
  const Cue *cue;

  for (char sign; k < frame->end; k++)
    {
      sign = rv_speaker_scene_get_sign (scene, k);
      if (sign != ',' && sign != '-'
          && !(rv_speaker_scene_get_word (scene, k) & RV_SPEAKER_AUXILIARY))
        break;
      is_dash |= sign == '-';
    }
  for (guint i = find_cue (finder, k);
       (cue = get_cue (finder, i)) != NULL && cue->end <= frame->end && cue->first <= k + MAX_TAG;
       i++)
    {
      RvSpeaker speaker = { NULL, RV_SPAN_NONE, 0 };

      if (cue->kind == RV_SPEECH_CUE_SOURCE || cue->kind == RV_SPEECH_CUE_AGENT || cue->first == k)
        {
          if (cue->first <= k + 1 && cue->kind != RV_SPEECH_CUE_PARTICIPLE)
            return rv_speaker_phrase_find_after (scene, cue->end, frame->end, &finder->last,
                                                 out_speaker);
        }
      else if (is_verb (cue) && read_subject (finder, k, cue, &speaker) && speaker.first <= k + 1)
        {
          *out_speaker = speaker;
          return TRUE;
        }
    }
  return is_dash && frame->end - k <= MAX_SIGNATURE
         && rv_speaker_phrase_find_after (scene, k, frame->end, &finder->last, out_speaker);
}

/* "According to the report, it was …": the source of a sentence stands at its beginning or right
 * before the quotation; elsewhere only a name is one. */
static gboolean
read_source (const Finder *finder,
             const Frame *frame,
             const Cue *cue,
             guint before,
             RvSpeaker *out_speaker)
{
  RvSpeaker speaker = { NULL, RV_SPAN_NONE, 0 };

  if (!rv_speaker_phrase_find_after (finder->scene, cue->end, before, &finder->last, &speaker)
      || (speaker.entity == NULL && cue->first > frame->first + 1
          && speaker.phrase.end + MAX_SOURCE_GAP < finder->scene->tokens[before].span.start))
    return FALSE;
  *out_speaker = speaker;
  return TRUE;
}

/* What a cue before the quotation tells. */
static gboolean
read_cue_before (const Finder *finder,
                 const Frame *frame,
                 const Cue *cue,
                 guint before,
                 RvSpeaker *out_speaker)
{
  switch (cue->kind)
    {
    case RV_SPEECH_CUE_SOURCE:
      return read_source (finder, frame, cue, before, out_speaker);
    case RV_SPEECH_CUE_VERB:
    case RV_SPEECH_CUE_NOUN_VERB:
      return read_subject (finder, frame->first, cue, out_speaker);
    case RV_SPEECH_CUE_PARTICIPLE:
      return rv_speaker_phrase_find_subject (finder->scene, frame->first, cue->first, &finder->last,
                                             out_speaker);
    case RV_SPEECH_CUE_AGENT:
    case RV_SPEECH_CUE_DEFINITION:
    case RV_SPEECH_CUE_NONE:
    default:
      return FALSE;
    }
}

/* The nearest cue before the quotation that begins at @before. One in a relative clause ("saying
 * that anybody who complains …") counts only if no other comes before it. */
static gboolean
sieve_before (const Finder *finder, const Frame *frame, guint before, RvSpeaker *out_speaker)
{
  RvSpeaker relative = { NULL, RV_SPAN_NONE, 0 };

  for (guint i = find_cue (finder, before); i > 0; i--)
    {
      const Cue *cue = get_cue (finder, i - 1);

      if (cue->first < frame->first || before - cue->first > MAX_FRAME)
        break;
      if (!read_cue_before (finder, frame, cue, before, out_speaker)
          || (out_speaker->entity == NULL && before - cue->end > MAX_PHRASE_GAP))
        continue;
      if (!is_verb (cue) || cue->first == frame->first || before - cue->end <= MAX_DIRECT
          || !(rv_speaker_scene_get_word (finder->scene, cue->first - 1) & RV_SPEAKER_RELATIVE))
        return TRUE;
      if (!rv_speaker_is_set (&relative))
        relative = *out_speaker;
    }
  *out_speaker = relative;
  return rv_speaker_is_set (&relative);
}

/* "NAME: “…”" */
static gboolean
sieve_colon (const Finder *finder, const Frame *frame, guint before, RvSpeaker *out_speaker)
{
  if (before < frame->first + 2 || rv_speaker_scene_get_sign (finder->scene, before - 1) != ':')
    return FALSE;
  return rv_speaker_phrase_find_subject (finder->scene, frame->first, before - 1, &finder->last,
                                         out_speaker)
         || rv_speaker_phrase_find_label (finder->scene, frame->first, before - 1, out_speaker);
}

static gboolean
sieve_later (const Finder *finder, const Frame *frame, guint after, RvSpeaker *out_speaker)
{
  const Cue *cue;

  for (guint i = find_cue (finder, after);
       (cue = get_cue (finder, i)) != NULL && cue->end <= frame->end
       && cue->first <= after + MAX_FRAME;
       i++)
    {
      if (is_verb (cue) && read_subject (finder, after, cue, out_speaker))
        return TRUE;
      if (cue->kind == RV_SPEECH_CUE_SOURCE)
        {
          RvSpeaker speaker = { NULL, RV_SPAN_NONE, 0 };

          /* far from the quotation only a name is sure: "according to the rules" */
          if (!rv_speaker_phrase_find_after (finder->scene, cue->end, frame->end, &finder->last,
                                             &speaker)
              || speaker.entity == NULL)
            return FALSE;
          *out_speaker = speaker;
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether the paragraph before ends with a colon and leaves its speaker to this one. */
static gboolean
is_introduced (const Finder *finder, guint which)
{
  const Frame *frame = &g_array_index (finder->frames, Frame, which);
  const Frame *before = which > 0 ? frame - 1 : NULL;

  return before != NULL && before->paragraph + 1 >= frame->paragraph
         && rv_speaker_scene_get_sign (finder->scene, before->end - 1) == ':';
}

/* Who introduced the paragraph: the subject of the verb, else of the sentence, before the colon. */
static gboolean
sieve_introduction (const Finder *finder, guint which, RvSpeaker *out_speaker)
{
  const Frame *before = &g_array_index (finder->frames, Frame, which - 1);

  return sieve_before (finder, before, before->end, out_speaker)
         || rv_speaker_phrase_find_subject (finder->scene, before->first, before->end,
                                            &finder->last, out_speaker);
}

/* A frame that is all quotation. */
static gboolean
sieve_neighbours (const Finder *finder, guint which, RvAttribution *out)
{
  const Frame *frame = &g_array_index (finder->frames, Frame, which);
  const Frame *next = which + 1 < finder->frames->len ? frame + 1 : NULL;
  gboolean is_near = finder->last_frame != G_MAXUINT;

  out->is_reported = TRUE;
  out->rule = "introduced";
  if (is_introduced (finder, which) && sieve_introduction (finder, which, &out->speaker))
    return TRUE;

  out->rule = "goes-on";
  if (is_near)
    {
      const Frame *last = &g_array_index (finder->frames, Frame, finder->last_frame);

      if (last->paragraph + 1 >= frame->paragraph)
        {
          out->speaker = finder->last;
          return rv_speaker_is_set (&finder->last);
        }
    }
  out->rule = "next";
  if (next != NULL && next->paragraph == frame->paragraph)
    {
      guint i = find_cue (finder, next->first);
      const Cue *cue = get_cue (finder, i);

      if (cue != NULL && cue->kind == RV_SPEECH_CUE_VERB && cue->first < next->first + MAX_TAG
          && rv_speaker_phrase_find_before (finder->scene, next->first, cue->first, &finder->last,
                                            &out->speaker))
        return TRUE;
    }
  out->rule = "sentence-before";
  if (which > 0 && frame[-1].paragraph == frame->paragraph
      && (sieve_before (finder, frame - 1, frame[-1].end, &out->speaker)
          || rv_speaker_phrase_find_subject (finder->scene, frame[-1].first, frame[-1].end,
                                             &finder->last, &out->speaker)))
    return TRUE;
  out->is_reported = FALSE;
  return FALSE;
}

/* "“vehicle” means …" */
static gboolean
is_defined (const Finder *finder, guint after)
{
  const Cue *cue = get_cue (finder, find_cue (finder, after));

  return cue != NULL && cue->kind == RV_SPEECH_CUE_DEFINITION && cue->first == after;
}

/* The sieves that ask for words of speech, the surest first. */
static gboolean
sieve_report (const Finder *finder,
              const Frame *frame,
              const RvQuotePair *pair,
              guint before,
              guint after,
              RvAttribution *out)
{
  gboolean is_told = is_followed_by_tag (finder, pair);

  out->is_reported = TRUE;
  out->rule = "after";
  if (is_told && sieve_after (finder, frame, after, &out->speaker))
    return TRUE;
  out->rule = "before";
  if (sieve_before (finder, frame, before, &out->speaker))
    return TRUE;
  out->rule = "colon";
  if (sieve_colon (finder, frame, before, &out->speaker))
    return TRUE;
  out->rule = "after";
  if (!is_told && sieve_after (finder, frame, after, &out->speaker))
    return TRUE;
  out->rule = "later";
  return sieve_later (finder, frame, after, &out->speaker);
}

/* The subject of the sentence that a quotation is a part of. */
static gboolean
sieve_subject (const Finder *finder,
               const Frame *frame,
               guint before,
               guint after,
               RvAttribution *out)
{
  out->is_reported = FALSE;
  out->rule = "subject";
  return rv_speaker_phrase_find_subject (finder->scene, frame->first, before, &finder->last,
                                         &out->speaker)
         || (before == frame->first
             && rv_speaker_phrase_find_subject (finder->scene, after, frame->end, &finder->last,
                                                &out->speaker));
}

static RvAttribution
attribute (const Finder *finder, guint which, const RvQuotePair *pair)
{
  const Frame *frame = &g_array_index (finder->frames, Frame, which);
  guint before = find_token (finder, pair->outer.start);
  guint after = find_token (finder, pair->outer.end - 1) + 1;
  RvAttribution found = { { NULL, RV_SPAN_NONE, 0 }, "term", FALSE };

  if (is_defined (finder, after))
    return found;
  if (sieve_report (finder, frame, pair, before, after, &found)
      || (frame->has_own_words ? sieve_subject (finder, frame, before, after, &found)
                               : sieve_neighbours (finder, which, &found)))
    return found;
  return (RvAttribution){ { NULL, RV_SPAN_NONE, 0 }, "none", FALSE };
}

/**
 * rv_find_speakers:
 * @pairs: (element-type RvQuotePair): of the document, in order
 * @attributions: (element-type RvAttribution): gets one appended for each pair
 */
void
rv_find_speakers (const RvSpeakerScene *scene, const GArray *pairs, GArray *attributions)
{
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_autoptr (GArray) cues = g_array_new (FALSE, FALSE, sizeof (Cue));
  Finder finder = { scene, pairs, frames, cues, { NULL, RV_SPAN_NONE, 0 }, G_MAXUINT };
  guint which = 0;

  cut_frames (&finder);
  weigh_frames (&finder);
  find_cues (&finder);
  for (guint i = 0; i < pairs->len; i++)
    {
      const RvQuotePair *pair = get_pair (&finder, i);
      RvAttribution attribution = { { NULL, RV_SPAN_NONE, 0 }, "nested", FALSE };
      guint token = find_token (&finder, pair->outer.start);

      while (which + 1 < frames->len && g_array_index (frames, Frame, which + 1).first <= token)
        which++;
      if (pair->depth == 0 && frames->len > 0)
        attribution = attribute (&finder, which, pair);
      if (rv_speaker_is_set (&attribution.speaker) && attribution.is_reported)
        {
          finder.last = attribution.speaker;
          finder.last.first = token;
          finder.last_frame = which;
        }
      g_array_append_val (attributions, attribution);
    }
}
