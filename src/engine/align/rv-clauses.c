/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>

#include "align/rv-clauses.h"
#include "language/rv-clause-words.h"

/*
 * Where in two long sentences the agreement lies. That they are a pair is known; many agree in one
 * clause of sixty words, and that clause is what a reader wants to see and to quote.
 *
 * Each sentence is cut behind commas, semicolons, colons, dashes and brackets, and before the words that
 * tie clauses together (clauses.json), but not before "who", "while" or "because" without a comma: what
 * they begin limits the clause before, and is part of what it says. A clause gains the weight of its words that the other
 * sentence has too, in the same word or in one that means the same, and loses a share of the weight of
 * its others; the run of clauses with the largest sum is taken (J. Bentley, Programming pearls,
 * Communications of the ACM 27, 1984). It is found on the left, then on the right for the words of that
 * run alone, then on the left once more for what the right one has, so that both runs speak of one thing.
 *
 * A run counts only where it holds nearly all that both say and is clearly shorter than its sentence, and
 * where the run on the other side is made of that in good part: if that one has much beside it, the rest
 * of this sentence may well say it in words that are not known to mean the same. Of a translation only few words
 * are known to mean the same, and words of several syllables only as a whole: there none of them may stand
 * outside. Otherwise the whole sentence is shown, as it was. As a means to find pairs the same sum lost
 * (rv-pairing.c): it finds stock phrases first. Here it has only to find the place.
 *
 * Time: sorting the words of both sentences; memory: 16 bytes a word, once.
 */

/* What a word that only one sentence has takes, as a share of its weight. */
#define STRANGER_SHARE 0.3f

/* A clause holds so much of the weight of what both say, and at most so much of the sentence. */
#define LEAST_HELD 0.75f
#define LARGEST_SHARE 0.7f

/* So much of the weight of the run on the other side is in what both say. */
#define LEAST_COVERED 0.4f

/* Of a clause that can stand alone: the words that both say, and all; tokens of a sentence that can have
 * one. */
#define LEAST_SHARED 2u
#define LEAST_WORDS 5u
#define LEAST_TOKENS 18u

/* Words before or behind a clause that are not worth leaving out. */
#define MOST_TAKEN_IN 4u

typedef struct
{
  guint32 key;
  guint32 clause; /* index of the clause that it stands in */
  float weight;
  gboolean is_shared;
} Word;

typedef struct
{
  guint32 first; /* token */
  guint32 end;
} Clause;

/* A run of clauses; the whole sentence where @first is its first and @end one past its last. */
typedef struct
{
  guint first;
  guint end;
} Run;

typedef struct
{
  const RvAlignSide *side;
  const RvPhraseTable *links; /* nullable */
  GArray *words;              /* of Word, by key */
  GArray *clauses;            /* of Clause */
  GArray *gains;              /* of float: by clause */
  Run run;
} Side;

struct _RvClauses
{
  RvEvidence *evidence;
  GArray *listed; /* of RvEvidenceWord */
  Side sides[2];
};

static void
side_init (Side *self, const RvAlignSide *side)
{
  RvDocument *document = rv_text_index_get_document (side->index);

  self->side = side;
  self->links = rv_clause_words_ensure (rv_document_get_language (document), NULL);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->clauses = g_array_new (FALSE, FALSE, sizeof (Clause));
  self->gains = g_array_new (FALSE, FALSE, sizeof (float));
}

static void
side_clear (Side *self)
{
  g_array_unref (self->words);
  g_array_unref (self->clauses);
  g_array_unref (self->gains);
}

/**
 * rv_clauses_new:
 * @left, @right: like @evidence they have to live on
 *
 * Returns: (transfer full)
 */
RvClauses *
rv_clauses_new (const RvAlignSide *left, const RvAlignSide *right, RvEvidence *evidence)
{
  RvClauses *self = g_new0 (RvClauses, 1);

  self->evidence = evidence;
  self->listed = g_array_new (FALSE, FALSE, sizeof (RvEvidenceWord));
  side_init (&self->sides[0], left);
  side_init (&self->sides[1], right);
  return self;
}

