/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "align/rv-aligner.h"
#include "align/rv-candidates.h"
#include "align/rv-clauses.h"
#include "align/rv-context.h"
#include "align/rv-counted.h"
#include "align/rv-edit-facts.h"
#include "align/rv-moves.h"
#include "align/rv-pairing.h"
#include "align/rv-reasons.h"
#include "align/rv-theme-finder.h"
#include "align/rv-translation.h"
#include "align/rv-units.h"
#include "align/rv-word-diff.h"
#include "base/rv-cancel.h"
#include "base/rv-limits.h"
#include "document/rv-fragment.h"

/*
 * The stages of lining up, each a file of its own: what is lined up (here), a common numbering and
 * weighing of terms (RvTermSpace), sentences as vectors (RvVectors, RvGramRows), which pairs are
 * looked at (RvCandidates), what neighbours say (rv-context), how they do against each other
 * (RvContest), which are taken (rv-pairing), and what differs inside a pair (rv-word-diff).
 */

/* From this share of equal words on two passages have the same wording but for a few words. */
#define IDENTICAL_WORDS 0.85

/*
 * The score is how much of the wording comes again: the mean of the likeness, which sees the same
 * words in any order and form, and of the share of words that the word diff leaves alone. Like
 * J. Cohen's kappa (A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20, 1960) it is corrected for chance: two sentences that answer one question in their
 * own words agree by as much as CHANCE, and that counts as nothing. Only so does a score add up to
 * the degree in which one text reuses another (rank correlation with what people were told to do
 * 0.84, without the correction 0.80, the likeness alone 0.79; between 0.4 and 0.6 it is 0.82 to 0.85).
 * Words in common runs of three or four, bigrams, and a logistic curve instead of the line were no
 * better.
 */
#define CHANCE 0.46

/* The likeness from which on a heading, a greeting or a signature belongs to a sentence, and to one of its kind:
 * what they share with it else is a word, and a reader gains nothing by it. */
#define FRAGMENT_OF_SENTENCE 0.6f
#define FRAGMENT_OF_FRAGMENT 0.3f

/* Tokens from which on a headline may state what a sentence of the other side says. */
#define STATEMENT_TOKENS 10u

/* The support that is worth being named as a reason. */
#define NAMED_SUPPORT 0.3f

/* The words that have to translate each other in passages on one theme. */
#define LEAST_TRANSLATED 2u

/* The mass of a sentence that matters by half: some ten content words. */
#define HALF_MASS 2.5f

typedef struct
{
  const RvAlignSide *left;
  const RvAlignSide *right;
  GArray *left_units; /* of RvSentence */
  GArray *right_units;
  RvAlignment *result;
  GArray *edits;         /* scratch */
  GHashTable *themes[2]; /* by side: start of a passage -> set of its themes, a bit each */
  float *weights[2];     /* by side and unit: how much it matters, 0 to 1 */
  gboolean one_language;
  gboolean has_fragments; /* both texts end their sentences, and are in one language */
  RvTermSpace *space;
  RvEvidence *evidence;
  RvClauses *clauses;
} Run;

G_STATIC_ASSERT (RV_LIMIT_THEMES <= sizeof (gsize) * 8);

/* Notes which themes each passage belongs to. */
static void
index_themes (Run *run)
{
  const RvThemeSet *set = run->result->themes;

  for (guint i = 0; i < rv_theme_set_get_length (set); i++)
    {
      const RvTheme *theme = rv_theme_set_get (set, i);

      for (guint j = 0; j < theme->n_passages; j++)
        {
          GHashTable *themes = run->themes[theme->passages[j].document];
          gpointer start = GUINT_TO_POINTER (theme->passages[j].span.start);
          gsize known = GPOINTER_TO_SIZE (g_hash_table_lookup (themes, start));

          g_hash_table_insert (themes, start, GSIZE_TO_POINTER (known | (gsize) 1 << i));
        }
    }
}

/* Returns: the strongest theme that both passages belong to, or RV_NO_THEME */
static int
find_theme (const Run *run, RvSpan left, RvSpan right)
{
  gsize of_left
    = GPOINTER_TO_SIZE (g_hash_table_lookup (run->themes[0], GUINT_TO_POINTER (left.start)));
  gsize of_right
    = GPOINTER_TO_SIZE (g_hash_table_lookup (run->themes[1], GUINT_TO_POINTER (right.start)));
  int bit = g_bit_nth_lsf (of_left & of_right, -1);

  return bit < 0 ? RV_NO_THEME : bit;
}

