/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "summarize/rv-summary.h"

struct _RvSummary
{
  GArray *by_words;     /* of RvSummarySentence, in the order for a budget of words */
  GArray *by_sentences; /* the same for a number of sentences */
};

G_DEFINE_BOXED_TYPE (RvSummary, rv_summary, rv_summary_ref, rv_summary_unref)

/**
 * rv_summary_new:
 * @by_words: (transfer full) (element-type RvSummarySentence): in the order in which they enter a
 *   summary of so many words; what it points to must be static
 * @by_sentences: (transfer full) (element-type RvSummarySentence): the same for a summary of so many
 *   sentences
 */
RvSummary *
rv_summary_new (GArray *by_words, GArray *by_sentences)
{
  RvSummary *self = g_atomic_rc_box_new0 (RvSummary);

  self->by_words = by_words;
  self->by_sentences = by_sentences;
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

  g_array_unref (self->by_words);
  g_array_unref (self->by_sentences);
}

void
rv_summary_unref (RvSummary *self)
{
  g_atomic_rc_box_release_full (self, summary_clear);
}

/* Returns: (transfer none) (array length=n_sentences): in the order for a budget of words */
const RvSummarySentence *
rv_summary_get_ranked (const RvSummary *self, guint *n_sentences)
{
  *n_sentences = self->by_words->len;
  return (const RvSummarySentence *) (gpointer) self->by_words->data;
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
 * longer summary contains the shorter one: among budgets of words, and among numbers of sentences.
 * Where only sentences are counted their length costs nothing, so the order is another one.
 *
 * Returns: (transfer full) (element-type RvSummarySentence): in the order of the document
 */
GArray *
rv_summary_select (const RvSummary *self, guint max_words, guint max_sentences)
{
  GArray *selected = g_array_new (FALSE, FALSE, sizeof (RvSummarySentence));
  const GArray *ranked = max_words == 0 && max_sentences > 0 ? self->by_sentences : self->by_words;
  guint n_words = 0;

  for (guint i = 0; i < ranked->len; i++)
    {
      const RvSummarySentence *sentence = &g_array_index (ranked, RvSummarySentence, i);

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
