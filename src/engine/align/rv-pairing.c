/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "align/rv-context.h"
#include "align/rv-pairing.h"
#include "align/rv-rivals.h"

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

/* As alike as this, and as this share of the best partners of both, a pair is their equal. */
#define EQUAL_LIKENESS 0.6f
#define EQUAL_SHARE 0.75f

/* The logarithm of the number of pairs that CROWD counts from: two texts of thirty sentences. */
#define SMALL_CROWD 7.0f

/*
 * That a clause of one long sentence comes again in another shows in their phrases and concepts, not
 * in a likeness of the whole. The same kind of measure, fitted on five pairs of speeches marked by
 * hand; there must be phrases at all, and the whole must not have too little in common.
 *
 * Tried and lost (share of right ones among the best forty pairs of three conference reports; 0.87 as
 * it stands): likeness, standing out and support alone 0.62; with the best-scoring part of both
 * sentences, found as J. Bentley (Programming pearls, Communications of the ACM 27, 1984) finds the
 * largest sum, shared words against others, 0.57, for it finds stock phrases first; with phrases 0.70;
 * with concepts 0.72; where a repetition is no rival 0.80. Clauses between commas as units of their
 * own, lined up like sentences: 0.45 of the best thirty of two reports, as short ones are alike by
 * chance.
 */
#define CLAUSE_BIAS -3.2f
#define CLAUSE_PHRASES 0.9f
#define CLAUSE_THEMES 1.2f
#define CLAUSE_COVERED 3.0f
#define CLAUSE_STANDING_OUT 4.0f
#define CLAUSE_SUPPORTED 0.7f
#define CLAUSE_MUTUAL 0.4f
#define LEAST_PHRASES 0.8f
#define LEAST_LIKENESS 0.12f

/* A pair is none that is weaker than this share of another of its sentences, which is the more, the
 * surer the other is: a sentence that has its partner in a run of pairs seldom has a second one. */
#define LEAST_SHARE 0.4f
#define SURE_SHARE 0.45f

/* What each e-fold of pairs beyond two texts of fifty sentences takes from it. */
#define MANY_PAIRS 7.8f
#define CLAUSE_CROWD 1.5f

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
  float best;
  float second;
  float third;
  guint32 partner;
  guint32 next;            /* the partner of the second */
  const RvCandidate *cell; /* the best; %NULL: there is none */
  const RvCandidate *next_cell;
} Best;

static void
offer (Best *best, float strength, guint32 partner, const RvCandidate *cell)
{
  if (strength > best->best)
    {
      best->third = best->second;
      best->second = best->best;
      best->next = best->partner;
      best->next_cell = best->cell;
      best->best = strength;
      best->partner = partner;
      best->cell = cell;
    }
  else if (strength > best->second)
    {
      best->third = best->second;
      best->second = strength;
      best->next = partner;
      best->next_cell = cell;
    }
  else if (strength > best->third)
    best->third = strength;
}

typedef struct
{
  const RvCandidates *candidates;
  const RvVectors *left;
  const RvVectors *right;
  Best *rows;
  Best *columns;
  const RvRivals *rivals;
  float crowd; /* logarithm of the number of pairs */
} Pairing;

static void
find_best (Pairing *self)
{
  const RvCandidates *candidates = self->candidates;

  for (guint row = 0; row < candidates->n_rows; row++)
    for (guint32 i = candidates->first[row]; i < candidates->first[row + 1]; i++)
      {
        const RvCandidate *cell = &candidates->cells[i];
        float strength = rv_context_strengthen (cell->similarity, cell->support);

        offer (&self->rows[row], strength, cell->column, cell);
        offer (&self->columns[cell->column], strength, row, cell);
      }
}

/* The best strength that another candidate of either sentence has. */
static float
find_rival (const Pairing *self, guint row, guint32 column)
{
  const Best *by_row = &self->rows[row], *by_column = &self->columns[column];
  float in_row = by_row->partner == column ? by_row->second : by_row->best;
  float in_column = by_column->partner == row ? by_column->second : by_column->best;

  return MAX (in_row, in_column);
}

/* Returns: the log odds that the two say the same, were there no other candidates */
static float
weigh_alone (const Pairing *self, guint row, const RvCandidate *cell)
{
  float mass = MIN (self->left->masses[row], self->right->masses[cell->column]);
  float support = MIN (1, cell->support / FULL_SUPPORT);

  if (mass <= 0)
    return -G_MAXFLOAT;
  return BIAS + LIKENESS * logf (cell->similarity + 0.02f)
         + SAYING_MUCH * logf (mass / (mass + LITTLE_MASS)) + SUPPORTED * support
         + CROWD * (1 - support) * (self->crowd - SMALL_CROWD);
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
  return weigh_against (self, row, cell, find_rival (self, row, cell->column));
}

