/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "align/rv-name-mask.h"
#include "align/rv-sense-rows.h"
#include "language/rv-thesaurus.h"

/*
 * The same demand comes again with other words: who has to "hang the lists up in public" is asked to
 * "post the lists at the door". So words meet by what they mean, through the groups of a thesaurus,
 * and what a sentence says in its own words and what it says in others is added up: weights are not
 * divided by the length, for a sentence of sixty words may say in one clause what another says in ten.
 *
 * Words of the register, as every report has them ("implement", "comprehensive", "at all levels"),
 * keep a part of their weight only: else two sentences made of nothing else are the best pair of all.
 * Names and opening formulas are left out; numbers and dates count by their value, "a quarter" as "25
 * per cent".
 *
 * Measured on texts of our own, marked before (tests/links; recall where 0.85 of the pairs are right,
 * each pair of texts judged by a fit to the others): likeness alone 0.46, with shared words 0.52, with
 * those of the thesaurus 0.63.
 *
 * Of one meaning each word counts that both sentences have ("thoughts and feelings"), and one that they have in
 * other words only; of a sentence, each meaning once. While one word of it was all that counted, 34 pairs instead of
 * 30 of some 240 in tests/links were false, as many right.
 *
 * Words of the register in full cost .06 there, once a pair of texts full of them was among them.
 *
 * Tried and lost: a word's meaning in up to four groups (no gain), another word of a group by half (-.04),
 * the weight of a word from one of the two documents or the background alone (no gain).
 *
 * Time and memory: 24 bytes a content word; a comparison merges two rows.
 */

/* What is left of the weight of a word of the register. */
#define REGISTER_SHARE 0.3f

/* What the same meaning in another word counts beside the same word, squared. */
#define OTHER_WORD 0.9f

/* What a fact weighs beside a word that is as rare. */
#define FACT_WEIGHT 0.8f

/* Kinds of numbers. */
#define GROUP 0x40000000u
#define FACT 0x80000000u

/* What each of two sentences shares at least with a third that says what both say. */
#define LEAST_SHARED 0.4f

#define COUNT_BITS 12u

/* Words from which on a sentence is sorted in another way. */
#define LONG_ROW 48u

typedef struct
{
  const RvTermSpace *space;
  const RvAlignSide *side;
  guint which;
  const RvThesaurus *thesaurus; /* nullable */
  guint8 *names;                /* by token */
  guint8 *is_known;             /* by word: whether its sense was looked up */
  RvSense *known;               /* by word */
  GArray *row;                  /* of RvSense */
  guint anchor;                 /* the next to be read */
} Reader;

/* Returns: what @word of the index means, which is looked up once */
static const RvSense *
get_sense (Reader *self, guint32 word)
{
  const RvTextIndex *index = self->side->index;
  RvSense *sense = &self->known[word];
  const char *stem;
  guint group;

  if (self->is_known[word])
    return sense;
  self->is_known[word] = TRUE;
  sense->word = sense->sense = rv_term_space_get_term (self->space, self->which, word);
  sense->weight = rv_term_space_get_weight (self->space, sense->word);
  if (self->thesaurus == NULL)
    return sense;
  stem = rv_text_index_get_stem_text (index, rv_text_index_get_stem (index, word));
  group = rv_thesaurus_get_group (self->thesaurus, stem);
  if (group > 0)
    sense->sense = GROUP | group;
  if (rv_thesaurus_is_register (self->thesaurus, stem))
    sense->weight *= REGISTER_SHARE;
  return sense;
}

/* A number is known by its value, whatever it counts; a share as "25 %" or "a quarter". */
static guint32
number_fact (const RvAnchor *anchor)
{
  const char *colon = strchr (anchor->key, ':');
  char value[G_ASCII_DTOSTR_BUF_SIZE];
  char *unit;
  double number;

  if (anchor->kind == RV_ANCHOR_DATE || colon == NULL)
    return FACT | (g_str_hash (anchor->key) & ~(FACT | GROUP));
  number = g_ascii_strtod (colon + 1, &unit);
  if (g_str_has_prefix (unit, " %"))
    number /= 100;
  g_ascii_formatd (value, sizeof value, ABS (number) < 1 ? "%.3g" : "%.9g", number);
  return FACT | (g_str_hash (value) & ~(FACT | GROUP));
}

static void
read_facts (Reader *self, RvSpan unit)
{
  const RvAlignSide *side = self->side;

  while (self->anchor < side->n_anchors && side->anchors[self->anchor].span.start < unit.end)
    {
      const RvAnchor *anchor = &side->anchors[self->anchor++];
      RvSense sense = { 0, 0, 0 };

      if (anchor->span.start < unit.start || anchor->key[0] == 0
          || (anchor->kind != RV_ANCHOR_NUMBER && anchor->kind != RV_ANCHOR_DATE))
        continue;
      sense.sense = sense.word = number_fact (anchor);
      g_array_append_val (self->row, sense);
    }
}

