/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "align/rv-name-mask.h"
#include "align/rv-phrase-rows.h"

/*
 * A sentence of a hundred words can say again what one of ten said, and a cosine over all its words
 * cannot see it. What shows it are the phrases: two content words that stand close together, in
 * either order ("leadership capacity", "capacity to lead"), and concepts of the lexicon. Their
 * weights are added and not divided by the length, so that they are evidence and no likeness.
 *
 * A phrase is worth what its words are, times how rare it is in the two documents: "national
 * congress" says little where every third sentence has it. Counts are kept by hash, so that a
 * collision can only make a phrase look more common.
 *
 * Time and memory: WINDOW phrases of eight bytes a word; a comparison merges two rows.
 */

/* How many content words further the second word of a phrase may stand. */
#define WINDOW 2u

#define COUNT_BITS 18u

/* The bit of a hash that tells concepts which name a theme. */
#define NAMES_THEME 1u

typedef struct
{
  const RvTermSpace *space;
  GArray *row;     /* of RvPhrase */
  guint32 *recent; /* the last WINDOW content words */
  guint n_recent;
  const guint8 *names; /* by token */
} Reader;

static guint32
hash_pair (guint32 a, guint32 b)
{
  guint64 hash = (guint64) MIN (a, b) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                 + (guint64) MAX (a, b) * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);

  return (guint32) (hash >> 32) & ~NAMES_THEME;
}

/* Whether two texts that have the concept speak of one thing: an office or a body is only named. */
static gboolean
names_theme (const RvConcept *concept, const RvTermMark *mark)
{
  if (concept == NULL)
    return FALSE;
  return concept->kind == RV_CONCEPT_PHRASE || concept->kind == RV_CONCEPT_THEME
         || concept->kind == RV_CONCEPT_MEETING
         || (concept->kind == RV_CONCEPT_DOCUMENT && mark->n_words > 1);
}

static void
add_concept (Reader *self, const RvAlignSide *side, const RvTermMark *mark)
{
  const RvConcept *concept = rv_name_mask_lookup_concept (self->space, side, mark->term);
  RvPhrase phrase
    = { hash_pair (mark->term, G_MAXUINT32), rv_term_space_get_weight (self->space, mark->term) };

  if (names_theme (concept, mark))
    phrase.hash |= NAMES_THEME;
  g_array_append_val (self->row, phrase);
}

static void
add_word (Reader *self, guint32 term)
{
  guint n = MIN (self->n_recent, WINDOW), n_phrases = 0;
  RvPhrase phrases[WINDOW];

  for (guint i = 0; i < n; i++)
    {
      guint32 other = self->recent[i];

      if (other != term)
        phrases[n_phrases++]
          = (RvPhrase){ hash_pair (term, other),
                        sqrtf (rv_term_space_get_weight (self->space, term)
                               * rv_term_space_get_weight (self->space, other)) };
    }
  g_array_append_vals (self->row, phrases, n_phrases);
  self->recent[self->n_recent++ % WINDOW] = term;
}

static int
compare_phrases (gconstpointer a, gconstpointer b)
{
  const RvPhrase *x = a, *y = b;

  return (x->hash > y->hash) - (x->hash < y->hash);
}

static void
read_row (Reader *self, const RvAlignSide *side, guint which, const RvSentence *unit)
{
  guint n_tokens, n_marks;
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);
  const RvTermMark *marks
    = rv_term_space_get_marks (self->space, which, unit->first_token, &n_marks);
  guint32 end = unit->first_token + unit->n_tokens;

  g_array_set_size (self->row, 0);
  self->n_recent = 0;
  for (guint32 i = unit->first_token; i < end; i++)
    if (tokens[i].kind != RV_WORD_SIGN && !self->names[i]
        && !rv_term_space_is_formula (self->space, which, i)
        && !rv_text_index_is_stop_word (side->index, tokens[i].word))
      add_word (self, rv_term_space_get_term (self->space, which, tokens[i].word));
  for (guint i = 0; i < n_marks && marks[i].token < end; i++)
    if (!self->names[marks[i].token])
      add_concept (self, side, &marks[i]);
  g_array_sort (self->row, compare_phrases);
}

