/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "indexed.h"
#include "summarize/rv-sentence-graph.h"

static RvSentenceGraph *
make_graph (RvTextIndex *index)
{
  g_autoptr (GArray) prose = list_prose (index);
  const guint32 *sentences = (const guint32 *) (gpointer) prose->data;
  g_autoptr (RvTermWeights) weights = rv_term_weights_new (index, NULL, sentences, prose->len);
  g_autoptr (GError) error = NULL;
  RvSentenceGraph *graph
    = rv_sentence_graph_new (index, weights, sentences, prose->len, NULL, &error);

  g_assert_no_error (error);
  return graph;
}

static void
test_neighbours (void)
{
  g_autoptr (RvTextIndex) index
    = index_lines ("en", "Rotterdam builds a quay.\nCooks prefer copper pans.\n"
                         "The quay that Rotterdam builds is long.\nRotterdam builds a quay!");
  g_autoptr (RvSentenceGraph) graph = make_graph (index);
  guint n;
  const RvNeighbour *neighbours = rv_sentence_graph_get_neighbours (graph, 0, &n);
  g_autofree double *rank = rv_sentence_graph_dup_rank (graph);
  g_autofree double *centrality = rv_sentence_graph_dup_centrality (graph);

  g_assert_cmpuint (rv_sentence_graph_get_n_nodes (graph), ==, 4);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (neighbours[0].node, ==, 3);
  g_assert_cmpfloat (neighbours[0].similarity, >, 0.99);
  g_assert_cmpuint (neighbours[1].node, ==, 2);
  g_assert_cmpfloat (neighbours[1].similarity, <, 0.99);
  rv_sentence_graph_get_neighbours (graph, 1, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (rv_sentence_graph_get_twin (graph, 3), ==, 0);
  g_assert_cmpuint (rv_sentence_graph_get_twin (graph, 2), ==, 2);
  g_assert_cmpfloat (rank[0], >, rank[1]);
  g_assert_cmpfloat (centrality[0], >, centrality[1]);
}

/* A story goes on from sentence to sentence; shuffled, it does not. */
static void
test_order (void)
{
  g_autoptr (RvTextIndex) story
    = index_lines ("en",
                   "Quays need granite.\nGranite comes from quarries.\nQuarries employ masons.\n"
                   "Masons form guilds.\nGuilds collect dues.\nDues pay widows.");
  g_autoptr (RvTextIndex) heap
    = index_lines ("en", "Quays need granite.\nGuilds collect dues.\nQuarries employ masons.\n"
                         "Dues pay widows.\nGranite comes from quarries.\nMasons form guilds.");
  g_autoptr (RvSentenceGraph) in_order = make_graph (story);
  g_autoptr (RvSentenceGraph) shuffled = make_graph (heap);

  g_assert_cmpfloat (rv_sentence_graph_measure_order (in_order), >, 2.0);
  g_assert_cmpfloat (rv_sentence_graph_measure_order (shuffled), <, 1.0);
}

static void
test_empty (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", "");
  g_autoptr (RvSentenceGraph) graph = make_graph (index);
  g_autofree double *rank G_GNUC_UNUSED = rv_sentence_graph_dup_rank (graph);

  g_assert_cmpuint (rv_sentence_graph_get_n_nodes (graph), ==, 0);
  g_assert_cmpfloat (rv_sentence_graph_measure_order (graph), ==, 0.0);
}

/* However alike all sentences are, each knows a bounded number of others. */
static void
test_bounded (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvTextIndex) index = NULL;
  g_autoptr (RvSentenceGraph) graph = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "Quay%u quay%u granite. ", i % 100, i % 101);
  index = index_lines ("en", text->str);
  graph = make_graph (index);
  for (guint i = 0; i < rv_sentence_graph_get_n_nodes (graph); i++)
    {
      guint n;

      rv_sentence_graph_get_neighbours (graph, i, &n);
      g_assert_cmpuint (n, <=, RV_LIMIT_SUMMARY_NEIGHBOURS);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentence-graph/neighbours", test_neighbours);
  g_test_add_func ("/sentence-graph/order", test_order);
  g_test_add_func ("/sentence-graph/empty", test_empty);
  g_test_add_func ("/sentence-graph/bounded", test_bounded);
  return g_test_run ();
}
