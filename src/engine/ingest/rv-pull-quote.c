/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Pull quotes: a short block of its own that says again what a paragraph says, in the same words or
 * in another translation of them. Candidates are blocks of one sentence; paragraphs that share runs
 * of three words with a candidate are found through an index of such runs, and the best few are
 * compared by the longest common subsequence of words inside a window about as long as the candidate
 * (Ratcliff/Obershelp was tried and is quadratic in the paragraph). Bounds: CANDIDATES candidates,
 * PARAGRAPHS paragraphs, COMPARED comparisons each; a longer document is looked at no further.
 */

#include "config.h"

#include <string.h>

#include "base/rv-char.h"
#include "base/rv-interner.h"
#include "ingest/rv-cleaning.h"
#include "language/rv-normalize.h"

#define CANDIDATES 64u
#define PARAGRAPHS 1000u
#define COMPARED 3u

/* Words of a candidate. */
#define FEWEST 8u
#define MOST 60u

/* Words of a paragraph that are looked at. */
#define WORDS 1200u

/* Share of the candidate's words that must come again, in order: of a sentence, and of a line that
 * no stop ends and that may as well be a heading. */
#define SENTENCE_SHARE 0.72
#define LABEL_SHARE 0.85

/* Words that must come again in one piece. */
#define RUN 6u

/* The paragraph must be so much longer than what it repeats. */
#define LONGER 1.3

typedef struct
{
  guint index; /* of the line */
  guint32 *words;
  guint n_words;
  double share; /* that must come again */
} Text;

static void
text_clear (gpointer data)
{
  g_free (((Text *) data)->words);
}

static gboolean
is_inside_word (const char *p)
{
  return rv_char_is_alnum (rv_char_get (p)) || rv_char_is_mark (rv_char_get (p));
}

/* Bytes of @line with the first WORDS words; a line may be a whole book. */
static gsize
measure_beginning (const RvLine *line)
{
  const char *p = line->text;
  guint n_words = 0;

  if (line->n_words <= WORDS)
    return line->length;
  for (; *p != 0 && n_words <= WORDS; p = g_utf8_next_char (p))
    n_words += is_inside_word (p) && !is_inside_word (g_utf8_next_char (p));
  return (gsize) (p - line->text);
}

