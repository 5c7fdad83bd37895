/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "summarize/rv-salience.h"

/*
 * How much each sentence says of what the document is about.
 *
 * Five views of its words, each scaled to a greatest of one, added up: LexRank (alike sentences vote
 * for it), nearness to the centroid (D. R. Radev et al., "Centroid-based summarization of multiple
 * documents", IPM 40, 2004), density of heavy words, topical words (topic signatures), and pairs of
 * words that the document repeats. The sum is then multiplied by what stands outside its words, in the
 * manner of H. P. Edmundson ("New methods in automatic extracting", JACM 16, 1969): its place, its
 * figures, whether it directs somebody or says that it comes to the point, and against it: that it asks,
 * that it hardly says a thing, or only conducts the meeting.
 *
 * There is one setting for all documents. What has to differ is measured in each: its order (see
 * rv_sentence_graph_measure_order()) says whether an opening means anything: it does in a speech, not
 * in a heap of survey answers; the share of sentences with amounts says whether it reports figures.
 * And its length says what a summary of it is for. Of a long document the reader gets a hundredth: the few
 * sentences that stand for it. Of a short one the reader gets a third and more, and what is left
 * out is missed: there the sentences with the most in common with all the others are taken, which
 * are long, and their figures are no distinction. How short it is is the share that a summary of TYPICAL_WORDS
 * would have in it.
 *
 * Tried on the development halves of five public summary sets (meetings, earnings calls, papers,
 * reviews, news; mean of ROUGE-1, -2, -L) and lost: density alone or tf without logarithm, a bonus for the
 * first sentence of each paragraph, all numbers alike instead of amounts, a linear decline of the
 * place; overlap as one more view for every length (news .609 to .615, meetings and reviews -.005);
 * pairs by how rare their words are (reviews -.008); a lesser place where figures abound (papers -.005).
 */

#define WEIGHT_RANK 1.2
#define WEIGHT_CENTRALITY 0.5
#define WEIGHT_DENSITY 0.5
#define WEIGHT_TOPICAL 0.3
#define WEIGHT_PAIRS 0.8

/* In a short document overlap takes the place of the others but for this share, which tells apart what
 * has nothing in common with the rest. */
#define WEIGHT_OVERLAP 3.0
#define OTHER_VIEWS 0.02

/* Words that a reader mostly asks for; the shares of the document from which this makes it a short
 * one, and how far above it is nothing else. */
#define TYPICAL_WORDS 150.0
#define SHORT_FROM 0.12
#define SHORT_RANGE 0.15

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
  0.7 /* for each of at most MAX_AMOUNTS, where AMOUNT_SHARE of the sentences have some */
#define AMOUNT_SHARE 0.3
#define MAX_AMOUNTS 2u
#define NUMBER 0.05
#define MAX_NUMBERS 3u
#define DIRECTIVE 0.2
#define DEADLINE 0.3

#define SUBJECT 0.4

#define QUESTION 0.4
#define CONDUCT 0.1
#define FRAGMENT 0.01 /* no sentence: behind everything that is one */
#define STUB 0.3
#define STUB_WORDS 6u
#define HOLLOW_WORDS 3u /* different content words without which a sentence says little by itself */

/* Shares of the best at which a sentence is called central. */
#define CENTRAL_RANK 0.5
#define CENTRAL_CENTRALITY 0.75

/* What the findings say of each sentence. */
typedef struct
{
  guint32 n_numbers;
  guint32 n_amounts;
} Facts;

