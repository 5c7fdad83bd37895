/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"

G_BEGIN_DECLS

typedef enum
{
  RV_ROW_IDENTICAL = RV_RELATION_IDENTICAL,
  RV_ROW_REWORDED = RV_RELATION_REWORDED,
  RV_ROW_TRANSLATED = RV_RELATION_TRANSLATED,
  RV_ROW_RELATED = RV_RELATION_RELATED,
  RV_ROW_ONLY_LEFT,
  RV_ROW_ONLY_RIGHT,
  RV_N_ROW_KINDS,
} RvRowKind;

/**
 * RvPairItem:
 *
 * One row of the comparison: a passage with its partners, or one that stands on one side only. One
 * passage that the other side repeats is one row with several partners. Does not change.
 */
#define RV_TYPE_PAIR_ITEM (rv_pair_item_get_type ())
G_DECLARE_FINAL_TYPE (RvPairItem, rv_pair_item, RV, PAIR_ITEM, GObject)

RvPairItem *rv_pair_item_new (RvRowKind kind, RvSpan span);
void rv_pair_item_add_pair (RvPairItem *self, guint position);

RvRowKind rv_pair_item_get_kind (RvPairItem *self);
RvSpan rv_pair_item_get_span (RvPairItem *self);
const guint *rv_pair_item_get_pairs (RvPairItem *self, guint *n_pairs);
gboolean rv_pair_item_has_pair (RvPairItem *self, guint position);

G_END_DECLS
