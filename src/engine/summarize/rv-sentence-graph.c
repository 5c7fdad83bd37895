/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/rv-hash.h"
#include "base/rv-limits.h"
#include "summarize/rv-scale.h"
#include "summarize/rv-sentence-graph.h"

/*
 * Sentences as vectors, log1p (tf) x idf, of length one; edges between those whose cosine is above
 * EDGE (G. Erkan, D. R. Radev, "LexRank: graph-based lexical centrality as salience in text
 * summarization", JAIR 22, 2004; its threshold and damping).
 *
 * All pairs would cost the square of the number of sentences. The edges come from an inverted
 * index instead: for each sentence the postings of its stems are added up. A stem that stands in more
 * than RV_LIMIT_SUMMARY_POSTINGS sentences, or in more than a third of them, is left out of
 * that walk (its weight is next to nothing), so a token costs a bounded number of steps: linear in
 * the text, with RV_LIMIT_SUMMARY_NEIGHBOURS edges a sentence kept at most. Sentences of the very
 * same stems would escape where all their stems are that frequent (a refrain): those are found by
 * their vectors' hash and know their first twin.
 */

#define EDGE 0.1f
#define FEW_POSTINGS 50u
#define DAMPING 0.85
#define ROUNDS 25u
#define CANCEL_EVERY 1024u

typedef struct
{
  guint32 stem;
  float weight;
} Term;

/* That a stem stands in a node, and its weight there. */
typedef struct
{
  guint32 node;
  float weight;
} Posting;

struct _RvSentenceGraph
{
  guint n_nodes;
  guint n_terms;
  GArray *terms;          /* of Term: the vectors, one after another, each by stem */
  guint32 *first_term;    /* of each node, and one more for the end */
  GArray *edges;          /* of RvNeighbour, nearest first */
  guint32 *first_edge;    /* of each node, and one more for the end */
  guint32 *twins;         /* the first node with the same vector, mostly itself */
  guint32 *first_posting; /* of each stem, and one more for the end */
  Posting *postings;      /* by stem */
};

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const Term *x = a, *y = b;

  return x->stem < y->stem ? -1 : x->stem > y->stem;
}

/* Sorts the terms from @first on, adds equal ones up, weighs them and scales the vector to one. */
static void
finish_vector (RvSentenceGraph *self, const RvTermWeights *weights, guint first)
{
  Term *terms = &g_array_index (self->terms, Term, 0);
  guint n = first;
  double square = 0.0;

  qsort (terms + first, self->terms->len - first, sizeof (Term), compare_terms);
  for (guint i = first; i < self->terms->len;)
    {
      guint32 stem = terms[i].stem;
      guint tf = 0;

      for (; i < self->terms->len && terms[i].stem == stem; i++)
        tf++;
      terms[n].stem = stem;
      terms[n].weight = (float) log1p (tf) * weights->idf[stem];
      square += terms[n].weight * terms[n].weight;
      n++;
    }
  g_array_set_size (self->terms, n);
  if (square <= 0.0)
    return;
  for (guint i = first; i < n; i++)
    terms[i].weight /= (float) sqrt (square);
}

static void
make_vectors (RvSentenceGraph *self,
              const RvTextIndex *index,
              const RvTermWeights *weights,
              const guint32 *sentences)
{
  guint n;
  const RvSentence *all = rv_text_index_get_sentences (index, &n);
  const RvToken *tokens = rv_text_index_get_tokens (index, &n);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      const RvSentence *sentence = &all[sentences[i]];

      self->first_term[i] = self->terms->len;
      for (guint j = 0; j < sentence->n_tokens; j++)
        {
          guint32 place = sentence->first_token + j;
          Term term = { 0, 0.0f };

          if (!weights->is_content[place])
            continue;
          term.stem = rv_text_index_get_stem (index, tokens[place].word);
          g_array_append_val (self->terms, term);
        }
      if (self->terms->len > self->first_term[i])
        finish_vector (self, weights, self->first_term[i]);
    }
  self->first_term[self->n_nodes] = self->terms->len;
}

