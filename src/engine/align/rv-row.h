/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-alignment.h"
#include "document/rv-document.h"

G_BEGIN_DECLS

/**
 * RvRow:
 * @relation: the loosest of its pairs'
 * @move: the block that moved which all of them are in; 0: none
 * @pairs: positions of its pairs in the alignment, in the order of the left text
 *
 * What a reader sees as one: a passage with all its partners, or a run of neighbouring sentences
 * that comes again in the same order.
 */
typedef struct
{
  RvRelation relation;
  guint32 move;
  GArray *pairs; /* of guint */
} RvRow;

GArray *rv_row_list (const GArray *pairs, const RvDocument *left, const RvDocument *right);

G_END_DECLS