/* Returns: the score of a pair of which the diff leaves the share @same alone, 0 to 1 */
static double
score_wording (const RvLink *link, double same)
{
  double agreement = (link->similarity + same) / 2;

  return CLAMP ((agreement - CHANCE) / (1 - CHANCE), 0, 1);
}

/* Passages that say the same in other words come before those on one theme, though both score nothing, and of
 * those the likelier ones. */
static int
compare_scores (gconstpointer a, gconstpointer b)
{
  const RvAlignedPair *x = a, *y = b;
  int order = (x->score < y->score) - (x->score > y->score);

  if (order == 0)
    order = (int) x->relation - (int) y->relation;
  return order != 0 ? order : (x->confidence < y->confidence) - (x->confidence > y->confidence);
}

static void
take_edits (Run *run, RvAlignedPair *pair)
{
  pair->n_edits = run->edits->len;
  pair->edits = rv_alignment_take (run->result,
                                   g_memdup2 (run->edits->data, run->edits->len * sizeof (RvEdit)));
}

/* Gives a pair on one theme its word diff where more is equal than chance would have it: a diff of
 * two sentences that hardly share a word only hides what they say. */
static void
compare_related (Run *run, const RvLink *link, RvAlignedPair *pair)
{
  double same;

  if (!run->one_language || link->similarity < CHANCE / 2)
    return;
  g_array_set_size (run->edits, 0);
  same
    = rv_word_diff_find (run->left->index, pair->left, run->right->index, pair->right, run->edits);
  if (same < CHANCE)
    return;
  rv_edit_facts_mark (run->edits, pair, run->left, run->right);
  take_edits (run, pair);
}

/* Gives the pair its word diff, its score and, by them, its relation. */
static void
compare_wording (Run *run, const RvLink *link, RvAlignedPair *pair)
{
  double same = 0;

  g_array_set_size (run->edits, 0);
  if (pair->relation == RV_RELATION_REWORDED)
    {
      same = rv_word_diff_find (run->left->index, pair->left, run->right->index, pair->right,
                                run->edits);
      rv_edit_facts_mark (run->edits, pair, run->left, run->right);
      pair->score = score_wording (link, same);
    }
  else
    {
      rv_translation_compare (run->edits, pair, run->left, run->right);
    }
  take_edits (run, pair);
  if (same < IDENTICAL_WORDS)
    return;
  pair->relation = RV_RELATION_IDENTICAL;
  pair->confidence = (float) MAX (pair->confidence, same);
}

/* Dates of a passage that are looked at. */
#define MOST_DATES 8u

/* Returns: how many dates @unit of @side names, up to MOST_DATES of them in @keys */
static guint
list_dates (const RvAlignSide *side, const RvSentence *unit, const char *keys[MOST_DATES])
{
  guint n = 0;

  for (guint i = rv_align_side_find_anchor (side, unit->span.start);
       i < side->n_anchors && side->anchors[i].span.start < unit->span.end && n < MOST_DATES; i++)
    if (side->anchors[i].kind == RV_ANCHOR_DATE)
      keys[n++] = side->anchors[i].key;
  return n;
}

/* Whether the two open reports of different days with the same formula ("On the morning of ..., ... held a
 * conference"): then they do not say the same, however alike their words are, and the facts that differ
 * are what a person wants to see. */
static gboolean
opens_other_day (const Run *run, const RvSentence *left, const RvSentence *right)
{
  const char *here[MOST_DATES], *there[MOST_DATES];
  guint n_here, n_there;

  if (!rv_term_space_is_formula (run->space, 0, left->first_token)
      || !rv_term_space_is_formula (run->space, 1, right->first_token))
    return FALSE;
  n_here = list_dates (run->left, left, here);
  n_there = list_dates (run->right, right, there);
  for (guint i = 0; i < n_here; i++)
    for (guint j = 0; j < n_there; j++)
      if (g_str_equal (here[i], there[j]))
        return FALSE;
  return n_here > 0 && n_there > 0;
}

