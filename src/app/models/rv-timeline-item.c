/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/rv-timeline-item.h"

struct _RvTimelineItem
{
  GObject parent_instance;

  RvTimeline *timeline;
  guint index;
  RvSlot *slot;
  RvAnalysis *analysis;
};

G_DEFINE_FINAL_TYPE (RvTimelineItem, rv_timeline_item, G_TYPE_OBJECT)

static void
rv_timeline_item_finalize (GObject *object)
{
  RvTimelineItem *self = RV_TIMELINE_ITEM (object);

  g_clear_pointer (&self->timeline, rv_timeline_unref);
  g_clear_pointer (&self->analysis, rv_analysis_unref);
  g_clear_object (&self->slot);
  G_OBJECT_CLASS (rv_timeline_item_parent_class)->finalize (object);
}

static void
rv_timeline_item_class_init (RvTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_timeline_item_finalize;
}

static void
rv_timeline_item_init (RvTimelineItem *self)
{
}

/* Returns: (transfer full) (element-type RvTimelineItem): the dates of @corpus in the order of time */
GListModel *
rv_timeline_item_list (RvCorpus *corpus)
{
  GListStore *items = g_list_store_new (RV_TYPE_TIMELINE_ITEM);
  RvTimeline *timeline = rv_corpus_get_timeline (corpus);

  for (guint i = 0; timeline != NULL && i < rv_timeline_get_length (timeline); i++)
    {
      g_autoptr (RvTimelineItem) item = g_object_new (RV_TYPE_TIMELINE_ITEM, NULL);
      guint document = rv_timeline_get (timeline, i)->document;

      item->timeline = rv_timeline_ref (timeline);
      item->index = i;
      item->slot = g_object_ref (rv_corpus_get_slot (corpus, document));
      item->analysis = rv_analysis_ref (rv_corpus_get_analysis (corpus, document));
      g_list_store_append (items, item);
    }
  return G_LIST_MODEL (items);
}

/* Returns: (transfer none) */
const RvTimelineEntry *
rv_timeline_item_get_entry (RvTimelineItem *self)
{
  return rv_timeline_get (self->timeline, self->index);
}

/* Returns: (transfer none): the document that names the date */
RvSlot *
rv_timeline_item_get_slot (RvTimelineItem *self)
{
  return self->slot;
}

/* Returns: (transfer none) */
RvAnalysis *
rv_timeline_item_get_analysis (RvTimelineItem *self)
{
  return self->analysis;
}
