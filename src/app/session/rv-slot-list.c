/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "session/rv-slot-list.h"

struct _RvSlotList
{
  RvEngine *engine;
  GListStore *slots;  /* of RvSlot */
  GPtrArray *changed; /* of RvSlot: whose roles were changed, the last one last */
};

RvSlotList *
rv_slot_list_new (RvEngine *engine)
{
  RvSlotList *self = g_new0 (RvSlotList, 1);

  self->engine = g_object_ref (engine);
  self->slots = g_list_store_new (RV_TYPE_SLOT);
  self->changed = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
rv_slot_list_free (RvSlotList *self)
{
  g_ptr_array_unref (self->changed);
  g_object_unref (self->slots);
  g_object_unref (self->engine);
  g_free (self);
}

/* Returns: (transfer none): the open documents, #RvSlot */
GListModel *
rv_slot_list_get_model (RvSlotList *self)
{
  return G_LIST_MODEL (self->slots);
}

/* Returns: how many more documents may be opened */
guint
rv_slot_list_get_room (RvSlotList *self)
{
  return RV_LIMIT_DOCUMENTS - g_list_model_get_n_items (G_LIST_MODEL (self->slots));
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

/* Returns: (transfer none): the document of @file, which begins to load where it is not open, and
 *   again where it could not be read */
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
  return add (self, rv_slot_new (self->engine, file));
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
  RvSlot *slot = rv_slot_new (self->engine, file);

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

/* What paragraphs of @slot are; that is remembered. */
void
rv_slot_list_set_roles (RvSlotList *self, RvSlot *slot, guint first, guint last, RvRole role)
{
  g_ptr_array_add (self->changed, g_object_ref (slot));
  rv_slot_set_roles (slot, first, last, role);
}

/* Takes back the last change of roles, in whichever document it was. */
void
rv_slot_list_undo_reading (RvSlotList *self)
{
  g_autoptr (RvSlot) slot = NULL;

  if (self->changed->len == 0)
    return;
  slot = g_ptr_array_steal_index (self->changed, self->changed->len - 1);
  rv_slot_undo_reading (slot);
}
