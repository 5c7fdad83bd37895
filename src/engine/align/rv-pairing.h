/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-candidates.h"

G_BEGIN_DECLS

/**
 * RvLink:
 * @row: a sentence on the left
 * @column: a sentence on the right
 * @score: what it is ranked by, 0 to 1
 * @similarity: how alike the two are by themselves
 * @support: what the neighbours of both add, 0 and more
 * @confidence: how likely it is that both say the same, 0 to 1; 0 where they are only about the same
 * @is_same: whether both say the same; else they are only about the same
 */
typedef struct
{
  guint32 row;
  guint32 column;
  float score;
  float similarity;
  float support;
  float confidence;
  gboolean is_same;
} RvLink;

GArray *rv_pairing_find (const RvCandidates *candidates,
                         const RvSentenceRows *left,
                         const RvSentenceRows *right,
                         GArray *spares,
                         GCancellable *cancellable);

G_END_DECLS
