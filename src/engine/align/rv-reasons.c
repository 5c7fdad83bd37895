/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "align/rv-reasons.h"
#include "align/rv-translation.h"
#include "language/rv-normalize.h"

/*
 * Why two passages are shown as a pair, in words that a person can check by looking at them: a slogan
 * or theme that the lexicon knows, the facts that both name, a fact or a force that differs, the most
 * telling run of words in common, words that mean the same, rare words, the neighbours. At most
 * MOST_REASONS. What convinces is weighed: the longest run in common was mostly a formula ("emphasized
 * that it is necessary to").
 */

#define MOST_REASONS 5u

/* Bytes of a common run that is quoted, and what its words weigh at least: two rare ones. */
#define LONGEST_QUOTE 120u
#define LEAST_WEIGHT 1.0f

/* Themes and rare words that are named, and what such a word weighs at least. */
#define MOST_THEMES 2u
#define MOST_WORDS 4u
#define RARE_WEIGHT 0.5f

/* Meanings that are named. */
#define MOST_MEANINGS 4u

/* Facts of a passage that are looked at. */
#define MOST_FACTS 16u

typedef struct
{
  RvAlignment *alignment;
  const char *reasons[MOST_REASONS + 1];
  guint n;
  RvSpan quoted; /* what of the left passage was quoted */
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
add_sameness (List *list, const RvAlignedPair *pair)
{
  if (pair->n_edits == 1 && pair->edits[0].kind == RV_EDIT_EQUAL)
    add_reason (list, _ ("The same wording"));
  else if (pair->relation == RV_RELATION_IDENTICAL)
    add_reason (list, _ ("The same wording but for a few words"));
}

/* The run of equal words that says most. */
static void
add_wording (List *list,
             const RvAlignedPair *pair,
             const RvAlignSide *left,
             const RvEvidence *evidence)
{
  float most = LEAST_WEIGHT;

  if (pair->n_edits <= 1)
    return;
  for (guint i = 0; i < pair->n_edits; i++)
    {
      RvSpan telling = RV_SPAN_NONE;
      float weight = pair->edits[i].kind == RV_EDIT_EQUAL
                       ? rv_evidence_weigh (evidence, pair->edits[i].left, &telling)
                       : 0;

      if (weight >= most && rv_span_length (telling) <= LONGEST_QUOTE)
        {
          most = weight;
          list->quoted = telling;
        }
    }
  if (rv_span_length (list->quoted) > 0)
    /* Translators: %s is a run of words that both passages have */
    add_quote (list, _ ("Both say “%s”"), left, list->quoted);
}

static const char *
get_theme_format (RvConceptKind kind)
{
  switch (kind)
    {
    case RV_CONCEPT_PHRASE:
      /* Translators: %s is a slogan that both passages have, maybe in different wordings */
      return _ ("Same slogan: “%s”");
    case RV_CONCEPT_THEME:
    case RV_CONCEPT_MEETING:
      /* Translators: %s is a theme or an event, for instance "digital transformation" */
      return _ ("Both speak of “%s”");
    case RV_CONCEPT_BODY:
    case RV_CONCEPT_OFFICE:
    case RV_CONCEPT_DOCUMENT:
    case RV_CONCEPT_PLACE:
    default:
      return NULL;
    }
}

static void
add_themes (List *list, const GArray *shared)
{
  guint n = 0;

  for (guint i = 0; i < shared->len && n < MOST_THEMES; i++)
    {
      const RvConcept *concept = g_array_index (shared, RvSharedTerm, i).concept;
      const char *format = concept != NULL ? get_theme_format (concept->kind) : NULL;
      g_autofree char *reason = NULL;

      if (format == NULL)
        continue;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      reason = g_strdup_printf (format, concept->label);
#pragma GCC diagnostic pop
      add_reason (list, reason);
      n++;
    }
}

/* "district", or where they are two words "huyện – district". */
static void
append_word (GString *words,
             const RvSharedTerm *term,
             const RvAlignSide *left,
             const RvAlignSide *right,
             gboolean one_word)
{
  g_autofree char *here
    = rv_document_dup_slice (rv_text_index_get_document (left->index), term->left);
  g_autofree char *there
    = rv_document_dup_slice (rv_text_index_get_document (right->index), term->right);

  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, here);
  if (!one_word && !g_str_equal (here, there))
    g_string_append_printf (words, " – %s", there);
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

/* Whether a figure, date, document or name of the left passage holds @word, so that it is named as such. */
static gboolean
is_in_fact (const RvAlignSide *left, RvSpan passage, RvSpan word)
{
  for (guint i = rv_align_side_find_anchor (left, passage.start), n = 0;
       i < left->n_anchors && left->anchors[i].span.start <= word.start && n < MOST_FACTS; i++, n++)
    if (get_fact_format (left->anchors[i].kind) != NULL
        && rv_span_contains (left->anchors[i].span, word))
      return TRUE;
  return FALSE;
}

static char *
dup_bare (const RvAlignSide *side, RvSpan word)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (side->index));

  return rv_normalize_strip_marks (text + word.start, rv_span_length (word));
}

