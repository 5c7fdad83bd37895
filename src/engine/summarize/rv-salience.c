/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "summarize/rv-salience.h"

/*
 * How much each sentence says of what the document is about.
 *
 * Five views of its words, each scaled to a greatest of one, added up: LexRank (alike sentences vote
 * for it), nearness to the centroid (D. R. Radev et al., "Centroid-based summarization of multiple
 * documents", IPM 40, 2004), density of heavy words, topical words (topic signatures), and pairs of
 * words that the document repeats. The sum is then multiplied by what stands outside its words, in the
 * manner of H. P. Edmundson ("New methods in automatic extracting", JACM 16, 1969): its place, its
 * figures, whether it directs somebody, and against it: that it asks, or hardly says a thing.
 *
 * There is one setting for all documents. What has to differ is measured in each: its order (see
 * rv_sentence_graph_measure_order()) says whether an opening means anything: it does in a speech, not
 * in a heap of survey answers; the share of sentences with amounts says whether it reports figures.
 *
 * Tried on the development halves of five public summary sets (meetings, earnings calls, papers,
 * reviews, news; mean of ROUGE-1, -2, -L) and lost: density alone or tf without logarithm, a bonus for the
 * first sentence of each paragraph, all numbers alike instead of amounts, a linear decline of the
 * place. Linear in the tokens and edges, but for the sorting of word pairs.
 */

#define WEIGHT_RANK 1.2
#define WEIGHT_CENTRALITY 0.5
#define WEIGHT_DENSITY 0.5
#define WEIGHT_TOPICAL 0.3
#define WEIGHT_PAIRS 0.8

/* The first sentence counts 1 + PLACE times in a document in full order, the bonus falls to 1/e
 * after a PLACE_DECAYth of the document. */
#define PLACE 3.0
#define PLACE_DECAY 16.0

/* rv_sentence_graph_measure_order() at which order begins to show, and how far above it is full. */
#define ORDER_FROM 1.35
#define ORDER_RANGE 1.0

/* What is taken for the order before anything is measured, and as how many sentences it counts. */
#define ORDER_PRIOR 0.5
#define ORDER_PRIOR_SENTENCES 20.0

#define AMOUNT \
  0.4 /* for each of at most MAX_AMOUNTS, where AMOUNT_SHARE of the sentences have some */
#define AMOUNT_SHARE 0.2
#define MAX_AMOUNTS 2u
#define NUMBER 0.05
#define MAX_NUMBERS 3u
#define DIRECTIVE 0.3
#define DEADLINE 0.3

#define QUESTION 0.4
#define STUB 0.3
#define STUB_WORDS 6u

/* Density divides by so many words at least, and by their number to this power. */
#define DENSITY_WORDS 8.0
#define DENSITY_POWER 0.7

/* Shares of the best at which a sentence is called central. */
#define CENTRAL_RANK 0.5
#define CENTRAL_CENTRALITY 0.75

typedef struct
{
  double *density;
  double *topical;
  double *pairs;
  guint32 *n_words;
  guint32 *n_numbers;
  guint32 *n_amounts;
  guint8 *is_question;
} Views;

typedef struct
{
  guint64 key; /* first stem << 32 | second stem */
  guint32 node;
} Pair;

static void
views_clear (Views *views)
{
  g_free (views->density);
  g_free (views->topical);
  g_free (views->pairs);
  g_free (views->n_words);
  g_free (views->n_numbers);
  g_free (views->n_amounts);
  g_free (views->is_question);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Views, views_clear)

static void
views_init (Views *views, guint n)
{
  views->density = g_new0 (double, n);
  views->topical = g_new0 (double, n);
  views->pairs = g_new0 (double, n);
  views->n_words = g_new0 (guint32, n);
  views->n_numbers = g_new0 (guint32, n);
  views->n_amounts = g_new0 (guint32, n);
  views->is_question = g_new0 (guint8, n);
}

static void
scale (double *values, guint n)
{
  double greatest = 0.0;

  for (guint i = 0; i < n; i++)
    greatest = MAX (greatest, values[i]);
  if (greatest > 0.0)
    for (guint i = 0; i < n; i++)
      values[i] /= greatest;
}

