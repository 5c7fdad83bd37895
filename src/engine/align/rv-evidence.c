/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "align/rv-evidence.h"
#include "align/rv-name-mask.h"
#include "align/rv-other-words.h"
#include "language/rv-thesaurus.h"

/*
 * The right passage leaves a stamp at each of its terms, and the left one looks which of its own have
 * it. Meanings are found in the same way, by their groups of the thesaurus, but where a word of
 * a group stands in both passages: then it is that word that joins them, and no meaning. What is left is asked
 * of an installed thesaurus (rv-other-words.c), word by word. Time: the tokens of both passages, and the product of
 * OTHER_WORDS at most; memory: eight bytes a term and a group, a byte a token and four a word, once.
 */

/* Terms that weigh less are on every page and convince nobody. */
#define LEAST_WEIGHT 0.3f

/* Words of a passage that are asked of an installed thesaurus. */
#define OTHER_WORDS 40u

typedef struct
{
  guint32 stamp;
  guint32 token;
} Stamp;

struct _RvEvidence
{
  const RvTermSpace *space;
  const RvAlignSide *sides[2];
  guint8 *names[2];
  Stamp *stamps; /* by term */
  guint32 stamp;
  const RvThesaurus *thesaurus; /* nullable: two languages have none in common */
  guint32 *groups[2];           /* by word: its group of the thesaurus, or one of those below */
  Stamp *group_stamps;          /* by group */
  RvOtherWords *other_words;
};

/* A word of no group; of the register, which says little; one that was not looked up yet. */
#define NO_GROUP 0u
#define REGISTER_GROUP (G_MAXUINT32 - 1)
#define UNKNOWN_GROUP G_MAXUINT32

/* What makes a group a key beside terms; what is left of the weight of a word of the register. */
#define GROUP_KEY 0x80000000u
#define REGISTER_SHARE 0.3f

/* Makes ready for meanings, where both documents are in a language that has a thesaurus. */
static void
open_thesaurus (RvEvidence *self)
{
  RvDocument *document = rv_text_index_get_document (self->sides[0]->index);

  if (!rv_term_space_has_one_language (self->space))
    return;
  self->thesaurus = rv_thesaurus_ensure (rv_document_get_language (document), NULL);
  if (self->thesaurus == NULL)
    return;
  self->group_stamps = g_new0 (Stamp, rv_thesaurus_get_n_groups (self->thesaurus) + 1);
  for (guint i = 0; i < 2; i++)
    {
      guint n_words = rv_text_index_get_n_words (self->sides[i]->index);

      self->groups[i] = g_new (guint32, n_words + 1);
      memset (self->groups[i], 0xff, n_words * sizeof (guint32)); /* UNKNOWN_GROUP */
    }
}

/**
 * rv_evidence_new:
 * @space: like both sides it has to live on
 *
 * Returns: (transfer full)
 */
RvEvidence *
rv_evidence_new (const RvTermSpace *space, const RvAlignSide *left, const RvAlignSide *right)
{
  RvEvidence *self = g_new0 (RvEvidence, 1);

  self->space = space;
  self->sides[0] = left;
  self->sides[1] = right;
  for (guint i = 0; i < 2; i++)
    {
      self->names[i] = rv_name_mask_new (space, self->sides[i], i);
      rv_name_mask_add_stock (self->names[i], self->sides[i]);
    }
  self->stamps = g_new0 (Stamp, rv_term_space_get_n_terms (space) + 1);
  self->other_words = rv_other_words_new (space, left, right);
  open_thesaurus (self);
  return self;
}

void
rv_evidence_free (RvEvidence *self)
{
  g_free (self->names[0]);
  g_free (self->names[1]);
  g_free (self->stamps);
  g_free (self->groups[0]);
  g_free (self->groups[1]);
  g_free (self->group_stamps);
  rv_other_words_free (self->other_words);
  g_free (self);
}

/* Whether @token of @side can convince at all. */
static gboolean
is_telling (const RvEvidence *self, guint side, guint32 token)
{
  const RvTextIndex *index = self->sides[side]->index;
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);

  return tokens[token].kind == RV_WORD_LETTERS && !self->names[side][token]
         && !rv_text_index_is_stop_word (index, tokens[token].word)
         && !rv_term_space_is_formula (self->space, side, token);
}

typedef struct
{
  guint32 token;
  guint32 n_words;
  guint32 term;
} Word;

