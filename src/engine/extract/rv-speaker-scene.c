/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-speaker-scene.h"

static void
add_mentions (RvSpeakerScene *self, const GArray *entities, gboolean is_person)
{
  for (guint i = 0; i < entities->len; i++)
    {
      const RvEntity *entity = &g_array_index (entities, RvEntity, i);

      for (guint j = 0; j < entity->n_mentions; j++)
        {
          guint first = rv_text_index_find_token (self->index, entity->mentions[j].start);
          RvSceneMention mention = { entity, first, first, is_person };

          while (mention.end < self->n_tokens
                 && self->tokens[mention.end].span.start < entity->mentions[j].end)
            mention.end++;
          if (mention.end > first)
            g_array_append_val (self->mentions, mention);
        }
    }
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const RvSceneMention *x = a, *y = b;

  return x->first < y->first ? -1 : x->first > y->first;
}

static void
map_tokens (RvSpeakerScene *self, const GArray *pairs)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const RvSceneMention *mention = &g_array_index (self->mentions, RvSceneMention, i);

      for (guint k = mention->first; k < mention->end; k++)
        self->mention_of[k] = i + 1;
    }
  for (guint i = 0; i < pairs->len; i++)
    {
      const RvQuotePair *pair = &g_array_index (pairs, RvQuotePair, i);

      if (pair->depth > 0)
        continue;
      for (guint k = rv_text_index_find_token (self->index, pair->outer.start);
           k < self->n_tokens && self->tokens[k].span.start < pair->outer.end; k++)
        if (self->tokens[k].span.end > pair->outer.start && self->quote_of[k] == 0)
          self->quote_of[k] = i + 1;
    }
}

/**
 * rv_speaker_scene_new:
 * @pairs: (element-type RvQuotePair): all of the document, in order
 *
 * Returns: (transfer full)
 */
RvSpeakerScene *
rv_speaker_scene_new (const RvExtraction *extraction,
                      const RvQuotationRules *rules,
                      const GArray *pairs)
{
  RvSpeakerScene *self = g_new0 (RvSpeakerScene, 1);

  self->rules = rules;
  self->index = extraction->index;
  self->document = extraction->document;
  self->text = rv_document_get_text (extraction->document);
  self->tokens = rv_text_index_get_tokens (extraction->index, &self->n_tokens);
  self->words = rv_text_index_get_words (extraction->index);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (RvSceneMention));
  self->mention_of = g_new0 (guint32, self->n_tokens + 1);
  self->quote_of = g_new0 (guint32, self->n_tokens + 1);
  add_mentions (self, extraction->findings->people, TRUE);
  add_mentions (self, extraction->findings->organizations, FALSE);
  g_array_sort (self->mentions, compare_mentions);
  map_tokens (self, pairs);
  return self;
}

void
rv_speaker_scene_free (RvSpeakerScene *self)
{
  g_array_unref (self->mentions);
  g_free (self->mention_of);
  g_free (self->quote_of);
  g_free (self);
}

/* Returns: the #RvSpeakerWord bits of @token, 0 behind the end */
guint32
rv_speaker_scene_get_word (const RvSpeakerScene *self, guint token)
{
  if (token >= self->n_tokens || self->tokens[token].kind == RV_WORD_SIGN)
    return 0;
  return rv_quotation_rules_get_word (self->rules, self->words[token]);
}

/* Returns: the sign at @token, dashes as '-'; 0 for a word, another sign and behind the end */
char
rv_speaker_scene_get_sign (const RvSpeakerScene *self, guint token)
{
  const char *start;
  gunichar c;

  if (token >= self->n_tokens || self->tokens[token].kind != RV_WORD_SIGN)
    return 0;
  start = self->text + self->tokens[token].span.start;
  c = g_utf8_get_char (start);
  if (c >= 0x2012 && c <= 0x2015)
    return '-';
  return c < 0x80 ? (char) c : 0;
}

/* Returns: what the cue phrase that begins at @token does; @out_end is the token behind it */
RvSpeechCue
rv_speaker_scene_get_cue (const RvSpeakerScene *self, guint token, guint *out_end)
{
  guint value = RV_SPEECH_CUE_NONE;
  guint length = rv_phrase_table_match (self->rules->cues, self->words + token,
                                        self->n_tokens - token, &value);

  *out_end = token + length;
  return length > 0 ? (RvSpeechCue) value : RV_SPEECH_CUE_NONE;
}