/* Whether the two are one name, which a translation writes without its marks. */
static gboolean
is_name (const RvSharedTerm *term, const RvAlignSide *left, const RvAlignSide *right)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (left->index));
  g_autofree char *here = dup_bare (left, term->left);
  g_autofree char *there = dup_bare (right, term->right);

  return g_str_equal (here, there) && g_unichar_isupper (g_utf8_get_char (text + term->left.start));
}

static int
compare_lefts (gconstpointer a, gconstpointer b)
{
  return rv_span_compare (&((const RvSharedTerm *) a)->left, &((const RvSharedTerm *) b)->left);
}

/* Names of several words, which are terms of their own, become one again where they stand together on both
 * sides. */
static void
join_names (GArray *names)
{
  guint n = 0;

  g_array_sort (names, compare_lefts);
  for (guint i = 0; i < names->len; i++)
    {
      RvSharedTerm next = g_array_index (names, RvSharedTerm, i);
      RvSharedTerm *last = n > 0 ? &g_array_index (names, RvSharedTerm, n - 1) : NULL;

      if (last != NULL && next.left.start == last->left.end + 1
          && next.right.start == last->right.end + 1)
        {
          last->left.end = next.left.end;
          last->right.end = next.right.end;
          continue;
        }
      g_array_index (names, RvSharedTerm, n++) = next;
    }
  g_array_set_size (names, n);
}

/* Takes the names out of @shared, which a translation has without their marks, and names them as such. */
static void
add_names (List *list,
           GArray *shared,
           const RvAlignedPair *pair,
           const RvAlignSide *left,
           const RvAlignSide *right)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (RvSharedTerm));
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *reason = NULL;
  guint n = 0;

  for (guint i = 0; i < shared->len; i++)
    {
      RvSharedTerm term = g_array_index (shared, RvSharedTerm, i);

      if (is_in_fact (left, pair->left, term.left))
        continue;
      if (term.concept == NULL && is_name (&term, left, right))
        g_array_append_val (names, term);
      else
        g_array_index (shared, RvSharedTerm, n++) = term;
    }
  g_array_set_size (shared, n);
  join_names (names);
  for (guint i = 0; i < MIN (names->len, MOST_WORDS); i++)
    append_word (words, &g_array_index (names, RvSharedTerm, i), left, right, FALSE);
  if (words->len == 0)
    return;
  /* Translators: %s is a list of names as two languages write them, "Đông Lam – Dong Lam, Paris" */
  reason = g_strdup_printf (_ ("The same names: %s"), words->str);
  add_reason (list, reason);
}

static void
add_words (List *list,
           const GArray *shared,
           const RvAlignSide *left,
           const RvAlignSide *right,
           gboolean one_language)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *reason = NULL;
  guint n = 0;

  for (guint i = 0; i < shared->len && n < MOST_WORDS; i++)
    {
      const RvSharedTerm *term = &g_array_index (shared, RvSharedTerm, i);

      if (term->concept != NULL || (one_language && term->weight < RARE_WEIGHT)
          || rv_span_overlaps (term->left, list->quoted))
        continue;
      append_word (words, term, left, right, one_language);
      n++;
    }
  if (n == 0)
    return;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  /* Translators: %s is a list of words that both passages have, "miniature, district" */
  reason = g_strdup_printf (one_language
                              ? _ ("Rare words in common: %s")
                              /* Translators: a list of pairs, "huyện – district, cầu – bridge" */
                              : _ ("Words that translate each other: %s"),
                            words->str);
#pragma GCC diagnostic pop
  add_reason (list, reason);
}

