/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-entity-rules.h"
#include "extract/rv-extraction.h"

G_BEGIN_DECLS

/**
 * RvTokenRow:
 * @text: of the document
 * @tokens: of the document, @n_tokens of them
 * @words: folded form of each, without a possessive 's
 * @flags: #RvLexFlags of each
 *
 * The tokens of a document with what the entity rules know of each, so that a scan asks bits and
 * not lists. 14 bytes a token beside the text index, which has to outlive it.
 */
typedef struct
{
  const char *text;
  const RvToken *tokens;
  const char **words;
  guint16 *slots; /* of each word, rv_word_filter_slot() */
  guint32 *flags;
  guint n_tokens;
  const RvEntityRules *rules;

  /*< private >*/
  GStringChunk *bases;
} RvTokenRow;

RvTokenRow *rv_token_row_new (const RvExtraction *extraction, const RvEntityRules *rules);
void rv_token_row_free (RvTokenRow *self);

char rv_token_row_get_sign (const RvTokenRow *self, guint token);
guint rv_token_row_match_body (const RvTokenRow *self, guint token);
guint rv_token_row_match (const RvTokenRow *self, const RvPhraseTable *table, guint token);
RvSpan rv_token_row_get_span (const RvTokenRow *self, guint first, guint end);

static inline gboolean
rv_token_row_has (const RvTokenRow *self, guint token, guint32 flags)
{
  return token < self->n_tokens && (self->flags[token] & flags) == flags;
}

static inline gboolean
rv_token_row_has_any (const RvTokenRow *self, guint token, guint32 flags)
{
  return token < self->n_tokens && (self->flags[token] & flags) != 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvTokenRow, rv_token_row_free)

G_END_DECLS
