/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "align/rv-word-core.h"
#include "align/rv-word-diff.h"
#include "base/rv-limits.h"

/*
 * The word diff inside a pair, by longest common runs (J. W. Ratcliff and D. E. Metzener, Pattern
 * matching: the Gestalt approach, Dr. Dobb's Journal 1988): the longest run of words that both have
 * stays, then the same before and behind it. A content word counts twice as long as a function word
 * and four times as long as a sign; of runs about as long that stays which moves fewer words from
 * their place. People mark edits so: a longest common subsequence keeps more words, but scattered
 * ones (0.939 of the words that people marked against 0.954), and so does an alignment of the
 * lowest cost with a price for each edit (O. Gotoh, An improved algorithm for matching biological
 * sequences, Journal of Molecular Biology 162, 1982), whatever the price (0.946 at best). Counting
 * words that stand once for more, as a histogram diff does, changed nothing. Half of what still
 * differs from people are words that they see as moved, which a diff in order cannot say.
 *
 * What is compared are words as a reader sees them: "state-of-the-art" and "[12]" are one. Case
 * counts, except of the first word of a sentence. Then the steps are made readable: a lone word that
 * stayed equal by chance between two larger edits joins them (0.004).
 *
 * Time: the product of both lengths for each run that is found; once RV_LIMIT_DIFF_CELLS are spent,
 * what is left counts as replaced. Memory is linear.
 */

typedef struct
{
  RvSpan span;
  guint32 token; /* its first */
  guint32 n_tokens;
  guint32 hash; /* of its bytes */
  guint8 weight;
} Piece;

/* What a piece counts in a run, and what each word of difference in its place takes away. */
#define SIGN_WEIGHT 5
#define FUNCTION_WEIGHT 10
#define CONTENT_WEIGHT 20
#define SKEW_WEIGHT 1

/* So many words edited around a lone equal one show that it stayed by chance: a slight one, any. */
#define EDITED_AROUND_SLIGHT 8u
#define EDITED_AROUND_ANY 12u

typedef struct
{
  const char *text;
  const RvTextIndex *index;
  const RvToken *tokens; /* of the whole document */
  GArray *pieces;        /* of Piece */
  guint8 *equal;         /* by piece */
} Passage;

#define PIECE(passage, i) (&g_array_index ((passage)->pieces, Piece, i))

static gboolean
touches (const RvToken *tokens, guint32 i, guint32 end)
{
  return i + 1 < end && tokens[i].span.end == tokens[i + 1].span.start;
}

static gboolean
is_joiner (const Passage *self, guint32 token)
{
  RvSpan span = self->tokens[token].span;

  return (rv_span_length (span) == 1 && strchr ("-/.'", self->text[span.start]) != NULL)
         || (rv_span_length (span) == 3
             && memcmp (self->text + span.start, "\342\200\223", 3) == 0);
}

static gboolean
is_sign (const Passage *self, guint32 token, char sign)
{
  RvSpan span = self->tokens[token].span;

  return rv_span_length (span) == 1 && self->text[span.start] == sign;
}

/* Whether the full stop @dot ends a word inside a sentence: what follows does not open another. */
static gboolean
is_abbreviating (const Passage *self, guint32 dot, guint32 end)
{
  gunichar next;

  if (!is_sign (self, dot, '.') || dot + 1 >= end || touches (self->tokens, dot, end))
    return FALSE;
  next = g_utf8_get_char (self->text + self->tokens[dot + 1].span.start);
  return g_unichar_islower (next) || g_unichar_isdigit (next) || next == '(' || next == '['
         || next == ',';
}

/* Whether the hyphen at @i belongs to the word it touches on one side only: "-like", "long- and". */
static gboolean
is_hanging (const Passage *self, guint32 i, guint32 end)
{
  return is_sign (self, i, '-') && !touches (self->tokens, i, end);
}

/*
 * Returns: the token behind the piece that begins at @i: words joined without a space, "[12]", a word
 *   with the full stop of its abbreviation or with a hyphen that hangs on it
 */
