/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-corpus.h"

/* Milliseconds between two looks at documents of which some are still being read: each look counts
 * all that have been read anew, and forty files would be counted eighty times. */
#define PAUSE 500

struct _RvCorpus
{
  GObject parent_instance;

  RvEngine *engine;
  GListModel *slots;  /* of RvSlot: all that are open */
  GPtrArray *watched; /* the slots whose state is listened to */
  gboolean is_active;
  gboolean is_stale;
  guint source; /* the next look, while documents are read; 0 where none is due */

  GPtrArray *ready;          /* of RvSlot: those that are read, in the order of their events */
  GPtrArray *analyses;       /* of RvAnalysis: theirs */
  GCancellable *cancellable; /* of the job that runs; NULL when none does */
  RvThemeSet *themes;
  RvTimeline *timeline;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvCorpus, rv_corpus, G_TYPE_OBJECT)

static void update (RvCorpus *self);

static void
unwatch (RvCorpus *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->watched, i), self);
  g_ptr_array_set_size (self->watched, 0);
}

static void
rv_corpus_dispose (GObject *object)
{
  RvCorpus *self = RV_CORPUS (object);

  unwatch (self);
  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->themes, rv_theme_set_unref);
  g_clear_pointer (&self->timeline, rv_timeline_unref);
  g_ptr_array_set_size (self->ready, 0);
  g_clear_object (&self->slots);
  g_clear_object (&self->engine);
  G_OBJECT_CLASS (rv_corpus_parent_class)->dispose (object);
}

static void
rv_corpus_finalize (GObject *object)
{
  RvCorpus *self = RV_CORPUS (object);

  g_ptr_array_unref (self->watched);
  g_ptr_array_unref (self->ready);
  g_ptr_array_unref (self->analyses);
  G_OBJECT_CLASS (rv_corpus_parent_class)->finalize (object);
}

static void
rv_corpus_class_init (RvCorpusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rv_corpus_dispose;
  object_class->finalize = rv_corpus_finalize;
  signals[CHANGED] = g_signal_new ("changed", RV_TYPE_CORPUS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
rv_corpus_init (RvCorpus *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->ready = g_ptr_array_new_with_free_func (g_object_unref);
  self->analyses = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_analysis_unref);
  self->is_stale = TRUE;
}

static gboolean
is_reading (RvCorpus *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    if (rv_slot_get_state (g_ptr_array_index (self->watched, i)) == RV_SLOT_LOADING)
      return TRUE;
  return FALSE;
}

static gboolean
on_pause_over (gpointer data)
{
  RvCorpus *self = data;

  self->source = 0;
  if (self->is_active && self->is_stale)
    update (self);
  return G_SOURCE_REMOVE;
}

static void
invalidate (RvCorpus *self)
{
  self->is_stale = TRUE;
  if (!self->is_active)
    return;
  if (!is_reading (self))
    update (self);
  else if (self->source == 0)
    self->source = g_timeout_add (PAUSE, on_pause_over, self);
}

static void
on_slots_changed (RvCorpus *self)
{
  unwatch (self);
  for (guint i = 0; i < g_list_model_get_n_items (self->slots); i++)
    {
      RvSlot *slot = g_list_model_get_item (self->slots, i);

      g_signal_connect_swapped (slot, "notify::state", G_CALLBACK (invalidate), self);
      g_ptr_array_add (self->watched, slot);
    }
  invalidate (self);
}

static void
collect_ready (RvCorpus *self)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) analyses = g_ptr_array_new ();
  g_autofree guint *order = NULL;

  for (guint i = 0; i < self->watched->len; i++)
    {
      RvSlot *slot = g_ptr_array_index (self->watched, i);

      if (rv_slot_get_analysis (slot) == NULL)
        continue;
      g_ptr_array_add (slots, g_object_ref (slot));
      g_ptr_array_add (analyses, rv_slot_get_analysis (slot));
    }
  order = rv_timeline_order_documents ((RvAnalysis *const *) analyses->pdata, analyses->len);

  g_ptr_array_set_size (self->ready, 0);
  g_ptr_array_unref (self->analyses); /* a job may still read the old one */
  self->analyses = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_analysis_unref);
  for (guint i = 0; i < slots->len; i++)
    {
      g_ptr_array_add (self->ready, g_object_ref (g_ptr_array_index (slots, order[i])));
      g_ptr_array_add (self->analyses, rv_analysis_ref (g_ptr_array_index (analyses, order[i])));
    }
}

static void
on_themes_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RvCorpus) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RvThemeSet) themes = rv_engine_find_themes_finish (RV_ENGINE (source), result, &error);

  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  if (themes == NULL)
    g_debug ("no themes: %s", error->message);
  self->themes = g_steal_pointer (&themes);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
update (RvCorpus *self)
{
  self->is_stale = FALSE;
  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->themes, rv_theme_set_unref);
  g_clear_pointer (&self->timeline, rv_timeline_unref);

  collect_ready (self);
  self->timeline
    = rv_timeline_new ((RvAnalysis *const *) self->analyses->pdata, self->analyses->len);
  if (self->analyses->len >= 2)
    {
      self->cancellable = g_cancellable_new ();
      rv_engine_find_themes_async (self->engine, self->analyses, self->cancellable, on_themes_found,
                                   g_object_ref (self));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * rv_corpus_new:
 * @slots: (element-type RvSlot): the open documents
 */
RvCorpus *
rv_corpus_new (RvEngine *engine, GListModel *slots)
{
  RvCorpus *self = g_object_new (RV_TYPE_CORPUS, NULL);

  self->engine = g_object_ref (engine);
  self->slots = g_object_ref (slots);
  g_signal_connect_object (slots, "items-changed", G_CALLBACK (on_slots_changed), self,
                           G_CONNECT_SWAPPED);
  on_slots_changed (self);
  return self;
}

/* Says whether somebody looks; what has become stale meanwhile is worked out anew. */
void
rv_corpus_set_active (RvCorpus *self, gboolean is_active)
{
  self->is_active = is_active;
  if (is_active && self->is_stale)
    update (self);
}

/* Returns: how many documents are read */
guint
rv_corpus_get_n_documents (RvCorpus *self)
{
  return self->ready->len;
}

/* Returns: (transfer none) */
RvSlot *
rv_corpus_get_slot (RvCorpus *self, guint document)
{
  return g_ptr_array_index (self->ready, document);
}

/* Returns: (transfer none) */
RvAnalysis *
rv_corpus_get_analysis (RvCorpus *self, guint document)
{
  return g_ptr_array_index (self->analyses, document);
}

gboolean
rv_corpus_is_busy (RvCorpus *self)
{
  return self->cancellable != NULL;
}

/* Returns: (transfer none) (nullable): %NULL while they are looked for, or with less than two documents */
RvThemeSet *
rv_corpus_get_themes (RvCorpus *self)
{
  return self->themes;
}

/* Returns: (transfer none) (nullable): %NULL as long as nobody has looked */
RvTimeline *
rv_corpus_get_timeline (RvCorpus *self)
{
  return self->timeline;
}