/* What both say in words that are not the same. */
static void
add_meanings (List *list, const GArray *meanings, const RvAlignSide *left, const RvAlignSide *right)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *reason = NULL;

  for (guint i = 0; i < MIN (meanings->len, MOST_MEANINGS); i++)
    append_word (words, &g_array_index (meanings, RvSharedTerm, i), left, right, FALSE);
  if (words->len == 0)
    return;
  /* Translators: %s is a list of pairs of words with one meaning, "impartial – fair, open – public" */
  reason = g_strdup_printf (_ ("Same meaning: %s"), words->str);
  add_reason (list, reason);
}

static void
add_facts (List *list, const RvAlignedPair *pair, const RvAlignSide *left, const RvAlignSide *right)
{
  gboolean is_translation = rv_translation_is_between (left, right);

  for (guint i = rv_align_side_find_anchor (left, pair->left.start), n = 0;
       i < left->n_anchors && left->anchors[i].span.start < pair->left.end && n < MOST_FACTS;
       i++, n++)
    {
      const RvAnchor *fact = &left->anchors[i];
      const char *format = get_fact_format (fact->kind);

      if (format != NULL && fact->key[0] != 0
          && (is_translation ? rv_translation_has_fact (right, pair->right, fact)
                             : rv_align_side_has_fact (right, pair->right, fact)))
        add_quote (list, format, left, fact->span);
    }
}

/* "A number or date differs: 30 days → 60 days" */
static void
add_change (List *list, const RvEdit *edit, const RvAlignSide *left, const RvAlignSide *right)
{
  gboolean has_core = !rv_span_is_empty (edit->left_core) && !rv_span_is_empty (edit->right_core);
  g_autofree char *before = rv_document_dup_slice (rv_text_index_get_document (left->index),
                                                   has_core ? edit->left_core : edit->left);
  g_autofree char *after = rv_document_dup_slice (rv_text_index_get_document (right->index),
                                                  has_core ? edit->right_core : edit->right);
  g_autofree char *reason = NULL;

  /* Translators: a number or date of the first document, and what stands for it in the second */
  reason = g_strdup_printf (_ ("A number or date differs: %s → %s"), before, after);
  add_reason (list, reason);
}

static void
add_difference (List *list,
                const RvAlignedPair *pair,
                const RvAlignSide *left,
                const RvAlignSide *right)
{
  for (guint i = 0; i < pair->n_edits; i++)
    if (pair->edits[i].is_value)
      {
        add_change (list, &pair->edits[i], left, right);
        break;
      }
  for (guint i = 0; i < pair->n_edits && pair->relation == RV_RELATION_IDENTICAL; i++)
    if (pair->edits[i].is_fact && pair->edits[i].kind == RV_EDIT_REPLACE
        && !pair->edits[i].is_value)
      {
        add_reason (list, _ ("A name or another fact differs"));
        break;
      }
}

/* Returns: (nullable): how binding the first directive of @passage is; %NULL where there is none, or
 *   where several bind in different ways */
static const char *
find_force (const RvAlignSide *side, RvSpan passage)
{
  const char *force = NULL;

  for (guint i = rv_align_side_find_anchor (side, passage.start), n = 0;
       i < side->n_anchors && side->anchors[i].span.start < passage.end && n < MOST_FACTS; i++, n++)
    {
      const RvAnchor *anchor = &side->anchors[i];

      if (anchor->kind != RV_ANCHOR_DIRECTIVE)
        continue;
      if (force != NULL && strcmp (force, anchor->key) != 0)
        return NULL;
      force = anchor->key;
    }
  return force;
}

static const char *
name_force (const char *key)
{
  if (g_str_equal (key, "force:must"))
    return C_ ("how binding", "must");
  if (g_str_equal (key, "force:should"))
    return C_ ("how binding", "should");
  if (g_str_equal (key, "force:may"))
    return C_ ("how binding", "may");
  return C_ ("how binding", "must not");
}

/* What must be done on one side and should be on the other. */
static void
add_force (List *list, const RvAlignedPair *pair, const RvAlignSide *left, const RvAlignSide *right)
{
  const char *before = find_force (left, pair->left), *after = find_force (right, pair->right);
  g_autofree char *reason = NULL;

  if (before == NULL || after == NULL || g_str_equal (before, after))
    return;
  /* Translators: how binding a demand is on either side, for instance "should → must" */
  reason
    = g_strdup_printf (_ ("The force differs: %s → %s"), name_force (before), name_force (after));
  add_reason (list, reason);
}