void
rv_clauses_free (RvClauses *self)
{
  side_clear (&self->sides[0]);
  side_clear (&self->sides[1]);
  g_array_unref (self->listed);
  g_free (self);
}

/* Whether a clause ends at the sign @token; not so the dash of "2025 – 2030" and the comma of "June 30, 2025". */
static gboolean
is_boundary (const char *text, const RvToken *tokens, guint32 token, guint32 first, guint32 end)
{
  gunichar sign;

  if (tokens[token].kind != RV_WORD_SIGN)
    return FALSE;
  sign = g_utf8_get_char (text + tokens[token].span.start);
  switch (sign)
    {
    case ',':
    case ':':
      return token == first || token + 1 >= end || tokens[token - 1].kind != RV_WORD_NUMBER
             || tokens[token + 1].kind != RV_WORD_NUMBER;
    case ';':
    case '(':
    case ')':
    case 0x060c: /* Arabic comma and semicolon */
    case 0x061b:
    case 0x3001: /* ideographic comma, full-width signs */
    case 0xff0c:
    case 0xff1a:
    case 0xff1b:
      return TRUE;
    case '-':
    case 0x2013:
    case 0x2014:
      return token > first && token + 1 < end && tokens[token - 1].kind != RV_WORD_NUMBER
             && tokens[token].span.start > tokens[token - 1].span.end;
    default:
      return FALSE;
    }
}

/* Returns: how many words of the passage at @token tie a clause to another; @out_kind: an RvClauseWord */
static guint
match_link (const Side *self, guint32 token, guint32 end, guint *out_kind)
{
  const char *const *words = rv_text_index_get_words (self->side->index);

  return self->links != NULL
           ? rv_phrase_table_match (self->links, words + token, end - token, out_kind)
           : 0;
}

static void
cut (Side *self, guint32 first, guint32 end)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (self->side->index));
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->side->index, &n_tokens);
  Clause clause = { first, first };

  g_array_set_size (self->clauses, 0);
  for (guint32 i = first; i < end; i++)
    {
      gboolean ends = is_boundary (text, tokens, i, first, end);
      guint kind, n = ends ? 0 : match_link (self, i, end, &kind);

      if (n > 0 && kind == RV_CLAUSE_LINK && i > clause.first)
        {
          clause.end = i;
          g_array_append_val (self->clauses, clause);
          clause.first = i;
        }
      if (n > 0)
        i += n - 1;
      if (!ends)
        continue;
      clause.end = i + 1;
      g_array_append_val (self->clauses, clause);
      clause.first = i + 1;
    }
  clause.end = end;
  if (clause.first < end)
    g_array_append_val (self->clauses, clause);
}

static int
compare_words (const void *a, const void *b)
{
  const Word *x = a, *y = b;

  return (x->key > y->key) - (x->key < y->key);
}

/* Cuts the passage and lists its words; FALSE where it is too short to have a clause. */
static gboolean
read_side (RvClauses *self, guint which, RvSpan passage)
{
  Side *side = &self->sides[which];
  guint n_tokens, clause = 0;
  guint32 first = rv_text_index_find_token (side->side->index, passage.start), end = first;
  const RvToken *tokens = rv_text_index_get_tokens (side->side->index, &n_tokens);

  while (end < n_tokens && tokens[end].span.start < passage.end)
    end++;
  cut (side, first, end);
  rv_evidence_list (self->evidence, which, passage, self->listed);
  g_array_set_size (side->words, 0);
  for (guint i = 0; i < self->listed->len; i++)
    {
      const RvEvidenceWord *it = &g_array_index (self->listed, RvEvidenceWord, i);
      Word word = { it->key, 0, it->weight, FALSE };

      while (g_array_index (side->clauses, Clause, clause).end <= it->token)
        clause++;
      word.clause = clause;
      g_array_append_val (side->words, word);
    }
  qsort (side->words->data, side->words->len, sizeof (Word), compare_words);
  side->run = (Run){ 0, side->clauses->len };
  return end - first >= LEAST_TOKENS && side->clauses->len > 1;
}

