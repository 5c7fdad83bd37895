/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "summarize/rv-summary.h"

struct _RvSummary
{
  GArray *ranked; /* of RvSummarySentence, best first */
};

G_DEFINE_BOXED_TYPE (RvSummary, rv_summary, rv_summary_ref, rv_summary_unref)

/**
 * rv_summary_new:
 * @ranked: (transfer full) (element-type RvSummarySentence): best first; what it points to must be static
 */
RvSummary *
rv_summary_new (GArray *ranked)
{
  RvSummary *self = g_atomic_rc_box_new0 (RvSummary);

  self->ranked = ranked;
  return self;
}

RvSummary *
rv_summary_ref (RvSummary *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
summary_clear (gpointer data)
{
  RvSummary *self = data;

  g_array_unref (self->ranked);
}

void
rv_summary_unref (RvSummary *self)
{
  g_atomic_rc_box_release_full (self, summary_clear);
}

/* Returns: (transfer none) (array length=n_sentences): best first */
const RvSummarySentence *
rv_summary_get_ranked (const RvSummary *self, guint *n_sentences)
{
  *n_sentences = self->ranked->len;
  return (const RvSummarySentence *) (gpointer) self->ranked->data;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return rv_span_compare (a, b); /* the span is the first member */
}

/**
 * rv_summary_select:
 * @max_words: budget in words; 0 for none
 * @max_sentences: budget in sentences; 0 for none
 *
 * Takes sentences by rank until the budget is used up; one that does not fit ends it, so that a
 * longer summary contains the shorter one.
 *
 * Returns: (transfer full) (element-type RvSummarySentence): in the order of the document
 */
GArray *
rv_summary_select (const RvSummary *self, guint max_words, guint max_sentences)
{
  GArray *selected = g_array_new (FALSE, FALSE, sizeof (RvSummarySentence));
  guint n_words = 0;

  for (guint i = 0; i < self->ranked->len; i++)
    {
      const RvSummarySentence *sentence = &g_array_index (self->ranked, RvSummarySentence, i);

      if (max_sentences > 0 && selected->len >= max_sentences)
        break;
      if (max_words > 0 && n_words + sentence->n_words > max_words)
        break;
      n_words += sentence->n_words;
      g_array_append_val (selected, *sentence);
    }
  g_array_sort (selected, compare_places);
  return selected;
}
