/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "align/rv-contest.h"
#include "align/rv-context.h"
#include "align/rv-pairing.h"
#include "base/rv-cancel.h"

/*
 * From candidates to pairs. Two sentences can be the same statement where one is the other's best
 * partner; mostly each is (I. D. Melamed, Models of translational equivalence, Computational
 * Linguistics 26, 2000: competitive linking), but a passage may come again twice. Whether they are
 * is weighed from what speaks for it, as a logistic regression does (D. R. Cox, The regression
 * analysis of binary sequences, Journal of the Royal Statistical Society B 20, 1958):
 *
 * - how alike they are by themselves;
 * - how far the pair stands out from the next best candidates of both, which is what tells a faint
 *   likeness between two terse texts from the usual likeness of texts on one subject;
 * - how much the shorter one says: "Contact us" proves nothing;
 * - whether neighbours support it; and where they do not, among how many pairs it was found, as
 *   the best of a million chance pairs is better than the best of a hundred.
 *
 * So the measure is taken from the two documents, and no cut has to be chosen for them. The weights
 * below were fitted once, on Bible chapters, news, shared web pages, definitions and contracts
 * together; a cut on the likeness alone that suits one of them loses a tenth and more on another.
 *
 * What is said three times on one side and twice on the other makes six pairs, of which only two or
 * three are the best of somebody. The others count as equals where they are about as alike as those,
 * unless the order of the texts tells them apart, as it does refrains (+.013 on sentences with
 * several translations each, nothing lost on Bible chapters).
 *
 * Who is whose rival, and that a neighbour may be none, is in rv-contest.c.
 *
 * Tried and lost, fitted anew each time and cross-validated over all of them: whether both are each
 * other's best, the ratio of the lengths, the words and phrases in common, how alike the two
 * documents are as a whole, how many confident pairs they have. Each gives one kind of text what it
 * takes from another.
 */

/*
 * "About the same" is another rule, not a lower cut: each sentence of the longer document goes to
 * its best partner in the shorter one, if that is likely enough among so many (0.54 on arguments and
 * key points, where mutual best finds three in a hundred and any cut alone 0.46).
 */

#define BIAS 2.12f
#define LIKENESS 1.57f
#define STANDING_OUT 2.17f
#define SAYING_MUCH 2.52f
#define SUPPORTED 0.83f
#define CROWD -0.64f

/* Instead of STANDING_OUT for a pair that stands behind the next best. */
#define STANDING_BACK 7.2f

/* Beyond this ratio to the next best (as a logarithm) a pair stands out enough. */
#define MOST_STANDING_OUT 0.70f

/* Added to both sides of that ratio, so that tiny likenesses do not make a large one. */
#define SMOOTH 0.09f

/* The mass of a sentence that halves what it proves: three or four content words. */
#define LITTLE_MASS 0.3f

/* The support that counts in full. */
#define FULL_SUPPORT 1.05f

/* What of a sentence the register leaves at least where it says something, what each e-fold less takes, and
 * the mass of a sentence that is short. Of 23 false pairs in tests/links six go, none of the 82 right ones;
 * in short sentences, as news have them, right ones would go, too (-.005 on sts). */
#define TELLING 0.6f
#define EMPTY 6.0f
#define SHORT_MASS 1.5f

/* As alike as this, and as this share of the best partners of both, a pair is their equal. */
#define EQUAL_LIKENESS 0.6f
#define EQUAL_SHARE 0.75f

/* The logarithm of the number of pairs that CROWD counts from: two texts of thirty sentences. */
#define SMALL_CROWD 7.0f

/*
 * That a clause of one long sentence comes again in another shows in what both say (rv-sense-rows.c) and
 * in their phrases (rv-phrase-rows.c), not in a likeness of the whole. The same kind of measure, fitted
 * on seven pairs of texts marked by hand (tests/links) and on seven pairs of reports of different
 * events, which have nothing but their words in common. What both say stands out, too: among all that
 * either says to the other document, once by how alike they are and once by what they share, in
 * proportion to how much both say; of the rivals on either side, the stronger and the weaker one count.
 *
 * Tried and lost: 96 coordinates and 9,000 stems' synonyms a word, learned from 47 million words of
 * parliamentary reports and addresses (PPMI and SVD, weighed against WordNet's relations), with sentences
 * compared as weighted means of their words (Arora et al. 2017) and their standing out as further evidence.
 * On the twelve pairs of texts that the weights are fitted to, recall rose from .55 to .62; on seven pairs in
 * freer words, marked before they were scored, 4 of 71 were found instead of 6, and copies and renderings in
 * plain words were found less often.
 *
 * Tried and lost: support by neighbours, and whether both are each other's best (nothing, beside standing
 * out); concepts of the lexicon as further words (nothing there, and among three conference reports a
 * fifth fewer right ones); clauses between commas as units of their own, and the best-scoring part of
 * both sentences, found as J. Bentley (Programming pearls, Communications of the ACM 27, 1984) finds the
 * largest sum: both find stock phrases first.
 */
