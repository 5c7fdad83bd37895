/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-extraction.h"
#include "extract/rv-quotation-rules.h"
#include "extract/rv-quote-marks.h"

G_BEGIN_DECLS

/**
 * RvSceneMention:
 * @entity: who or what is named
 * @first: its first token
 * @end: the token behind its last
 * @is_person: whether it is a person
 */
typedef struct
{
  const RvEntity *entity;
  guint first;
  guint end;
  gboolean is_person;
} RvSceneMention;

/**
 * RvSpeakerScene:
 * @tokens: of the document, @n_tokens of them
 * @words: folded form of each
 * @mentions: (element-type RvSceneMention): of people and bodies, in order
 * @mention_of: index of the mention that a token is part of + 1, 0 for none
 * @quote_of: index of the outermost pair of marks that a token is part of + 1, 0 for none
 *
 * A document as the search for speakers sees it. Borrows everything but its arrays.
 */
typedef struct
{
  const RvQuotationRules *rules;
  const RvTextIndex *index;
  RvDocument *document;
  const char *text;
  const RvToken *tokens;
  const char *const *words;
  guint n_tokens;
  GArray *mentions;
  guint32 *mention_of;
  guint32 *quote_of;
} RvSpeakerScene;

/**
 * RvSpeaker:
 * @entity: (nullable): the person or body
 * @phrase: the words where it is neither, "a spokesman for the bank"; empty otherwise
 * @first: the token where the noun phrase begins, or where who spoke last did
 *
 * Who speaks; nobody where both are unset.
 */
typedef struct
{
  const RvEntity *entity;
  RvSpan phrase;
  guint first;
} RvSpeaker;

RvSpeakerScene *rv_speaker_scene_new (const RvExtraction *extraction,
                                      const RvQuotationRules *rules,
                                      const GArray *pairs);
void rv_speaker_scene_free (RvSpeakerScene *self);

guint32 rv_speaker_scene_get_word (const RvSpeakerScene *self, guint token);
char rv_speaker_scene_get_sign (const RvSpeakerScene *self, guint token);
RvSpeechCue rv_speaker_scene_get_cue (const RvSpeakerScene *self, guint token, guint *out_end);

static inline gboolean
rv_speaker_is_set (const RvSpeaker *self)
{
  return self->entity != NULL || !rv_span_is_empty (self->phrase);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSpeakerScene, rv_speaker_scene_free)

G_END_DECLS