/* Returns: (transfer full) (element-type Word): the terms of a passage, concepts first */
static GArray *
list_words (const RvEvidence *self, guint side, RvSpan passage)
{
  const RvTextIndex *index = self->sides[side]->index;
  GArray *words;
  guint n_tokens, n_marks;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);
  guint32 first = rv_text_index_find_token (index, passage.start), end = first;
  const RvTermMark *marks = rv_term_space_get_marks (self->space, side, first, &n_marks);

  while (end < n_tokens && tokens[end].span.start < passage.end)
    end++;
  words = g_array_sized_new (FALSE, FALSE, sizeof (Word), 2 * (end - first));
  for (guint i = 0; i < n_marks && marks[i].token < end; i++)
    if (!self->names[side][marks[i].token])
      {
        Word word = { marks[i].token, marks[i].n_words, marks[i].term };

        g_array_append_val (words, word);
      }
  for (guint32 i = first; i < end; i++)
    if (is_telling (self, side, i))
      {
        Word word = { i, 1, rv_term_space_get_term (self->space, side, tokens[i].word) };

        g_array_append_val (words, word);
      }
  return words;
}

static RvSpan
get_span (const RvEvidence *self, guint side, const Word *word)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->sides[side]->index, &n_tokens);

  return rv_span (tokens[word->token].span.start, tokens[word->token + word->n_words - 1].span.end);
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const RvSharedTerm *x = a, *y = b;

  return (x->weight < y->weight) - (x->weight > y->weight);
}

/* Whether the word stands inside one that was found before, as those of a concept do. */
static gboolean
is_part (const GArray *shared, RvSpan left)
{
  for (guint i = 0; i < shared->len; i++)
    if (rv_span_overlaps (g_array_index (shared, RvSharedTerm, i).left, left))
      return TRUE;
  return FALSE;
}

/**
 * rv_evidence_find:
 * @shared: (element-type RvSharedTerm): is emptied, and gets what both say, the most telling first
 */
void
rv_evidence_find (RvEvidence *self, RvSpan left, RvSpan right, GArray *shared)
{
  g_autoptr (GArray) here = list_words (self, 0, left);
  g_autoptr (GArray) there = list_words (self, 1, right);

  g_array_set_size (shared, 0);
  self->stamp++;
  for (guint i = there->len; i-- > 0;)
    self->stamps[g_array_index (there, Word, i).term] = (Stamp){ self->stamp, i };
  for (guint i = 0; i < here->len; i++)
    {
      const Word *word = &g_array_index (here, Word, i);
      Stamp *stamp = &self->stamps[word->term];
      RvSharedTerm term = { get_span (self, 0, word), RV_SPAN_NONE,
                            rv_term_space_get_weight (self->space, word->term),
                            rv_name_mask_lookup_concept (self->space, self->sides[0], word->term) };

      if (stamp->stamp != self->stamp || term.weight < LEAST_WEIGHT || is_part (shared, term.left))
        continue;
      term.right = get_span (self, 1, &g_array_index (there, Word, stamp->token));
      stamp->stamp = 0; /* once */
      g_array_append_val (shared, term);
    }
  g_array_sort (shared, compare_weights);
}

/* Returns: what @word of the index of @side means, NO_GROUP or REGISTER_GROUP */
static guint32
look_up_group (RvEvidence *self, guint side, guint32 word)
{
  const RvTextIndex *index = self->sides[side]->index;
  guint32 *group = &self->groups[side][word];

  if (*group == UNKNOWN_GROUP)
    {
      const char *stem = rv_text_index_get_stem_text (index, rv_text_index_get_stem (index, word));

      *group = rv_thesaurus_is_register (self->thesaurus, stem)
                 ? REGISTER_GROUP
                 : rv_thesaurus_get_group (self->thesaurus, stem);
    }
  return *group;
}

/* Returns: what @word of the index of @side means, or NO_GROUP */
static guint32
get_group (RvEvidence *self, guint side, guint32 word)
{
  guint32 group = look_up_group (self, side, word);

  return group != REGISTER_GROUP ? group : NO_GROUP;
}

/* Returns: the next token from @token to the end of @passage that has a group, or the end */
static guint32
find_meaning (RvEvidence *self, guint side, guint32 token, RvSpan passage)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->sides[side]->index, &n_tokens);

  for (; token < n_tokens && tokens[token].span.start < passage.end; token++)
    if (get_group (self, side, tokens[token].word) != NO_GROUP && is_telling (self, side, token))
      return token;
  return n_tokens;
}

