/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/rv-directive-item.h"

struct _RvDirectiveItem
{
  GObject parent_instance;

  RvAnalysis *analysis;
  guint index;
  RvSlot *slot;
  RvDirectiveStates *states;
  RvUndo *undo;
};

G_DEFINE_FINAL_TYPE (RvDirectiveItem, rv_directive_item, G_TYPE_OBJECT)

static void
rv_directive_item_finalize (GObject *object)
{
  RvDirectiveItem *self = RV_DIRECTIVE_ITEM (object);

  g_clear_pointer (&self->analysis, rv_analysis_unref);
  g_clear_object (&self->slot);
  g_clear_object (&self->states);
  g_clear_object (&self->undo);
  G_OBJECT_CLASS (rv_directive_item_parent_class)->finalize (object);
}

static void
rv_directive_item_class_init (RvDirectiveItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_directive_item_finalize;
}

static void
rv_directive_item_init (RvDirectiveItem *self)
{
}

/* Returns: (transfer full) (element-type RvDirectiveItem): the directives of all documents of @corpus */
GListModel *
rv_directive_item_list (RvCorpus *corpus, RvDirectiveStates *states, RvUndo *undo)
{
  GListStore *items = g_list_store_new (RV_TYPE_DIRECTIVE_ITEM);

  for (guint i = 0; i < rv_corpus_get_n_documents (corpus); i++)
    {
      RvAnalysis *analysis = rv_corpus_get_analysis (corpus, i);

      for (guint j = 0; j < rv_analysis_get_findings (analysis)->directives->len; j++)
        {
          g_autoptr (RvDirectiveItem) item = g_object_new (RV_TYPE_DIRECTIVE_ITEM, NULL);

          item->analysis = rv_analysis_ref (analysis);
          item->index = j;
          item->slot = g_object_ref (rv_corpus_get_slot (corpus, i));
          item->states = g_object_ref (states);
          item->undo = g_object_ref (undo);
          g_list_store_append (items, item);
        }
    }
  return G_LIST_MODEL (items);
}

/* Returns: (transfer none) */
const RvDirective *
rv_directive_item_get_directive (RvDirectiveItem *self)
{
  return &g_array_index (rv_analysis_get_findings (self->analysis)->directives, RvDirective,
                         self->index);
}

/* Returns: (transfer none): the document that it stands in */
RvSlot *
rv_directive_item_get_slot (RvDirectiveItem *self)
{
  return self->slot;
}

/* Returns: (transfer full): its words */
char *
rv_directive_item_dup_text (RvDirectiveItem *self)
{
  return rv_document_dup_slice (rv_analysis_get_document (self->analysis),
                                rv_directive_item_get_directive (self)->base.span);
}

/* Returns: (transfer none): where its state is remembered */
RvDirectiveStates *
rv_directive_item_get_states (RvDirectiveItem *self)
{
  return self->states;
}

static const char *
get_uri (RvDirectiveItem *self)
{
  return rv_document_get_uri (rv_analysis_get_document (self->analysis));
}

/**
 * rv_directive_item_get_mark:
 * @out_by_hand: (out) (optional): whether a person said so, or the calendar
 *
 * Returns: what has become of it
 */
RvDirectiveMark
rv_directive_item_get_mark (RvDirectiveItem *self, gboolean *out_by_hand)
{
  g_autofree char *words = rv_directive_item_dup_text (self);
  RvDirectiveMark mark = rv_directive_states_get (self->states, get_uri (self), words);

  if (out_by_hand != NULL)
    *out_by_hand = mark != RV_DIRECTIVE_MARK_NONE;
  return mark != RV_DIRECTIVE_MARK_NONE
           ? mark
           : rv_directive_states_derive (rv_directive_item_get_directive (self));
}

/* Remembers what a person says of it. */
void
rv_directive_item_set_mark (RvDirectiveItem *self, RvDirectiveMark mark)
{
  g_autofree char *words = rv_directive_item_dup_text (self);

  rv_directive_states_set (self->states, get_uri (self), words, mark, self->undo);
}

/* Adds it to @report, with its state. */
void
rv_directive_item_report (RvDirectiveItem *self, RvReport *report)
{
  RvDirectiveMark mark = rv_directive_item_get_mark (self, NULL);

  rv_report_add_directive (report, self->analysis, self->index);
  if (mark != RV_DIRECTIVE_MARK_NONE)
    rv_report_set_state (report, rv_directive_mark_get_nick (mark));
}

/* Adds it to @collection, with its state. */
void
rv_directive_item_collect (RvDirectiveItem *self, RvCollection *collection)
{
  g_autoptr (RvReport) report = rv_report_new ("");

  rv_directive_item_report (self, report);
  rv_collection_add_report (collection, report);
}
