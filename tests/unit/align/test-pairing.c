/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-pairing.h"

/* What rv-pairing.c calls two versions of one text: a third and more of the sentences have a partner. */
#define N_ROWS 12
#define TOO_FEW 3
#define ENOUGH 4

#define WHOLE 0.9f
#define FAINT 0.1f

typedef enum
{
  EACH_ITS_OWN,
  ONE_ON_THE_LEFT,
  ONE_ON_THE_RIGHT
} Partners;

typedef struct
{
  float masses[N_ROWS];
  float meant[N_ROWS];
  float telling[N_ROWS];
  guint32 first[N_ROWS + 1]; /* nothing is told of single words */
  RvSense no_word;
  RvVectors vectors;
  RvSenseRows senses;
  RvPhraseRows *phrases;
} Side;

static void
side_init (Side *self)
{
  *self = (Side){ .vectors = { .n_rows = N_ROWS } };
  for (guint i = 0; i < N_ROWS; i++)
    {
      self->masses[i]
        = i == 0 ? 0.3f : 1; /* the first sentences say little, but for their clauses */
      self->meant[i] = 5;
      self->telling[i] = 1;
    }
  self->vectors.masses = self->masses;
  self->senses = (RvSenseRows){ N_ROWS,         self->first, &self->no_word, self->first,
                                &self->no_word, self->meant, self->telling };
  self->phrases = rv_phrase_rows_new (&self->senses);
}

/*
 * The first sentence on the left has a clause that comes again in the second on the right. It looks
 * more like the first there, and that one looks like it by @first_likeness; the sixth on the left looks
 * like the second on the right by @other_likeness. The last @n_wholes sentences come again as they
 * are, or are a refrain that either text has once: @partners.
 *
 * Returns: whether the clause is found
 */
static gboolean
finds_clause (guint n_wholes, Partners partners, float first_likeness, float other_likeness)
{
  g_autoptr (GArray) links = NULL;
  guint32 first[N_ROWS + 1] = { 0 }, n = 0;
  RvCandidate cells[2 * N_ROWS];
  RvCandidates candidates = { N_ROWS, N_ROWS, first, cells };
  Side sides[2];
  RvSentenceRows rows[2];
  gboolean found = FALSE;

  cells[n++] = (RvCandidate){ 0, first_likeness, 0, 0 };
  cells[n++] = (RvCandidate){ 1, FAINT / 2, 5, 0 };
  first[1] = n;
  for (guint row = 1; row < N_ROWS; row++)
    {
      if (row == 5 && other_likeness > 0)
        cells[n++] = (RvCandidate){ 1, other_likeness, 0, 0 };
      for (guint column = N_ROWS - n_wholes; column < N_ROWS; column++)
        if ((partners == EACH_ITS_OWN && column == row)
            || (partners == ONE_ON_THE_LEFT && row == N_ROWS - 1)
            || (partners == ONE_ON_THE_RIGHT && row >= N_ROWS - n_wholes && column == N_ROWS - 1))
          cells[n++] = (RvCandidate){ column, WHOLE, 0, 0 };
      first[row + 1] = n;
    }
  for (guint i = 0; i < 2; i++)
    {
      side_init (&sides[i]);
      rows[i] = (RvSentenceRows){ &sides[i].vectors, NULL, &sides[i].senses, sides[i].phrases };
    }
  links = rv_pairing_find (&candidates, &rows[0], &rows[1], NULL, NULL);
  for (guint i = 0; i < links->len; i++)
    {
      const RvLink *link = &g_array_index (links, RvLink, i);

      found |= link->is_same && link->row == 0 && link->column == 1;
    }
  for (guint i = 0; i < 2; i++)
    rv_phrase_rows_free (sides[i].phrases);
  return found;
}

/* A stronger candidate takes nothing from a clause, unless it is a pair itself. */
static void
test_clause (void)
{
  g_assert_true (finds_clause (0, EACH_ITS_OWN, FAINT, 0));
  g_assert_false (finds_clause (0, EACH_ITS_OWN, WHOLE, 0));
  g_assert_false (finds_clause (0, EACH_ITS_OWN, FAINT, WHOLE));
}

/* In two versions of one text each sentence has one place. */
static void
test_versions (void)
{
  g_assert_true (finds_clause (TOO_FEW, EACH_ITS_OWN, FAINT, 0));
  g_assert_false (finds_clause (ENOUGH, EACH_ITS_OWN, FAINT, 0));
  g_assert_true (finds_clause (ENOUGH, ONE_ON_THE_LEFT, FAINT, 0));
  g_assert_true (finds_clause (ENOUGH, ONE_ON_THE_RIGHT, FAINT, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pairing/clause", test_clause);
  g_test_add_func ("/pairing/versions", test_versions);
  return g_test_run ();
}