static gboolean
is_question_mark (gunichar c)
{
  return c == '?' || c == 0xff1f || c == 0x061f || c == 0x2047 || c == 0x203d;
}

/* Density, topical words and questions; collects the pairs of neighbouring content words. */
static void
read_words (Views *views,
            const RvTextIndex *index,
            const RvTermWeights *weights,
            const guint32 *sentences,
            guint n_nodes,
            GArray *pairs)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (index));
  g_autofree guint32 *seen = g_new0 (guint32, MAX (weights->n_terms, 1));
  guint n;
  const RvSentence *all = rv_text_index_get_sentences (index, &n);
  const RvToken *tokens = rv_text_index_get_tokens (index, &n);

  for (guint i = 0; i < n_nodes; i++)
    {
      const RvSentence *sentence = &all[sentences[i]];
      guint64 before = G_MAXUINT64;

      for (guint j = 0; j < sentence->n_tokens; j++)
        {
          const RvToken *token = &tokens[sentence->first_token + j];
          guint32 stem = rv_text_index_get_stem (index, token->word);

          if (token->kind == RV_WORD_SIGN
              && is_question_mark (g_utf8_get_char (text + token->span.start)))
            views->is_question[i] = TRUE;
          else if (token->kind != RV_WORD_SIGN)
            {
              views->is_question[i] = FALSE;
              views->n_words[i]++;
            }
          if (!rv_term_weights_is_content (index, token))
            continue;
          views->density[i] += log1p (weights->tf[stem]) * weights->rarity[stem];
          if (weights->is_topical[stem] && seen[stem] != i + 1)
            views->topical[i] += 1.0;
          seen[stem] = i + 1;
          if (before != G_MAXUINT64)
            {
              Pair pair = { before << 32 | stem, i };

              g_array_append_val (pairs, pair);
            }
          before = stem;
        }
      views->density[i] /= pow (MAX (DENSITY_WORDS, views->n_words[i]), DENSITY_POWER);
    }
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return x->node < y->node ? -1 : x->node > y->node;
}

/* Each repeated pair counts once in each of its sentences, by the logarithm of its number. */
static void
weigh_pairs (Views *views, GArray *pairs)
{
  const Pair *all = (const Pair *) (gpointer) pairs->data;

  if (pairs->len == 0)
    return;
  qsort (pairs->data, pairs->len, sizeof (Pair), compare_pairs);
  for (guint from = 0, to = 0; from < pairs->len; from = to)
    {
      while (to < pairs->len && all[to].key == all[from].key)
        to++;
      for (guint i = from; i < to; i++)
        if (i == from || all[i].node != all[i - 1].node)
          views->pairs[all[i].node] += log (to - from);
    }
}

static void
read_anchors (Views *views,
              RvSalience *saliences,
              const RvTextIndex *index,
              const guint32 *sentences,
              guint n_nodes,
              const RvAnchor *anchors,
              guint n_anchors)
{
  guint n, node = 0;
  const RvSentence *all = rv_text_index_get_sentences (index, &n);

  for (guint i = 0; i < n_anchors; i++)
    {
      while (node < n_nodes && all[sentences[node]].span.end <= anchors[i].span.start)
        node++;
      if (node == n_nodes)
        break;
      if (anchors[i].span.start < all[sentences[node]].span.start)
        continue;
      if (anchors[i].kind == RV_ANCHOR_NUMBER)
        {
          views->n_numbers[node]++;
          if (anchors[i].is_key)
            views->n_amounts[node]++;
        }
      else if (anchors[i].kind == RV_ANCHOR_DIRECTIVE)
        saliences[node].reasons
          |= RV_SALIENCE_DIRECTIVE | (anchors[i].is_key ? RV_SALIENCE_DEADLINE : 0);
    }
}

/* The first sentence of the running text and the first one under each heading. */
static void
mark_openings (RvSalience *saliences,
               const RvTextIndex *index,
               const guint32 *sentences,
               guint n_nodes)
{
  RvDocument *document = rv_text_index_get_document (index);
  guint n, paragraph = 0;
  const RvSentence *all = rv_text_index_get_sentences (index, &n);
  gboolean opens = TRUE;

  for (guint i = 0; i < n_nodes; i++)
    {
      for (; paragraph < all[sentences[i]].paragraph; paragraph++)
        if (rv_document_get_paragraph (document, paragraph)->role == RV_ROLE_HEADING)
          opens = TRUE;
      if (opens)
        saliences[i].reasons |= RV_SALIENCE_OPENING;
      opens = FALSE;
    }
}

