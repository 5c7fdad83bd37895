/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "indexed.h"
#include "summarize/rv-salience.h"

static RvSalience *
measure (RvTextIndex *index, const RvAnchor *anchors, guint n_anchors)
{
  g_autoptr (GArray) prose = list_prose (index);
  const guint32 *sentences = (const guint32 *) (gpointer) prose->data;
  g_autoptr (RvTermWeights) weights = rv_term_weights_new (index, NULL, sentences, prose->len);
  g_autoptr (RvSentenceViews) views
    = rv_sentence_views_new (index, weights, NULL, sentences, prose->len);
  g_autoptr (RvSentenceGraph) graph
    = rv_sentence_graph_new (index, weights, sentences, prose->len, NULL, NULL);

  return rv_salience_measure (index, views, graph, sentences, anchors, n_anchors);
}

static const char text[] = "Rotterdam builds a long granite quay.\n% Click here for a quay.\n"
                           "Does Rotterdam build a long granite quay?\n# Money\n"
                           "Copper pans please every careful cook.\nYes.";

static void
test_words (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", text);
  g_autofree RvSalience *saliences = measure (index, NULL, 0);

  g_assert_cmpfloat (saliences[0].value, >, saliences[1].value); /* a question says less */
  g_assert_cmpfloat (saliences[0].value, >, saliences[2].value); /* nothing else is like it */
  g_assert_cmpfloat (saliences[2].value, >, saliences[3].value); /* a stub */
  g_assert_true (saliences[0].reasons & RV_SALIENCE_OPENING);
  g_assert_false (saliences[1].reasons & RV_SALIENCE_OPENING);
  g_assert_true (saliences[2].reasons & RV_SALIENCE_OPENING); /* right under a heading */
  g_assert_false (saliences[3].reasons & RV_SALIENCE_OPENING);
}

static void
test_anchors (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", text);
  guint n;
  const RvSentence *all = rv_text_index_get_sentences (index, &n);
  g_autofree RvSalience *plain = measure (index, NULL, 0);
  RvAnchor anchors[] = {
    { rv_span (all[1].span.start, all[1].span.start + 4), RV_ANCHOR_DIRECTIVE, "", TRUE },
    { all[4].span, RV_ANCHOR_NUMBER, "num:1 usd", TRUE },
    { all[4].span, RV_ANCHOR_DIRECTIVE, "", FALSE },
  };
  g_autofree RvSalience *saliences = measure (index, anchors, G_N_ELEMENTS (anchors));

  /* all[1] is page furniture: nothing there counts for anybody */
  g_assert_cmpfloat (saliences[0].value, ==, plain[0].value);
  g_assert_cmpfloat (saliences[1].value, ==, plain[1].value);
  g_assert_cmpfloat (saliences[2].value, >, plain[2].value);
  g_assert_cmpuint (saliences[2].reasons
                      & (RV_SALIENCE_FIGURES | RV_SALIENCE_DIRECTIVE | RV_SALIENCE_DEADLINE),
                    ==, RV_SALIENCE_FIGURES | RV_SALIENCE_DIRECTIVE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/salience/words", test_words);
  g_test_add_func ("/salience/anchors", test_anchors);
  return g_test_run ();
}
