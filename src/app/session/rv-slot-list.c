/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "session/rv-slot-list.h"

struct _RvSlotList
{
  RvEngine *engine;
  RvUndo *undo;
  GListStore *slots; /* of RvSlot */
};

/* @undo: where changes of the documents are remembered */
RvSlotList *
rv_slot_list_new (RvEngine *engine, RvUndo *undo)
{
  RvSlotList *self = g_new0 (RvSlotList, 1);

  self->engine = g_object_ref (engine);
  self->undo = g_object_ref (undo);
  self->slots = g_list_store_new (RV_TYPE_SLOT);
  return self;
}

void
rv_slot_list_free (RvSlotList *self)
{
  g_object_unref (self->slots);
  g_object_unref (self->undo);
  g_object_unref (self->engine);
  g_free (self);
}

/* Returns: (transfer none): the open documents, #RvSlot */
GListModel *
rv_slot_list_get_model (RvSlotList *self)
{
  return G_LIST_MODEL (self->slots);
}

/* @slot: (transfer full); Returns: (transfer none) */
static RvSlot *
add (RvSlotList *self, RvSlot *slot)
{
  g_list_store_append (self->slots, slot);
  rv_slot_load (slot);
  g_object_unref (slot); /* the list holds it */
  return slot;
}

/* Returns: (transfer none) (nullable): the document of @file, which begins to load where it is not open,
 *   and again where it could not be read; %NULL where no more documents can be open */
RvSlot *
rv_slot_list_ensure (RvSlotList *self, GFile *file)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->slots)); i++)
    {
      g_autoptr (RvSlot) open = g_list_model_get_item (G_LIST_MODEL (self->slots), i);

      if (g_file_equal (rv_slot_get_file (open), file))
        {
          if (rv_slot_get_state (open) == RV_SLOT_FAILED)
            rv_slot_load (open);
          return open; /* which the list holds */
        }
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->slots)) >= RV_LIMIT_DOCUMENTS)
    return NULL;
  return add (self, rv_slot_new (self->engine, file, self->undo));
}

/**
 * rv_slot_list_add_saved:
 * @document: index of a document of @saved
 * @folder: (nullable): where @saved stands
 *
 * Returns: (transfer none): the document, which begins to load
 */
RvSlot *
rv_slot_list_add_saved (RvSlotList *self, RvComparisonFile *saved, guint document, GFile *folder)
{
  g_autoptr (GFile) file = rv_comparison_file_find_document (saved, document, folder);
  RvSlot *slot = rv_slot_new (self->engine, file, self->undo);

  rv_slot_set_saved (slot, saved, document, folder);
  return add (self, slot);
}

void
rv_slot_list_remove (RvSlotList *self, RvSlot *slot)
{
  guint position;

  if (g_list_store_find (self->slots, slot, &position))
    g_list_store_remove (self->slots, position);
}