/* Stamps each group and each of its words that the right passage has. */
static void
stamp_meanings (RvEvidence *self, RvSpan right)
{
  const RvTextIndex *index = self->sides[1]->index;
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);

  self->stamp++;
  for (guint32 i = find_meaning (self, 1, rv_text_index_find_token (index, right.start), right);
       i < n_tokens; i = find_meaning (self, 1, i + 1, right))
    {
      Stamp stamp = { self->stamp, i };
      Stamp *group = &self->group_stamps[get_group (self, 1, tokens[i].word)];

      self->stamps[rv_term_space_get_term (self->space, 1, tokens[i].word)] = stamp;
      if (group->stamp != self->stamp)
        *group = stamp;
    }
}

/* Takes the stamp from the groups of which a word stands in both passages. */
static void
drop_same_words (RvEvidence *self, RvSpan left)
{
  const RvTextIndex *index = self->sides[0]->index;
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);

  for (guint32 i = find_meaning (self, 0, rv_text_index_find_token (index, left.start), left);
       i < n_tokens; i = find_meaning (self, 0, i + 1, left))
    {
      guint32 term = rv_term_space_get_term (self->space, 0, tokens[i].word);

      if (self->stamps[term].stamp == self->stamp)
        self->group_stamps[get_group (self, 0, tokens[i].word)].stamp = 0;
    }
}

/* Stamps the terms of @passage of @side. */
static void
stamp_terms (RvEvidence *self, guint side, RvSpan passage)
{
  const RvTextIndex *index = self->sides[side]->index;
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);

  self->stamp++;
  for (guint32 i = rv_text_index_find_token (index, passage.start);
       i < n_tokens && tokens[i].span.start < passage.end; i++)
    self->stamps[rv_term_space_get_term (self->space, side, tokens[i].word)]
      = (Stamp){ self->stamp, i };
}

/* Whether a word at @span was found in @shared before. */
static gboolean
is_taken (const GArray *shared, guint side, RvSpan span)
{
  for (guint i = 0; i < shared->len; i++)
    {
      const RvSharedTerm *term = &g_array_index (shared, RvSharedTerm, i);

      if (rv_span_overlaps (side == 0 ? term->left : term->right, span))
        return TRUE;
    }
  return FALSE;
}

/* Returns: how many telling words of @passage of @side, in @tokens, the other passage, which is stamped, has not */
static guint
list_others (RvEvidence *self,
             guint side,
             RvSpan passage,
             const GArray *shared,
             guint32 others[OTHER_WORDS])
{
  const RvTextIndex *index = self->sides[side]->index;
  guint n_tokens, n = 0;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);

  for (guint32 i = rv_text_index_find_token (index, passage.start);
       i < n_tokens && tokens[i].span.start < passage.end && n < OTHER_WORDS; i++)
    {
      guint32 term = rv_term_space_get_term (self->space, side, tokens[i].word);

      if (is_telling (self, side, i) && self->stamps[term].stamp != self->stamp
          && rv_term_space_get_weight (self->space, term) >= LEAST_WEIGHT
          && !is_taken (shared, side, tokens[i].span))
        others[n++] = i;
    }
  return n;
}

/**
 * rv_evidence_add_other_words:
 * @shared: (element-type RvSharedTerm): what rv_evidence_find_meanings() found; gets what both say in words that
 *   an installed thesaurus knows to mean the same, to name it: no pair may hang on what is installed
 */
void
rv_evidence_add_other_words (RvEvidence *self, RvSpan left, RvSpan right, GArray *shared)
{
  guint32 here[OTHER_WORDS], there[OTHER_WORDS];
  guint n_tokens, n_here, n_there;
  const RvToken *left_tokens = rv_text_index_get_tokens (self->sides[0]->index, &n_tokens);
  const RvToken *right_tokens = rv_text_index_get_tokens (self->sides[1]->index, &n_tokens);

  if (!rv_other_words_open (self->other_words))
    return;
  stamp_terms (self, 1, right);
  n_here = list_others (self, 0, left, shared, here);
  stamp_terms (self, 0, left);
  n_there = list_others (self, 1, right, shared, there);
  for (guint i = 0; i < n_here; i++)
    for (guint j = 0; j < n_there; j++)
      {
        const RvToken *a = &left_tokens[here[i]], *b = &right_tokens[there[j]];
        float weights[2] = {
          rv_term_space_get_weight (self->space, rv_term_space_get_term (self->space, 0, a->word)),
          rv_term_space_get_weight (self->space, rv_term_space_get_term (self->space, 1, b->word))
        };
        RvSharedTerm term = { a->span, b->span, MIN (weights[0], weights[1]), NULL };

        if (rv_other_words_match (self->other_words, a->word, b->word)
            && !is_taken (shared, 0, a->span) && !is_taken (shared, 1, b->span))
          g_array_append_val (shared, term);
      }
  g_array_sort (shared, compare_weights);
}

