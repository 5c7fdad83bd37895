/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "session/rv-collection.h"

struct _RvCollected
{
  GObject parent_instance;

  RvReport *entry; /* of one item */
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

/* An entry, and where it stood before a change. */
typedef struct
{
  RvCollected *item;
  guint position;
} Standing;

struct _RvCollection
{
  GObject parent_instance;

  GListStore *items; /* of RvCollected */
  RvUndo *undo;
  char *title;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvCollection, rv_collection, G_TYPE_OBJECT)

/* RvCollected */

static void
rv_collected_finalize (GObject *object)
{
  RvCollected *self = RV_COLLECTED (object);

  g_clear_pointer (&self->entry, rv_report_unref);
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
  self->entry = rv_report_new ("");
  self->note = g_strdup (""); /* an entry takes no NULL */
}

/* Returns: (transfer none): what was kept */
const RvReportItem *
rv_collected_get_item (RvCollected *self)
{
  return rv_report_get_item (self->entry, 0);
}

/* RvCollection */

static void
standing_free (gpointer data)
{
  Standing *standing = data;

  g_object_unref (standing->item);
  g_free (standing);
}

static void
rv_collection_finalize (GObject *object)
{
  RvCollection *self = RV_COLLECTION (object);

  g_clear_object (&self->items);
  g_clear_object (&self->undo);
  g_free (self->title);
  G_OBJECT_CLASS (rv_collection_parent_class)->finalize (object);
}

static void
rv_collection_class_init (RvCollectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_collection_finalize;
  signals[CHANGED] = g_signal_new ("changed", RV_TYPE_COLLECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
emit_changed (RvCollection *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rv_collection_init (RvCollection *self)
{
  self->items = g_list_store_new (RV_TYPE_COLLECTED);
  self->title = g_strdup ("");
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
}

/* @undo: where changes are remembered */
RvCollection *
rv_collection_new (RvUndo *undo)
{
  RvCollection *self = g_object_new (RV_TYPE_COLLECTION, NULL);

  self->undo = g_object_ref (undo);
  return self;
}

/* Returns: (transfer none): #RvCollected */
GListModel *
rv_collection_list (RvCollection *self)
{
  return G_LIST_MODEL (self->items);
}

guint
rv_collection_get_length (RvCollection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/* Returns: (transfer none): of the report, "" as long as it has none */
const char *
rv_collection_get_title (RvCollection *self)
{
  return self->title;
}

void
rv_collection_set_title (RvCollection *self, const char *title)
{
  if (g_str_equal (self->title, title))
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  emit_changed (self);
}

static RvCollected *
new_item (RvCollection *self)
{
  RvCollected *item = g_object_new (RV_TYPE_COLLECTED, NULL);

  g_signal_connect_object (item, "notify::note", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  return item;
}

static void
push (RvCollection *self,
      RvCollected *item,
      guint position,
      RvUndoFunc take_back,
      const char *words)
{
  Standing *standing = g_new (Standing, 1);

  *standing = (Standing){ g_object_ref (item), position };
  rv_undo_push (self->undo, self, take_back, standing, standing_free, words);
}

static gboolean
take_out (gpointer object, gpointer data)
{
  const Standing *standing = data;

  rv_collection_remove (object, standing->item);
  return TRUE;
}

static void
insert (RvCollection *self, guint position, RvCollected *item)
{
  g_list_store_insert (self->items, MIN (position, rv_collection_get_length (self)), item);
  push (self, item, position, take_out, _ ("What was added is out of the report again"));
}

static gboolean
put_in (gpointer object, gpointer data)
{
  const Standing *standing = data;

  insert (object, standing->position, standing->item);
  return TRUE;
}

static gboolean put_back (gpointer object, gpointer data);

/* Moves @item to @position, where it then stands; beyond the end nothing happens. */
static void
move_to (RvCollection *self, RvCollected *item, guint position)
{
  g_autoptr (RvCollected) held = g_object_ref (item);
  guint from;

  if (!g_list_store_find (self->items, item, &from) || position >= rv_collection_get_length (self)
      || position == from)
    return;
  g_list_store_remove (self->items, from);
  g_list_store_insert (self->items, position, held);
  push (self, held, from, put_back, _ ("The entry is back in its place"));
}

static gboolean
put_back (gpointer object, gpointer data)
{
  const Standing *standing = data;

  move_to (object, standing->item, standing->position);
  return TRUE;
}

void
rv_collection_add_quote (RvCollection *self, RvAnalysis *analysis, RvSpan span)
{
  g_autoptr (RvCollected) item = new_item (self);
  g_autoptr (RvQuote) quote = rv_quote_new (analysis, span);

  rv_report_add_quote (item->entry, quote);
  insert (self, G_MAXUINT, item);
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
  g_autoptr (RvCollected) item = new_item (self);
  g_autoptr (RvQuote) left_quote = rv_quote_new (left, left_span);
  g_autoptr (RvQuote) right_quote = rv_quote_new (right, right_span);

  rv_report_add_pair (item->entry, left_quote, right_quote, relation);
  insert (self, G_MAXUINT, item);
}

/* Adds the figure or the directive of just that span, or else its words as a quote. */
void
rv_collection_add_finding (RvCollection *self, RvAnalysis *analysis, RvSpan span)
{
  const RvFindings *findings = rv_analysis_get_findings (analysis);
  g_autoptr (RvCollected) item = new_item (self);

  for (guint i = 0; rv_report_get_length (item->entry) == 0 && i < findings->directives->len; i++)
    if (rv_span_compare (&g_array_index (findings->directives, RvDirective, i).base.span, &span)
        == 0)
      rv_report_add_directive (item->entry, analysis, i);
  for (guint i = 0; rv_report_get_length (item->entry) == 0 && i < findings->figures->len; i++)
    if (rv_span_compare (&g_array_index (findings->figures, RvFigure, i).base.span, &span) == 0)
      rv_report_add_figure (item->entry, analysis, i);
  if (rv_report_get_length (item->entry) == 0)
    rv_collection_add_quote (self, analysis, span);
  else
    insert (self, G_MAXUINT, item);
}

/* Adds what a report has, which may have been kept in a file; a note belongs to what stands before it. */
void
rv_collection_add_report (RvCollection *self, const RvReport *report)
{
  g_autoptr (RvCollected) item = NULL;

  rv_undo_begin (self->undo);
  for (guint i = 0; i < rv_report_get_length (report); i++)
    {
      const RvReportItem *it = rv_report_get_item (report, i);

      if (it->kind == RV_REPORT_NOTE && item != NULL)
        g_object_set (item, "note", it->text, NULL);
      if (it->left == NULL)
        continue;
      g_clear_object (&item);
      item = new_item (self);
      rv_report_add_copy (item->entry, it);
      insert (self, G_MAXUINT, item);
    }
  rv_undo_end (self->undo);
}

void
rv_collection_remove (RvCollection *self, RvCollected *item)
{
  g_autoptr (RvCollected) held = g_object_ref (item);
  guint position;

  if (!g_list_store_find (self->items, item, &position))
    return;
  g_list_store_remove (self->items, position);
  push (self, held, position, put_in, _ ("What was removed is back in the report"));
}

/* Moves @item @step places on, negative for back; not beyond the ends. */
void
rv_collection_move (RvCollection *self, RvCollected *item, int step)
{
  guint position;

  if (g_list_store_find (self->items, item, &position) && (int) position + step >= 0)
    move_to (self, item, (guint) ((int) position + step));
}

/* Moves @item to @position, at most to the end; of an entry of another collection takes a copy there. */
void
rv_collection_take (RvCollection *self, RvCollected *item, guint position)
{
  guint n = rv_collection_get_length (self);
  g_autoptr (RvCollected) copy = NULL;

  if (g_list_store_find (self->items, item, NULL))
    {
      move_to (self, item, MIN (position, n - 1));
      return;
    }
  copy = new_item (self);
  rv_report_add_copy (copy->entry, rv_collected_get_item (item));
  g_object_set (copy, "note", item->note, NULL);
  insert (self, position, copy);
}

/* Returns: (transfer full): the report in the form that the writers take */
RvReport *
rv_collection_make_report (RvCollection *self, const char *title)
{
  RvReport *report = rv_report_new (title);

  for (guint i = 0; i < rv_collection_get_length (self); i++)
    {
      g_autoptr (RvCollected) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      rv_report_add_copy (report, rv_collected_get_item (item));
      if (*item->note != '\0')
        rv_report_add_note (report, item->note);
    }
  return report;
}
