/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "align/rv-reasons.h"

/*
 * Why two passages are shown as a pair, in words that a person can check by looking at them: the
 * longest words in common, the facts that both name, a fact that differs, the neighbours. At most
 * MOST_REASONS, the most telling first.
 */

#define MOST_REASONS 4u

/* Bytes of a common run that is quoted, and the shortest one that says something. */
#define LONGEST_QUOTE 120u
#define SHORTEST_QUOTE 12u

/* Facts of a passage that are looked at. */
#define MOST_FACTS 16u

typedef struct
{
  RvAlignment *alignment;
  const char *reasons[MOST_REASONS + 1];
  guint n;
} List;

static void
add_reason (List *list, const char *reason)
{
  const char *own = rv_alignment_intern (list->alignment, reason);

  for (guint i = 0; i < list->n; i++)
    if (list->reasons[i] == own)
      return;
  if (list->n < MOST_REASONS)
    list->reasons[list->n++] = own;
}

static void
add_quote (List *list, const char *format, const RvAlignSide *side, RvSpan span)
{
  RvDocument *document = rv_text_index_get_document (side->index);
  g_autofree char *quote = rv_document_dup_slice (document, span);
  g_autofree char *reason = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  reason = g_strdup_printf (format, quote);
#pragma GCC diagnostic pop
  add_reason (list, reason);
}

static void
add_wording (List *list, const RvAlignedPair *pair, const RvAlignSide *left)
{
  RvSpan longest = RV_SPAN_NONE;

  if (pair->n_edits == 1 && pair->edits[0].kind == RV_EDIT_EQUAL)
    {
      add_reason (list, _ ("The same wording"));
      return;
    }
  if (pair->relation == RV_RELATION_IDENTICAL)
    add_reason (list, _ ("The same wording but for a few words"));
  for (guint i = 0; i < pair->n_edits; i++)
    if (pair->edits[i].kind == RV_EDIT_EQUAL
        && rv_span_length (pair->edits[i].left) > rv_span_length (longest))
      longest = pair->edits[i].left;
  if (rv_span_length (longest) >= SHORTEST_QUOTE && rv_span_length (longest) <= LONGEST_QUOTE)
    /* Translators: %s is a run of words that both passages have */
    add_quote (list, _ ("Both say “%s”"), left, longest);
}

/* Returns: the first anchor of @side that begins at or behind @byte */
static guint
find_anchor (const RvAlignSide *side, guint32 byte)
{
  guint low = 0, high = side->n_anchors;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (side->anchors[middle].span.start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
has_fact (const RvAlignSide *side, RvSpan passage, const RvAnchor *fact)
{
  for (guint i = find_anchor (side, passage.start), n = 0;
       i < side->n_anchors && side->anchors[i].span.start < passage.end && n < MOST_FACTS; i++, n++)
    if (side->anchors[i].kind == fact->kind && strcmp (side->anchors[i].key, fact->key) == 0)
      return TRUE;
  return FALSE;
}

static const char *
get_fact_format (RvAnchorKind kind)
{
  switch (kind)
    {
    case RV_ANCHOR_NUMBER:
      /* Translators: %s is a figure, for instance "78,062 members" */
      return _ ("Both give the figure “%s”");
    case RV_ANCHOR_DATE:
      return _ ("Both give the date “%s”");
    case RV_ANCHOR_REFERENCE:
      /* Translators: %s is a document, for instance "Resolution 18" */
      return _ ("Both cite “%s”");
    case RV_ANCHOR_NAME:
      /* Translators: %s is a person or a body */
      return _ ("Both name “%s”");
    case RV_ANCHOR_QUOTE:
    case RV_ANCHOR_DIRECTIVE:
    default:
      return NULL;
    }
}

static void
add_facts (List *list, const RvAlignedPair *pair, const RvAlignSide *left, const RvAlignSide *right)
{
  for (guint i = find_anchor (left, pair->left.start), n = 0;
       i < left->n_anchors && left->anchors[i].span.start < pair->left.end && n < MOST_FACTS;
       i++, n++)
    {
      const RvAnchor *fact = &left->anchors[i];
      const char *format = get_fact_format (fact->kind);

      if (format != NULL && fact->key[0] != 0 && has_fact (right, pair->right, fact))
        add_quote (list, format, left, fact->span);
    }
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

static void
add_difference (List *list,
                const RvAlignedPair *pair,
                const RvAlignSide *left,
                const RvAlignSide *right)
{
  for (guint i = 0; i < pair->n_edits; i++)
    if (pair->edits[i].is_fact && has_digit (left, pair->edits[i].left)
        && has_digit (right, pair->edits[i].right))
      {
        add_reason (list, _ ("A number or date differs"));
        return;
      }
}

/**
 * rv_reasons_give:
 * @pair: complete but for its reasons, which it gets
 * @has_support: whether the sentences around the two match as well
 */
void
rv_reasons_give (RvAlignment *alignment,
                 RvAlignedPair *pair,
                 const RvAlignSide *left,
                 const RvAlignSide *right,
                 gboolean has_support)
{
  List list = { alignment, { NULL }, 0 };

  add_wording (&list, pair, left);
  add_difference (&list, pair, left, right);
  add_facts (&list, pair, left, right);
  if (has_support)
    add_reason (&list, _ ("The sentences around them match as well"));
  if (list.n == 0)
    add_reason (&list, pair->relation == RV_RELATION_RELATED
                         ? _ ("They share rare words, and no other passage shares more")
                         : _ ("They share more rare words than any other passage"));
  pair->because
    = rv_alignment_take (alignment, g_memdup2 (list.reasons, (list.n + 1) * sizeof (char *)));
}