static void
read_anchors (Facts *facts,
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
          facts[node].n_numbers++;
          if (anchors[i].is_key)
            facts[node].n_amounts++;
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

/* What differs between documents; each 0 to 1. */
typedef struct
{
  double shortness;
  double order;   /* how much the place of a sentence means */
  double amounts; /* how much amounts mean */
} Measures;

static double
measure_shortness (const RvSentenceViews *views, guint n)
{
  double n_words = 0.0;

  for (guint i = 0; i < n; i++)
    n_words += views->n_words[i];
  return CLAMP ((TYPICAL_WORDS / MAX (TYPICAL_WORDS, n_words) - SHORT_FROM) / SHORT_RANGE, 0.0,
                1.0);
}

static double
measure_order (const RvSentenceGraph *graph)
{
  double n = rv_sentence_graph_get_n_nodes (graph);
  double measured
    = CLAMP ((rv_sentence_graph_measure_order (graph) - ORDER_FROM) / ORDER_RANGE, 0.0, 1.0);

  return (n * measured + ORDER_PRIOR_SENTENCES * ORDER_PRIOR) / (n + ORDER_PRIOR_SENTENCES);
}

static double
measure_amounts (const Facts *facts, guint n)
{
  guint n_with = 0;

  for (guint i = 0; i < n; i++)
    n_with += facts[i].n_amounts > 0;
  return n > 0 ? MIN (1.0, n_with / (AMOUNT_SHARE * n)) : 0.0;
}

/* What a sentence is worth apart from its words. */
static double
weigh_circumstances (const Measures *measures,
                     const RvSentenceViews *views,
                     const Facts *facts,
                     RvSalienceReasons reasons,
                     guint i,
                     guint n)
{
  double length = 1.0 - measures->shortness;
  double figures = AMOUNT * measures->amounts * MIN (facts->n_amounts, MAX_AMOUNTS)
                   + NUMBER * MIN (facts->n_numbers, MAX_NUMBERS);
  double value = 1.0 + measures->order * PLACE * exp (-PLACE_DECAY * i / n);
  double content = MIN (1.0, (double) views->n_content[i] / HOLLOW_WORDS);

  value *= 1.0 + length * figures;
  if (reasons & RV_SALIENCE_SUBJECT)
    value *= 1.0 + length * SUBJECT;
  if (reasons & RV_SALIENCE_DIRECTIVE)
    value *= 1.0 + DIRECTIVE;
  if (reasons & RV_SALIENCE_DEADLINE)
    value *= 1.0 + DEADLINE;
  if (views->is_question[i])
    value *= QUESTION;
  if (views->is_conduct[i])
    value *= CONDUCT;
  if (views->is_fragment[i])
    value *= FRAGMENT;
  if (views->n_words[i] < STUB_WORDS)
    value *= STUB;
  return value * content * content;
}

static void
weigh (RvSalience *saliences,
       const RvSentenceViews *views,
       const RvSentenceGraph *graph,
       const Facts *facts)
{
  guint n = rv_sentence_graph_get_n_nodes (graph);
  g_autofree double *rank = rv_sentence_graph_dup_rank (graph);
  g_autofree double *centrality = rv_sentence_graph_dup_centrality (graph);
  Measures measures
    = { measure_shortness (views, n), measure_order (graph), measure_amounts (facts, n) };

  for (guint i = 0; i < n; i++)
    {
      double words = WEIGHT_RANK * rank[i] + WEIGHT_CENTRALITY * centrality[i]
                     + WEIGHT_DENSITY * views->density[i] + WEIGHT_TOPICAL * views->topical[i]
                     + WEIGHT_PAIRS * views->pairs[i];

      words
        += measures.shortness * (WEIGHT_OVERLAP * views->overlap[i] - (1.0 - OTHER_VIEWS) * words);
      if (rank[i] >= CENTRAL_RANK || centrality[i] >= CENTRAL_CENTRALITY)
        saliences[i].reasons |= RV_SALIENCE_CENTRAL;
      if (views->names_subject[i])
        saliences[i].reasons |= RV_SALIENCE_SUBJECT;
      if (facts[i].n_amounts > 0)
        saliences[i].reasons |= RV_SALIENCE_FIGURES;
      saliences[i].value
        = words * weigh_circumstances (&measures, views, &facts[i], saliences[i].reasons, i, n);
    }
}

/**
 * rv_salience_measure:
 * @views, @graph: of @sentences
 * @sentences: (array): indices of the sentences of the running text
 * @anchors: (array length=n_anchors): by place
 *
 * Linear in the sentences, anchors and edges.
 *
 * Returns: (transfer full) (array): one for each of @sentences
 */
RvSalience *
rv_salience_measure (const RvTextIndex *index,
                     const RvSentenceViews *views,
                     const RvSentenceGraph *graph,
                     const guint32 *sentences,
                     const RvAnchor *anchors,
                     guint n_anchors)
{
  guint n = rv_sentence_graph_get_n_nodes (graph);
  RvSalience *saliences = g_new0 (RvSalience, MAX (n, 1));
  g_autofree Facts *facts = g_new0 (Facts, MAX (n, 1));

  read_anchors (facts, saliences, index, sentences, n, anchors, n_anchors);
  mark_openings (saliences, index, sentences, n);
  weigh (saliences, views, graph, facts);
  return saliences;
}
