/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "session/rv-collection.h"

struct _RvCollected
{
  GObject parent_instance;

  RvQuote *left;
  RvQuote *right; /* (nullable): of a pair */
  char *relation; /* (nullable): of a pair, in words */
  char *note;
};

enum
{
  PROP_0,
  PROP_NOTE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RvCollected, rv_collected, G_TYPE_OBJECT)

struct _RvCollection
{
  GObject parent_instance;

  GListStore *items;    /* of RvCollected */
  RvCollected *removed; /* the last one; NULL when none was */
  guint removed_from;
};

G_DEFINE_FINAL_TYPE (RvCollection, rv_collection, G_TYPE_OBJECT)

/* RvCollected */

static void
rv_collected_finalize (GObject *object)
{
  RvCollected *self = RV_COLLECTED (object);

  g_clear_pointer (&self->left, rv_quote_unref);
  g_clear_pointer (&self->right, rv_quote_unref);
  g_free (self->relation);
  g_free (self->note);
  G_OBJECT_CLASS (rv_collected_parent_class)->finalize (object);
}

static void
rv_collected_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NOTE)
    g_value_set_string (value, RV_COLLECTED (object)->note);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rv_collected_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RvCollected *self = RV_COLLECTED (object);

  if (id != PROP_NOTE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_free (self->note);
  self->note = g_value_dup_string (value);
  if (self->note == NULL)
    self->note = g_strdup ("");
}

static void
rv_collected_class_init (RvCollectedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rv_collected_finalize;
  object_class->get_property = rv_collected_get_property;
  object_class->set_property = rv_collected_set_property;
  properties[PROP_NOTE]
    = g_param_spec_string ("note", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rv_collected_init (RvCollected *self)
{
  self->note = g_strdup (""); /* an entry takes no NULL */
}

/* Returns: (transfer none): the quote; of a pair the left one */
RvQuote *
rv_collected_get_left (RvCollected *self)
{
  return self->left;
}

/* Returns: (transfer none) (nullable): the right quote of a pair */
RvQuote *
rv_collected_get_right (RvCollected *self)
{
  return self->right;
}

/* Returns: (transfer none) (nullable): how the quotes of a pair belong together, in words */
const char *
rv_collected_get_relation (RvCollected *self)
{
  return self->relation;
}

/* RvCollection */

static void
rv_collection_finalize (GObject *object)
{
  RvCollection *self = RV_COLLECTION (object);

  g_clear_object (&self->items);
  g_clear_object (&self->removed);
  G_OBJECT_CLASS (rv_collection_parent_class)->finalize (object);
}

static void
rv_collection_class_init (RvCollectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_collection_finalize;
}

static void
rv_collection_init (RvCollection *self)
{
  self->items = g_list_store_new (RV_TYPE_COLLECTED);
}

RvCollection *
rv_collection_new (void)
{
  return g_object_new (RV_TYPE_COLLECTION, NULL);
}

/* Returns: (transfer none): #RvCollected */
GListModel *
rv_collection_list (RvCollection *self)
{
  return G_LIST_MODEL (self->items);
}

void
rv_collection_add_quote (RvCollection *self, RvAnalysis *analysis, RvSpan span)
{
  g_autoptr (RvCollected) item = g_object_new (RV_TYPE_COLLECTED, NULL);

  item->left = rv_quote_new (analysis, span);
  g_list_store_append (self->items, item);
}

/* @relation: how the two belong together, in words */
void
rv_collection_add_pair (RvCollection *self,
                        RvAnalysis *left,
                        RvSpan left_span,
                        RvAnalysis *right,
                        RvSpan right_span,
                        const char *relation)
{
  g_autoptr (RvCollected) item = g_object_new (RV_TYPE_COLLECTED, NULL);

  item->left = rv_quote_new (left, left_span);
  item->right = rv_quote_new (right, right_span);
  item->relation = g_strdup (relation);
  g_list_store_append (self->items, item);
}

void
rv_collection_remove (RvCollection *self, RvCollected *item)
{
  guint position;

  if (!g_list_store_find (self->items, item, &position))
    return;
  g_set_object (&self->removed, item);
  self->removed_from = position;
  g_list_store_remove (self->items, position);
}

/* Puts back what was removed last. */
void
rv_collection_undo (RvCollection *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  if (self->removed == NULL)
    return;
  g_list_store_insert (self->items, MIN (self->removed_from, n), self->removed);
  g_clear_object (&self->removed);
}

/* Moves @item @step places on, negative for back; not beyond the ends. */
void
rv_collection_move (RvCollection *self, RvCollected *item, int step)
{
  g_autoptr (RvCollected) held = g_object_ref (item);
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint position;

  if (!g_list_store_find (self->items, item, &position) || (int) position + step < 0
      || (int) position + step >= n)
    return;
  g_list_store_remove (self->items, position);
  g_list_store_insert (self->items, (guint) ((int) position + step), held);
}

/* Returns: (transfer full): the report in the form that the writers take */
RvReport *
rv_collection_make_report (RvCollection *self, const char *title)
{
  RvReport *report = rv_report_new (title);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (RvCollected) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (item->right != NULL)
        rv_report_add_pair (report, item->left, item->right, item->relation);
      else
        rv_report_add_quote (report, item->left);
      if (*item->note != '\0')
        rv_report_add_note (report, item->note);
    }
  return report;
}
