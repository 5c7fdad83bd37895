/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-name-mask.h"
#include "language/rv-formulas.h"

/*
 * Who speaks is not what is spoken of: the names of persons, bodies, offices and places stand in every
 * report of one kind, and must neither make two sentences the same nor name a theme. Nor do stock
 * phrases ("in accordance with", "pay special attention to") name one.
 */

static gboolean
is_name (RvConceptKind kind)
{
  return kind == RV_CONCEPT_OFFICE || kind == RV_CONCEPT_BODY || kind == RV_CONCEPT_PLACE;
}

/* Returns: (transfer none) (nullable): the concept that @term of @space stands for in the lexicon of @side */
const RvConcept *
rv_name_mask_lookup_concept (const RvTermSpace *space, const RvAlignSide *side, guint32 term)
{
  RvLanguagePack *pack = rv_document_get_language (rv_text_index_get_document (side->index));
  const RvLexicon *lexicon = rv_lexicon_ensure (pack, NULL);
  const char *name = rv_term_space_get_text (space, term);

  return lexicon != NULL ? rv_lexicon_lookup (lexicon, name + 1) : NULL;
}

static void
mark_tokens (guint8 *mask, guint n_tokens, guint first, guint n)
{
  for (guint i = first; i < first + n && i < n_tokens; i++)
    mask[i] = TRUE;
}

static void
mark_anchors (guint8 *mask, const RvAlignSide *side)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);

  for (guint i = 0; i < side->n_anchors && n_tokens > 0; i++)
    {
      const RvAnchor *anchor = &side->anchors[i];

      if (anchor->kind != RV_ANCHOR_NAME && anchor->kind != RV_ANCHOR_REFERENCE)
        continue;
      for (guint j = rv_text_index_find_token (side->index, anchor->span.start);
           j < n_tokens && tokens[j].span.start < anchor->span.end; j++)
        mask[j] = TRUE;
    }
}

/**
 * rv_name_mask_add_stock:
 * @mask: (inout): by token of @side
 *
 * Marks stock phrases too: for who names themes and reasons. As evidence of a shared clause they stay
 * in, being weighed by how rare they are (leaving them out lost one right pair in 27 there).
 */
void
rv_name_mask_add_stock (guint8 *mask, const RvAlignSide *side)
{
  RvLanguagePack *pack = rv_document_get_language (rv_text_index_get_document (side->index));
  const RvPhraseTable *stock = rv_formulas_ensure_stock (pack, NULL);
  const char *const *words = rv_text_index_get_words (side->index);
  const guint16 *slots = rv_text_index_get_slots (side->index);
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);

  for (guint i = 0; stock != NULL && i < n_tokens;)
    {
      guint n = 0;

      if (rv_phrase_table_may_begin (stock, slots[tokens[i].word]))
        n = rv_phrase_table_match (stock, words + i, n_tokens - i, NULL);
      mark_tokens (mask, n_tokens, i, n);
      i += MAX (1, n);
    }
}

/**
 * rv_name_mask_new:
 * @which: index of @side in @space
 *
 * Returns: (transfer full) (array): for each token of the document whether it belongs to a name
 */
guint8 *
rv_name_mask_new (const RvTermSpace *space, const RvAlignSide *side, guint which)
{
  guint n_tokens, n_marks;
  const RvTermMark *marks = rv_term_space_get_marks (space, which, 0, &n_marks);
  guint8 *mask;

  rv_text_index_get_tokens (side->index, &n_tokens);
  mask = g_new0 (guint8, n_tokens + 1);
  for (guint i = 0; i < n_marks; i++)
    {
      const RvConcept *concept = rv_name_mask_lookup_concept (space, side, marks[i].term);

      if (concept != NULL && is_name (concept->kind))
        mark_tokens (mask, n_tokens, marks[i].token, marks[i].n_words);
    }
  mark_anchors (mask, side);
  return mask;
}
