/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "align/rv-name-mask.h"
#include "align/rv-sense-rows.h"
#include "language/rv-thesaurus.h"

/*
 * The same demand comes again with other words: who has to "hang the lists up in public" is asked to
 * "post the lists at the door". So words meet by what they mean (rv-sense-matcher.c), and what a sentence
 * says in its own words and what it says in others is added up: weights are not divided by the length,
 * for a sentence of sixty words may say in one clause what another says in ten.
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
 * Words of the register in full cost .06 there, once a pair of texts full of them was among them.
 *
 * Tried and lost: a word's meaning in up to four groups (no gain), another word of a group by half (-.04),
 * the weight of a word from one of the two documents or the background alone (no gain).
 *
 * Time and memory are linear in the content words: 16 bytes each.
 */

/* What is left of the weight of a word of the register. */
#define REGISTER_SHARE 0.3f

/* What a fact weighs beside a word that is as rare. */
#define FACT_WEIGHT 0.8f

/* What the sense of a word is marked with that is that of its group. */
#define GROUP 0x40000000u

/* Facts are numbered by their hash, behind the words. */
#define FACT_BITS 16u

typedef struct
{
  const RvTermSpace *space;
  const RvAlignSide *side;
  guint which;
  const RvThesaurus *thesaurus; /* nullable */
  guint8 *names;                /* by token */
  guint8 *is_known;             /* by word: whether its sense was looked up */
  RvSense *known;               /* by word */
  guint32 *seen;                /* by number: the last row that has it, from 1 */
  guint32 row;                  /* from 1 */
  GArray *numbers;
  float *weights; /* by number */
  guint anchor;   /* the next to be read */
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
number_fact (const RvAnchor *anchor, guint32 n_terms)
{
  const char *colon = strchr (anchor->key, ':');
  char value[G_ASCII_DTOSTR_BUF_SIZE];
  char *unit;
  double number;

  if (anchor->kind == RV_ANCHOR_DATE || colon == NULL)
    return n_terms + (g_str_hash (anchor->key) & ((1u << FACT_BITS) - 1));
  number = g_ascii_strtod (colon + 1, &unit);
  if (g_str_has_prefix (unit, " %"))
    number /= 100;
  g_ascii_formatd (value, sizeof value, "%.3g", number);
  return n_terms + (g_str_hash (value) & ((1u << FACT_BITS) - 1));
}

/* Adds @number to the row, once. */
static void
add_number (Reader *self, guint32 number)
{
  if (self->seen[number] == self->row)
    return;
  self->seen[number] = self->row;
  g_array_append_val (self->numbers, number);
}

static void
read_facts (Reader *self, RvSpan unit)
{
  const RvAlignSide *side = self->side;
  guint32 n_terms = rv_term_space_get_n_terms (self->space);

  while (self->anchor < side->n_anchors && side->anchors[self->anchor].span.start < unit.end)
    {
      const RvAnchor *anchor = &side->anchors[self->anchor++];

      if (anchor->span.start >= unit.start && anchor->key[0] != 0
          && (anchor->kind == RV_ANCHOR_NUMBER || anchor->kind == RV_ANCHOR_DATE))
        add_number (self, number_fact (anchor, n_terms));
    }
}

static void
read_words (Reader *self, const RvSentence *unit, GArray *words)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->side->index, &n_tokens);

  for (guint32 i = unit->first_token; i < unit->first_token + unit->n_tokens; i++)
    if (tokens[i].kind == RV_WORD_LETTERS && !self->names[i]
        && !rv_text_index_is_stop_word (self->side->index, tokens[i].word)
        && !rv_term_space_is_formula (self->space, self->which, i))
      {
        const RvSense *sense = get_sense (self, tokens[i].word);

        self->weights[sense->word] = sense->weight;
        add_number (self, sense->word);
        g_array_append_vals (words, sense, 1);
      }
}

