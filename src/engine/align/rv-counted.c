/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-counted.h"
#include "language/rv-clause-words.h"

/*
 * "The valley has 310 beekeepers, of whom 40 are women" and "some 2,000 farmers and beekeepers came to the fair"
 * share a rare word, and no statement: each counts something else, of which the word is a part, and nothing
 * is said of it in common. So two sentences that share nothing but what each of them counts, and by other
 * numbers, do not say the same. Where a verb comes again, too, in the same word or in one of its group of the
 * thesaurus, they may: "waiting fell to 17 hours", "waiting fell to 19 hours".
 *
 * What is counted is the figure and what follows it up to a sign or a function word, one "and" passed over.
 *
 * Measured on pairs of news sentences (sts) .845 instead of .843, elsewhere nothing moved.
 *
 * Time: the tokens of both passages for each of RV_ALIGN_MOST_FACTS figures.
 */

/* Returns: where what the figure @fact counts ends, at most at the end of @passage */
static guint32
find_end (const RvAlignSide *side, RvSpan passage, const RvAnchor *fact)
{
  RvDocument *document = rv_text_index_get_document (side->index);
  const RvPhraseTable *links = rv_clause_words_ensure (rv_document_get_language (document), NULL);
  const char *const *words = rv_text_index_get_words (side->index);
  guint32 end = fact->span.end;
  guint n_tokens, n_links = 0;
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);

  for (guint32 i = rv_text_index_find_token (side->index, fact->span.start);
       i < n_tokens && tokens[i].span.start < passage.end; i++)
    {
      guint kind = 0;

      if (tokens[i].span.end <= fact->span.end)
        continue;
      if (tokens[i].kind != RV_WORD_LETTERS)
        break;
      if (rv_text_index_is_stop_word (side->index, tokens[i].word)
          && (links == NULL || n_links++ > 0
              || rv_phrase_table_match (links, words + i, n_tokens - i, &kind) == 0))
        break;
      end = tokens[i].span.end;
    }
  return end;
}

/* Whether @word stands in what some figure of @passage counts. */
static gboolean
is_counted (const RvAlignSide *side, RvSpan passage, RvSpan word)
{
  for (guint i = rv_align_side_find_anchor (side, passage.start), n = 0;
       i < side->n_anchors && side->anchors[i].span.start < passage.end && n < RV_ALIGN_MOST_FACTS;
       i++, n++)
    {
      const RvAnchor *fact = &side->anchors[i];

      if (fact->kind == RV_ANCHOR_NUMBER && fact->span.start <= word.start
          && word.end <= find_end (side, passage, fact))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_figure (const RvAlignSide *side, RvSpan passage)
{
  for (guint i = rv_align_side_find_anchor (side, passage.start), n = 0;
       i < side->n_anchors && side->anchors[i].span.start < passage.end && n < RV_ALIGN_MOST_FACTS;
       i++, n++)
    if (side->anchors[i].kind == RV_ANCHOR_NUMBER)
      return TRUE;
  return FALSE;
}

/* Whether a figure or date of the left passage stands in the right one, too. */
static gboolean
shares_fact (const RvAlignSide *left,
             RvSpan passage,
             const RvAlignSide *right,
             RvSpan right_passage)
{
  for (guint i = rv_align_side_find_anchor (left, passage.start), n = 0;
       i < left->n_anchors && left->anchors[i].span.start < passage.end && n < RV_ALIGN_MOST_FACTS;
       i++, n++)
    if (left->anchors[i].key[0] != 0
        && rv_align_side_has_fact (right, right_passage, &left->anchors[i]))
      return TRUE;
  return FALSE;
}

/**
 * rv_counted_is_all:
 *
 * Returns: whether two passages in one language share nothing but what each counts, by other numbers
 */
gboolean
rv_counted_is_all (RvEvidence *evidence,
                   const RvAlignSide *left,
                   RvSpan left_passage,
                   const RvAlignSide *right,
                   RvSpan right_passage)
{
  g_autoptr (GArray) shared = NULL;

  if (!has_figure (left, left_passage) || !has_figure (right, right_passage))
    return FALSE;
  if (shares_fact (left, left_passage, right, right_passage))
    return FALSE;
  shared = g_array_new (FALSE, FALSE, sizeof (RvSharedTerm));
  rv_evidence_find_meanings (evidence, left_passage, right_passage, shared);
  if (shared->len > 0)
    return FALSE;
  rv_evidence_find (evidence, left_passage, right_passage, shared);
  for (guint i = 0; i < shared->len; i++)
    {
      const RvSharedTerm *term = &g_array_index (shared, RvSharedTerm, i);

      if (!is_counted (left, left_passage, term->left)
          || !is_counted (right, right_passage, term->right))
        return FALSE;
    }
  return shared->len > 0;
}
