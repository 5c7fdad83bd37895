/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "align/rv-term-bridge.h"
#include "align/rv-term-space.h"
#include "base/rv-interner.h"
#include "base/rv-limits.h"
#include "language/rv-background.h"
#include "language/rv-formulas.h"
#include "language/rv-lexicon.h"

/*
 * Inverse document frequency (K. Spärck Jones, A statistical interpretation of term specificity,
 * Journal of Documentation 28, 1972), with sentences as documents. It is the mean of two: of the
 * documents compared, which tells what is special in them but knows little where they are short,
 * and of ordinary prose (RvBackground), which tells function words from content words even in two
 * single sentences. Each is scaled to 0..1 by its own logarithm. The mean beat either alone on
 * every set tried, most of all for themes.
 *
 * Concepts of the lexicon are terms too, beside the words that express them: "cadre work" and
 * "personnel work" share one, and so do a Vietnamese and an English text.
 *
 * Tried and lost: synonym sets of WordNet as terms, of up to six senses, at 0.3 to 0.6 of the weight
 * of their rarest word (+.001 on Bible chapters, -.008 on arguments and key points: a set joins too
 * many senses; the 4-grams see most of what stems miss); twice the background, half of it novels
 * (+.005 on single sentences, -.012 on contracts); phrases as a share of the cosine (-.002 to -.016).
 *
 * The formulas with which reports open ("On the morning of ..., ... held a conference") are no
 * terms: they made the openings of any two reports the best pair of all.
 *
 * Where the documents are in two languages, terms meet by numbers, codes, names and a glossary
 * (rv-term-bridge.c).
 *
 * Time and memory are linear in the tokens and the vocabulary.
 */

/* What the documents themselves have to say in the weight of a term, at most. */
#define OWN_SHARE 0.5

/* What a concept weighs beside a word that is as rare. */
#define CONCEPT_WEIGHT 1.0

/* What the number of a concept begins with, as no word does. */
#define CONCEPT_MARK "\001"

/* What is left of the weight of a word that has no rendering in the other language: it may have one
 * that the glossary does not know. */
#define LONE_SHARE 0.25f

/* So many sentences halve that share: counts over a few of them say little. */
#define FEW_UNITS 10.0

/* A stop word that fewer than this share of the sentences of the background have ("thou", "hereof")
 * is not rare but missing there: it counts as one that so many have. */
#define UNKNOWN_SHARE 0.0005
#define STOP_WORD_SHARE 0.2

struct _RvTermSpace
{
  RvInterner *terms;
  guint n_sides;
  gboolean one_language;
  guint32 **term_of; /* by side, then by word of its index */
  GArray **marks;    /* of RvTermMark, by side, then by place */
  GArray **formulas; /* of guint32, by side: tokens of opening formulas, ascending */
  float *weights;    /* by term, 0..1 */
};

static const char *
get_language (const RvAlignSide *side)
{
  RvDocument *document = rv_text_index_get_document (side->index);

  return rv_language_pack_get_code (rv_document_get_language (document));
}

static gboolean
has_one_language (const RvAlignSide *sides, guint n_sides)
{
  for (guint i = 1; i < n_sides; i++)
    if (!g_str_equal (get_language (&sides[i]), get_language (&sides[0])))
      return FALSE;
  return TRUE;
}

static void
number_terms (RvTermSpace *self, const RvAlignSide *sides, guint side)
{
  const RvTextIndex *index = sides[side].index;
  guint n_words = rv_text_index_get_n_words (index), n_stems = rv_text_index_get_n_stems (index);
  g_autofree guint32 *term_of_stem = g_new (guint32, n_stems);
  g_auto (GStrv) names = NULL;

  if (!self->one_language)
    names = rv_term_bridge_name_words (index);
  for (guint i = 0; i < n_stems; i++)
    {
      const char *key = names != NULL ? names[i] : rv_text_index_get_stem_text (index, i);

      term_of_stem[i] = rv_interner_add (self->terms, key, strlen (key));
    }
  self->term_of[side] = g_new (guint32, n_words);
  for (guint i = 0; i < n_words; i++)
    self->term_of[side][i] = term_of_stem[rv_text_index_get_stem (index, i)];
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const RvTermMark *x = a, *y = b;

  return (x->token > y->token) - (x->token < y->token);
}