static void
read_words (Reader *self, const RvSentence *unit)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->side->index, &n_tokens);

  for (guint32 i = unit->first_token; i < unit->first_token + unit->n_tokens; i++)
    if (tokens[i].kind == RV_WORD_LETTERS && !self->names[i]
        && !rv_text_index_is_stop_word (self->side->index, tokens[i].word)
        && !rv_term_space_is_formula (self->space, self->which, i))
      g_array_append_vals (self->row, get_sense (self, tokens[i].word), 1);
}

/* By meaning, the most telling word of it first. */
static int
compare_senses (gconstpointer a, gconstpointer b)
{
  const RvSense *x = a, *y = b;

  if (x->sense != y->sense)
    return x->sense < y->sense ? -1 : 1;
  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return (x->word > y->word) - (x->word < y->word);
}

/* Sorts by insertion, as there are some dozen; many are left to a better way. */
static void
sort_row (GArray *row)
{
  RvSense *senses = (RvSense *) (gpointer) row->data;

  if (row->len > LONG_ROW)
    {
      g_array_sort (row, compare_senses);
      return;
    }
  for (guint i = 1; i < row->len; i++)
    {
      RvSense sense = senses[i];
      guint j = i;

      for (; j > 0 && compare_senses (&sense, &senses[j - 1]) < 0; j--)
        senses[j] = senses[j - 1];
      senses[j] = sense;
    }
}

/* Appends the row to @senses, each word once. */
static void
append_senses (Reader *self, GArray *senses)
{
  const RvSense *row;

  sort_row (self->row);
  row = (const RvSense *) (gpointer) self->row->data;
  for (guint i = 0; i < self->row->len; i++)
    if (i == 0 || row[i].sense != row[i - 1].sense || row[i].word != row[i - 1].word)
      g_array_append_vals (senses, &row[i], 1);
}

/* Returns: what of the weight of the words is left where those of the register keep a part of theirs */
static float
measure_telling (const Reader *self, const GArray *words)
{
  float left = 0, all = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const RvSense *sense = &g_array_index (words, RvSense, i);
      float weight = rv_term_space_get_weight (self->space, sense->word);

      left += sense->weight * sense->weight;
      all += weight * weight;
    }
  return all > 0 ? left / all : 1;
}

static void
read_rows (Reader *self, RvSenseRows *rows, const GArray *units)
{
  g_autoptr (GArray) senses = g_array_new (FALSE, FALSE, sizeof (RvSense));
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (RvSense));

  for (guint i = 0; i < units->len; i++)
    {
      const RvSentence *unit = &g_array_index (units, RvSentence, i);

      rows->first[i] = senses->len;
      rows->first_word[i] = words->len;
      g_array_set_size (self->row, 0);
      read_words (self, unit);
      g_array_append_vals (words, self->row->data, self->row->len);
      rows->telling[i] = measure_telling (self, self->row);
      read_facts (self, unit->span);
      append_senses (self, senses);
    }
  rows->first[units->len] = senses->len;
  rows->first_word[units->len] = words->len;
  rows->senses = (RvSense *) (gpointer) g_array_steal (senses, NULL);
  rows->words = (RvSense *) (gpointer) g_array_steal (words, NULL);
}

/**
 * rv_sense_rows_new:
 * @which: index of @side in @space
 * @units: (element-type RvSentence): one row each
 *
 * Returns: (transfer full): rows that rv_sense_rows_weigh() makes ready; empty ones where the documents
 *   are in different languages
 */
RvSenseRows *
rv_sense_rows_new (const RvTermSpace *space,
                   const RvAlignSide *side,
                   guint which,
                   const GArray *units)
{
  RvSenseRows *self = g_new0 (RvSenseRows, 1);
  RvLanguagePack *pack = rv_document_get_language (rv_text_index_get_document (side->index));
  guint n_words = rv_text_index_get_n_words (side->index);
  g_autofree guint8 *names = NULL;
  g_autofree guint8 *is_known = NULL;
  g_autofree RvSense *known = NULL;
  g_autoptr (GArray) row = NULL;
  Reader reader = { space, side, which, NULL, NULL, NULL, NULL, NULL, 0 };

  self->n_rows = units->len;
  self->first = g_new0 (guint32, units->len + 1);
  self->first_word = g_new0 (guint32, units->len + 1);
  self->masses = g_new0 (float, units->len + 1);
  self->telling = g_new0 (float, units->len + 1);
  if (!rv_term_space_has_one_language (space))
    return self;
  reader.thesaurus = rv_thesaurus_ensure (pack, NULL);
  reader.names = names = rv_name_mask_new (space, side, which);
  reader.is_known = is_known = g_new0 (guint8, n_words + 1);
  reader.known = known = g_new (RvSense, n_words + 1);
  reader.row = row = g_array_new (FALSE, FALSE, sizeof (RvSense));
  read_rows (&reader, self, units);
  return self;
}