/* Returns: what of the weight of the words is left where those of the register keep a part of theirs */
static float
measure_telling (const Reader *self, const RvSense *words, guint n_words)
{
  float left = 0, all = 0;

  for (guint i = 0; i < n_words; i++)
    {
      float weight = rv_term_space_get_weight (self->space, words[i].word);

      left += words[i].weight * words[i].weight;
      all += weight * weight;
    }
  return all > 0 ? left / all : 1;
}

static void
read_rows (Reader *self, RvSenseRows *rows, const GArray *units)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (RvSense));

  for (guint i = 0; i < units->len; i++)
    {
      const RvSentence *unit = &g_array_index (units, RvSentence, i);

      rows->first[i] = self->numbers->len;
      rows->first_word[i] = words->len;
      self->row = i + 1;
      read_words (self, unit, words);
      rows->telling[i]
        = measure_telling (self, &g_array_index (words, RvSense, rows->first_word[i]),
                           words->len - rows->first_word[i]);
      read_facts (self, unit->span);
    }
  rows->first[units->len] = self->numbers->len;
  rows->first_word[units->len] = words->len;
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
  g_autofree guint32 *seen = NULL;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  Reader reader = { space, side, which, NULL, NULL, NULL, NULL, NULL, 0, numbers, NULL, 0 };

  self->n_rows = units->len;
  self->space = space;
  self->pack = pack;
  self->first = g_new0 (guint32, units->len + 1);
  self->first_word = g_new0 (guint32, units->len + 1);
  self->masses = g_new0 (float, units->len + 1);
  self->telling = g_new0 (float, units->len + 1);
  if (!rv_term_space_has_one_language (space))
    return self;
  self->n_numbers = rv_term_space_get_n_terms (space) + (1u << FACT_BITS);
  reader.thesaurus = rv_thesaurus_ensure (pack, NULL);
  reader.names = names = rv_name_mask_new (space, side, which);
  reader.is_known = is_known = g_new0 (guint8, n_words + 1);
  reader.known = known = g_new (RvSense, n_words + 1);
  reader.seen = seen = g_new0 (guint32, self->n_numbers);
  reader.weights = self->weights = g_new0 (float, self->n_numbers);
  read_rows (&reader, self, units);
  self->numbers = (guint32 *) (gpointer) g_array_steal (numbers, NULL);
  return self;
}

void
rv_sense_rows_free (RvSenseRows *self)
{
  g_free (self->first);
  g_free (self->numbers);
  g_free (self->weights);
  g_free (self->first_word);
  g_free (self->words);
  g_free (self->masses);
  g_free (self->telling);
  g_free (self);
}

static void
count_facts (const RvSenseRows *self, guint32 n_terms, guint32 *counts)
{
  for (guint32 i = 0; i < self->first[self->n_rows]; i++)
    if (self->numbers[i] >= n_terms)
      counts[self->numbers[i] - n_terms]++;
}

static void
weigh_rows (RvSenseRows *self, guint32 n_terms, const guint32 *counts, double n_rows)
{
  for (guint row = 0; row < self->n_rows; row++)
    for (guint32 i = self->first[row]; i < self->first[row + 1]; i++)
      {
        guint32 number = self->numbers[i];

        if (number >= n_terms && self->weights[number] == 0)
          self->weights[number]
            = FACT_WEIGHT
              * (float) MAX (0, log ((n_rows + 1) / (counts[number - n_terms] + 0.5))
                                  / log (2 * n_rows + 2));
        self->masses[row] += self->weights[number] * self->weights[number];
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
  g_autofree guint32 *counts = g_new0 (guint32, 1u << FACT_BITS);
  guint32 n_terms = left->n_numbers > 0 ? left->n_numbers - (1u << FACT_BITS) : 0;

  count_facts (left, n_terms, counts);
  count_facts (right, n_terms, counts);
  weigh_rows (left, n_terms, counts, left->n_rows + right->n_rows);
  weigh_rows (right, n_terms, counts, left->n_rows + right->n_rows);
}