static int
compare_tokens (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

static void
add_mark (RvTermSpace *self, guint side, const RvConceptMatch *match, guint first)
{
  g_autofree char *name = g_strconcat (CONCEPT_MARK, match->concept->key, NULL);
  RvTermMark mark
    = { first + match->first, match->n_words, rv_interner_add (self->terms, name, strlen (name)) };

  g_array_append_val (self->marks[side], mark);
}

/* "Personnel for the 14th Congress" names a congress too: concepts inside the one that was found. */
static void
mark_inner_concepts (RvTermSpace *self,
                     guint side,
                     const RvLexicon *lexicon,
                     const char *const *words,
                     const RvConceptMatch *outer,
                     GArray *scratch)
{
  for (guint skipped = 0; skipped < 2 && outer->n_words > 2; skipped++)
    {
      g_array_set_size (scratch, 0);
      rv_lexicon_find (lexicon, words + outer->first + skipped, outer->n_words - 1, scratch);
      for (guint i = 0; i < scratch->len; i++)
        {
          const RvConceptMatch *inner = &g_array_index (scratch, RvConceptMatch, i);
          gboolean seen = skipped > 0 && inner->first + inner->n_words < outer->n_words - 1;

          if (inner->concept != outer->concept && !seen)
            add_mark (self, side, inner, outer->first + skipped);
        }
    }
}

static void
mark_concepts (RvTermSpace *self, const RvAlignSide *sides, guint side)
{
  const RvTextIndex *index = sides[side].index;
  RvLanguagePack *pack = rv_document_get_language (rv_text_index_get_document (index));
  const RvLexicon *lexicon = rv_lexicon_ensure (pack, NULL);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (RvConceptMatch));
  g_autoptr (GArray) inner = g_array_new (FALSE, FALSE, sizeof (RvConceptMatch));
  guint n_tokens;

  if (lexicon == NULL)
    return;
  rv_text_index_get_tokens (index, &n_tokens);
  rv_lexicon_find (lexicon, rv_text_index_get_words (index), n_tokens, matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const RvConceptMatch *match = &g_array_index (matches, RvConceptMatch, i);

      add_mark (self, side, match, 0);
      mark_inner_concepts (self, side, lexicon, rv_text_index_get_words (index), match, inner);
    }
}

/* Marks what the words of @side are called in the languages of the others. */
static void
mark_renderings (RvTermSpace *self, const RvAlignSide *sides, guint side)
{
  for (guint i = 0; i < self->n_sides; i++)
    {
      RvDocument *document = rv_text_index_get_document (sides[i].index);
      gboolean seen = g_str_equal (get_language (&sides[i]), get_language (&sides[side]));

      for (guint j = 0; j < i && !seen; j++)
        seen = g_str_equal (get_language (&sides[j]), get_language (&sides[i]));
      if (!seen)
        rv_term_bridge_mark (self->terms, &sides[side], rv_document_get_language (document),
                             self->marks[side]);
    }
}

static void
mark_formulas (RvTermSpace *self, const RvAlignSide *sides, guint side, const GArray *units)
{
  const RvTextIndex *index = sides[side].index;
  RvLanguagePack *pack = rv_document_get_language (rv_text_index_get_document (index));
  const RvPhraseTable *openings = rv_formulas_ensure_openings (pack, NULL);
  const char *const *words = rv_text_index_get_words (index);

  self->formulas[side] = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (openings == NULL)
    return;
  for (guint i = 0; i < MIN (units->len, RV_LIMIT_OPENING_SENTENCES); i++)
    {
      const RvSentence *unit = &g_array_index (units, RvSentence, i);
      guint32 end = unit->first_token + unit->n_tokens;

      for (guint32 j = unit->first_token; j < end;)
        {
          guint value, n = rv_phrase_table_match (openings, words + j, end - j, &value);

          for (guint32 k = j; k < j + n; k++)
            g_array_append_val (self->formulas[side], k);
          j += MAX (1, n);
        }
    }
}

static void
count_term (guint32 term, guint32 *counts, guint32 *seen, guint32 stamp)
{
  if (seen[term] != stamp)
    {
      seen[term] = stamp;
      counts[term]++;
    }
}