/* Whether it is hardly less alike than the best of both, and no order tells them apart. */
static gboolean
is_equal (const Pairing *self, guint row, const RvCandidate *cell)
{
  const RvCandidate *by_row = self->rows[row].cell;
  const RvCandidate *by_column = self->columns[cell->column].cell;

  if (cell->similarity < EQUAL_LIKENESS || by_row == NULL || by_column == NULL)
    return FALSE;
  if (cell->similarity < EQUAL_SHARE * MAX (by_row->similarity, by_column->similarity)
      || MAX (by_row->support, by_column->support) >= FULL_SUPPORT)
    return FALSE;
  return weigh_alone (self, row, cell) > 0;
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

/* Whether a clause of one comes again in the other. */
static gboolean
shares_clause (const Pairing *self, guint row, const RvCandidate *cell)
{
  float crowd = MAX (0, self->crowd - MANY_PAIRS), evidence, strength, rival, own, out;

  if (cell->phrases.all < LEAST_PHRASES || cell->similarity < LEAST_LIKENESS)
    return FALSE;
  evidence = CLAUSE_BIAS + CLAUSE_PHRASES * log1pf (cell->phrases.all)
             + CLAUSE_THEMES * cell->phrases.themes + CLAUSE_COVERED * cell->coverage
             + CLAUSE_SUPPORTED * MIN (1, cell->support / FULL_SUPPORT) - CLAUSE_CROWD * crowd;
  if (evidence + CLAUSE_MUTUAL + CLAUSE_STANDING_OUT * MOST_STANDING_OUT <= 0)
    return FALSE;
  if (self->rows[row].partner == cell->column && self->columns[cell->column].partner == row)
    evidence += CLAUSE_MUTUAL;
  strength = rv_context_strengthen (cell->similarity, cell->support);
  rival = find_rival (self, row, cell->column);
  if (strength < rival * (LEAST_SHARE + SURE_SHARE * MIN (1, rival)))
    return FALSE;
  own = rv_rivals_find_best (self->rivals, row, cell);
  out = logf ((strength + SMOOTH) / ((own < 0 ? rival : own) + SMOOTH));
  return evidence + CLAUSE_STANDING_OUT * MIN (MOST_STANDING_OUT, out) > 0;
}

static gboolean
is_same (const Pairing *self, guint row, const RvCandidate *cell)
{
  if (self->rows[row].partner == cell->column || self->columns[cell->column].partner == row)
    if (weigh (self, row, cell) > 0)
      return TRUE;
  return is_equal (self, row, cell) || shares_clause (self, row, cell);
}

static void
add_same (const Pairing *self, GArray *links)
{
  const RvCandidates *candidates = self->candidates;

  for (guint row = 0; row < candidates->n_rows; row++)
    for (guint32 i = candidates->first[row]; i < candidates->first[row + 1]; i++)
      {
        const RvCandidate *cell = &candidates->cells[i];
        RvLink link
          = { row, cell->column, cell->similarity, cell->similarity, cell->support, TRUE };

        if (is_same (self, row, cell))
          g_array_append_val (links, link);
      }
}

static void
add_spare (const Pairing *self, guint row, const RvCandidate *cell, float rival, GArray *spares)
{
  RvLink link = { row, cell->column, cell->similarity, cell->similarity, cell->support, TRUE };

  if (!is_same (self, row, cell) && weigh_against (self, row, cell, rival) > 0)
    g_array_append_val (spares, link);
}

/* Who would be paired if the best partner of a sentence were taken away: for a person who does. */
static void
add_spares (const Pairing *self, GArray *spares)
{
  for (guint row = 0; row < self->candidates->n_rows; row++)
    {
      const Best *best = &self->rows[row];
      const Best *other = best->next_cell != NULL ? &self->columns[best->next] : NULL;

      if (other != NULL && is_same (self, row, best->cell))
        add_spare (self, row, best->next_cell,
                   MAX (best->third, other->partner == row ? other->second : other->best), spares);
    }
  for (guint32 column = 0; column < self->candidates->n_columns; column++)
    {
      const Best *best = &self->columns[column];
      const Best *other = best->next_cell != NULL ? &self->rows[best->next] : NULL;

      if (other != NULL && is_same (self, best->partner, best->cell))
        add_spare (self, best->next, best->next_cell,
                   MAX (best->third, other->partner == column ? other->second : other->best),
                   spares);
    }
}

static void
add_related (const Pairing *self, GArray *links)
{
  const RvCandidates *candidates = self->candidates;
  gboolean by_column = candidates->n_columns >= candidates->n_rows;
  float n = by_column ? candidates->n_rows : candidates->n_columns;
  float needed = RELATED + RELATED_CROWD * MAX (0, logf (n / FEW_PARTNERS));

  for (guint row = 0; row < candidates->n_rows; row++)
    for (guint32 i = candidates->first[row]; i < candidates->first[row + 1]; i++)
      {
        const RvCandidate *cell = &candidates->cells[i];
        float mass = MIN (self->left->masses[row], self->right->masses[cell->column]);
        RvLink link = { row, cell->column, 0, cell->similarity, cell->support, FALSE };

        if (by_column ? self->columns[cell->column].partner != row
                      : self->rows[row].partner != cell->column)
          continue;
        if (cell->similarity * mass / (mass + RELATED_MASS) < needed || weigh (self, row, cell) > 0)
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
 * Returns: (transfer full) (element-type RvLink): the pairs, best first
 */
GArray *
rv_pairing_find (const RvCandidates *candidates,
                 const RvSentenceRows *left,
                 const RvSentenceRows *right,
                 GArray *spares)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RvLink));
  g_autofree Best *rows = g_new0 (Best, candidates->n_rows + 1);
  g_autofree Best *columns = g_new0 (Best, candidates->n_columns + 1);
  float crowd = logf ((float) MAX (1, candidates->n_rows) * (float) MAX (1, candidates->n_columns));
  g_autoptr (RvRivals) rivals = rv_rivals_new (candidates, left->phrases, right->phrases);
  Pairing self = { candidates, left->vectors, right->vectors, rows, columns, rivals, crowd };

  find_best (&self);
  add_same (&self, links);
  add_related (&self, links);
  if (spares != NULL)
    add_spares (&self, spares);
  g_array_sort (links, compare_links);
  return g_steal_pointer (&links);
}
