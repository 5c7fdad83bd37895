/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "align/rv-edit-facts.h"

/*
 * Which steps of a word diff change a fact. The diff itself knows numbers; here come the facts that
 * were found in both documents: a figure, a date or a cited document that the other passage does not
 * have, however it is written there ("30 June 2025" for "June 30, 2025" is no change), and a name in
 * whose place stands another name. A name that is only left out or put in is none, as "he" may stand
 * for it.
 *
 * A fact has changed only where both speak of one thing: the two stand in one slot, a few words in the
 * place of a few others between words that stayed, or both figures count the same, or both dates are
 * deadlines. In a long stretch that was put in other words "12,480 dock workers" and "3,400 rooms" are two facts,
 * and none of them changed; nor has a number changed that comes again beside another one ("17 people",
 * "52,000 people, of whom 17"). One deadline on either side is one in two values wherever in the sentence
 * it stands. A fact that was left out or put in counts in a slot only. Marks of notes and
 * numbers of paragraphs are no facts.
 *
 * Time: for each fact at an edit, a walk over the facts of the other passage, a bounded number of them.
 */

/* Bytes on either side of an edit that is a slot, and of the words that stayed around it. */
#define LONGEST_SLOT 48u
#define LEAST_AROUND 12u

/* Facts of an edit that are looked at. */
#define MOST_NEW 8u

/* Bytes by which two words for one thing may differ at the end: "crown", "crowns". */
#define LONGEST_ENDING 2u
#define LEAST_STEM 3u

/* What an edit does to the facts of one side. */
typedef struct
{
  const RvAnchor
    *values[MOST_NEW]; /* figures, dates, references that the other passage does not have */
  gboolean is_repeated[MOST_NEW]; /* whether the other has its number, of whatever */
  guint n_values;
  gboolean has_same; /* one that it has */
  gboolean has_name; /* a name that it does not have */
} Touched;

static gboolean
is_value (const RvAnchor *fact)
{
  return fact->kind == RV_ANCHOR_NUMBER || fact->kind == RV_ANCHOR_DATE
         || fact->kind == RV_ANCHOR_REFERENCE;
}

/* Whether the number of @fact stands in @passage, whatever it counts there: "17 people", "17 lives". */
static gboolean
has_number (const RvAlignSide *side, RvSpan passage, const RvAnchor *fact)
{
  gsize length = strcspn (fact->key, " ");

  if (fact->kind != RV_ANCHOR_NUMBER)
    return FALSE;
  for (guint i = rv_align_side_find_anchor (side, passage.start), n = 0;
       i < side->n_anchors && side->anchors[i].span.start < passage.end && n < RV_ALIGN_MOST_FACTS;
       i++, n++)
    if (side->anchors[i].kind == RV_ANCHOR_NUMBER && strcspn (side->anchors[i].key, " ") == length
        && strncmp (side->anchors[i].key, fact->key, length) == 0)
      return TRUE;
  return FALSE;
}

static Touched
find_touched (const RvAlignSide *side,
              RvSpan passage,
              RvSpan edited,
              const RvAlignSide *other,
              RvSpan other_passage)
{
  Touched touched = { { NULL }, { FALSE }, 0, FALSE, FALSE };

  for (guint i = rv_align_side_find_anchor (side, passage.start), n = 0;
       i < side->n_anchors && side->anchors[i].span.start < edited.end && n < RV_ALIGN_MOST_FACTS;
       i++, n++)
    {
      const RvAnchor *fact = &side->anchors[i];

      if (!rv_span_overlaps (fact->span, edited) || fact->key[0] == 0)
        continue;
      if (!is_value (fact) && fact->kind != RV_ANCHOR_NAME)
        continue;
      if (rv_align_side_has_fact (other, other_passage, fact))
        touched.has_same = touched.has_same || is_value (fact);
      else if (!is_value (fact))
        touched.has_name = TRUE;
      else if (touched.n_values < MOST_NEW)
        {
          touched.is_repeated[touched.n_values] = has_number (other, other_passage, fact);
          touched.values[touched.n_values++] = fact;
        }
    }
  return touched;
}

