/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-text-index.h"

G_BEGIN_DECLS

/**
 * RvLabelWord:
 * @RV_LABEL_WORD_NO_FIRST: a label does not begin with the word: a verb, or a general one
 * @RV_LABEL_WORD_NO_LAST: a label does not end with it
 * @RV_LABEL_WORD_REGISTER: every report has it
 * @RV_LABEL_WORD_NO_INSIDE: a label does not hold it: a verb, or a function word behind one
 * @RV_LABEL_WORD_OPENER: a single word behind it is a noun
 */
typedef enum
{
  RV_LABEL_WORD_NO_FIRST = 1 << 0,
  RV_LABEL_WORD_NO_LAST = 1 << 1,
  RV_LABEL_WORD_REGISTER = 1 << 2,
  RV_LABEL_WORD_NO_INSIDE = 1 << 3,
  RV_LABEL_WORD_OPENER = 1 << 4,
} RvLabelWord;

guint8 *rv_label_words_new (const RvTextIndex *index);

G_END_DECLS