static guint32
find_piece_end (const Passage *self, guint32 i, guint32 end)
{
  const RvToken *tokens = self->tokens;

  if (is_sign (self, i, '[') && touches (tokens, i, end) && touches (tokens, i + 1, end)
      && is_sign (self, i + 2, ']'))
    return i + 3;
  if (is_sign (self, i, '-') && touches (tokens, i, end) && tokens[i + 1].kind != RV_WORD_SIGN
      && (i == 0 || !touches (tokens, i - 1, end)))
    i++;
  if (tokens[i].kind == RV_WORD_SIGN)
    return i + 1;
  while (touches (tokens, i, end) && touches (tokens, i + 1, end) && is_joiner (self, i + 1)
         && tokens[i + 2].kind != RV_WORD_SIGN)
    i += 2;
  if (touches (tokens, i, end)
      && (is_abbreviating (self, i + 1, end) || is_hanging (self, i + 1, end)))
    i++;
  return i + 1;
}

static guint32
hash_bytes (const char *bytes, gsize length)
{
  guint32 hash = 2166136261u; /* FNV-1a */

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) bytes[i]) * 16777619u;
  return hash;
}

static guint8
weigh_piece (const Passage *self, const Piece *piece)
{
  const RvToken *token = &self->tokens[piece->token];

  if (piece->n_tokens > 1)
    return CONTENT_WEIGHT;
  if (token->kind == RV_WORD_SIGN)
    return SIGN_WEIGHT;
  return rv_text_index_is_stop_word (self->index, token->word) ? FUNCTION_WEIGHT : CONTENT_WEIGHT;
}

static void
passage_init (Passage *self, const RvTextIndex *index, RvSpan span)
{
  guint n_tokens, n_pieces = 0;
  guint32 i, end;

  self->text = rv_document_get_text (rv_text_index_get_document (index));
  self->index = index;
  self->tokens = rv_text_index_get_tokens (index, &n_tokens);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  i = n_tokens > 0 ? rv_text_index_find_token (index, span.start) : 0;
  while (i < n_tokens && self->tokens[i].span.start < span.start)
    i++;
  for (end = i; end < n_tokens && self->tokens[end].span.end <= span.end;)
    end++;
  g_array_set_size (self->pieces, end - i); /* at most so many: not one call for each */
  while (i < end)
    {
      guint32 next = find_piece_end (self, i, end);
      Piece *piece = PIECE (self, n_pieces++);

      *piece = (Piece){ rv_span (self->tokens[i].span.start, self->tokens[next - 1].span.end), i,
                        next - i, 0, 0 };
      piece->hash = hash_bytes (self->text + piece->span.start, rv_span_length (piece->span));
      piece->weight = weigh_piece (self, piece);
      i = next;
    }
  g_array_set_size (self->pieces, n_pieces);
  self->equal = g_new0 (guint8, self->pieces->len + 1);
}

static void
passage_clear (Passage *self)
{
  g_array_unref (self->pieces);
  g_free (self->equal);
}

/* Whether both are the same words but for capitals. */
static gboolean
is_folded_equal (const Passage *left, const Piece *a, const Passage *right, const Piece *b)
{
  const char *const *left_words = rv_text_index_get_words (left->index);
  const char *const *right_words = rv_text_index_get_words (right->index);

  if (a->n_tokens != b->n_tokens)
    return FALSE;
  for (guint32 k = 0; k < a->n_tokens; k++)
    if (!g_str_equal (left_words[a->token + k], right_words[b->token + k]))
      return FALSE;
  return TRUE;
}

static gboolean
is_equal (const Passage *left, guint i, const Passage *right, guint j)
{
  const Piece *a = PIECE (left, i), *b = PIECE (right, j);

  if (a->hash == b->hash && rv_span_length (a->span) == rv_span_length (b->span)
      && memcmp (left->text + a->span.start, right->text + b->span.start, rv_span_length (a->span))
           == 0)
    return TRUE;
  return (i == 0 || j == 0) && is_folded_equal (left, a, right, b);
}

