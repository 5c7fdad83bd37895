/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "models/rv-directive-item.h"

struct _RvDirectiveItem
{
  GObject parent_instance;

  RvAnalysis *analysis;
  guint index;
  RvSlot *slot;
};

G_DEFINE_FINAL_TYPE (RvDirectiveItem, rv_directive_item, G_TYPE_OBJECT)

static void
rv_directive_item_finalize (GObject *object)
{
  RvDirectiveItem *self = RV_DIRECTIVE_ITEM (object);

  g_clear_pointer (&self->analysis, rv_analysis_unref);
  g_clear_object (&self->slot);
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
rv_directive_item_list (RvCorpus *corpus)
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

/* Whether its last day has passed by today's date. A month or year is over when the next one begins. */
RvDirectiveState
rv_directive_item_get_state (RvDirectiveItem *self)
{
  const char *deadline = rv_directive_item_get_directive (self)->deadline;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const char *slash = deadline != NULL ? strchr (deadline, '/') : NULL;
  const char *last = slash != NULL ? slash + 1 : deadline;

  if (last == NULL || !g_ascii_isdigit (last[0]))
    return RV_DIRECTIVE_UNDATED;
  return strncmp (last, today, strlen (last)) < 0 ? RV_DIRECTIVE_OVERDUE : RV_DIRECTIVE_OPEN;
}