#define CLAUSE_BIAS -5.08f
#define CLAUSE_SHARED 2.12f
#define CLAUSE_PHRASES 1.57f
#define CLAUSE_LENGTH 0.78f
#define CLAUSE_STANDING_OUT 0.69f
#define CLAUSE_STANDING_OUT_OF_ONE 0.69f
#define CLAUSE_SHARING_MORE 0.69f
#define CLAUSE_SHARING_MORE_OF_ONE 0.98f

/* What bounds a ratio to a rival, as a logarithm, and what is added to both sides of it. */
#define LEAST_OUT -1.2f
#define MOST_OUT 0.9f
#define SHARED_SMOOTH 0.05f

/* The mass of senses that is added before what is shared is seen in proportion to it. */
#define SENSE_MASS 0.5f
#define LENGTH_SMOOTH 0.1f

/* The log odds where nothing speaks for a pair. */
#define NO_EVIDENCE -1000.0f

/* What no evidence of ours goes beyond. So calibrated, sixths of the pairs of tests/links that are .61, .75,
 * .83, .86, .89 and .92 sure are right in .65, .72, .83, .83, .89 and .89 of the cases. */
#define SUREST 0.92f

/* Phrases in common that weigh more than this prove no more. */
#define MOST_PHRASES 5.0f

/* A pair by a clause is none that is weaker than this share of one that its sentences make as a whole, which is the
 * more, the surer that is: a sentence that has its partner in a run of pairs seldom has a second one. A stronger
 * candidate that is no pair itself takes nothing: what speeches demand they demand twice, and in conference reports
 * one link of fourteen was lost to it. In two versions of one text, which have a partner for this share of the
 * sentences of the shorter one, it does: there each sentence has one place (.001 on Bible chapters). */
#define LEAST_SHARE 0.5f
#define SURE_SHARE 0.5f
#define VERSION_SHARE 0.33f

/* What each e-fold of the sentences of the longer document takes, beyond some sixty of them: among many
 * there is always one that shares something. */
#define MANY_SENTENCES 4.1f
#define CLAUSE_CROWD 3.0f

/* The likeness that is needed where a sentence has but a few partners to choose from ... */
#define RELATED 0.07f
#define FEW_PARTNERS 8.0f

/* ... and what is added for each e-fold of them. */
#define RELATED_CROWD 0.06f

/* What a likeness scores where it is no sameness: little beside any wording in common. */
#define RELATED_SCORE 0.1f

/* The mass that halves a likeness of related sentences. */
#define RELATED_MASS 0.1f

typedef struct
{
  const RvCandidates *candidates;
  const RvSentenceRows *left;
  const RvSentenceRows *right;
  RvContest *by_strength;   /* among all candidates */
  RvContest *by_proportion; /* by what is shared */
  RvContest *wholes;        /* by strength, among those that are the same as a whole */
  float crowd;              /* logarithm of the number of pairs */
  float many;               /* logarithm of the number of sentences that the longer document has */
  gboolean are_versions;    /* whether both are renderings of one text */
} Pairing;

/* Returns: what @row shares with @cell, in proportion to how much both say */
static float
get_proportion (const Pairing *self, guint row, const RvCandidate *cell)
{
  return cell->shared
         / sqrtf ((self->left->senses->masses[row] + SENSE_MASS)
                  * (self->right->senses->masses[cell->column] + SENSE_MASS));
}