/* Where a common run may lie: [left, left_end) and [right, right_end). */
typedef struct
{
  guint left;
  guint left_end;
  guint right;
  guint right_end;
} Range;

typedef struct
{
  guint32 weight;
  guint32 length;
} Run;

/* What the run of @length words that ends before @i and @j is worth, in the middle of @range. */
static gint64
value_run (const Range *range, guint i, guint j, const Run *run)
{
  gint64 left = (gint64) i - run->length - range->left;
  gint64 right = (gint64) j - run->length - range->right;

  return (gint64) run->weight - SKEW_WEIGHT * ABS (left - right);
}

/* Returns: the most valuable common run within @range, an empty one where there is none */
static Range
find_run (const Passage *left, const Passage *right, const Range *range, Run *row)
{
  Range best = { range->left, range->left, range->right, range->right };
  const Piece *others = (const Piece *) (gpointer) right->pieces->data;
  gint64 best_value = 0, value;

  memset (row + range->right, 0, (range->right_end - range->right + 1) * sizeof (Run));
  for (guint i = range->left; i < range->left_end; i++)
    for (guint j = range->right_end; j-- > range->right;)
      {
        Run before;

        /* Most are told by their hashes; the first words may be equal without. */
        if ((others[j].hash != PIECE (left, i)->hash && i > 0 && j > 0)
            || !is_equal (left, i, right, j))
          {
            row[j] = (Run){ 0, 0 };
            continue;
          }
        before = j > range->right ? row[j - 1] : (Run){ 0, 0 };
        row[j].weight = before.weight + PIECE (left, i)->weight;
        row[j].length = before.length + 1;
        value = value_run (range, i + 1, j + 1, &row[j]);
        if (value > best_value || (value == best_value && best.left_end == i + 1))
          {
            best_value = value;
            best = (Range){ i + 1 - row[j].length, i + 1, j + 1 - row[j].length, j + 1 };
          }
      }
  return best;
}

static void
push_range (GArray *stack, guint left, guint left_end, guint right, guint right_end)
{
  Range range = { left, left_end, right, right_end };

  if (left < left_end && right < right_end)
    g_array_append_val (stack, range);
}

static void
mark_runs (Passage *left, Passage *right, guint start, guint left_end, guint right_end)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Range));
  g_autofree Run *row = g_new (Run, right->pieces->len + 1);
  guint64 spent = 0;

  push_range (stack, start, left_end, start, right_end);
  while (stack->len > 0)
    {
      Range range = g_array_index (stack, Range, stack->len - 1), run;

      g_array_set_size (stack, stack->len - 1);
      spent += (guint64) (range.left_end - range.left) * (range.right_end - range.right);
      if (spent > RV_LIMIT_DIFF_CELLS)
        return;
      run = find_run (left, right, &range, row);
      if (run.left == run.left_end)
        continue;
      memset (left->equal + run.left, TRUE, run.left_end - run.left);
      memset (right->equal + run.right, TRUE, run.right_end - run.right);
      push_range (stack, range.left, run.left, range.right, run.right);
      push_range (stack, run.left_end, range.left_end, run.right_end, range.right_end);
    }
}

static void
mark_equal (Passage *left, Passage *right)
{
  guint start = 0, n = left->pieces->len, m = right->pieces->len;

  while (start < n && start < m && is_equal (left, start, right, start))
    {
      left->equal[start] = right->equal[start] = TRUE;
      start++;
    }
  if (start == n && start == m)
    return;
  while (n > start && m > start && is_equal (left, n - 1, right, m - 1))
    left->equal[--n] = right->equal[--m] = TRUE;
  mark_runs (left, right, start, n, m);
}

typedef struct
{
  guint left;
  guint right;
  guint n_left;
  guint n_right;
  gboolean equal;
} Step;

