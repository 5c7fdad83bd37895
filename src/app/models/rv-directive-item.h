/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-corpus.h"

G_BEGIN_DECLS

typedef enum
{
  RV_DIRECTIVE_UNDATED, /* no day by which it has to be done */
  RV_DIRECTIVE_OPEN,
  RV_DIRECTIVE_OVERDUE, /* the day has passed; whether it was done the documents do not say */
} RvDirectiveState;

/**
 * RvDirectiveItem:
 *
 * A directive of one of the open documents as a row of a table; it copies nothing.
 */
#define RV_TYPE_DIRECTIVE_ITEM (rv_directive_item_get_type ())
G_DECLARE_FINAL_TYPE (RvDirectiveItem, rv_directive_item, RV, DIRECTIVE_ITEM, GObject)

GListModel *rv_directive_item_list (RvCorpus *corpus);

const RvDirective *rv_directive_item_get_directive (RvDirectiveItem *self);
RvSlot *rv_directive_item_get_slot (RvDirectiveItem *self);
char *rv_directive_item_dup_text (RvDirectiveItem *self);
RvDirectiveState rv_directive_item_get_state (RvDirectiveItem *self);

G_END_DECLS