/* The first words of a line as numbers. */
static void
read_text (RvInterner *interner, const RvLine *line, guint index, Text *text)
{
  g_autofree char *folded = rv_normalize_fold (line->text, (gssize) measure_beginning (line));
  const char *p = folded;

  text->index = index;
  text->share = line->end == RV_LINE_END_STOP ? SENTENCE_SHARE : LABEL_SHARE;
  text->n_words = 0;
  text->words = g_new (guint32, MIN (line->n_words, WORDS) + 1);
  while (*p != 0 && text->n_words < MIN (line->n_words, WORDS))
    {
      const char *start;

      while (*p != 0 && !rv_char_is_alnum (rv_char_get (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != 0 && is_inside_word (p))
        p = g_utf8_next_char (p);
      if (p > start)
        text->words[text->n_words++] = rv_interner_add (interner, start, (gsize) (p - start));
    }
}

static gboolean
is_candidate (const RvLine *line)
{
  return line->n_words >= FEWEST && line->n_words <= MOST && line->n_stops == 0
         && line->end != RV_LINE_END_COLON;
}

static guint64
hash_run (const guint32 *words)
{
  return ((guint64) words[0] * 0x9e3779b97f4a7c15u) ^ ((guint64) words[1] * 0xc2b2ae3d27d4eb4fu)
         ^ ((guint64) words[2] << 32 | words[2]);
}

/* Longest common subsequence of @a with @b, words of both; @row has n_b + 1 places. */
static guint
common (const guint32 *a, guint n_a, const guint32 *b, guint n_b, guint *row)
{
  memset (row, 0, (n_b + 1) * sizeof *row);
  for (guint i = 0; i < n_a; i++)
    {
      guint diagonal = 0;

      for (guint j = 1; j <= n_b; j++)
        {
          guint above = row[j];

          row[j] = a[i] == b[j - 1] ? diagonal + 1 : MAX (above, row[j - 1]);
          diagonal = above;
        }
    }
  return row[n_b];
}

/* The best share of @candidate that a window of @paragraph has in order. */
static double
measure (const Text *candidate, const Text *paragraph)
{
  guint window = candidate->n_words * 3 / 2 + 4;
  guint step = MAX (candidate->n_words / 3, 1u);
  g_autofree guint *row = g_new (guint, window + 1);
  guint best = 0;

  for (guint at = 0; at < paragraph->n_words; at += step)
    best = MAX (best, common (candidate->words, candidate->n_words, paragraph->words + at,
                              MIN (window, paragraph->n_words - at), row));
  return (double) best / candidate->n_words;
}

/* The longest run of words that both have. */
static guint
find_run (const Text *a, const Text *b)
{
  g_autofree guint *row = g_new0 (guint, b->n_words + 1);
  guint best = 0;

  for (guint i = 0; i < a->n_words; i++)
    for (guint j = b->n_words; j > 0; j--)
      {
        row[j] = a->words[i] == b->words[j - 1] ? row[j - 1] + 1 : 0;
        best = MAX (best, row[j]);
      }
  return best;
}

/* A run of three words, and the number of a paragraph that has it, plus 1; 0 in a free place. */
typedef struct
{
  guint32 hash; /* the upper half: the lower one tells the place */
  guint32 paragraph;
} Run;

/* Open addressing, at most half full. */
typedef struct
{
  Run *places;
  gsize mask;
} Runs;

static Run *
find_place (const Runs *self, guint64 hash)
{
  gsize at = hash & self->mask;

  while (self->places[at].paragraph != 0 && self->places[at].hash != hash >> 32)
    at = (at + 1) & self->mask;
  return &self->places[at];
}

/* For each run of three words the longest paragraph that has it: what repeats is the shorter one. */
static void
runs_init (Runs *self, const GArray *paragraphs)
{
  gsize n_runs = 0, n_places = 64;

  for (guint i = 0; i < paragraphs->len; i++)
    n_runs += g_array_index (paragraphs, Text, i).n_words;
  while (n_places < 2 * n_runs)
    n_places *= 2;
  *self = (Runs){ g_new0 (Run, n_places), n_places - 1 };
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const Text *text = &g_array_index (paragraphs, Text, i);

      for (guint j = 0; j + 2 < text->n_words; j++)
        {
          guint64 hash = hash_run (text->words + j);
          Run *run = find_place (self, hash);

          if (run->paragraph == 0
              || g_array_index (paragraphs, Text, run->paragraph - 1).n_words < text->n_words)
            *run = (Run){ (guint32) (hash >> 32), i + 1 };
        }
    }
}

static void
runs_clear (Runs *self)
{
  g_free (self->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Runs, runs_clear)

static gboolean
is_repeated (const Text *candidate, const GArray *paragraphs, const Runs *runs, guint *votes)
{
  memset (votes, 0, paragraphs->len * sizeof *votes);
  for (guint j = 0; j + 2 < candidate->n_words; j++)
    {
      guint at = find_place (runs, hash_run (candidate->words + j))->paragraph;

      if (at > 0)
        votes[at - 1]++;
    }
  for (guint k = 0; k < COMPARED; k++)
    {
      guint best = 0;
      const Text *paragraph;

      for (guint i = 1; i < paragraphs->len; i++)
        if (votes[i] > votes[best])
          best = i;
      if (votes[best] == 0)
        return FALSE;
      paragraph = &g_array_index (paragraphs, Text, best);
      votes[best] = 0;
      if (paragraph->index != candidate->index && paragraph->n_words >= LONGER * candidate->n_words
          && find_run (candidate, paragraph) >= RUN
          && measure (candidate, paragraph) >= candidate->share)
        return TRUE;
    }
  return FALSE;
}

/**
 * rv_pull_quote_detect:
 */
void
rv_pull_quote_detect (RvCleaning *self)
{
  g_autoptr (RvInterner) interner = rv_interner_new ();
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, TRUE, sizeof (Text));
  g_auto (Runs) runs = { NULL, 0 };
  g_autofree guint *votes = NULL;
  guint candidates = 0;

  g_array_set_clear_func (paragraphs, text_clear);
  for (guint i = 0; i < self->n_lines && i < PARAGRAPHS; i++)
    {
      Text text;

      if (!rv_cleaning_is_open (self, i) || self->lines[i].n_words < FEWEST)
        continue;
      read_text (interner, &self->lines[i], i, &text);
      g_array_append_val (paragraphs, text);
    }
  if (paragraphs->len < 2)
    return;
  runs_init (&runs, paragraphs);
  votes = g_new (guint, paragraphs->len);
  for (guint i = 0; i < paragraphs->len && candidates < CANDIDATES; i++)
    {
      const Text *text = &g_array_index (paragraphs, Text, i);

      if (!is_candidate (&self->lines[text->index]))
        continue;
      candidates++;
      if (is_repeated (text, paragraphs, &runs, votes))
        rv_cleaning_mark (self, text->index, RV_ROLE_PULLQUOTE, "pull-quote");
    }
}