/* Whether two passages in two languages that do not say the same are on one theme: the words that translate
 * each other are all that shows it, and a single one ("finish", "time") stands in any two texts. */
static gboolean
is_theme_translated (const Run *run, RvSpan left, RvSpan right)
{
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (RvSharedTerm));

  rv_evidence_find (run->evidence, left, right, shared);
  return shared->len >= LEAST_TRANSLATED;
}

/* Whether nothing joins two passages in one language but things that each counts by numbers of its own; not the
 * sentences around them either. */
static gboolean
only_counts (const Run *run, const RvLink *link, RvSpan left, RvSpan right)
{
  return run->one_language && link->support < NAMED_SUPPORT
         && rv_counted_is_all (run->evidence, run->left, left, run->right, right);
}

/* What stands untranslated in both, a slogan or an address, is wording like any other. */
static RvRelation
find_relation (const Run *run, RvSpan left, RvSpan right)
{
  const char *here = rv_document_get_text (rv_text_index_get_document (run->left->index));
  const char *there = rv_document_get_text (rv_text_index_get_document (run->right->index));
  gsize length = rv_span_length (left);

  if (run->one_language
      || (length == rv_span_length (right)
          && memcmp (here + left.start, there + right.start, length) == 0))
    return RV_RELATION_REWORDED;
  return RV_RELATION_TRANSLATED;
}

static gboolean
is_title (const RvAlignSide *side, const RvSentence *unit)
{
  RvDocument *document = rv_text_index_get_document (side->index);

  return rv_document_get_paragraph (document, unit->paragraph)->role == RV_ROLE_TITLE;
}

/* Whether a line that is no sentence is all that one side has, little of it stands on the other, and the sentences
 * around it do not match. */
static gboolean
is_loose_fragment (const Run *run,
                   const RvLink *link,
                   const RvSentence *left,
                   const RvSentence *right)
{
  gboolean is_left, is_right;

  if (!run->has_fragments || link->support >= NAMED_SUPPORT)
    return FALSE;
  is_left = rv_fragment_is_one (run->left->index, left)
            && (!link->is_same || left->n_tokens < STATEMENT_TOKENS);
  is_right = rv_fragment_is_one (run->right->index, right)
             && (!link->is_same || right->n_tokens < STATEMENT_TOKENS);
  if ((!is_left && !is_right) || (is_title (run->left, left) && is_title (run->right, right)))
    return FALSE;
  return link->similarity < (is_left && is_right ? FRAGMENT_OF_FRAGMENT : FRAGMENT_OF_SENTENCE);
}

/* Returns: whether @link became a pair */
static gboolean
add_pair (Run *run, const RvLink *link, guint32 number, const RvMove *move)
{
  const RvSentence *left_unit = &g_array_index (run->left_units, RvSentence, link->row);
  const RvSentence *right_unit = &g_array_index (run->right_units, RvSentence, link->column);
  gboolean is_same = link->is_same && !opens_other_day (run, left_unit, right_unit)
                     && !only_counts (run, link, left_unit->span, right_unit->span);
  RvAlignedPair pair = { 0 };

  if (is_loose_fragment (run, link, left_unit, right_unit))
    return FALSE;
  if (!run->one_language && !is_same
      && !is_theme_translated (run, left_unit->span, right_unit->span))
    return FALSE;
  pair.left = left_unit->span;
  pair.right = right_unit->span;
  pair.left_clause = pair.left;
  pair.right_clause = pair.right;
  pair.score = is_same ? link->score : 0; /* one theme is no wording in common */
  pair.theme = find_theme (run, pair.left, pair.right);
  pair.relation = is_same ? find_relation (run, pair.left, pair.right) : RV_RELATION_RELATED;
  pair.confidence = is_same ? link->confidence : 0;
  if (is_same)
    compare_wording (run, link, &pair);
  else
    compare_related (run, link, &pair);
  if (number > 0
      && (pair.score > 0
          || move->n_pairs > 1)) /* one sentence in other words is an echo rather than a move */
    pair.move = number;
  if (pair.relation == RV_RELATION_REWORDED || pair.relation == RV_RELATION_TRANSLATED)
    rv_clauses_find (run->clauses, &pair);
  rv_reasons_give (run->result, &pair, run->left, run->right, run->evidence,
                   link->support >= NAMED_SUPPORT, pair.move > 0 ? move : NULL, run->one_language);
  g_array_append_val (run->result->pairs, pair);
  return TRUE;
}