/* Marks the words of @side that stand in the run of @other. Both are sorted: what is found for one word
 * holds for all that are the same. */
static void
mark_shared (Side *side, const Side *other)
{
  const Word *there = (const Word *) (gpointer) other->words->data;
  guint j = 0;

  for (guint i = 0; i < side->words->len; i++)
    {
      Word *word = &g_array_index (side->words, Word, i);

      if (i > 0 && word[-1].key == word->key)
        {
          word->is_shared = word[-1].is_shared;
          continue;
        }
      while (j < other->words->len && there[j].key < word->key)
        j++;
      word->is_shared = FALSE;
      for (; j < other->words->len && there[j].key == word->key && !word->is_shared; j++)
        word->is_shared = there[j].clause >= other->run.first && there[j].clause < other->run.end;
    }
}

static guint
count_words (const RvToken *tokens, guint32 first, guint32 end)
{
  guint n = 0;

  for (guint32 i = first; i < end; i++)
    n += tokens[i].kind != RV_WORD_SIGN;
  return n;
}

/* Takes into the run what is not worth leaving out: a few words before it or behind it. */
static void
widen_run (Side *self)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->side->index, &n_tokens);
  const Clause *clauses = (const Clause *) (gpointer) self->clauses->data;
  Run *run = &self->run;

  if (count_words (tokens, clauses[0].first, clauses[run->first].first) <= MOST_TAKEN_IN)
    run->first = 0;
  if (count_words (tokens, clauses[run->end - 1].end, clauses[self->clauses->len - 1].end)
      <= MOST_TAKEN_IN)
    run->end = self->clauses->len;
}

/* The run of clauses with the largest sum of what its words gain and lose; of equals the shorter one. */
static void
choose_run (Side *side)
{
  float best = 0, sum = 0;
  guint first = 0;

  g_array_set_size (side->gains, 0);
  g_array_set_size (side->gains, side->clauses->len);
  for (guint i = 0; i < side->clauses->len; i++)
    g_array_index (side->gains, float, i) = 0;
  for (guint i = 0; i < side->words->len; i++)
    {
      const Word *word = &g_array_index (side->words, Word, i);

      g_array_index (side->gains, float, word->clause)
        += word->is_shared ? word->weight : -STRANGER_SHARE * word->weight;
    }
  for (guint i = 0; i < side->clauses->len; i++)
    {
      if (sum <= 0)
        {
          sum = 0;
          first = i;
        }
      sum += g_array_index (side->gains, float, i);
      if (sum > best)
        {
          best = sum;
          side->run = (Run){ first, i + 1 };
        }
    }
  widen_run (side);
}

static gboolean
is_quote (const char *text, const RvToken *token)
{
  gunichar sign = g_utf8_get_char (text + token->span.start);

  return token->kind == RV_WORD_SIGN
         && (sign == '"' || g_unichar_type (sign) == G_UNICODE_INITIAL_PUNCTUATION
             || g_unichar_type (sign) == G_UNICODE_FINAL_PUNCTUATION);
}

/* Leaves out a quotation mark at the edge whose fellow is not among the words from @first to @end. */
static void
drop_lone_quote (const char *text, const RvToken *tokens, guint32 *first, guint32 *end)
{
  guint n = 0;

  for (guint32 i = *first; i < *end; i++)
    n += is_quote (text, &tokens[i]);
  if (n != 1 || *first + 1 >= *end)
    return;
  if (is_quote (text, &tokens[*first]))
    (*first)++;
  else if (is_quote (text, &tokens[*end - 1]))
    (*end)--;
}

