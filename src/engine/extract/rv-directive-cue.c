/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Which word makes a sentence a directive. In the order in which they stand: imperative at the head,
 * then, from left to right, the first verb of ordering, impersonal phrase or modal that directs. One
 * pass over the sentence; of the modals at most MAX_MODALS are read, since reading one looks back over
 * the sentence.
 */

#include "config.h"

#include "extract/rv-directive-cue.h"
#include "extract/rv-imperative.h"
#include "extract/rv-modal-reading.h"
#include "extract/rv-order.h"

#define MAX_MODALS 12u

static gboolean
find_modal (const RvClause *clause,
            guint item,
            RvRegister text_register,
            RvDirectiveCue *out_cue,
            gboolean *out_is_relative)
{
  RvSubject subject = rv_subject_find (clause, item);
  RvForce force = clause->items[item].force;
  RvDirectiveCue cue = { "modal", item, force, clause->n_items, 0, 0, item + 1, TRUE };

  if (!rv_modal_reading_is_deontic (clause, item, &subject, text_register, &force))
    return FALSE;
  *out_is_relative = subject.is_relative;
  cue.force = force;
  if (rv_modal_reading_find_doer (clause, item, &subject))
    {
      cue.addressee_first = subject.first;
      cue.addressee_end = subject.end;
    }
  *out_cue = cue;
  return TRUE;
}

static gboolean
find_impersonal (const RvClause *clause, guint item, RvDirectiveCue *out_cue)
{
  RvDirectiveCue cue
    = { "impersonal", item, clause->items[item].force, clause->n_items, 0, 0, item + 1, TRUE };

  if (item > 0
      && rv_clause_is (clause, item - 1,
                       RV_CUE (SUBORDINATOR) | RV_CUE (RELATIVE) | RV_CUE (PARENTHETICAL))
      && !rv_clause_is (clause, item - 1, RV_CUE (COMPLEMENTIZER)))
    return FALSE;
  *out_cue = cue;
  return TRUE;
}

/* "Noting that the parties must …,": a participle whose main clause stands in a later paragraph. */
static gboolean
is_preamble (const RvClause *clause)
{
  guint first = rv_clause_skip (clause, 0, RV_CUE (ADVERB));

  return clause->n_items > 0 && rv_clause_is_sign (clause, clause->n_items - 1, ',')
         && rv_clause_is (clause, first, RV_CUE (GERUND) | RV_CUE (PAST_PARTICIPLE) | RV_CUE (HAD));
}

static gboolean
find_imperative (const RvClause *clause,
                 RvRegister text_register,
                 RvCueContext context,
                 RvDirectiveCue *out_cue)
{
  RvDirectiveCue order;

  if (!rv_imperative_find (clause, context, out_cue))
    return FALSE;
  /* "Encourage the schools to …" names whom it is about. */
  if (rv_clause_is (clause, out_cue->item,
                    rv_directive_lexicon_is_isolating (clause->lexicon) ? RV_CUE_ANY_ORDER
                                                                        : RV_CUE (ORDER_BASE))
      && rv_order_find (clause, out_cue->item, text_register, &order))
    {
      *out_cue = order;
      out_cue->issuer_verb = clause->n_items;
    }
  return TRUE;
}

/**
 * rv_directive_cue_find:
 * @context: what stands before the sentence, a set of #RvCueContext
 * @out_cue: (out): what was found
 *
 * Returns: whether the sentence directs
 */
gboolean
rv_directive_cue_find (const RvClause *clause,
                       RvRegister text_register,
                       RvCueContext context,
                       RvDirectiveCue *out_cue)
{
  guint modals = 0;
  gboolean is_relative = FALSE, has_relative = FALSE;
  RvDirectiveCue cue;
  gboolean asks = clause->n_items > 0 && rv_clause_is_sign (clause, clause->n_items - 1, '?');

  if (text_register != RV_REGISTER_CONVERSATION && (asks || is_preamble (clause)))
    return FALSE;
  if (text_register != RV_REGISTER_CONVERSATION
      && find_imperative (clause, text_register, context, out_cue))
    return TRUE;
  for (guint i = 0; i < clause->n_items; i++)
    {
      if (rv_clause_is (clause, i, RV_CUE_ANY_ORDER) && text_register != RV_REGISTER_CONVERSATION
          && rv_order_find (clause, i, text_register, out_cue))
        return TRUE;
      if (rv_clause_is (clause, i, RV_CUE (IMPERSONAL)) && find_impersonal (clause, i, out_cue))
        return TRUE;
      if (!rv_clause_is (clause, i, RV_CUE_ANY_MODAL) || modals++ >= MAX_MODALS
          || !find_modal (clause, i, text_register, &cue, &is_relative))
        continue;
      /* "the list, which should have come in May, must come now": the main clause decides */
      if (!has_relative || !is_relative)
        *out_cue = cue;
      if (!is_relative)
        return TRUE;
      has_relative = TRUE;
    }
  if (has_relative)
    return TRUE;
  return text_register != RV_REGISTER_CONVERSATION
         && rv_imperative_find (clause, context | RV_CUE_CONTEXT_WEAK, out_cue);
}
