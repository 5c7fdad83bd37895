/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "align/rv-translation.h"

/*
 * A passage and its translation. No word of the one stands in the other, but what they state has to: the
 * figures, days and documents. A figure is the same where its value is, as what it counts is named in two
 * languages; a day and a document are the same where their keys are.
 *
 * Which fact of one side became which of the other is known where one kind of fact has one left over on
 * each side, and only then: "46,1 triệu tấn" and "41.6 million tonnes" where all the other figures agree.
 * Of several left over none is said to have changed into another. Small numbers that are no findings
 * ("one", "the two") do not count: languages differ in where they use them.
 *
 * Time: the square of RV_ALIGN_MOST_FACTS at most.
 */

/* Two values are one where they differ by no more than the rounding of a product like 41.6 million. */
#define SAME_VALUE 1e-9

static const RvAnchorKind kinds[] = { RV_ANCHOR_NUMBER, RV_ANCHOR_DATE, RV_ANCHOR_REFERENCE };

/* A fact of one side and what the other says in its place. */
typedef struct
{
  RvSpan left;
  RvSpan right;
} Change;

static const char *
get_code (const RvAlignSide *side)
{
  RvDocument *document = rv_text_index_get_document (side->index);

  return rv_language_pack_get_code (rv_document_get_language (document));
}

/* Returns: whether the two documents are in two languages */
gboolean
rv_translation_is_between (const RvAlignSide *left, const RvAlignSide *right)
{
  return !g_str_equal (get_code (left), get_code (right));
}

/* The number of a key, "num:41600000 tonnes". */
static double
get_value (const RvAnchor *number)
{
  const char *colon = strchr (number->key, ':');

  return g_ascii_strtod (colon != NULL ? colon + 1 : number->key, NULL);
}

static gboolean
is_percent (const RvAnchor *number)
{
  return g_str_has_suffix (number->key, "%");
}

static gboolean
is_same (const RvAnchor *a, const RvAnchor *b)
{
  double x, y;

  if (a->kind != b->kind)
    return FALSE;
  if (a->kind != RV_ANCHOR_NUMBER)
    return g_str_equal (a->key, b->key);
  x = get_value (a);
  y = get_value (b);
  return is_percent (a) == is_percent (b) && fabs (x - y) <= SAME_VALUE * fabs (x);
}

/* Returns: whether @passage names @fact, a fact of a document in another language, among its first
 *   RV_ALIGN_MOST_FACTS */
gboolean
rv_translation_has_fact (const RvAlignSide *side, RvSpan passage, const RvAnchor *fact)
{
  for (guint i = rv_align_side_find_anchor (side, passage.start), n = 0;
       n < RV_ALIGN_MOST_FACTS && i < side->n_anchors && side->anchors[i].span.start < passage.end;
       i++, n++)
    if (is_same (&side->anchors[i], fact))
      return TRUE;
  return FALSE;
}

/* Returns: (nullable): the only fact of @kind in @passage that @other does not have in its @other_passage */
static const RvAnchor *
find_odd (const RvAlignSide *side,
          RvSpan passage,
          RvAnchorKind kind,
          const RvAlignSide *other,
          RvSpan other_passage)
{
  const RvAnchor *odd = NULL;

  for (guint i = rv_align_side_find_anchor (side, passage.start), n = 0;
       n < RV_ALIGN_MOST_FACTS && i < side->n_anchors && side->anchors[i].span.start < passage.end;
       i++, n++)
    {
      const RvAnchor *fact = &side->anchors[i];

      if (fact->kind != kind || fact->key[0] == 0 || (kind == RV_ANCHOR_NUMBER && !fact->is_key)
          || rv_translation_has_fact (other, other_passage, fact))
        continue;
      if (odd != NULL && !is_same (odd, fact))
        return NULL;
      odd = fact;
    }
  return odd;
}

/* Whether one can stand for the other: a share for a share, a day for a day and no year. */
static gboolean
is_of_one_form (const RvAnchor *a, const RvAnchor *b)
{
  switch (a->kind)
    {
    case RV_ANCHOR_NUMBER:
      return is_percent (a) == is_percent (b);
    case RV_ANCHOR_DATE:
      return strlen (a->key) == strlen (b->key);
    case RV_ANCHOR_NAME:
    case RV_ANCHOR_REFERENCE:
    case RV_ANCHOR_QUOTE:
    case RV_ANCHOR_DIRECTIVE:
    default:
      return TRUE;
    }
}

/* Returns: how many facts differ, in the order in which both sides state them */
static guint
find_changes (const RvAlignedPair *pair,
              const RvAlignSide *left,
              const RvAlignSide *right,
              Change changes[G_N_ELEMENTS (kinds)])
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const RvAnchor *here = find_odd (left, pair->left, kinds[i], right, pair->right);
      const RvAnchor *there = find_odd (right, pair->right, kinds[i], left, pair->left);
      guint at = n;

      if (here == NULL || there == NULL || !is_of_one_form (here, there)
          || !rv_span_contains (pair->left, here->span)
          || !rv_span_contains (pair->right, there->span))
        continue;
      while (at > 0 && changes[at - 1].left.start > here->span.start)
        at--;
      if ((at > 0
           && (changes[at - 1].left.end > here->span.start
               || changes[at - 1].right.end > there->span.start))
          || (at < n
              && (changes[at].left.start < here->span.end
                  || changes[at].right.start < there->span.end)))
        continue; /* steps of a diff do not cross */
      memmove (&changes[at + 1], &changes[at], (n - at) * sizeof (Change));
      changes[at] = (Change){ here->span, there->span };
      n++;
    }
  return n;
}

static RvSpan
trim (const RvAlignSide *side, guint32 start, guint32 end)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (side->index));

  while (start < end && g_ascii_isspace (text[start]))
    start++;
  while (end > start && g_ascii_isspace (text[end - 1]))
    end--;
  return rv_span (start, end);
}

/* What stands between two facts is another wording of one thing. */
static void
add_between (GArray *edits, RvSpan left, RvSpan right)
{
  RvEdit edit = { RV_EDIT_REPLACE, left, right };

  edit.is_translation = TRUE;
  if (rv_span_is_empty (left) && rv_span_is_empty (right))
    return;
  if (rv_span_is_empty (left))
    edit.kind = RV_EDIT_INSERT;
  else if (rv_span_is_empty (right))
    edit.kind = RV_EDIT_DELETE;
  g_array_append_val (edits, edit);
}

/**
 * rv_translation_compare:
 * @edits: (element-type RvEdit) (inout): gets the steps between the two passages of @pair: their words as
 *   a whole, and the facts of the one that are others in its translation
 */
void
rv_translation_compare (GArray *edits,
                        const RvAlignedPair *pair,
                        const RvAlignSide *left,
                        const RvAlignSide *right)
{
  Change changes[G_N_ELEMENTS (kinds) + 1];
  guint n = find_changes (pair, left, right, changes);
  guint32 left_at = pair->left.start, right_at = pair->right.start;

  for (guint i = 0; i < n; i++)
    {
      RvEdit edit = { RV_EDIT_REPLACE, changes[i].left, changes[i].right };

      edit.is_translation = edit.is_fact = edit.is_value = TRUE;
      edit.left_core = changes[i].left;
      edit.right_core = changes[i].right;
      add_between (edits, trim (left, left_at, changes[i].left.start),
                   trim (right, right_at, changes[i].right.start));
      g_array_append_val (edits, edit);
      left_at = changes[i].left.end;
      right_at = changes[i].right.end;
    }
  add_between (edits, trim (left, left_at, pair->left.end),
               trim (right, right_at, pair->right.end));
}
