/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-slot.h"

G_BEGIN_DECLS

/**
 * RvSlotList:
 *
 * All open documents of a window, in the order they were opened, each once; at most RV_LIMIT_DOCUMENTS.
 */
typedef struct _RvSlotList RvSlotList;

RvSlotList *rv_slot_list_new (RvEngine *engine, RvUndo *undo);
void rv_slot_list_free (RvSlotList *self);

GListModel *rv_slot_list_get_model (RvSlotList *self);
RvSlot *rv_slot_list_ensure (RvSlotList *self, GFile *file);
RvSlot *
rv_slot_list_add_saved (RvSlotList *self, RvComparisonFile *saved, guint document, GFile *folder);
void rv_slot_list_remove (RvSlotList *self, RvSlot *slot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSlotList, rv_slot_list_free)

G_END_DECLS