static void
hold_contests (Pairing *self)
{
  const RvCandidates *candidates = self->candidates;

  for (guint row = 0; row < candidates->n_rows; row++)
    for (guint32 i = candidates->first[row]; i < candidates->first[row + 1]; i++)
      {
        const RvCandidate *cell = &candidates->cells[i];

        rv_contest_offer (self->by_strength, row, cell,
                          rv_context_strengthen (cell->similarity, cell->support));
        rv_contest_offer (self->by_proportion, row, cell,
                          cell->shared > 0 ? get_proportion (self, row, cell) : 0);
      }
}

/* Returns: what is taken from the log odds of two long sentences of which one is made of the register, as "the
 * Party committees at all levels shall strengthen leadership": many reports have the like, and mean nothing
 * by it. In a short one, as news have them, such words are what it says. */
static float
measure_emptiness (const Pairing *self, guint row, guint32 column)
{
  float mass = MIN (self->left->vectors->masses[row], self->right->vectors->masses[column]);
  float telling;

  if (mass <= SHORT_MASS || self->left->senses->first[self->left->senses->n_rows] == 0)
    return 0;
  telling = MIN (self->left->senses->telling[row], self->right->senses->telling[column]);
  if (telling >= TELLING)
    return 0;
  return EMPTY * MIN (1, mass - SHORT_MASS) * logf (TELLING / (telling + 0.02f));
}

/* Returns: the log odds that the two say the same, were there no other candidates */
static float
weigh_alone (const Pairing *self, guint row, const RvCandidate *cell)
{
  float mass = MIN (self->left->vectors->masses[row], self->right->vectors->masses[cell->column]);
  float support = MIN (1, cell->support / FULL_SUPPORT);

  if (mass <= 0)
    return -G_MAXFLOAT;
  return BIAS + LIKENESS * logf (cell->similarity + 0.02f)
         + SAYING_MUCH * logf (mass / (mass + LITTLE_MASS)) + SUPPORTED * support
         + CROWD * (1 - support) * (self->crowd - SMALL_CROWD)
         - measure_emptiness (self, row, cell->column);
}

/* Returns: the log odds that the two say the same, where @rival is the best other candidate */
static float
weigh_against (const Pairing *self, guint row, const RvCandidate *cell, float rival)
{
  float strength = rv_context_strengthen (cell->similarity, cell->support);
  float out = logf ((strength + SMOOTH) / (rival + SMOOTH));

  return weigh_alone (self, row, cell)
         + (out < 0 ? STANDING_BACK * out : STANDING_OUT * MIN (MOST_STANDING_OUT, out));
}

/* Returns: the log odds that the two say the same */
static float
weigh (const Pairing *self, guint row, const RvCandidate *cell)
{
  RvRivals rivals = rv_contest_find_rivals (self->by_strength, row, cell->column);

  return weigh_against (self, row, cell, rivals.strongest);
}

/* Whether it is hardly less alike than the best of both, and no order tells them apart. */
static gboolean
is_equal (const Pairing *self, guint row, const RvCandidate *cell)
{
  const RvCandidate *by_row = self->by_strength->rows[row].cell;
  const RvCandidate *by_column = self->by_strength->columns[cell->column].cell;

  if (cell->similarity < EQUAL_LIKENESS || by_row == NULL || by_column == NULL)
    return FALSE;
  if (cell->similarity < EQUAL_SHARE * MAX (by_row->similarity, by_column->similarity)
      || MAX (by_row->support, by_column->support) >= FULL_SUPPORT)
    return FALSE;
  return weigh_alone (self, row, cell) > 0;
}

/* Returns: the log odds that the two say the same as a whole */
static float
weigh_whole (const Pairing *self, guint row, const RvCandidate *cell)
{
  gboolean is_best = self->by_strength->rows[row].partner == cell->column
                     || self->by_strength->columns[cell->column].partner == row;
  float whole = is_best ? weigh (self, row, cell) : NO_EVIDENCE;

  return whole <= 0 && is_equal (self, row, cell) ? weigh_alone (self, row, cell) : whole;
}

