/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-edit-facts.h"

/*
 * Which steps of a word diff change a fact. The diff itself knows numbers; here come the facts that
 * were found in both documents: a figure, a date or a cited document that the other passage does not
 * have, however it is written there ("30 June 2025" for "June 30, 2025" is no change), and a name in
 * whose place stands another name. A name that is only left out or put in is none, as "he" may stand
 * for it.
 *
 * Time: for each fact at an edit, a walk over the facts of the other passage, a bounded number of them.
 */

/* What an edit does to the facts of one side. */
typedef struct
{
  gboolean has_new;  /* a figure, date or reference that the other passage does not have */
  gboolean has_same; /* one that it has */
  gboolean has_name; /* a name that it does not have */
} Touched;

static Touched
find_touched (const RvAlignSide *side,
              RvSpan passage,
              RvSpan edited,
              const RvAlignSide *other,
              RvSpan other_passage)
{
  Touched touched = { FALSE, FALSE, FALSE };

  for (guint i = rv_align_side_find_anchor (side, passage.start), n = 0;
       i < side->n_anchors && side->anchors[i].span.start < edited.end && n < RV_ALIGN_MOST_FACTS;
       i++, n++)
    {
      const RvAnchor *fact = &side->anchors[i];
      gboolean is_value = fact->kind == RV_ANCHOR_NUMBER || fact->kind == RV_ANCHOR_DATE
                          || fact->kind == RV_ANCHOR_REFERENCE;

      if (!rv_span_overlaps (fact->span, edited) || fact->key[0] == 0)
        continue;
      if (!is_value && fact->kind != RV_ANCHOR_NAME)
        continue;
      if (rv_align_side_has_fact (other, other_passage, fact))
        touched.has_same = touched.has_same || is_value;
      else if (is_value)
        touched.has_new = TRUE;
      else
        touched.has_name = TRUE;
    }
  return touched;
}

/**
 * rv_edit_facts_mark:
 * @edits: (element-type RvEdit) (inout): the word diff of @pair, whose changes of facts are marked
 */
void
rv_edit_facts_mark (GArray *edits,
                    const RvAlignedPair *pair,
                    const RvAlignSide *left,
                    const RvAlignSide *right)
{
  for (guint i = 0; i < edits->len; i++)
    {
      RvEdit *edit = &g_array_index (edits, RvEdit, i);
      Touched gone, come;

      if (edit->kind == RV_EDIT_EQUAL)
        continue;
      gone = find_touched (left, pair->left, edit->left, right, pair->right);
      come = find_touched (right, pair->right, edit->right, left, pair->left);
      if (gone.has_new || come.has_new || (gone.has_name && come.has_name))
        edit->is_fact = TRUE;
      else if (gone.has_same || come.has_same)
        edit->is_fact = FALSE; /* the same value, written in another way */
    }
}
