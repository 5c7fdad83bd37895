/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-term-space.h"

G_BEGIN_DECLS

/**
 * RvSense:
 * @sense: a number for what the word means: that of its group of the thesaurus, else of itself
 * @word: a number for the word itself
 * @weight: how much it says, 0 to 1
 */
typedef struct
{
  guint32 sense;
  guint32 word;
  float weight;
} RvSense;

/**
 * RvSenseRows:
 * @n_rows: how many sentences
 * @first: where each row begins in @senses, and one more for the end
 * @senses: its content words and facts, by what they mean, each once; the most telling of one meaning first
 * @first_word: where each row begins in @words, and one more for the end
 * @words: its content words in the order of the text
 * @masses: by row, the sum of the squared weights of its senses, each by its most telling word
 * @telling: by row, what of the squared weights of its words the register leaves, 0 to 1
 *
 * The sentences of one document as sets of meanings.
 */
typedef struct
{
  guint n_rows;
  guint32 *first;
  RvSense *senses;
  guint32 *first_word;
  RvSense *words;
  float *masses;
  float *telling;
} RvSenseRows;

RvSenseRows *rv_sense_rows_new (const RvTermSpace *space,
                                const RvAlignSide *side,
                                guint which,
                                const GArray *units);
void rv_sense_rows_free (RvSenseRows *self);
void rv_sense_rows_weigh (RvSenseRows *left, RvSenseRows *right);
float
rv_sense_rows_share (const RvSenseRows *left, guint row, const RvSenseRows *right, guint column);
float rv_sense_rows_overlap (const RvSenseRows *self,
                             guint row,
                             guint other,
                             const RvSenseRows *partner,
                             guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSenseRows, rv_sense_rows_free)

G_END_DECLS
