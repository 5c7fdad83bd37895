/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/rv-document.h"
#include "language/rv-segmenter.h"

G_BEGIN_DECLS

/**
 * RvToken:
 * @span: its place in the document
 * @word: number of its folded form, see rv_text_index_get_word()
 * @kind: letters, number or sign
 */
typedef struct
{
  RvSpan span;
  guint32 word;
  RvWordKind kind;
} RvToken;

/**
 * RvSentence:
 * @span: its place in the document, without the spaces around it
 * @paragraph: index of the paragraph it stands in
 * @first_token: index of its first token
 * @n_tokens: how many it has
 */
typedef struct
{
  RvSpan span;
  guint32 paragraph;
  guint32 first_token;
  guint32 n_tokens;
} RvSentence;

/**
 * RvTextIndex:
 *
 * The sentences and tokens of one document, made once and shared by every stage. Words are numbered
 * by their folded form, and each folded form by its stem; both numberings count from 0 within this
 * index. Every paragraph is indexed, page furniture too. Immutable, reference counted.
 */
typedef struct _RvTextIndex RvTextIndex;

#define RV_TYPE_TEXT_INDEX (rv_text_index_get_type ())

GType rv_text_index_get_type (void);
RvTextIndex *rv_text_index_new (RvDocument *document, GCancellable *cancellable, GError **error);
RvTextIndex *rv_text_index_ref (RvTextIndex *self);
void rv_text_index_unref (RvTextIndex *self);

RvDocument *rv_text_index_get_document (const RvTextIndex *self);

const RvSentence *rv_text_index_get_sentences (const RvTextIndex *self, guint *n_sentences);
const RvToken *rv_text_index_get_tokens (const RvTextIndex *self, guint *n_tokens);
const char *const *rv_text_index_get_words (const RvTextIndex *self);

guint rv_text_index_get_n_words (const RvTextIndex *self);
const char *rv_text_index_get_word (const RvTextIndex *self, guint32 word);
const guint16 *rv_text_index_get_slots (const RvTextIndex *self);
gboolean rv_text_index_is_stop_word (const RvTextIndex *self, guint32 word);
guint32 rv_text_index_get_stem (const RvTextIndex *self, guint32 word);
guint rv_text_index_get_n_stems (const RvTextIndex *self);
const char *rv_text_index_get_stem_text (const RvTextIndex *self, guint32 stem);

guint rv_text_index_find_sentence (const RvTextIndex *self, guint32 byte);
guint rv_text_index_find_token (const RvTextIndex *self, guint32 byte);
void rv_text_index_get_paragraph_sentences (const RvTextIndex *self,
                                            guint paragraph,
                                            guint *first,
                                            guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvTextIndex, rv_text_index_unref)

G_END_DECLS
