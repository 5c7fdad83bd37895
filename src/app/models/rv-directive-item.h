/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-collection.h"
#include "session/rv-corpus.h"
#include "session/rv-directive-states.h"

G_BEGIN_DECLS

/**
 * RvDirectiveItem:
 *
 * A directive of one of the open documents as a row of a table; it copies nothing.
 */
#define RV_TYPE_DIRECTIVE_ITEM (rv_directive_item_get_type ())
G_DECLARE_FINAL_TYPE (RvDirectiveItem, rv_directive_item, RV, DIRECTIVE_ITEM, GObject)

GListModel *rv_directive_item_list (RvCorpus *corpus, RvDirectiveStates *states, RvUndo *undo);

const RvDirective *rv_directive_item_get_directive (RvDirectiveItem *self);
RvSlot *rv_directive_item_get_slot (RvDirectiveItem *self);
char *rv_directive_item_dup_text (RvDirectiveItem *self);
RvDirectiveStates *rv_directive_item_get_states (RvDirectiveItem *self);
RvDirectiveMark rv_directive_item_get_mark (RvDirectiveItem *self, gboolean *out_by_hand);
void rv_directive_item_set_mark (RvDirectiveItem *self, RvDirectiveMark mark);
void rv_directive_item_report (RvDirectiveItem *self, RvReport *report);
void rv_directive_item_collect (RvDirectiveItem *self, RvCollection *collection);

G_END_DECLS