/* A caption or the credit of a photo that the other side lacks is no statement that it lacks. */
static void
add_unmatched (const RvAlignSide *side,
               const GArray *units,
               const guint8 *matched,
               const float *weights,
               GArray *unmatched)
{
  RvDocument *document = rv_text_index_get_document (side->index);

  for (guint i = 0; i < units->len; i++)
    {
      const RvSentence *unit = &g_array_index (units, RvSentence, i);
      RvUnmatched only = { unit->span, weights[i] };
      RvRole role = rv_document_get_paragraph (document, unit->paragraph)->role;

      if (!matched[i] && role != RV_ROLE_CAPTION)
        g_array_append_val (unmatched, only);
    }
}

/* Returns: (transfer full): by number the blocks of @links that @numbers tells */
static RvMove *
list_moves (const Run *run, const GArray *links, const guint32 *numbers)
{
  RvMove *moves = g_new0 (RvMove, links->len + 1);

  for (guint i = 0; i < links->len; i++)
    {
      const RvLink *link = &g_array_index (links, RvLink, i);
      RvSpan left = g_array_index (run->left_units, RvSentence, link->row).span;
      RvSpan right = g_array_index (run->right_units, RvSentence, link->column).span;
      RvMove *move = &moves[numbers[i]];

      move->left = move->n_pairs == 0
                     ? left
                     : rv_span (MIN (move->left.start, left.start), MAX (move->left.end, left.end));
      move->right = move->n_pairs == 0 ? right
                                       : rv_span (MIN (move->right.start, right.start),
                                                  MAX (move->right.end, right.end));
      move->n_pairs++;
    }
  return moves;
}

/* Returns: whether all of them were added, and @cancellable not cancelled meanwhile */
static gboolean
add_links (Run *run, const GArray *links, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *left = g_new0 (guint8, run->left_units->len + 1);
  g_autofree guint8 *right = g_new0 (guint8, run->right_units->len + 1);
  g_autofree guint32 *moved = rv_moves_find (links, run->left_units->len, run->right_units->len);
  g_autofree RvMove *moves = list_moves (run, links, moved);

  for (guint i = 0; i < links->len; i++)
    {
      const RvLink *link = &g_array_index (links, RvLink, i);

      if (rv_is_cancelled_at (cancellable, i))
        break;
      if (add_pair (run, link, moved[i], &moves[moved[i]]))
        left[link->row] = right[link->column] = TRUE;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  g_array_sort (run->result->pairs, compare_scores); /* stable: equals stay by likeness */
  add_unmatched (run->left, run->left_units, left, run->weights[0], run->result->only_left);
  add_unmatched (run->right, run->right_units, right, run->weights[1], run->result->only_right);
  return TRUE;
}

/* Much is said by many rare words; what a briefing would quote matters more. */
static float *
weigh_units (const RvVectors *vectors, const RvAlignSide *side, const GArray *units)
{
  float *weights = g_new (float, units->len + 1);
  guint unit = 0;

  for (guint i = 0; i < units->len; i++)
    weights[i] = vectors->masses[i] / (vectors->masses[i] + HALF_MASS);
  for (guint i = 0; i < side->n_anchors; i++)
    {
      guint32 start = side->anchors[i].span.start;

      while (unit < units->len && g_array_index (units, RvSentence, unit).span.end <= start)
        unit++;
      if (unit < units->len && side->anchors[i].is_key
          && g_array_index (units, RvSentence, unit).span.start <= start)
        weights[unit] += (1 - weights[unit]) / 4;
    }
  return weights;
}

static void
add_spares (Run *run, const GArray *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      const RvLink *link = &g_array_index (links, RvLink, i);
      RvSpare spare
        = { g_array_index (run->left_units, RvSentence, link->row).span,
            g_array_index (run->right_units, RvSentence, link->column).span, link->similarity };

      g_array_append_val (run->result->spares, spare);
    }
}