static void
find_wholes (Pairing *self, GCancellable *cancellable)
{
  const RvCandidates *candidates = self->candidates;
  guint n_paired[2] = { 0 };

  for (guint row = 0; row < candidates->n_rows && !rv_is_cancelled_at (cancellable, row); row++)
    for (guint32 i = candidates->first[row]; i < candidates->first[row + 1]; i++)
      {
        const RvCandidate *cell = &candidates->cells[i];

        if (weigh_whole (self, row, cell) <= 0)
          continue;
        n_paired[0] += self->wholes->rows[row].cell == NULL;
        n_paired[1] += self->wholes->columns[cell->column].cell == NULL;
        rv_contest_offer (self->wholes, row, cell,
                          rv_context_strengthen (cell->similarity, cell->support));
      }
  self->are_versions = MIN (n_paired[0], n_paired[1])
                       >= VERSION_SHARE * MIN (candidates->n_rows, candidates->n_columns);
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  const RvLink *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  return (x->column > y->column) - (x->column < y->column);
}

static float
stand_out (float value, float rival, float smooth)
{
  return CLAMP (logf ((value + smooth) / (rival + smooth)), LEAST_OUT, MOST_OUT);
}

/* Returns: what a clause of one has to come again in the other with, where @rivals are all other candidates */
static float
get_least_strength (const Pairing *self, guint row, guint32 column, const RvRivals *rivals)
{
  float rival = rivals->strongest;

  if (!self->are_versions)
    rival = rv_contest_find_rivals (self->wholes, row, column).strongest;
  return rival * (LEAST_SHARE + SURE_SHARE * MIN (1, rival));
}

/* Returns: the log odds that a clause of one comes again in the other */
static float
weigh_clause (const Pairing *self, guint row, const RvCandidate *cell)
{
  guint32 column = cell->column;
  float mass = MAX (self->left->senses->masses[row], self->right->senses->masses[column]);
  float evidence = CLAUSE_BIAS + CLAUSE_SHARED * log1pf (cell->shared)
                   + CLAUSE_LENGTH * logf (mass + LENGTH_SMOOTH)
                   - CLAUSE_CROWD * MAX (0, self->many - MANY_SENTENCES);
  float strength = rv_context_strengthen (cell->similarity, cell->support), proportion;
  RvRivals rivals;

  if (cell->shared <= 0)
    return NO_EVIDENCE;
  rivals = rv_contest_find_rivals (self->by_strength, row, column);
  if (strength < get_least_strength (self, row, column, &rivals))
    return NO_EVIDENCE;
  evidence += CLAUSE_STANDING_OUT * stand_out (strength, rivals.strongest, SMOOTH)
              + CLAUSE_STANDING_OUT_OF_ONE * stand_out (strength, rivals.weakest, SMOOTH);
  rivals = rv_contest_find_rivals (self->by_proportion, row, column);
  proportion = get_proportion (self, row, cell);
  evidence += CLAUSE_SHARING_MORE * stand_out (proportion, rivals.strongest, SHARED_SMOOTH)
              + CLAUSE_SHARING_MORE_OF_ONE * stand_out (proportion, rivals.weakest, SHARED_SMOOTH);
  if (evidence + CLAUSE_PHRASES * log1pf (MOST_PHRASES) <= 0)
    return NO_EVIDENCE;
  return evidence
         + CLAUSE_PHRASES
             * log1pf (MIN (MOST_PHRASES, rv_phrase_rows_share (self->left->phrases, row,
                                                                self->right->phrases, column)));
}

/* Returns: how likely it is that two sentences with these log odds of either kind say the same */
static float
find_confidence (float whole, float clause)
{
  return SUREST * (1 - 1 / (1 + expf (whole)) / (1 + expf (clause)));
}

/* @out_confidence: (nullable): gets how likely it is. Returns: whether the two say the same */
static gboolean
is_same (const Pairing *self, guint row, const RvCandidate *cell, float *out_confidence)
{
  float whole = weigh_whole (self, row, cell), clause;

  if (whole > 0 && out_confidence == NULL)
    return TRUE;
  clause = weigh_clause (self, row, cell);
  if (out_confidence != NULL)
    *out_confidence = find_confidence (whole, clause);
  return whole > 0 || clause > 0;
}

static void
add_same (const Pairing *self, GArray *links, GCancellable *cancellable)
{
  const RvCandidates *candidates = self->candidates;

  for (guint row = 0; row < candidates->n_rows && !rv_is_cancelled_at (cancellable, row); row++)
    for (guint32 i = candidates->first[row]; i < candidates->first[row + 1]; i++)
      {
        const RvCandidate *cell = &candidates->cells[i];
        RvLink link
          = { row, cell->column, cell->similarity, cell->similarity, cell->support, 0, TRUE };

        if (is_same (self, row, cell, &link.confidence))
          g_array_append_val (links, link);
      }
}