static void
make_postings (RvSentenceGraph *self)
{
  guint n_terms = self->terms->len;
  g_autofree guint32 *next = NULL;

  self->first_posting = g_new0 (guint32, self->n_terms + 1);
  self->postings = g_new (Posting, n_terms);
  for (guint i = 0; i < n_terms; i++)
    self->first_posting[g_array_index (self->terms, Term, i).stem + 1]++;
  for (guint i = 0; i < self->n_terms; i++)
    self->first_posting[i + 1] += self->first_posting[i];

  next = g_memdup2 (self->first_posting, sizeof (guint32) * (self->n_terms + 1));
  for (guint i = 0; i < self->n_nodes; i++)
    for (guint j = self->first_term[i]; j < self->first_term[i + 1]; j++)
      {
        const Term *term = &g_array_index (self->terms, Term, j);

        self->postings[next[term->stem]++] = (Posting){ i, term->weight };
      }
}

static int
compare_neighbours (gconstpointer a, gconstpointer b)
{
  const RvNeighbour *x = a, *y = b;

  if (x->similarity != y->similarity)
    return x->similarity > y->similarity ? -1 : 1;
  return x->node < y->node ? -1 : x->node > y->node;
}

typedef struct
{
  float *sums;      /* by node */
  guint32 *touched; /* nodes whose sum is not zero */
  guint max_length; /* of a list of postings that is walked */
} Scratch;

/* Puts @neighbour where it belongs among the @n nearest so far; the farthest of too many falls out. */
static guint
add_nearest (RvNeighbour *nearest, guint n, const RvNeighbour *neighbour)
{
  guint at = n;

  if (n == RV_LIMIT_SUMMARY_NEIGHBOURS)
    {
      if (compare_neighbours (neighbour, &nearest[n - 1]) > 0)
        return n;
      at--;
    }
  else
    n++;
  for (; at > 0 && compare_neighbours (neighbour, &nearest[at - 1]) < 0; at--)
    nearest[at] = nearest[at - 1];
  nearest[at] = *neighbour;
  return n;
}

static void
find_neighbours (RvSentenceGraph *self, guint node, Scratch *scratch)
{
  RvNeighbour nearest[RV_LIMIT_SUMMARY_NEIGHBOURS];
  guint n_touched = 0, n_nearest = 0;
  float *sums = scratch->sums;

  for (guint i = self->first_term[node]; i < self->first_term[node + 1]; i++)
    {
      const Term *term = &g_array_index (self->terms, Term, i);
      guint32 from = self->first_posting[term->stem], to = self->first_posting[term->stem + 1];

      if (to - from > scratch->max_length || !(term->weight > 0))
        continue;
      for (guint32 j = from; j < to; j++)
        {
          const Posting *posting = &self->postings[j];

          if (sums[posting->node] == 0.0f && n_touched < self->n_nodes)
            scratch->touched[n_touched++] = posting->node;
          sums[posting->node] += term->weight * posting->weight;
        }
    }
  for (guint i = 0; i < n_touched; i++)
    {
      RvNeighbour neighbour = { scratch->touched[i], 0.0f };

      neighbour.similarity = MIN (sums[neighbour.node], 1.0f);
      sums[neighbour.node] = 0.0f;
      if (neighbour.node != node && neighbour.similarity > EDGE)
        n_nearest = add_nearest (nearest, n_nearest, &neighbour);
    }
  g_array_append_vals (self->edges, nearest, n_nearest);
}