/* How much the place of a sentence means in this document, 0 to 1. */
static double
measure_order (const RvSentenceGraph *graph)
{
  double n = rv_sentence_graph_get_n_nodes (graph);
  double measured
    = CLAMP ((rv_sentence_graph_measure_order (graph) - ORDER_FROM) / ORDER_RANGE, 0.0, 1.0);

  return (n * measured + ORDER_PRIOR_SENTENCES * ORDER_PRIOR) / (n + ORDER_PRIOR_SENTENCES);
}

/* How much amounts mean in this document, 0 to 1. */
static double
measure_amounts (const Views *views, guint n_nodes)
{
  guint n = 0;

  for (guint i = 0; i < n_nodes; i++)
    n += views->n_amounts[i] > 0;
  return n_nodes > 0 ? MIN (1.0, n / (AMOUNT_SHARE * n_nodes)) : 0.0;
}

static void
weigh (RvSalience *saliences, const Views *views, const RvSentenceGraph *graph)
{
  guint n = rv_sentence_graph_get_n_nodes (graph);
  g_autofree double *rank = rv_sentence_graph_dup_rank (graph);
  g_autofree double *centrality = rv_sentence_graph_dup_centrality (graph);
  double order = measure_order (graph), amounts = measure_amounts (views, n);

  for (guint i = 0; i < n; i++)
    {
      double value = WEIGHT_RANK * rank[i] + WEIGHT_CENTRALITY * centrality[i]
                     + WEIGHT_DENSITY * views->density[i] + WEIGHT_TOPICAL * views->topical[i]
                     + WEIGHT_PAIRS * views->pairs[i];

      value *= 1.0 + order * PLACE * exp (-PLACE_DECAY * i / n);
      value *= 1.0 + AMOUNT * amounts * MIN (views->n_amounts[i], MAX_AMOUNTS)
               + NUMBER * MIN (views->n_numbers[i], MAX_NUMBERS);
      if (saliences[i].reasons & RV_SALIENCE_DIRECTIVE)
        value *= 1.0 + DIRECTIVE;
      if (saliences[i].reasons & RV_SALIENCE_DEADLINE)
        value *= 1.0 + DEADLINE;
      if (views->is_question[i])
        value *= QUESTION;
      if (views->n_words[i] < STUB_WORDS)
        value *= STUB;
      if (rank[i] >= CENTRAL_RANK || centrality[i] >= CENTRAL_CENTRALITY)
        saliences[i].reasons |= RV_SALIENCE_CENTRAL;
      if (views->n_amounts[i] > 0)
        saliences[i].reasons |= RV_SALIENCE_FIGURES;
      saliences[i].value = value;
    }
}

/**
 * rv_salience_measure:
 * @weights, @graph: of @sentences
 * @sentences: (array): indices of the sentences of the running text
 * @anchors: (array length=n_anchors): by place
 *
 * Returns: (transfer full) (array): one for each of @sentences
 */
RvSalience *
rv_salience_measure (const RvTextIndex *index,
                     const RvTermWeights *weights,
                     const RvSentenceGraph *graph,
                     const guint32 *sentences,
                     const RvAnchor *anchors,
                     guint n_anchors)
{
  guint n = rv_sentence_graph_get_n_nodes (graph);
  RvSalience *saliences = g_new0 (RvSalience, MAX (n, 1));
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_auto (Views) views = { NULL };

  views_init (&views, MAX (n, 1));
  read_words (&views, index, weights, sentences, n, pairs);
  weigh_pairs (&views, pairs);
  scale (views.density, n);
  scale (views.topical, n);
  scale (views.pairs, n);
  read_anchors (&views, saliences, index, sentences, n, anchors, n_anchors);
  mark_openings (saliences, index, sentences, n);
  weigh (saliences, &views, graph);
  return saliences;
}
