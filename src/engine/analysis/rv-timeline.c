/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "analysis/rv-timeline.h"
#include "base/rv-hash.h"

struct _RvTimeline
{
  GArray *entries;     /* of RvTimelineEntry */
  GPtrArray *analyses; /* what owns their strings */
};

G_DEFINE_BOXED_TYPE (RvTimeline, rv_timeline, rv_timeline_ref, rv_timeline_unref)

/* Whole years and terms say when something is true, not when something happens. */
static gboolean
is_on_timeline (const RvDateMention *date)
{
  return date->role != RV_DATE_PERIOD && (strlen (date->iso) > 4 || date->role == RV_DATE_DEADLINE);
}

static RvSpan
find_sentence (const RvTextIndex *index, RvSpan span)
{
  guint n_sentences;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n_sentences);

  return n_sentences == 0 ? span : sentences[rv_text_index_find_sentence (index, span.start)].span;
}

static void
add_document (RvTimeline *self, RvAnalysis *analysis, guint document)
{
  const RvFindings *findings = rv_analysis_get_findings (analysis);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->dates->len; i++)
    {
      const RvDateMention *date = &g_array_index (findings->dates, RvDateMention, i);
      RvTimelineEntry entry = { .iso = date->iso, .document = document, .span = date->base.span };

      if (!is_on_timeline (date)
          || !g_hash_table_add (seen, g_strdup_printf ("%d %s", date->role, date->iso)))
        continue;
      entry.sentence = find_sentence (rv_analysis_get_index (analysis), date->base.span);
      entry.role = date->role;
      entry.inferred = date->inferred;
      entry.is_event
        = findings->event_date != NULL && g_str_equal (findings->event_date, date->iso);
      g_array_append_val (self->entries, entry);
    }
}

/* ISO 8601 sorts as text; a date without a year begins with "-" and belongs to the end. */
static int
compare_dates (const char *a, const char *b)
{
  if ((a[0] == '-') != (b[0] == '-'))
    return a[0] == '-' ? 1 : -1;
  return strcmp (a, b);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const RvTimelineEntry *x = a, *y = b;
  int order = compare_dates (x->iso, y->iso);

  if (order == 0)
    order = (x->document > y->document) - (x->document < y->document);
  return order != 0 ? order : rv_span_compare (&x->span, &y->span);
}

/**
 * rv_timeline_new:
 * @analyses: (array length=n_analyses): the documents, kept alive by the timeline
 *
 * Returns: (transfer full)
 */
RvTimeline *
rv_timeline_new (RvAnalysis *const *analyses, guint n_analyses)
{
  RvTimeline *self = g_atomic_rc_box_new0 (RvTimeline);

  self->entries = g_array_new (FALSE, FALSE, sizeof (RvTimelineEntry));
  self->analyses = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_analysis_unref);
  for (guint i = 0; i < n_analyses; i++)
    {
      g_ptr_array_add (self->analyses, rv_analysis_ref (analyses[i]));
      add_document (self, analyses[i], i);
    }
  g_array_sort (self->entries, compare_entries);
  return self;
}

RvTimeline *
rv_timeline_ref (RvTimeline *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
timeline_clear (gpointer data)
{
  RvTimeline *self = data;

  g_array_unref (self->entries);
  g_ptr_array_unref (self->analyses);
}

void
rv_timeline_unref (RvTimeline *self)
{
  g_atomic_rc_box_release_full (self, timeline_clear);
}

guint
rv_timeline_get_length (const RvTimeline *self)
{
  return self->entries->len;
}

/* Returns: (transfer none) */
const RvTimelineEntry *
rv_timeline_get (const RvTimeline *self, guint index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return &g_array_index (self->entries, RvTimelineEntry, index);
}

static const char *
get_date (RvAnalysis *analysis)
{
  const RvFindings *findings = rv_analysis_get_findings (analysis);

  if (findings->event_date != NULL)
    return findings->event_date;
  return rv_document_get_meta (rv_analysis_get_document (analysis), RV_META_PUBLISHED)->value;
}

/**
 * rv_timeline_order_documents:
 *
 * Returns: (transfer full) (array length=n_analyses): the indexes of the documents in the order of
 *   their events, or of their publication where no event is known; those without either last, as given
 */
guint *
rv_timeline_order_documents (RvAnalysis *const *analyses, guint n_analyses)
{
  guint *order = g_new (guint, n_analyses);

  /* An insertion sort: stable, and there are at most RV_LIMIT_DOCUMENTS. */
  for (guint i = 0; i < n_analyses; i++)
    {
      const char *date = get_date (analyses[i]);
      guint place = i;

      while (place > 0 && date != NULL
             && (get_date (analyses[order[place - 1]]) == NULL
                 || compare_dates (date, get_date (analyses[order[place - 1]])) < 0))
        {
          order[place] = order[place - 1];
          place--;
        }
      order[place] = i;
    }
  return order;
}