/* Whether two words, @n and @m bytes long, are one but for an ending. */
static gboolean
is_one_word (const char *a, gsize n, const char *b, gsize m)
{
  gsize shared = 0;

  while (shared < n && shared < m && a[shared] == b[shared])
    shared++;
  return shared == n ? shared == m || (shared >= LEAST_STEM && m - shared <= LONGEST_ENDING)
                     : shared >= LEAST_STEM && MAX (n, m) - shared <= LONGEST_ENDING;
}

/* Returns: what the number of @key counts, "" where it says nothing */
static const char *
get_unit (const RvAnchor *number)
{
  const char *space = strchr (number->key, ' ');

  return space != NULL ? space + 1 : "";
}

/* Whether two figures count or measure one thing: units of which the first or the last words agree. */
static gboolean
counts_same (const RvAnchor *a, const RvAnchor *b)
{
  const char *here = get_unit (a), *there = get_unit (b);
  const char *last_here = strrchr (here, ' '), *last_there = strrchr (there, ' ');

  if (here[0] == 0 || there[0] == 0)
    return FALSE;
  if (is_one_word (here, strcspn (here, " "), there, strcspn (there, " ")))
    return TRUE;
  last_here = last_here != NULL ? last_here + 1 : here;
  last_there = last_there != NULL ? last_there + 1 : there;
  return is_one_word (last_here, strlen (last_here), last_there, strlen (last_there));
}

/* Whether @a and @b can be one fact in two values, where no slot says so. */
static gboolean
corresponds (const RvAnchor *a, const RvAnchor *b)
{
  switch (a->kind)
    {
    case RV_ANCHOR_NUMBER:
      return counts_same (a, b);
    case RV_ANCHOR_DATE:
      return a->is_key && b->is_key; /* deadlines */
    case RV_ANCHOR_NAME:
    case RV_ANCHOR_REFERENCE:
    case RV_ANCHOR_QUOTE:
    case RV_ANCHOR_DIRECTIVE:
    default:
      return FALSE;
    }
}

/* Finds the one fact of @gone and the one of @come that are the same in two values; several that could
 * be are none, as it is not known which belong together, but for the first of a slot. */
static gboolean
find_counterparts (const Touched *gone,
                   const Touched *come,
                   gboolean is_slot,
                   const RvAnchor **out_gone,
                   const RvAnchor **out_come)
{
  guint n = 0;

  for (guint i = 0; i < gone->n_values; i++)
    for (guint j = 0; j < come->n_values; j++)
      if (gone->values[i]->kind == come->values[j]->kind
          && (is_slot
              || (!gone->is_repeated[i] && !come->is_repeated[j]
                  && corresponds (gone->values[i], come->values[j]))))
        {
          if (n++ > 0)
            continue;
          *out_gone = gone->values[i];
          *out_come = come->values[j];
        }
  return n == 1 || (n > 0 && is_slot);
}

static guint32
measure_equal (const GArray *edits, guint i)
{
  const RvEdit *edit = i < edits->len ? &g_array_index (edits, RvEdit, i) : NULL;

  return edit != NULL && edit->kind == RV_EDIT_EQUAL ? rv_span_length (edit->left) : 0;
}

/* Whether the edit at @i puts a few words in the place of a few others, or of none, between words that stayed. */
static gboolean
is_slot_at (const GArray *edits, guint i)
{
  const RvEdit *edit = &g_array_index (edits, RvEdit, i);

  return rv_span_length (edit->left) <= LONGEST_SLOT && rv_span_length (edit->right) <= LONGEST_SLOT
         && measure_equal (edits, i + 1) + (i > 0 ? measure_equal (edits, i - 1) : 0)
              >= LEAST_AROUND;
}

/* Whether @edited, which has a digit, is the number of a paragraph or the mark of a note: what opens the
 * passage, stands in brackets or sticks to the word before. */
static gboolean
is_mark (const RvAlignSide *side, RvSpan passage, RvSpan edited)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (side->index));
  char before = edited.start > passage.start ? text[edited.start - 1] : ' ';

  return edited.start == passage.start || text[edited.start] == '['
         || (g_ascii_isdigit (text[edited.start])
             && (g_ascii_isalnum (before) || strchr (".;:[", before) != NULL));
}