void
rv_sense_rows_free (RvSenseRows *self)
{
  g_free (self->first);
  g_free (self->senses);
  g_free (self->first_word);
  g_free (self->words);
  g_free (self->masses);
  g_free (self->telling);
  g_free (self);
}

static void
count_facts (const RvSenseRows *self, guint32 *counts)
{
  for (guint32 i = 0; i < self->first[self->n_rows]; i++)
    if (self->senses[i].sense & FACT)
      counts[self->senses[i].sense & ((1u << COUNT_BITS) - 1)]++;
}

static void
weigh_rows (RvSenseRows *self, const guint32 *counts, double n_rows)
{
  for (guint row = 0; row < self->n_rows; row++)
    for (guint32 i = self->first[row]; i < self->first[row + 1]; i++)
      {
        RvSense *sense = &self->senses[i];
        guint32 count = counts[sense->sense & ((1u << COUNT_BITS) - 1)];

        if (sense->sense & FACT)
          sense->weight
            = FACT_WEIGHT
              * (float) MAX (0, log ((n_rows + 1) / (count + 0.5)) / log (2 * n_rows + 2));
        if (i == self->first[row] || sense[-1].sense != sense->sense)
          self->masses[row] += sense->weight * sense->weight;
      }
}

/**
 * rv_sense_rows_weigh:
 *
 * Weighs facts by how rare they are in both documents, and measures the rows.
 */
void
rv_sense_rows_weigh (RvSenseRows *left, RvSenseRows *right)
{
  g_autofree guint32 *counts = g_new0 (guint32, 1u << COUNT_BITS);

  count_facts (left, counts);
  count_facts (right, counts);
  weigh_rows (left, counts, left->n_rows + right->n_rows);
  weigh_rows (right, counts, left->n_rows + right->n_rows);
}

/* Returns: where the words end that mean what @sense means */
static const RvSense *
find_end (const RvSense *sense, const RvSense *end)
{
  const RvSense *next = sense + 1;

  while (next < end && next->sense == sense->sense)
    next++;
  return next;
}

static float
square_lesser (const RvSense *a, const RvSense *b)
{
  float weight = MIN (a->weight, b->weight);

  return weight * weight;
}

/* Returns: what two sentences share of one meaning, for which they have the words from @a and @b on: each word that
 * both have, or else that they have it in others */
static float
share_meaning (const RvSense *a, const RvSense *a_end, const RvSense *b, const RvSense *b_end)
{
  float same = 0;

  for (const RvSense *x = a; x < a_end; x++)
    for (const RvSense *y = b; y < b_end; y++)
      same += x->word == y->word ? square_lesser (x, y) : 0;
  return MAX (same, square_lesser (a, b) * OTHER_WORD);
}

/* Returns: what the meanings that both sentences have say together, 0 and more */
float
rv_sense_rows_share (const RvSenseRows *left, guint row, const RvSenseRows *right, guint column)
{
  const RvSense *a = left->senses + left->first[row], *b = right->senses + right->first[column];
  const RvSense *a_end = left->senses + left->first[row + 1];
  const RvSense *b_end = right->senses + right->first[column + 1];
  float shared = 0;

  while (a < a_end && b < b_end)
    if (a->sense == b->sense)
      {
        const RvSense *a_next = find_end (a, a_end), *b_next = find_end (b, b_end);

        shared += share_meaning (a, a_next, b, b_next);
        a = a_next;
        b = b_next;
      }
    else if (a->sense < b->sense)
      a++;
    else
      b++;
  return shared;
}

/**
 * rv_sense_rows_overlap:
 *
 * Returns: what two sentences both share with @column of the other document, as a share of what the one that
 *   shares less shares, 0 to 1; 1 where one of them shares next to nothing
 */
float
rv_sense_rows_overlap (const RvSenseRows *self,
                       guint row,
                       guint other,
                       const RvSenseRows *partner,
                       guint column)
{
  const RvSense *a = self->senses + self->first[row], *a_end = self->senses + self->first[row + 1];
  const RvSense *b = self->senses + self->first[other];
  const RvSense *b_end = self->senses + self->first[other + 1];
  const RvSense *c = partner->senses + partner->first[column];
  const RvSense *c_end = partner->senses + partner->first[column + 1];
  float of_a = 0, of_b = 0, of_both = 0;

  for (; c < c_end; c++)
    {
      float weight = c->weight * c->weight;
      gboolean in_a, in_b;

      while (a < a_end && a->sense < c->sense)
        a++;
      while (b < b_end && b->sense < c->sense)
        b++;
      in_a = a < a_end && a->sense == c->sense;
      in_b = b < b_end && b->sense == c->sense;
      of_a += in_a ? weight : 0;
      of_b += in_b ? weight : 0;
      of_both += in_a && in_b ? weight : 0;
    }
  return MIN (of_a, of_b) > LEAST_SHARED ? of_both / MIN (of_a, of_b) : 1;
}
