/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-term-space.h"
#include "language/rv-lexicon.h"

G_BEGIN_DECLS

/**
 * RvSharedTerm:
 * @left, @right: where it stands first in each passage
 * @weight: how much it says, 0 to 1
 * @concept: (nullable): what it is in the lexicon
 *
 * Something that two passages both say.
 */
typedef struct
{
  RvSpan left;
  RvSpan right;
  float weight;
  const RvConcept *concept;
} RvSharedTerm;

/**
 * RvEvidenceWord:
 * @token: index of a token in its document
 * @key: a number for what it means, the same on both sides
 * @weight: how much it says, 0 to 1
 */
typedef struct
{
  guint32 token;
  guint32 key;
  float weight;
} RvEvidenceWord;

/**
 * RvEvidence:
 *
 * Tells what two passages of two documents share that can convince a reader: no names, no formulas,
 * no function words.
 */
typedef struct _RvEvidence RvEvidence;

RvEvidence *
rv_evidence_new (const RvTermSpace *space, const RvAlignSide *left, const RvAlignSide *right);
void rv_evidence_free (RvEvidence *self);
void rv_evidence_find (RvEvidence *self, RvSpan left, RvSpan right, GArray *shared);
void rv_evidence_find_meanings (RvEvidence *self, RvSpan left, RvSpan right, GArray *shared);
void rv_evidence_add_other_words (RvEvidence *self, RvSpan left, RvSpan right, GArray *shared);
void rv_evidence_list (RvEvidence *self, guint side, RvSpan passage, GArray *words);
float rv_evidence_weigh (const RvEvidence *self, RvSpan left, RvSpan *out_telling);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvEvidence, rv_evidence_free)

G_END_DECLS
