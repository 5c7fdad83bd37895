/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/rv-pair-item.h"

struct _RvPairItem
{
  GObject parent_instance;

  RvRowKind kind;
  RvSpan span;   /* of a row on one side only */
  GArray *pairs; /* of guint: positions in the session */
};

G_DEFINE_FINAL_TYPE (RvPairItem, rv_pair_item, G_TYPE_OBJECT)

static void
rv_pair_item_finalize (GObject *object)
{
  g_array_unref (RV_PAIR_ITEM (object)->pairs);
  G_OBJECT_CLASS (rv_pair_item_parent_class)->finalize (object);
}

static void
rv_pair_item_class_init (RvPairItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_pair_item_finalize;
}

static void
rv_pair_item_init (RvPairItem *self)
{
  self->pairs = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* @span: the passage of a row on one side only; empty for pairs */
RvPairItem *
rv_pair_item_new (RvRowKind kind, RvSpan span)
{
  RvPairItem *self = g_object_new (RV_TYPE_PAIR_ITEM, NULL);

  self->kind = kind;
  self->span = span;
  return self;
}

/* While the model is filled: another pair of the row, by its position in the session. */
void
rv_pair_item_add_pair (RvPairItem *self, guint position)
{
  g_array_append_val (self->pairs, position);
}

RvRowKind
rv_pair_item_get_kind (RvPairItem *self)
{
  return self->kind;
}

RvSpan
rv_pair_item_get_span (RvPairItem *self)
{
  return self->span;
}

/* Returns: (transfer none) (array length=n_pairs): positions in the session */
const guint *
rv_pair_item_get_pairs (RvPairItem *self, guint *n_pairs)
{
  *n_pairs = self->pairs->len;
  return (const guint *) (gpointer) self->pairs->data;
}

gboolean
rv_pair_item_has_pair (RvPairItem *self, guint position)
{
  for (guint i = 0; i < self->pairs->len; i++)
    if (g_array_index (self->pairs, guint, i) == position)
      return TRUE;
  return FALSE;
}
