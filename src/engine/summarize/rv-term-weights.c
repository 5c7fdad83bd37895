/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "language/rv-background.h"
#include "summarize/rv-term-weights.h"

/* A stem is topical if it stands in this many sentences at least, and so many times as often as in
 * the language at large: topic signatures (C.-Y. Lin, E. Hovy, "The automated acquisition of topic
 * signatures for text summarization", COLING 2000), with the plain ratio in place of its test. */
#define TOPICAL_SENTENCES 3u
#define TOPICAL_RATIO 3.0

static void
mark_content (RvTermWeights *self,
              const RvTextIndex *index,
              const RvSummaryRules *rules,
              const guint32 *sentences,
              guint n_sentences)
{
  guint n;
  const RvSentence *all = rv_text_index_get_sentences (index, &n);
  const RvToken *tokens = rv_text_index_get_tokens (index, &n);

  self->is_content = g_new0 (guint8, MAX (n, 1));
  for (guint i = 0; i < n_sentences; i++)
    {
      const RvSentence *sentence = &all[sentences[i]];
      guint32 end = sentence->first_token + sentence->n_tokens;

      for (guint32 j = sentence->first_token; j < end; j++)
        self->is_content[j]
          = tokens[j].kind != RV_WORD_SIGN && !rv_text_index_is_stop_word (index, tokens[j].word);
      for (guint32 j = sentence->first_token; rules != NULL && j < end;)
        {
          guint length = rv_summary_rules_match_address (rules, index, j, end);

          for (guint k = 0; k < length; k++)
            self->is_content[j + k] = FALSE;
          j += MAX (length, 1);
        }
    }
}

static void
count (RvTermWeights *self, const RvTextIndex *index, const guint32 *sentences, guint n_sentences)
{
  g_autofree guint32 *last = g_new0 (guint32, self->n_terms); /* sentence seen in, counted from 1 */
  guint n;
  const RvSentence *all = rv_text_index_get_sentences (index, &n);
  const RvToken *tokens = rv_text_index_get_tokens (index, &n);

  for (guint i = 0; i < n_sentences; i++)
    {
      const RvSentence *sentence = &all[sentences[i]];

      for (guint j = 0; j < sentence->n_tokens; j++)
        {
          guint32 place = sentence->first_token + j, stem;

          if (!self->is_content[place])
            continue;
          stem = rv_text_index_get_stem (index, tokens[place].word);
          self->tf[stem]++;
          if (last[stem] != i + 1)
            {
              last[stem] = i + 1;
              self->df[stem]++;
            }
        }
    }
}

static void
weigh (RvTermWeights *self, const RvTextIndex *index, guint n_sentences)
{
  g_autoptr (RvBackground) background
    = rv_background_new (rv_document_get_language (rv_text_index_get_document (index)));
  double n_background = rv_background_get_n_sentences (background), n = MAX (2, n_sentences);

  for (guint stem = 0; stem < self->n_terms; stem++)
    {
      double seen, rarity = 1.0;

      if (self->df[stem] == 0)
        continue;
      if (n_background > 1.0)
        {
          seen = rv_background_lookup (background, rv_text_index_get_stem_text (index, stem));
          rarity = MAX (0.0, log (n_background / (1.0 + seen)) / log (n_background));
          self->is_topical[stem]
            = self->df[stem] >= TOPICAL_SENTENCES
              && self->df[stem] / n > TOPICAL_RATIO * (seen + 0.5) / n_background;
        }
      else
        self->is_topical[stem] = self->df[stem] >= TOPICAL_SENTENCES;
      self->rarity[stem] = (float) rarity;
      self->idf[stem] = (float) (0.5 * (rarity + log (n / self->df[stem]) / log (n)));
    }
}

/**
 * rv_term_weights_new:
 * @rules: (nullable): of the language
 * @sentences: (array length=n_sentences): indices of the sentences of the running text
 *
 * Linear in the tokens of @sentences and the stems of the document.
 *
 * Returns: (transfer full): the weights
 */
RvTermWeights *
rv_term_weights_new (const RvTextIndex *index,
                     const RvSummaryRules *rules,
                     const guint32 *sentences,
                     guint n_sentences)
{
  RvTermWeights *self = g_new0 (RvTermWeights, 1);

  self->n_terms = rv_text_index_get_n_stems (index);
  self->tf = g_new0 (guint32, self->n_terms);
  self->df = g_new0 (guint32, self->n_terms);
  self->rarity = g_new0 (float, self->n_terms);
  self->idf = g_new0 (float, self->n_terms);
  self->is_topical = g_new0 (guint8, self->n_terms);
  mark_content (self, index, rules, sentences, n_sentences);
  count (self, index, sentences, n_sentences);
  weigh (self, index, n_sentences);
  return self;
}

void
rv_term_weights_free (RvTermWeights *self)
{
  g_free (self->tf);
  g_free (self->df);
  g_free (self->rarity);
  g_free (self->idf);
  g_free (self->is_topical);
  g_free (self->is_content);
  g_free (self);
}
