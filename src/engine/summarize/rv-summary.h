/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "base/rv-span.h"

G_BEGIN_DECLS

/**
 * RvSummarySentence:
 * @span: the sentence, letter for letter
 * @sentence: its index in the #RvTextIndex
 * @n_words: words in it
 * @score: 0 to 1, the best sentence of the document has 1
 * @reasons: (nullable): why, identifiers separated by spaces: "central", "directive", "deadline",
 *   "figures", "opening", "subject"
 */
typedef struct
{
  RvSpan span;
  guint32 sentence;
  guint32 n_words;
  double score;
  const char *reasons;
} RvSummarySentence;

/**
 * RvSummary:
 *
 * An extractive summary of one document at every length at once: sentences in the order in which
 * they are taken, so that a longer summary contains the shorter one. Immutable, reference counted.
 */
typedef struct _RvSummary RvSummary;

#define RV_TYPE_SUMMARY (rv_summary_get_type ())

GType rv_summary_get_type (void);
RvSummary *rv_summary_new (GArray *by_words, GArray *by_sentences);
RvSummary *rv_summary_ref (RvSummary *self);
void rv_summary_unref (RvSummary *self);

const RvSummarySentence *rv_summary_get_ranked (const RvSummary *self, guint *n_sentences);
GArray *rv_summary_select (const RvSummary *self, guint max_words, guint max_sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSummary, rv_summary_unref)

G_END_DECLS