static gboolean
has_digit (const RvAlignSide *side, RvSpan span)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (side->index));

  for (guint32 i = span.start; i < span.end; i++)
    if (g_ascii_isdigit (text[i]))
      return TRUE;
  return FALSE;
}

/* A number that no finder named: in a slot it is a fact, unless it is a mark. */
static gboolean
changes_number (const RvEdit *edit,
                const RvAlignedPair *pair,
                const RvAlignSide *left,
                const RvAlignSide *right)
{
  return edit->kind == RV_EDIT_REPLACE && has_digit (left, edit->left)
         && has_digit (right, edit->right) && !is_mark (left, pair->left, edit->left)
         && !is_mark (right, pair->right, edit->right);
}

static void
mark_edit (RvEdit *edit,
           gboolean is_slot,
           const RvAlignedPair *pair,
           const RvAlignSide *left,
           const RvAlignSide *right)
{
  Touched gone = find_touched (left, pair->left, edit->left, right, pair->right);
  Touched come = find_touched (right, pair->right, edit->right, left, pair->left);
  const RvAnchor *before = NULL, *after = NULL;
  gboolean is_known = gone.n_values + come.n_values > 0 || gone.has_same || come.has_same;

  edit->is_value = FALSE;
  if (find_counterparts (&gone, &come, is_slot, &before, &after))
    {
      edit->is_fact = edit->is_value = TRUE;
      edit->left_core = before->span;
      edit->right_core = after->span;
    }
  else if (!is_known && is_slot && changes_number (edit, pair, left, right))
    edit->is_fact = edit->is_value = TRUE;
  else if (is_slot && edit->kind != RV_EDIT_REPLACE)
    edit->is_fact = gone.n_values + come.n_values > 0;
  else
    edit->is_fact = is_slot && gone.has_name && come.has_name;
}

/* The only deadline of @passage that the other passage does not have; NULL where it has none or several. */
static const RvAnchor *
find_new_deadline (const RvAlignSide *side,
                   RvSpan passage,
                   const RvAlignSide *other,
                   RvSpan other_passage)
{
  const RvAnchor *found = NULL;

  for (guint i = rv_align_side_find_anchor (side, passage.start), n = 0;
       i < side->n_anchors && side->anchors[i].span.start < passage.end && n < RV_ALIGN_MOST_FACTS;
       i++, n++)
    {
      const RvAnchor *fact = &side->anchors[i];

      if (fact->kind != RV_ANCHOR_DATE || !fact->is_key || fact->key[0] == 0
          || rv_align_side_has_fact (other, other_passage, fact))
        continue;
      if (found != NULL)
        return NULL;
      found = fact;
    }
  return found;
}

/* The first step that changes words of @fact, which stands on the left or on the right. */
static RvEdit *
find_edit (GArray *edits, const RvAnchor *fact, gboolean is_left)
{
  for (guint i = 0; i < edits->len; i++)
    {
      RvEdit *edit = &g_array_index (edits, RvEdit, i);

      if (edit->kind != RV_EDIT_EQUAL
          && rv_span_overlaps (is_left ? edit->left : edit->right, fact->span))
        return edit;
    }
  return NULL;
}

/* "By May the Office shall …", "The Office shall … before June": one deadline in two places of the
 * sentence, so that no step has both. */
static void
mark_deadline (GArray *edits,
               const RvAlignedPair *pair,
               const RvAlignSide *left,
               const RvAlignSide *right)
{
  const RvAnchor *before = find_new_deadline (left, pair->left, right, pair->right);
  const RvAnchor *after = find_new_deadline (right, pair->right, left, pair->left);
  RvEdit *gone = before != NULL ? find_edit (edits, before, TRUE) : NULL;
  RvEdit *come = after != NULL ? find_edit (edits, after, FALSE) : NULL;

  if (gone == NULL || come == NULL || gone == come || gone->is_value || come->is_value)
    return;
  gone->is_fact = come->is_fact = gone->is_value = TRUE;
  gone->left_core = before->span;
  gone->right_core = come->right_core = after->span;
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

      if (edit->kind != RV_EDIT_EQUAL)
        mark_edit (edit, is_slot_at (edits, i), pair, left, right);
    }
  if (pair->relation != RV_RELATION_RELATED)
    mark_deadline (edits, pair, left, right);
}