/* Adds to @counts, by term, in how many of @units it stands. */
static void
count_units (const RvTermSpace *self,
             const RvAlignSide *side,
             guint which,
             const GArray *units,
             guint32 *counts,
             guint32 *seen,
             guint32 *stamp)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);

  for (guint i = 0; i < units->len; i++)
    {
      const RvSentence *unit = &g_array_index (units, RvSentence, i);
      guint32 end = unit->first_token + unit->n_tokens;
      guint n_marks;
      const RvTermMark *marks = rv_term_space_get_marks (self, which, unit->first_token, &n_marks);

      (*stamp)++;
      for (guint j = unit->first_token; j < end; j++)
        count_term (self->term_of[which][tokens[j].word], counts, seen, *stamp);
      for (guint j = 0; j < n_marks && marks[j].token < end; j++)
        count_term (marks[j].term, counts, seen, *stamp);
    }
}

/* 0 for a term in every sentence, 1 for one in none or a single one of them. */
static double
rarity (guint count, guint n)
{
  return n < 2 ? 1 : log ((n + 1.0) / (count + 0.5)) / log ((n + 1.0) / 0.5);
}

/* Returns: (transfer full): by term, whether a word that it stands for is a stop word */
static guint8 *
find_stop_terms (const RvTermSpace *self, const RvAlignSide *sides)
{
  guint8 *is_stop = g_new0 (guint8, rv_interner_get_length (self->terms) + 1);

  for (guint side = 0; side < self->n_sides; side++)
    {
      guint n_words = rv_text_index_get_n_words (sides[side].index);

      for (guint i = 0; i < n_words; i++)
        if (rv_text_index_is_stop_word (sides[side].index, i))
          is_stop[self->term_of[side][i]] = TRUE;
    }
  return is_stop;
}

static void
weigh_terms (RvTermSpace *self,
             const RvAlignSide *sides,
             const guint32 *counts,
             guint n_units,
             const RvBackground *background)
{
  guint n_terms = rv_interner_get_length (self->terms);
  guint n_background = background != NULL ? rv_background_get_n_sentences (background) : 0;
  double share = OWN_SHARE * n_units / (n_units + FEW_UNITS);
  g_autofree guint8 *is_stop = find_stop_terms (self, sides);

  self->weights = g_new (float, n_terms + 1);
  for (guint i = 0; i < n_terms; i++)
    {
      const char *stem = rv_interner_get (self->terms, i);
      double weight = MAX (0, rarity (counts[i], n_units));

      if (stem[0] == CONCEPT_MARK[0])
        weight *= CONCEPT_WEIGHT;
      else if (n_background > 0)
        {
          guint count = rv_background_lookup (background, rv_term_bridge_get_stem (stem));

          if (is_stop[i] && count < UNKNOWN_SHARE * n_background)
            count = (guint) (STOP_WORD_SHARE * n_background);
          weight = share * weight + (1 - share) * MAX (0, rarity (count, n_background));
        }
      self->weights[i] = (float) weight;
    }
}

/* Returns: (transfer full) (nullable): the background of the first language that has one */
static RvBackground *
find_background (const RvAlignSide *sides, guint n_sides)
{
  for (guint i = 0; i < n_sides; i++)
    {
      RvDocument *document = rv_text_index_get_document (sides[i].index);
      RvBackground *background = rv_background_new (rv_document_get_language (document));

      if (background != NULL)
        return background;
    }
  return NULL;
}

/**
 * rv_term_space_new:
 * @sides: (array length=n_sides): the documents
 * @units: (array length=n_sides) (element-type RvSentence): what is lined up of each
 *
 * Returns: (transfer full)
 */