/* Returns: the words of the run, without the signs around it and what ties it to the clause before */
static RvSpan
get_span (const Side *self, guint *n_words)
{
  guint n_tokens, kind;
  const RvToken *tokens = rv_text_index_get_tokens (self->side->index, &n_tokens);
  const char *text = rv_document_get_text (rv_text_index_get_document (self->side->index));
  guint32 first = g_array_index (self->clauses, Clause, self->run.first).first;
  guint32 end = g_array_index (self->clauses, Clause, self->run.end - 1).end;
  guint n = match_link (self, first, end, &kind);

  if (n > 0 && first + n < end && self->run.first > 0)
    first += n;
  while (end > first + 1 && is_boundary (text, tokens, end - 1, first, n_tokens))
    end--;
  drop_lone_quote (text, tokens, &first, &end);
  *n_words = count_words (tokens, first, end);
  return rv_span (tokens[first].span.start, tokens[end - 1].span.end);
}

/* Returns: how much of the weight of the words of its run the other side has, 0 to 1 */
static float
measure_cover (const Side *self)
{
  float shared = 0, all = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      const Word *word = &g_array_index (self->words, Word, i);

      if (word->clause < self->run.first || word->clause >= self->run.end)
        continue;
      all += word->weight;
      shared += word->is_shared ? word->weight : 0;
    }
  return all > 0 ? shared / all : 0;
}

/* Returns: the clause of @passage, or @passage where it says too little, or too much, of it */
static RvSpan
take_run (const Side *self, RvSpan passage)
{
  float held = 0, all = 0;
  guint n = 0, n_words;
  guint32 last = G_MAXUINT32;
  RvSpan span;

  for (guint i = 0; i < self->words->len; i++)
    {
      const Word *word = &g_array_index (self->words, Word, i);
      gboolean is_inside = word->clause >= self->run.first && word->clause < self->run.end;

      if (!word->is_shared)
        continue;
      all += word->weight;
      held += is_inside ? word->weight : 0;
      n += is_inside && word->key != last;
      last = word->key;
    }
  if (n < LEAST_SHARED || held < LEAST_HELD * all)
    return passage;
  span = get_span (self, &n_words);
  return n_words >= LEAST_WORDS && rv_span_length (span) <= LARGEST_SHARE * rv_span_length (passage)
           ? span
           : passage;
}

/* Makes every word of @side one that both say which the whole of @other has. */
static void
mark_all (Side *side, const Side *other)
{
  Side whole = *other;

  whole.run = (Run){ 0, other->clauses->len };
  mark_shared (side, &whole);
}

/* Gives up the clauses of a translation that leave out something that both say. */
static void
check_translation (RvClauses *self, RvAlignedPair *pair)
{
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (RvSharedTerm));

  rv_evidence_find (self->evidence, pair->left, pair->right, shared);
  for (guint i = 0; i < shared->len; i++)
    {
      const RvSharedTerm *term = &g_array_index (shared, RvSharedTerm, i);

      if (!rv_span_contains (pair->left_clause, term->left))
        pair->left_clause = pair->left;
      if (!rv_span_contains (pair->right_clause, term->right))
        pair->right_clause = pair->right;
    }
}

/**
 * rv_clauses_find:
 * @pair: complete but for its clauses, which it gets
 */
void
rv_clauses_find (RvClauses *self, RvAlignedPair *pair)
{
  Side *left = &self->sides[0], *right = &self->sides[1];
  gboolean has_left = read_side (self, 0, pair->left), has_right;

  pair->left_clause = pair->left;
  pair->right_clause = pair->right;
  has_right = read_side (self, 1, pair->right);
  if (!has_left && !has_right)
    return;
  mark_shared (left, right);
  if (has_left)
    choose_run (left);
  mark_shared (right, left);
  if (has_right)
    choose_run (right);
  mark_shared (left, right);
  if (has_left)
    choose_run (left);
  mark_all (left, right);
  mark_all (right, left);
  if (has_left && measure_cover (right) >= LEAST_COVERED)
    pair->left_clause = take_run (left, pair->left);
  if (has_right && measure_cover (left) >= LEAST_COVERED)
    pair->right_clause = take_run (right, pair->right);
  if (pair->relation == RV_RELATION_TRANSLATED && rv_aligned_pair_has_clause (pair))
    check_translation (self, pair);
}
