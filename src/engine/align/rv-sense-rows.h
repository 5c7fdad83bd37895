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
 * @n_numbers: the numbers of words and facts are lower
 * @first: where each row begins in @numbers, and one more for the end
 * @numbers: its content words and its facts, each once
 * @weights: by number, how much it says, 0 to 1; 0 where the document has it not
 * @first_word: where each row begins in @words, and one more for the end
 * @words: its content words in the order of the text
 * @masses: by row, the sum of the squared weights of its numbers
 * @telling: by row, what of the squared weights of its words the register leaves, 0 to 1
 * @space: what the numbers of words come from
 * @pack: its language
 *
 * The sentences of one document as sets of words, which RvSenseMatcher compares.
 */
typedef struct
{
  guint n_rows;
  guint32 n_numbers;
  guint32 *first;
  guint32 *numbers;
  float *weights;
  guint32 *first_word;
  RvSense *words;
  float *masses;
  float *telling;
  const RvTermSpace *space;
  RvLanguagePack *pack;
} RvSenseRows;

RvSenseRows *rv_sense_rows_new (const RvTermSpace *space,
                                const RvAlignSide *side,
                                guint which,
                                const GArray *units);
void rv_sense_rows_free (RvSenseRows *self);
void rv_sense_rows_weigh (RvSenseRows *left, RvSenseRows *right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSenseRows, rv_sense_rows_free)

G_END_DECLS
