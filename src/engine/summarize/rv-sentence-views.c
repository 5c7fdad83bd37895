/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "document/rv-fragment.h"
#include "summarize/rv-scale.h"
#include "summarize/rv-sentence-views.h"

/*
 * What the words of each sentence say of it. Linear in the tokens, but for the sorting of word pairs.
 *
 * Overlap is the sum, over all other sentences, of the words shared with each, divided by the
 * logarithms of both lengths: the edges of TextRank (R. Mihalcea, P. Tarau, "TextRank: bringing
 * order into texts", EMNLP 2004) added up without ranking, which other summarizers call Reduction.
 * All pairs would cost the square of the sentences. With the mean of the logarithms in place of
 * the other sentence's, the sum can be read off the counts of the words; on short news that is no worse
 * (mean of ROUGE .688 each).
 */

/* Density divides by so many words at least, and by their number to this power. */
#define DENSITY_WORDS 8.0
#define DENSITY_POWER 0.7

typedef struct
{
  guint64 key; /* first stem << 32 | second stem */
  guint32 node;
} Pair;

typedef struct
{
  const RvTextIndex *index;
  const RvTermWeights *weights;
  const RvSentence *sentences;
  const RvToken *tokens;
  const char *text;
  guint32 *counts; /* by stem: in the sentence that is read */
  GArray *pairs;   /* of Pair */
} Reader;

static RvSentenceViews *
views_alloc (guint n)
{
  RvSentenceViews *self = g_new (RvSentenceViews, 1);

  self->density = g_new0 (double, n);
  self->topical = g_new0 (double, n);
  self->pairs = g_new0 (double, n);
  self->overlap = g_new0 (double, n);
  self->n_words = g_new0 (guint32, n);
  self->n_content = g_new0 (guint32, n);
  self->is_question = g_new0 (guint8, n);
  self->is_conduct = g_new0 (guint8, n);
  self->names_subject = g_new0 (guint8, n);
  self->is_fragment = g_new0 (guint8, n);
  return self;
}

void
rv_sentence_views_free (RvSentenceViews *self)
{
  g_free (self->density);
  g_free (self->topical);
  g_free (self->pairs);
  g_free (self->overlap);
  g_free (self->n_words);
  g_free (self->n_content);
  g_free (self->is_question);
  g_free (self->is_conduct);
  g_free (self->names_subject);
  g_free (self->is_fragment);
  g_free (self);
}

static gboolean
is_question_mark (gunichar c)
{
  return c == '?' || c == 0xff1f || c == 0x061f || c == 0x2047 || c == 0x203d;
}

/* Words, questions, density and topical words; collects the pairs of neighbouring content words. */
static void
read_tokens (Reader *reader, RvSentenceViews *self, guint node, const RvSentence *sentence)
{
  const RvTermWeights *weights = reader->weights;
  guint64 before = G_MAXUINT64;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      guint32 place = sentence->first_token + i;
      const RvToken *token = &reader->tokens[place];
      guint32 stem;

      if (token->kind != RV_WORD_SIGN)
        {
          self->is_question[node] = FALSE;
          self->n_words[node]++;
        }
      else if (is_question_mark (g_utf8_get_char (reader->text + token->span.start)))
        self->is_question[node] = TRUE;
      if (!weights->is_content[place])
        continue;
      stem = rv_text_index_get_stem (reader->index, token->word);
      self->density[node] += log1p (weights->tf[stem]) * weights->rarity[stem];
      if (reader->counts[stem]++ == 0)
        {
          self->topical[node] += weights->is_topical[stem];
          self->n_content[node]++;
        }
      if (before != G_MAXUINT64)
        {
          Pair pair = { before << 32 | stem, node };

          g_array_append_val (reader->pairs, pair);
        }
      before = stem;
    }
  self->density[node] /= pow (MAX (DENSITY_WORDS, self->n_words[node]), DENSITY_POWER);
}

/* Adds the words shared with all other sentences up; empties the counts of this one. */
static double
add_overlap (Reader *reader, const RvSentence *sentence)
{
  double sum = 0.0;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      guint32 place = sentence->first_token + i, stem;

      if (!reader->weights->is_content[place])
        continue;
      stem = rv_text_index_get_stem (reader->index, reader->tokens[place].word);
      sum += (double) reader->counts[stem] * (reader->weights->tf[stem] - reader->counts[stem]);
      reader->counts[stem] = 0;
    }
  return sum;
}

static double
log_length (const RvTermWeights *weights, const RvSentence *sentence)
{
  guint n = 0;

  for (guint i = 0; i < sentence->n_tokens; i++)
    n += weights->is_content[sentence->first_token + i];
  return log (MAX (2, n));
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
weigh_pairs (RvSentenceViews *self, GArray *pairs)
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
          self->pairs[all[i].node] += log (to - from);
    }
}

/**
 * rv_sentence_views_new:
 * @weights: of @sentences
 * @rules: (nullable): of the language
 * @sentences: (array length=n_sentences): indices of the sentences of the running text
 *
 * Returns: (transfer full): the views, in the order of @sentences
 */
RvSentenceViews *
rv_sentence_views_new (RvTextIndex *index,
                       const RvTermWeights *weights,
                       const RvSummaryRules *rules,
                       const guint32 *sentences,
                       guint n_sentences)
{
  RvSentenceViews *self = views_alloc (MAX (n_sentences, 1));
  guint n;
  g_autofree guint32 *counts = g_new0 (guint32, MAX (weights->n_terms, 1));
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  Reader reader = { index, weights, rv_text_index_get_sentences (index, &n),
                    rv_text_index_get_tokens (index, &n) };
  double length = 0.0;
  gboolean has_fragments = rv_fragment_is_told (index);

  reader.text = rv_document_get_text (rv_text_index_get_document (index));
  reader.counts = counts;
  reader.pairs = pairs;
  for (guint i = 0; i < n_sentences; i++)
    length += log_length (weights, &reader.sentences[sentences[i]]) / n_sentences;
  for (guint i = 0; i < n_sentences; i++)
    {
      const RvSentence *sentence = &reader.sentences[sentences[i]];

      read_tokens (&reader, self, i, sentence);
      self->overlap[i]
        = add_overlap (&reader, sentence) / (log_length (weights, sentence) + length);
      self->is_fragment[i] = has_fragments && rv_fragment_is_one (index, sentence);
      if (rules == NULL)
        continue;
      self->is_conduct[i] = rv_summary_rules_is_conduct (rules, index, sentence);
      self->names_subject[i] = rv_summary_rules_names_subject (rules, index, sentence);
    }
  weigh_pairs (self, pairs);
  rv_scale_to_one (self->density, n_sentences);
  rv_scale_to_one (self->topical, n_sentences);
  rv_scale_to_one (self->pairs, n_sentences);
  rv_scale_to_one (self->overlap, n_sentences);
  return self;
}