/* Adds what both say in words of one group of our own thesaurus. */
static void
add_meanings (RvEvidence *self, RvSpan left, RvSpan right, GArray *shared)
{
  const RvTextIndex *index = self->sides[0]->index;
  guint n_here, n_there;
  const RvToken *here = rv_text_index_get_tokens (index, &n_here);
  const RvToken *there = rv_text_index_get_tokens (self->sides[1]->index, &n_there);

  stamp_meanings (self, right);
  drop_same_words (self, left);
  for (guint32 i = find_meaning (self, 0, rv_text_index_find_token (index, left.start), left);
       i < n_here; i = find_meaning (self, 0, i + 1, left))
    {
      Stamp *stamp = &self->group_stamps[get_group (self, 0, here[i].word)];
      RvSharedTerm term = { here[i].span, RV_SPAN_NONE, 0, NULL };
      float weights[2];

      if (stamp->stamp != self->stamp)
        continue;
      stamp->stamp = 0; /* once */
      term.right = there[stamp->token].span;
      weights[0] = rv_term_space_get_weight (self->space,
                                             rv_term_space_get_term (self->space, 0, here[i].word));
      weights[1]
        = rv_term_space_get_weight (self->space, rv_term_space_get_term (self->space, 1,
                                                                         there[stamp->token].word));
      term.weight = MIN (weights[0], weights[1]);
      if (term.weight >= LEAST_WEIGHT)
        g_array_append_val (shared, term);
    }
}

/**
 * rv_evidence_find_meanings:
 * @shared: (element-type RvSharedTerm): is emptied, and gets what both say in two words that mean the
 *   same ("abattoir", "slaughterhouse"), each meaning once, the most telling first; nothing where the
 *   documents are in two languages, or in one without a thesaurus
 */
void
rv_evidence_find_meanings (RvEvidence *self, RvSpan left, RvSpan right, GArray *shared)
{
  g_array_set_size (shared, 0);
  if (self->thesaurus != NULL)
    add_meanings (self, left, right, shared);
  g_array_sort (shared, compare_weights);
}

static RvEvidenceWord
read_word (RvEvidence *self, guint side, guint32 token, guint32 word)
{
  guint32 group = self->thesaurus != NULL ? look_up_group (self, side, word) : NO_GROUP;
  guint32 term = rv_term_space_get_term (self->space, side, word);
  RvEvidenceWord it = { token, term, rv_term_space_get_weight (self->space, term) };

  if (group == REGISTER_GROUP)
    it.weight *= REGISTER_SHARE;
  else if (group != NO_GROUP)
    it.key = GROUP_KEY | group;
  return it;
}

/**
 * rv_evidence_list:
 * @side: 0 for the left document, 1 for the right one
 * @words: (element-type RvEvidenceWord): is emptied, and gets the telling words and the numbers of
 *   @passage, in the order of the text
 */
void
rv_evidence_list (RvEvidence *self, guint side, RvSpan passage, GArray *words)
{
  const RvTextIndex *index = self->sides[side]->index;
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);

  g_array_set_size (words, 0);
  for (guint32 i = rv_text_index_find_token (index, passage.start);
       i < n_tokens && tokens[i].span.start < passage.end; i++)
    if (tokens[i].kind == RV_WORD_NUMBER || is_telling (self, side, i))
      {
        RvEvidenceWord word = read_word (self, side, i, tokens[i].word);

        g_array_append_val (words, word);
      }
}

/**
 * rv_evidence_weigh:
 * @left: words of the left document
 * @out_telling: (out): from the first telling word of them to the last
 *
 * Returns: the sum of the weights of the telling ones, 0 and more
 */
float
rv_evidence_weigh (const RvEvidence *self, RvSpan left, RvSpan *out_telling)
{
  const RvTextIndex *index = self->sides[0]->index;
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);
  float sum = 0;

  *out_telling = RV_SPAN_NONE;
  for (guint32 i = rv_text_index_find_token (index, left.start);
       i < n_tokens && tokens[i].span.start < left.end; i++)
    if (is_telling (self, 0, i))
      {
        guint32 term = rv_term_space_get_term (self->space, 0, tokens[i].word);

        sum += rv_term_space_get_weight (self->space, term);
        *out_telling = rv_span (sum > 0 && rv_span_length (*out_telling) > 0 ? out_telling->start
                                                                             : tokens[i].span.start,
                                tokens[i].span.end);
      }
  return sum;
}
