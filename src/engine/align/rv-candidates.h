/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "align/rv-gram-rows.h"
#include "align/rv-phrase-rows.h"
#include "align/rv-vectors.h"

G_BEGIN_DECLS

/**
 * RvCandidate:
 * @column: a sentence of the right document
 * @similarity: how alike the two are by themselves, 0 to 1
 * @shared: what both say, in the same words or in others, 0 and more
 * @support: what their neighbours add, 0 and more; filled in by rv_context_support()
 */
typedef struct
{
  guint32 column;
  float similarity;
  float shared;
  float support;
} RvCandidate;

/**
 * RvCandidates:
 * @first: where the candidates of each sentence on the left begin, and one more for the end
 * @cells: them, by column within a row
 *
 * For each sentence on the left those on the right that are worth a look.
 */
typedef struct
{
  guint n_rows;
  guint n_columns;
  guint32 *first;
  RvCandidate *cells;
} RvCandidates;

/**
 * RvSentenceRows:
 * @vectors, @grams, @senses, @phrases: the sentences of a document as each sees them
 */
typedef struct
{
  RvVectors *vectors;
  RvGramRows *grams;
  RvSenseRows *senses;
  RvPhraseRows *phrases;
} RvSentenceRows;

RvCandidates *rv_candidates_new (const RvSentenceRows *left,
                                 const RvSentenceRows *right,
                                 GCancellable *cancellable,
                                 GError **error);
void rv_candidates_free (RvCandidates *self);
RvCandidate *rv_candidates_find (const RvCandidates *self, guint row, guint32 column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvCandidates, rv_candidates_free)

G_END_DECLS