static void
add_move (List *list, const RvMove *move, const RvAlignSide *left, const RvAlignSide *right)
{
  RvDocument *here = rv_text_index_get_document (left->index);
  RvDocument *there = rv_text_index_get_document (right->index);
  guint from = rv_document_find_paragraph (here, move->left.start) + 1;
  guint last = rv_document_find_paragraph (here, move->left.end - 1) + 1;
  guint to = rv_document_find_paragraph (there, move->right.start) + 1;
  guint last_there = rv_document_find_paragraph (there, move->right.end - 1) + 1;
  g_autofree char *reason = NULL;

  if (from < last || to < last_there)
    {
      /* Translators: the numbers of the first and the last paragraph of a block of text in the first document
       * and in the second, "Moved with its neighbours: from ¶4–6 to ¶17–19" */
      reason = g_strdup_printf (_ ("Moved with its neighbours: from ¶%u–%u to ¶%u–%u"), from, last,
                                to, last_there);
      add_reason (list, reason);
      return;
    }
  /* Translators: the numbers of the paragraphs in which a passage stands in the first document and in the second */
  reason = g_strdup_printf (_ ("Moved: from ¶%u to ¶%u"), from, to);
  add_reason (list, reason);
}

static void
take_reasons (const List *list, RvAlignedPair *pair)
{
  pair->because = rv_alignment_take (list->alignment,
                                     g_memdup2 (list->reasons, (list->n + 1) * sizeof (char *)));
}

/**
 * rv_reasons_give:
 * @pair: complete but for its reasons, which it gets
 * @evidence: of the same two documents
 * @has_support: whether the sentences around the two match as well
 * @move: (nullable): the block with which they stand in another place of the order that both texts have
 * @one_language: whether both are in the same language
 */
void
rv_reasons_give (RvAlignment *alignment,
                 RvAlignedPair *pair,
                 const RvAlignSide *left,
                 const RvAlignSide *right,
                 RvEvidence *evidence,
                 gboolean has_support,
                 const RvMove *move,
                 gboolean one_language)
{
  List list = { alignment, { NULL }, 0, RV_SPAN_NONE };
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (RvSharedTerm));
  g_autoptr (GArray) meanings = g_array_new (FALSE, FALSE, sizeof (RvSharedTerm));

  rv_evidence_find (evidence, pair->left, pair->right, shared);
  add_sameness (&list, pair);
  if (move != NULL)
    add_move (&list, move, left, right);
  add_difference (&list, pair, left, right);
  if (pair->relation != RV_RELATION_RELATED)
    add_force (&list, pair, left, right);
  add_themes (&list, shared);
  add_wording (&list, pair, left, evidence);
  if (pair->relation != RV_RELATION_IDENTICAL)
    {
      rv_evidence_find_meanings (evidence, pair->left, pair->right, meanings);
      rv_evidence_add_other_words (evidence, pair->left, pair->right, meanings);
      add_meanings (&list, meanings, left, right);
    }
  add_facts (&list, pair, left, right);
  if (!one_language)
    add_names (&list, shared, pair, left, right);
  if (pair->relation != RV_RELATION_IDENTICAL)
    add_words (&list, shared, left, right, one_language);
  if (has_support)
    add_reason (&list, _ ("The sentences around them match as well"));
  if (list.n == 0)
    add_reason (&list, pair->relation == RV_RELATION_RELATED
                         ? _ ("They share rare words, and no other passage shares more")
                         : _ ("They share more rare words than any other passage"));
  take_reasons (&list, pair);
}

/**
 * rv_reasons_give_facts:
 * @pair: complete but for its reasons, which it gets
 * @first: what made it a pair
 *
 * Gives a pair that a person made the reasons that need nothing but its two passages: their wording,
 * the facts in them, and how binding they are.
 */
void
rv_reasons_give_facts (RvAlignment *alignment,
                       RvAlignedPair *pair,
                       const RvAlignSide *left,
                       const RvAlignSide *right,
                       const char *first)
{
  List list = { alignment, { NULL }, 0, RV_SPAN_NONE };

  add_reason (&list, first);
  add_sameness (&list, pair);
  add_difference (&list, pair, left, right);
  add_force (&list, pair, left, right);
  add_facts (&list, pair, left, right);
  take_reasons (&list, pair);
}