RvTermSpace *
rv_term_space_new (const RvAlignSide *sides, const GArray *const *units, guint n_sides)
{
  RvTermSpace *self = g_new0 (RvTermSpace, 1);
  g_autoptr (RvBackground) background = find_background (sides, n_sides);
  g_autofree guint32 *counts = NULL;
  g_autofree guint32 *seen = NULL;
  g_autofree guint8 *shared = NULL; /* by term: in how many documents it stands */
  guint32 stamp = 0;

  self->terms = rv_interner_new ();
  self->n_sides = n_sides;
  self->one_language = has_one_language (sides, n_sides);
  self->term_of = g_new0 (guint32 *, n_sides);
  self->marks = g_new0 (GArray *, n_sides);
  self->formulas = g_new0 (GArray *, n_sides);
  for (guint i = 0; i < n_sides; i++)
    {
      self->marks[i] = g_array_new (FALSE, FALSE, sizeof (RvTermMark));
      number_terms (self, sides, i);
      mark_concepts (self, sides, i);
      mark_renderings (self, sides, i);
      g_array_sort (self->marks[i], compare_marks);
      mark_formulas (self, sides, i, units[i]);
    }
  counts = g_new0 (guint32, rv_interner_get_length (self->terms) + 1);
  seen = g_new0 (guint32, rv_interner_get_length (self->terms) + 1);
  shared = g_new0 (guint8, rv_interner_get_length (self->terms) + 1);
  for (guint i = 0; i < n_sides; i++)
    {
      guint32 first = stamp;

      count_units (self, &sides[i], i, units[i], counts, seen, &stamp);
      for (guint j = 0; !self->one_language && j < rv_interner_get_length (self->terms); j++)
        if (seen[j] > first && shared[j] < G_MAXUINT8)
          shared[j]++;
    }
  weigh_terms (self, sides, counts, stamp, background);
  for (guint i = 0; !self->one_language && i < rv_interner_get_length (self->terms); i++)
    if (shared[i] < 2)
      self->weights[i] *= LONE_SHARE;
  return self;
}

void
rv_term_space_free (RvTermSpace *self)
{
  for (guint i = 0; i < self->n_sides; i++)
    {
      g_free (self->term_of[i]);
      g_array_unref (self->marks[i]);
      g_array_unref (self->formulas[i]);
    }
  g_free (self->term_of);
  g_free (self->marks);
  g_free (self->formulas);
  g_free (self->weights);
  rv_interner_free (self->terms);
  g_free (self);
}

/* Returns: whether all documents are in the same language */
gboolean
rv_term_space_has_one_language (const RvTermSpace *self)
{
  return self->one_language;
}

guint
rv_term_space_get_n_terms (const RvTermSpace *self)
{
  return rv_interner_get_length (self->terms);
}

/* Returns: the term of @word, a word of the index of @side */
guint32
rv_term_space_get_term (const RvTermSpace *self, guint side, guint32 word)
{
  return self->term_of[side][word];
}

/* Returns: whether @token of @side is part of an opening formula */
gboolean
rv_term_space_is_formula (const RvTermSpace *self, guint side, guint32 token)
{
  const GArray *formulas = self->formulas[side];

  if (formulas->len == 0 || token > g_array_index (formulas, guint32, formulas->len - 1))
    return FALSE;
  return g_array_binary_search ((GArray *) formulas, &token, compare_tokens, NULL);
}

/* Returns: (transfer none) (array length=n_marks): the concepts of @side from the token @first on */
const RvTermMark *
rv_term_space_get_marks (const RvTermSpace *self, guint side, guint first, guint *n_marks)
{
  const GArray *marks = self->marks[side];
  const RvTermMark *all = (const RvTermMark *) (gpointer) marks->data;
  guint low = 0, high = marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (all[middle].token < first)
        low = middle + 1;
      else
        high = middle;
    }
  *n_marks = marks->len - low;
  return all + low;
}

/* Returns: how much @term says, 0 (in every sentence) to 1 */
float
rv_term_space_get_weight (const RvTermSpace *self, guint32 term)
{
  return self->weights[term];
}

const char *
rv_term_space_get_text (const RvTermSpace *self, guint32 term)
{
  return rv_interner_get (self->terms, term);
}

/**
 * rv_term_space_find_term:
 * @out_term: (out): the term that is called @text, where there is one
 *
 * Returns: whether there is one
 */
gboolean
rv_term_space_find_term (const RvTermSpace *self, const char *text, guint32 *out_term)
{
  guint32 term = rv_interner_lookup (self->terms, text, strlen (text));

  if (term == RV_INTERNER_NONE)
    return FALSE;
  *out_term = term;
  return TRUE;
}
