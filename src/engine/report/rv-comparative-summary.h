/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-comparison.h"

G_BEGIN_DECLS

/* Words of both sides that fit one printed page with their headings and places. */
#define RV_COMPARATIVE_PAGE_WORDS 320u

typedef enum
{
  RV_COMPARATIVE_CHANGED, /* said in both, with other figures, dates, names or force */
  RV_COMPARATIVE_SHARED,  /* said in both */
  RV_COMPARATIVE_ONLY_LEFT,
  RV_COMPARATIVE_ONLY_RIGHT,
  RV_N_COMPARATIVE_KINDS,
} RvComparativeKind;

/**
 * RvComparativeEntry:
 * @left, @right: the passages; empty on the side that does not say it
 * @relation: (nullable): of a pair: how the two belong together, in the user's language
 * @pair: (nullable): it; of the alignment
 * @n_words: of both passages together
 * @is_opening: both passages are the formula with which such documents open
 */
typedef struct
{
  RvComparativeKind kind;
  RvSpan left;
  RvSpan right;
  const char *relation;
  const RvAlignedPair *pair;
  guint n_words;
  gboolean is_opening;
} RvComparativeEntry;

GArray *rv_comparative_summary_select (RvComparison *comparison,
                                       const RvAlignment *alignment,
                                       guint max_words);

G_END_DECLS