static void
add_spare (const Pairing *self, guint row, const RvCandidate *cell, float rival, GArray *spares)
{
  RvLink link = { row, cell->column, cell->similarity, cell->similarity, cell->support, 0, TRUE };

  if (!is_same (self, row, cell, NULL) && weigh_against (self, row, cell, rival) > 0)
    g_array_append_val (spares, link);
}

/* Returns: the best value that another candidate than that of @partner has */
static float
get_best_without (const RvBest *best, guint32 partner)
{
  return best->partner == partner ? best->second : best->best;
}

/* Who would be paired if the best partner of a sentence were taken away: for a person who does. */
static void
add_spares (const Pairing *self, GArray *spares)
{
  const RvBest *rows = self->by_strength->rows, *columns = self->by_strength->columns;

  for (guint row = 0; row < self->candidates->n_rows; row++)
    {
      const RvBest *best = &rows[row];

      if (best->next_cell != NULL && is_same (self, row, best->cell, NULL))
        add_spare (self, row, best->next_cell,
                   MAX (best->third, get_best_without (&columns[best->next], row)), spares);
    }
  for (guint32 column = 0; column < self->candidates->n_columns; column++)
    {
      const RvBest *best = &columns[column];

      if (best->next_cell != NULL && is_same (self, best->partner, best->cell, NULL))
        add_spare (self, best->next, best->next_cell,
                   MAX (best->third, get_best_without (&rows[best->next], column)), spares);
    }
}

static void
add_related (const Pairing *self, GArray *links, GCancellable *cancellable)
{
  const RvCandidates *candidates = self->candidates;
  gboolean by_column = candidates->n_columns >= candidates->n_rows;
  float n = by_column ? candidates->n_rows : candidates->n_columns;
  float needed = RELATED + RELATED_CROWD * MAX (0, logf (n / FEW_PARTNERS));

  for (guint row = 0; row < candidates->n_rows && !rv_is_cancelled_at (cancellable, row); row++)
    for (guint32 i = candidates->first[row]; i < candidates->first[row + 1]; i++)
      {
        const RvCandidate *cell = &candidates->cells[i];
        float mass
          = MIN (self->left->vectors->masses[row], self->right->vectors->masses[cell->column]);
        RvLink link = { row, cell->column, 0, cell->similarity, cell->support, 0, FALSE };

        if (by_column ? self->by_strength->columns[cell->column].partner != row
                      : self->by_strength->rows[row].partner != cell->column)
          continue;
        if (cell->similarity * mass / (mass + RELATED_MASS) < needed
            || is_same (self, row, cell, NULL)) /* which it was listed for */
          continue;
        link.score = RELATED_SCORE * cell->similarity;
        g_array_append_val (links, link);
      }
}

/**
 * rv_pairing_find:
 * @left: the sentences that are the rows of @candidates
 * @right: those that are its columns
 * @spares: (nullable) (element-type RvLink): gets what would be a pair if a better one were not
 *
 * Returns: (transfer full) (element-type RvLink): the pairs, best first; some of them, where @cancellable
 *   was cancelled meanwhile
 */
GArray *
rv_pairing_find (const RvCandidates *candidates,
                 const RvSentenceRows *left,
                 const RvSentenceRows *right,
                 GArray *spares,
                 GCancellable *cancellable)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RvLink));
  float n_rows = MAX (1, candidates->n_rows), n_columns = MAX (1, candidates->n_columns);
  float many = logf (MAX (n_rows, n_columns));
  gboolean are_short = many <= MANY_SENTENCES;
  g_autoptr (RvContest) by_strength = rv_contest_new (left->senses, right->senses, are_short);
  g_autoptr (RvContest) by_proportion = rv_contest_new (left->senses, right->senses, are_short);
  g_autoptr (RvContest) wholes = rv_contest_new (left->senses, right->senses, are_short);
  Pairing self
    = { candidates, left, right, by_strength, by_proportion, wholes, logf (n_rows * n_columns),
        many,       FALSE };

  hold_contests (&self);
  find_wholes (&self, cancellable);
  add_same (&self, links, cancellable);
  add_related (&self, links, cancellable);
  if (spares != NULL)
    add_spares (&self, spares);
  g_array_sort (links, compare_links);
  return g_steal_pointer (&links);
}
