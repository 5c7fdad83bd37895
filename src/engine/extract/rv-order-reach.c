/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-order-reach.h"

/*
 * From where to where a sentence speaks of what it orders: "The Institute will open in May; the Board
 * shall deliver its lists" gives the Board no day, "nobody must wait for years: the Office will present
 * its plan by June" no day to nobody, and in "“The gates must be shut,” the mayor said" the last three
 * words are no part of the order. Each end is found in one walk over the sentence.
 */

/* Words of "the minister of the interior said" behind the last comma. */
#define TAIL_ITEMS 12u
/* Words behind a colon in which a statement has its verb. */
#define STATEMENT_ITEMS 24u

/* The item behind the last semicolon before what orders. */
guint
rv_order_reach_find_first (const RvClause *clause, const RvDirectiveCue *cue)
{
  guint first = MIN (cue->item, cue->action_first);

  if (cue->addressee_first < cue->addressee_end)
    first = MIN (first, cue->addressee_first);
  while (first > 0 && !rv_clause_is_sign (clause, first - 1, ';'))
    first--;
  return first;
}

/* Whether a statement of its own stands behind the colon at @colon, up to a semicolon: no list of what
 * is to be done. */
static gboolean
opens_statement (const RvClause *clause, guint colon)
{
  guint limit = MIN (clause->n_items, colon + STATEMENT_ITEMS);

  for (guint i = colon + 1; i < limit && !rv_clause_is_sign (clause, i, ';'); i++)
    {
      if (rv_clause_is (clause, i, RV_CUE (RELATIVE) | RV_CUE (SUBORDINATOR) | RV_CUE_ANY_MODAL))
        return FALSE;
      if (rv_clause_is (clause, i, RV_CUE (FINITE)))
        return i > colon + 1 && !rv_clause_is (clause, i, RV_CUE (VERB) | RV_CUE (CAPITAL));
    }
  return FALSE;
}

/* The sign that ends the quotation in which the order stands. */
static guint
find_quotation_end (const RvClause *clause, guint order)
{
  gboolean is_quoted = FALSE;
  guint end = clause->n_items;

  for (guint i = 0; i < clause->n_items; i++)
    {
      gunichar sign = clause->items[i].sign;

      if (sign != '"' && sign != 0x201c && sign != 0x201d)
        continue;
      if (sign == '"' ? !is_quoted : sign == 0x201c)
        {
          if (i > order)
            return clause->n_items; /* it goes on: "…," he said, "…" */
          is_quoted = TRUE;
        }
      else
        {
          if (i > order && is_quoted && end == clause->n_items)
            end = i;
          is_quoted = FALSE;
        }
    }
  return end;
}

/* The comma before "she said" or "said Mayor Roe" at the end of the sentence. */
static guint
find_tail (const RvClause *clause, guint first, guint end)
{
  guint last = end, comma;
  guint64 foreign = RV_CUE (FINITE) | RV_CUE_ANY_MODAL | RV_CUE (TO) | RV_CUE (RELATIVE);
  RvSubject speaker;

  while (last > first && rv_clause_is (clause, last - 1, RV_CUE (SIGN)))
    last--;
  for (comma = last; comma > first + 1 && !rv_clause_is_sign (clause, comma - 1, ',');)
    comma--;
  if (comma <= first + 1 || last - comma < 2 || last - comma > TAIL_ITEMS
      || rv_clause_find (clause, comma, last, foreign) < last)
    return end;
  if (rv_clause_is (clause, last - 1, RV_CUE (REPORTING)))
    speaker = rv_subject_from_items (clause, comma, last - 1);
  else if (rv_clause_is (clause, comma, RV_CUE (REPORTING)))
    speaker = rv_subject_from_items (clause, comma + 1, last);
  else
    return end;
  return rv_subject_can_act (&speaker) ? comma - 1 : end;
}

/* The item at which something else begins behind what is ordered; the number of items where nothing does. */
guint
rv_order_reach_find_end (const RvClause *clause, const RvDirectiveCue *cue)
{
  guint end = find_quotation_end (clause, cue->item);

  for (guint i = cue->action_first + 1; i < end; i++)
    if (rv_clause_is_sign (clause, i, ':') && opens_statement (clause, i))
      end = i;
  /* Without endings a noun looks like a verb of saying. */
  if (!rv_directive_lexicon_is_isolating (clause->lexicon))
    end = find_tail (clause, cue->action_first, end);
  return MAX (end, MIN (cue->action_first + 1, clause->n_items));
}
