/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "summarize/rv-summary-rules.h"
#include "summarize/rv-term-weights.h"

G_BEGIN_DECLS

/**
 * RvSentenceViews:
 * @density: how heavy its words are
 * @topical: how many topical words it has
 * @pairs: neighbouring words that the document repeats
 * @overlap: words that it shares with the other sentences
 * @n_words: words in it
 * @n_content: different content words in it
 * @is_question: whether it ends by asking
 * @is_conduct: whether it only conducts a meeting or a speech
 * @is_fragment: whether it is no sentence but a greeting, a signature, a heading
 * @names_subject: whether it says with a formula what all is about
 *
 * The words of each of the sentences given, seen in several ways. @density, @topical, @pairs and @overlap are
 * scaled: the greatest of the document is 1.
 */
typedef struct
{
  double *density;
  double *topical;
  double *pairs;
  double *overlap;
  guint32 *n_words;
  guint32 *n_content;
  guint8 *is_question;
  guint8 *is_conduct;
  guint8 *names_subject;
  guint8 *is_fragment;
} RvSentenceViews;

RvSentenceViews *rv_sentence_views_new (RvTextIndex *index,
                                        const RvTermWeights *weights,
                                        const RvSummaryRules *rules,
                                        const guint32 *sentences,
                                        guint n_sentences);
void rv_sentence_views_free (RvSentenceViews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSentenceViews, rv_sentence_views_free)

G_END_DECLS