static gboolean
make_edges (RvSentenceGraph *self, GCancellable *cancellable, GError **error)
{
  g_autofree float *sums = g_new0 (float, self->n_nodes);
  g_autofree guint32 *touched = g_new (guint32, self->n_nodes + 1);
  Scratch scratch
    = { sums, touched, CLAMP (self->n_nodes / 3, FEW_POSTINGS, RV_LIMIT_SUMMARY_POSTINGS) };

  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->first_edge[i] = self->edges->len;
      find_neighbours (self, i, &scratch);
      if (i % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  self->first_edge[self->n_nodes] = self->edges->len;
  return TRUE;
}

typedef struct
{
  const RvSentenceGraph *graph;
  guint node;
} VectorKey;

static guint
hash_vector (gconstpointer data)
{
  const VectorKey *key = data;
  guint32 hash_key = rv_hash_get_key (), hash = 0;

  for (guint i = key->graph->first_term[key->node]; i < key->graph->first_term[key->node + 1]; i++)
    hash
      = rv_hash_step (hash_key, hash, g_array_index (key->graph->terms, Term, i).stem & 0xffffff);
  return hash;
}

static gboolean
equal_vectors (gconstpointer a, gconstpointer b)
{
  const VectorKey *x = a, *y = b;
  const guint32 *first = x->graph->first_term;
  guint length = first[x->node + 1] - first[x->node];

  if (first[y->node + 1] - first[y->node] != length)
    return FALSE;
  return length == 0
         || memcmp (&g_array_index (x->graph->terms, Term, first[x->node]),
                    &g_array_index (x->graph->terms, Term, first[y->node]), length * sizeof (Term))
              == 0;
}

static void
find_twins (RvSentenceGraph *self)
{
  g_autofree VectorKey *keys = g_new (VectorKey, self->n_nodes);
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_vector, equal_vectors);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      const VectorKey *first;

      keys[i] = (VectorKey){ self, i };
      first = g_hash_table_lookup (seen, &keys[i]);
      self->twins[i] = first != NULL ? first->node : i;
      if (first == NULL)
        g_hash_table_add (seen, &keys[i]);
    }
}

/**
 * rv_sentence_graph_new:
 * @weights: of the same sentences
 * @sentences: (array length=n_sentences): indices in @index, the nodes to be
 *
 * Returns: (transfer full): the graph, or %NULL with G_IO_ERROR_CANCELLED set
 */