/**
 * rv_phrase_rows_new:
 * @which: index of @side in @space
 * @units: (element-type RvSentence): one row each
 *
 * Returns: (transfer full): rows that rv_phrase_rows_weigh() makes ready
 */
RvPhraseRows *
rv_phrase_rows_new (const RvTermSpace *space,
                    const RvAlignSide *side,
                    guint which,
                    const GArray *units)
{
  RvPhraseRows *self = g_new0 (RvPhraseRows, 1);
  g_autoptr (GArray) phrases = g_array_new (FALSE, FALSE, sizeof (RvPhrase));
  g_autoptr (GArray) row = g_array_new (FALSE, FALSE, sizeof (RvPhrase));
  guint32 recent[WINDOW];
  g_autofree guint8 *names = rv_name_mask_new (space, side, which);
  Reader reader = { space, row, recent, 0, names };

  self->n_rows = units->len;
  self->first = g_new (guint32, units->len + 1);
  for (guint i = 0; i < units->len; i++)
    {
      self->first[i] = phrases->len;
      read_row (&reader, side, which, &g_array_index (units, RvSentence, i));
      for (guint j = 0; j < row->len; j++)
        {
          RvPhrase phrase = g_array_index (row, RvPhrase, j);

          if (j == 0 || g_array_index (row, RvPhrase, j - 1).hash != phrase.hash)
            g_array_append_val (phrases, phrase);
        }
    }
  self->first[units->len] = phrases->len;
  self->phrases = (RvPhrase *) (gpointer) g_array_steal (phrases, NULL);
  return self;
}

void
rv_phrase_rows_free (RvPhraseRows *self)
{
  g_free (self->first);
  g_free (self->phrases);
  g_free (self);
}

static void
count_phrases (const RvPhraseRows *self, guint32 *counts)
{
  for (guint32 i = 0; i < self->first[self->n_rows]; i++)
    counts[self->phrases[i].hash >> (32 - COUNT_BITS)]++;
}

static void
weigh_rows (RvPhraseRows *self, const guint32 *counts, double n_rows)
{
  for (guint32 i = 0; i < self->first[self->n_rows]; i++)
    {
      guint32 count = counts[self->phrases[i].hash >> (32 - COUNT_BITS)];
      double rarity = log ((n_rows + 2) / MAX (1, count - 1.0)) / log (n_rows + 2);

      self->phrases[i].weight *= (float) MAX (0, rarity);
    }
}

/**
 * rv_phrase_rows_weigh:
 *
 * Weighs the phrases by how rare they are in both documents: in full where each has it once.
 */
void
rv_phrase_rows_weigh (RvPhraseRows *left, RvPhraseRows *right)
{
  g_autofree guint32 *counts = g_new0 (guint32, 1u << COUNT_BITS);

  count_phrases (left, counts);
  count_phrases (right, counts);
  weigh_rows (left, counts, left->n_rows + right->n_rows);
  weigh_rows (right, counts, left->n_rows + right->n_rows);
}

/* Returns: what the phrases that both sentences have weigh */
RvSharedPhrases
rv_phrase_rows_share (const RvPhraseRows *left, guint row, const RvPhraseRows *right, guint column)
{
  const RvPhrase *a = left->phrases + left->first[row], *b = right->phrases + right->first[column];
  const RvPhrase *a_end = left->phrases + left->first[row + 1];
  const RvPhrase *b_end = right->phrases + right->first[column + 1];
  RvSharedPhrases shared = { 0, 0 };

  while (a < a_end && b < b_end)
    {
      if (a->hash == b->hash)
        {
          shared.all += a->weight;
          if (a->hash & NAMES_THEME)
            shared.themes += a->weight;
          a++;
          b++;
        }
      else if (a->hash < b->hash)
        a++;
      else
        b++;
    }
  return shared;
}