static void
read_rows (const Run *run, guint which, RvSentenceRows *rows)
{
  const RvAlignSide *side = which == 0 ? run->left : run->right;
  const GArray *units = which == 0 ? run->left_units : run->right_units;

  rows->vectors = rv_vectors_new (run->space, side, which, units);
  rows->grams = rv_gram_rows_new (run->space, side, which, units);
  rows->senses = rv_sense_rows_new (run->space, side, which, units);
  rows->phrases = rv_phrase_rows_new (rows->senses);
}

static void
clear_rows (RvSentenceRows *rows)
{
  g_clear_pointer (&rows->phrases, rv_phrase_rows_free);
  g_clear_pointer (&rows->senses, rv_sense_rows_free);
  g_clear_pointer (&rows->grams, rv_gram_rows_free);
  g_clear_pointer (&rows->vectors, rv_vectors_free);
}

/* Returns: (transfer full) (element-type RvLink) (nullable): which units belong together, best first */
static GArray *
pair_rows (Run *run,
           const RvSentenceRows *left,
           const RvSentenceRows *right,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (RvCandidates) candidates = rv_candidates_new (left, right, cancellable, error);
  g_autoptr (GArray) spares = g_array_new (FALSE, FALSE, sizeof (RvLink));
  g_autoptr (GArray) links = NULL;

  if (candidates == NULL)
    return NULL;
  rv_context_support (candidates, cancellable);
  links = rv_pairing_find (candidates, left, right, spares, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  add_spares (run, spares);
  return g_steal_pointer (&links);
}

/* Returns: (transfer full) (element-type RvLink) (nullable): which units belong together, best first */
static GArray *
find_links (Run *run, GCancellable *cancellable, GError **error)
{
  const RvAlignSide sides[] = { *run->left, *run->right };
  const GArray *const units[] = { run->left_units, run->right_units };
  RvSentenceRows left = { NULL }, right = { NULL };
  GArray *links = NULL;

  run->one_language = rv_term_space_has_one_language (run->space);
  rv_alignment_take_themes (run->result,
                            rv_theme_finder_find_in (sides, units, run->space, 2, cancellable));
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  read_rows (run, 0, &left);
  if (!g_cancellable_is_cancelled (cancellable))
    {
      read_rows (run, 1, &right);
      run->weights[0] = weigh_units (left.vectors, run->left, run->left_units);
      run->weights[1] = weigh_units (right.vectors, run->right, run->right_units);
      links = pair_rows (run, &left, &right, cancellable, error);
    }
  else
    g_cancellable_set_error_if_cancelled (cancellable, error);
  clear_rows (&left);
  clear_rows (&right);
  return links;
}

/**
 * rv_aligner_align:
 *
 * Returns: (transfer full): the alignment, or %NULL with G_IO_ERROR_CANCELLED set
 */
RvAlignment *
rv_aligner_align (const RvAlignSide *left,
                  const RvAlignSide *right,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (RvAlignment) result = rv_alignment_new ();
  g_autoptr (GArray) left_units = rv_units_list (left);
  g_autoptr (GArray) right_units = rv_units_list (right);
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (RvEdit));
  g_autoptr (GHashTable) left_themes = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) right_themes = g_hash_table_new (NULL, NULL);
  const RvAlignSide sides[] = { *left, *right };
  const GArray *const units[] = { left_units, right_units };
  Run run = { left, right, left_units, right_units, result, edits };
  g_autoptr (GArray) links = NULL;
  g_autoptr (RvTermSpace) space = NULL;
  g_autoptr (RvEvidence) evidence = NULL;
  g_autoptr (RvClauses) clauses = NULL;

  g_autofree float *left_weights = NULL;
  g_autofree float *right_weights = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  run.themes[0] = left_themes;
  run.themes[1] = right_themes;
  run.space = space = rv_term_space_new (sides, units, 2);
  run.has_fragments = rv_term_space_has_one_language (space) && rv_fragment_is_told (left->index)
                      && rv_fragment_is_told (right->index);
  links = find_links (&run, cancellable, error);
  left_weights = run.weights[0];
  right_weights = run.weights[1];
  if (links == NULL)
    return NULL;
  evidence = run.evidence = rv_evidence_new (space, left, right);
  clauses = run.clauses = rv_clauses_new (left, right, evidence);
  index_themes (&run);
  if (!add_links (&run, links, cancellable, error))
    return NULL;
  return g_steal_pointer (&result);
}