static void
add_steps (GArray *steps, const Passage *left, const Passage *right)
{
  guint i = 0, j = 0, n = left->pieces->len, m = right->pieces->len;

  while (i < n || j < m)
    {
      Step step = { i, j, 0, 0, FALSE };

      while (i < n && !left->equal[i])
        i++;
      while (j < m && !right->equal[j])
        j++;
      step.n_left = i - step.left;
      step.n_right = j - step.right;
      if (step.n_left == 0 && step.n_right == 0)
        {
          step.equal = TRUE;
          while (i < n && j < m && left->equal[i] && right->equal[j])
            i++, j++;
          step.n_left = i - step.left;
          step.n_right = j - step.right;
        }
      g_array_append_val (steps, step);
    }
}

/* Whether the equal run @step says nothing between the edits @before and @after. */
static gboolean
is_chance (const Passage *left, const Step *before, const Step *step, const Step *after)
{
  guint edited = before->n_left + before->n_right + after->n_left + after->n_right;
  gboolean is_slight = PIECE (left, step->left)->weight < CONTENT_WEIGHT;

  return step->n_left == 1 && edited >= (is_slight ? EDITED_AROUND_SLIGHT : EDITED_AROUND_ANY);
}

static void
fold_steps (GArray *steps, const Passage *left)
{
  guint kept = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      Step step = g_array_index (steps, Step, i);

      if (step.equal && kept > 0 && i + 1 < steps->len)
        {
          Step *before = &g_array_index (steps, Step, kept - 1);
          const Step *after = &g_array_index (steps, Step, i + 1);

          if (!before->equal && is_chance (left, before, &step, after))
            {
              before->n_left += step.n_left + after->n_left;
              before->n_right += step.n_right + after->n_right;
              i++;
              continue;
            }
        }
      g_array_index (steps, Step, kept++) = step;
    }
  g_array_set_size (steps, kept);
}

static gboolean
has_fact (const Passage *passage, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    for (guint32 j = 0; j < PIECE (passage, i)->n_tokens; j++)
      if (passage->tokens[PIECE (passage, i)->token + j].kind == RV_WORD_NUMBER)
        return TRUE;
  return FALSE;
}

static RvSpan
pieces_span (const Passage *passage, guint first, guint n)
{
  return n > 0
           ? rv_span (PIECE (passage, first)->span.start, PIECE (passage, first + n - 1)->span.end)
           : RV_SPAN_NONE;
}

static void
add_edits (GArray *edits, const GArray *steps, const Passage *left, const Passage *right)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      RvEdit edit = { RV_EDIT_REPLACE, pieces_span (left, step->left, step->n_left),
                      pieces_span (right, step->right, step->n_right), FALSE };

      if (step->equal)
        edit.kind = RV_EDIT_EQUAL;
      else if (step->n_left == 0)
        edit.kind = RV_EDIT_INSERT;
      else if (step->n_right == 0)
        edit.kind = RV_EDIT_DELETE;
      edit.is_fact = !step->equal
                     && (has_fact (left, step->left, step->n_left)
                         || has_fact (right, step->right, step->n_right));
      rv_word_core_find (&edit, left->text, right->text);
      g_array_append_val (edits, edit);
    }
}

/**
 * rv_word_diff_find:
 * @edits: (element-type RvEdit): gets the steps appended that turn the left passage into the right one
 *
 * Returns: the share of words and signs that stayed, 0 to 1
 */
double
rv_word_diff_find (const RvTextIndex *left_index,
                   RvSpan left_span,
                   const RvTextIndex *right_index,
                   RvSpan right_span,
                   GArray *edits)
{
  Passage left, right;
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  guint n_equal = 0, n;

  passage_init (&left, left_index, left_span);
  passage_init (&right, right_index, right_span);
  mark_equal (&left, &right);
  for (guint i = 0; i < left.pieces->len; i++)
    n_equal += left.equal[i];
  add_steps (steps, &left, &right);
  fold_steps (steps, &left);
  add_edits (edits, steps, &left, &right);
  n = left.pieces->len + right.pieces->len;
  passage_clear (&left);
  passage_clear (&right);
  return n > 0 ? 2.0 * n_equal / n : 1;
}
