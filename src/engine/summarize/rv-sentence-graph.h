/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "summarize/rv-term-weights.h"

G_BEGIN_DECLS

/**
 * RvNeighbour:
 * @node: the other sentence
 * @similarity: cosine of the two, 0 to 1
 */
typedef struct
{
  guint32 node;
  float similarity;
} RvNeighbour;

/**
 * RvSentenceGraph:
 *
 * The sentences of the running text as vectors of weighted stems, and which of them are alike: each
 * knows its nearest neighbours. Nodes count from 0 in the order of the sentences given.
 */
typedef struct _RvSentenceGraph RvSentenceGraph;

RvSentenceGraph *rv_sentence_graph_new (const RvTextIndex *index,
                                        const RvTermWeights *weights,
                                        const guint32 *sentences,
                                        guint n_sentences,
                                        GCancellable *cancellable,
                                        GError **error);
void rv_sentence_graph_free (RvSentenceGraph *self);

guint rv_sentence_graph_get_n_nodes (const RvSentenceGraph *self);
const RvNeighbour *
rv_sentence_graph_get_neighbours (const RvSentenceGraph *self, guint node, guint *n_neighbours);
guint rv_sentence_graph_get_twin (const RvSentenceGraph *self, guint node);
double *rv_sentence_graph_dup_rank (const RvSentenceGraph *self);
double *rv_sentence_graph_dup_centrality (const RvSentenceGraph *self);
double rv_sentence_graph_measure_order (const RvSentenceGraph *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSentenceGraph, rv_sentence_graph_free)

G_END_DECLS