RvSentenceGraph *
rv_sentence_graph_new (const RvTextIndex *index,
                       const RvTermWeights *weights,
                       const guint32 *sentences,
                       guint n_sentences,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (RvSentenceGraph) self = g_new0 (RvSentenceGraph, 1);

  self->n_nodes = n_sentences;
  self->n_terms = weights->n_terms;
  self->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  self->first_term = g_new0 (guint32, n_sentences + 1);
  self->edges = g_array_new (FALSE, FALSE, sizeof (RvNeighbour));
  self->first_edge = g_new0 (guint32, n_sentences + 1);
  self->twins = g_new (guint32, n_sentences);
  make_vectors (self, index, weights, sentences);
  make_postings (self);
  find_twins (self);
  if (!make_edges (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
rv_sentence_graph_free (RvSentenceGraph *self)
{
  g_clear_pointer (&self->terms, g_array_unref);
  g_clear_pointer (&self->edges, g_array_unref);
  g_free (self->first_term);
  g_free (self->first_edge);
  g_free (self->twins);
  g_free (self->first_posting);
  g_free (self->postings);
  g_free (self);
}

guint
rv_sentence_graph_get_n_nodes (const RvSentenceGraph *self)
{
  return self->n_nodes;
}

/* Returns: (transfer none) (nullable) (array length=n_neighbours): nearest first */
const RvNeighbour *
rv_sentence_graph_get_neighbours (const RvSentenceGraph *self, guint node, guint *n_neighbours)
{
  *n_neighbours = self->first_edge[node + 1] - self->first_edge[node];
  if (*n_neighbours == 0)
    return NULL;
  return (const RvNeighbour *) (gpointer) self->edges->data + self->first_edge[node];
}

/* Returns: the first node with the same stems as @node, itself where it is the first */
guint
rv_sentence_graph_get_twin (const RvSentenceGraph *self, guint node)
{
  return self->twins[node];
}

/**
 * rv_sentence_graph_dup_rank:
 *
 * Returns: (transfer full) (array): LexRank of each node, the best has 1
 */
double *
rv_sentence_graph_dup_rank (const RvSentenceGraph *self)
{
  double *rank = g_new (double, self->n_nodes);
  g_autofree double *next = g_new (double, self->n_nodes);
  g_autofree double *degree = g_new0 (double, self->n_nodes);
  const RvNeighbour *edges = (const RvNeighbour *) (gpointer) self->edges->data;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      rank[i] = 1.0 / self->n_nodes;
      for (guint j = self->first_edge[i]; j < self->first_edge[i + 1]; j++)
        degree[i] += edges[j].similarity;
    }
  for (guint round = 0; round < ROUNDS && self->n_nodes > 0; round++)
    {
      for (guint i = 0; i < self->n_nodes; i++)
        next[i] = (1.0 - DAMPING) / self->n_nodes;
      for (guint i = 0; i < self->n_nodes; i++)
        for (guint j = self->first_edge[i]; j < self->first_edge[i + 1]; j++)
          next[edges[j].node] += DAMPING * rank[i] * edges[j].similarity / degree[i];
      memcpy (rank, next, sizeof (double) * self->n_nodes);
    }
  rv_scale_to_one (rank, self->n_nodes);
  return rank;
}

static double *
dup_centroid (const RvSentenceGraph *self)
{
  double *centroid = g_new0 (double, MAX (self->n_terms, 1));

  for (guint i = 0; i < self->terms->len; i++)
    {
      const Term *term = &g_array_index (self->terms, Term, i);

      centroid[term->stem] += term->weight;
    }
  return centroid;
}

/**
 * rv_sentence_graph_dup_centrality:
 *
 * Returns: (transfer full) (array): how near each node is to the mean of all, the nearest has 1
 */
double *
rv_sentence_graph_dup_centrality (const RvSentenceGraph *self)
{
  double *centrality = g_new0 (double, MAX (self->n_nodes, 1));
  g_autofree double *centroid = dup_centroid (self);

  for (guint i = 0; i < self->n_nodes; i++)
    for (guint j = self->first_term[i]; j < self->first_term[i + 1]; j++)
      {
        const Term *term = &g_array_index (self->terms, Term, j);

        centrality[i] += term->weight * centroid[term->stem];
      }
  rv_scale_to_one (centrality, self->n_nodes);
  return centrality;
}

/* Cosine of two nodes. */
static double
compare_nodes (const RvSentenceGraph *self, guint left, guint right)
{
  guint i = self->first_term[left], j = self->first_term[right];
  double sum = 0.0;

  while (i < self->first_term[left + 1] && j < self->first_term[right + 1])
    {
      const Term *a = &g_array_index (self->terms, Term, i);
      const Term *b = &g_array_index (self->terms, Term, j);

      if (a->stem == b->stem)
        sum += a->weight * b->weight;
      i += a->stem <= b->stem;
      j += b->stem <= a->stem;
    }
  return sum;
}

/**
 * rv_sentence_graph_measure_order:
 *
 * How much more a sentence has in common with the next one than with any other: about 1 for a heap
 * of sentences (answers of a survey), 3 to 4 for a speech or a paper.
 *
 * Returns: mean cosine of neighbours in the text over the mean cosine of all pairs; 0 where there
 *   is nothing to measure
 */
double
rv_sentence_graph_measure_order (const RvSentenceGraph *self)
{
  g_autofree double *centroid = dup_centroid (self);
  double next = 0.0, all = 0.0, n = self->n_nodes;

  if (self->n_nodes < 3)
    return 0.0;
  for (guint i = 0; i + 1 < self->n_nodes; i++)
    next += compare_nodes (self, i, i + 1);
  /* the squared length of the sum of unit vectors is n and twice the cosine of every pair */
  for (guint i = 0; i < self->n_terms; i++)
    all += centroid[i] * centroid[i];
  all = (all - n) / (n * (n - 1));
  return all > 0.0 ? next / (n - 1) / all : 0.0;
}
