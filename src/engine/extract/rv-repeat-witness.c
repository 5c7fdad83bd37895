/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A text that says one thing twice (a caption, a pulled quote, a conclusion) and not alike: another
 * number, or a negation more.
 *
 * Repeats are found by the minima of hashed word triples (A. Broder, On the Resemblance and
 * Containment of Documents, 1997), numbers and negations left out; sentences that share a minimum
 * are compared word for word. A sentence has SKETCH minima and a bucket keeps BUCKET sentences, so the
 * cost is linear; what a full bucket drops is the repeat of a repeat. Sentences that differ in a date,
 * in another number or in more than a tenth of their words are taken for two statements: "In 2023,
 * 40 cases …; in 2024, 50 cases …".
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-hash.h"
#include "extract/rv-witness.h"

#define SKETCH 3u
#define BUCKET 6u
#define LEAST_WORDS 12u
#define MOST_WORDS 400u
#define LEAST_LIKENESS 0.9
/* Digits of a number whose neighbours may have been swapped. */
#define LEAST_SWAPPED 1000.0

typedef struct
{
  const RvWitness *witness;
  GHashTable *buckets; /* hash -> GArray of guint32 sentences */
  GArray *a, *b;       /* guint32 words, scratch */
} Repeats;

static gboolean
is_negator (const RvWitness *self, guint token)
{
  guint classes;

  return rv_warning_rules_match (self->rules, self->words + token, 1, &classes) > 0
         && (classes & RV_WARN_NEGATOR) != 0;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* The plain words of a sentence in @words; returns how many negations it has. */
static guint
list_words (const RvWitness *self, const RvSentence *sentence, GArray *words)
{
  guint negations = 0;

  g_array_set_size (words, 0);
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      guint token = sentence->first_token + i;

      if (self->tokens[token].kind != RV_WORD_LETTERS)
        continue;
      if (is_negator (self, token))
        negations++;
      else
        g_array_append_val (words, self->tokens[token].word);
    }
  return negations;
}

static guint
hash_triple (const guint32 *words)
{
  guint hash = words[0] * 0x9e3779b1u;

  hash = (hash ^ (hash >> 15) ^ words[1]) * 0x85ebca6bu;
  hash = (hash ^ (hash >> 13) ^ words[2]) * 0xc2b2ae35u;
  return hash ^ (hash >> 16);
}

static void
sketch (const GArray *words, guint minima[SKETCH])
{
  for (guint k = 0; k < SKETCH; k++)
    minima[k] = G_MAXUINT;
  for (guint i = 0; i + 3 <= words->len; i++)
    {
      guint hash = hash_triple (&g_array_index (words, guint32, i));

      for (guint k = 0; k < SKETCH; k++)
        {
          guint keyed = (hash ^ (k * 0x27d4eb2fu)) * (2u * k + 1u);

          minima[k] = MIN (minima[k], keyed);
        }
    }
}

/* Dice's coefficient of the two sorted rows of words. */
static double
get_likeness (const GArray *a, const GArray *b)
{
  guint i = 0, j = 0, common = 0;

  while (i < a->len && j < b->len)
    {
      guint32 x = g_array_index (a, guint32, i), y = g_array_index (b, guint32, j);

      common += x == y;
      i += x <= y;
      j += y <= x;
    }
  return 2.0 * common / (a->len + b->len);
}

/* The first figure in @span or after it; GArray of figures is in the order of the text. */
static guint
find_figure (const RvWitness *self, guint32 byte)
{
  const GArray *figures = self->extraction->findings->figures;
  guint low = 0, high = figures->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (figures, RvFigure, middle).base.span.start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_in_figure (const RvWitness *self, RvSpan token)
{
  const GArray *figures = self->extraction->findings->figures;
  guint at = find_figure (self, token.start + 1);

  return at > 0 && rv_span_contains (g_array_index (figures, RvFigure, at - 1).base.span, token);
}

/* Whether all numbers that count nothing (years, articles) are the same. */
static gboolean
has_same_labels (const RvWitness *self, const RvSentence *a, const RvSentence *b)
{
  guint i = a->first_token, j = b->first_token;
  guint a_end = i + a->n_tokens, b_end = j + b->n_tokens;

  for (;;)
    {
      while (
        i < a_end
        && (self->tokens[i].kind != RV_WORD_NUMBER || is_in_figure (self, self->tokens[i].span)))
        i++;
      while (
        j < b_end
        && (self->tokens[j].kind != RV_WORD_NUMBER || is_in_figure (self, self->tokens[j].span)))
        j++;
      if (i == a_end || j == b_end)
        return i == a_end && j == b_end;
      if (self->tokens[i++].word != self->tokens[j++].word)
        return FALSE;
    }
}

/* The one figure of @b at odds with @a; %NULL where none is, or more than one. */
static const RvFigure *
find_odd_figure (const RvWitness *self,
                 const RvSentence *a,
                 const RvSentence *b,
                 const RvFigure **out_other)
{
  const GArray *figures = self->extraction->findings->figures;
  guint i = find_figure (self, a->span.start), j = find_figure (self, b->span.start);
  const RvFigure *odd = NULL;

  for (;; i++, j++)
    {
      const RvFigure *x = i < figures->len ? &g_array_index (figures, RvFigure, i) : NULL;
      const RvFigure *y = j < figures->len ? &g_array_index (figures, RvFigure, j) : NULL;
      gboolean x_in = x != NULL && x->base.span.start < a->span.end;
      gboolean y_in = y != NULL && y->base.span.start < b->span.end;

      if (!x_in || !y_in)
        return x_in == y_in ? odd : NULL;
      if (x->kind != y->kind || g_strcmp0 (x->unit, y->unit) != 0)
        return NULL;
      if (x->value == y->value)
        continue;
      if (odd != NULL)
        return NULL;
      odd = y;
      *out_other = x;
    }
}

static void
compare_sentences (Repeats *repeats, guint first, guint second, guint negations)
{
  const RvWitness *self = repeats->witness;
  const RvSentence *a = &self->sentences[first], *b = &self->sentences[second];
  guint before = list_words (self, a, repeats->a);
  const RvFigure *odd, *other = NULL;
  g_autofree char *message = NULL;
  g_autofree char *slice = NULL;

  g_array_sort (repeats->a, compare_words);
  if (get_likeness (repeats->a, repeats->b) < LEAST_LIKENESS || !has_same_labels (self, a, b))
    return;
  odd = find_odd_figure (self, a, b, &other);
  if (odd != NULL)
    {
      slice = rv_document_dup_slice (self->extraction->document, other->base.span);
      message = g_strdup_printf (
        /* Translators: %s is a number as the document writes it elsewhere. */
        _ ("The same statement stands above with “%s”: one of the two numbers is wrong."), slice);
      rv_witness_add (self, odd->base.span, "number-at-odds", "translation", message);
    }
  else if (before != negations)
    rv_witness_add (self, b->span, "negation-at-odds", "translation",
                    _ ("Nearly the same sentence stands above, and only one of the two denies: "
                       "check which is meant."));
}

static void
read_sentence (Repeats *repeats, guint number)
{
  const RvWitness *self = repeats->witness;
  const RvSentence *sentence = &self->sentences[number];
  guint negations = list_words (self, sentence, repeats->b);
  guint minima[SKETCH];
  guint32 compared = G_MAXUINT32;

  if (repeats->b->len < LEAST_WORDS || repeats->b->len > MOST_WORDS)
    return;
  sketch (repeats->b, minima);
  g_array_sort (repeats->b, compare_words);
  for (guint k = 0; k < SKETCH; k++)
    {
      gpointer key = GUINT_TO_POINTER (minima[k]);
      GArray *bucket = g_hash_table_lookup (repeats->buckets, key);

      if (bucket == NULL)
        {
          bucket = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (repeats->buckets, key, bucket);
        }
      for (guint i = 0; i < bucket->len; i++)
        {
          guint32 other = g_array_index (bucket, guint32, i);

          if (other == compared || other == number)
            continue;
          compared = other;
          compare_sentences (repeats, other, number, negations);
          k = SKETCH - 1; /* one repeat is enough */
          break;
        }
      if (bucket->len < BUCKET)
        {
          guint32 value = number;

          g_array_append_val (bucket, value);
        }
    }
}

static gboolean
is_swapped (double a, double b)
{
  char x[32], y[32];
  gsize length, at = 0;

  g_snprintf (x, sizeof x, "%.0f", a);
  g_snprintf (y, sizeof y, "%.0f", b);
  length = strlen (x);
  if (length != strlen (y))
    return FALSE;
  while (at < length && x[at] == y[at])
    at++;
  return at + 1 < length && x[at] == y[at + 1] && x[at + 1] == y[at]
         && strcmp (x + at + 2, y + at + 2) == 0;
}

/* "78,062 members" here and "78,026 members" there. */
static void
check_swapped (const RvWitness *self)
{
  const GArray *figures = self->extraction->findings->figures;
  g_autoptr (GHashTable) seen
    = g_hash_table_new (rv_hash_string, g_str_equal); /* unit -> RvFigure */

  for (guint i = 0; i < figures->len; i++)
    {
      const RvFigure *figure = &g_array_index (figures, RvFigure, i);
      const RvFigure *before;

      if (figure->unit == NULL || figure->has_upper || figure->value < LEAST_SWAPPED
          || figure->value != (double) (gint64) figure->value || figure->value > 1e15)
        continue;
      before = g_hash_table_lookup (seen, figure->unit);
      if (before == NULL)
        g_hash_table_insert (seen, (gpointer) figure->unit, (gpointer) figure);
      else if (is_swapped (before->value, figure->value))
        {
          g_autofree char *slice
            = rv_document_dup_slice (self->extraction->document, before->base.span);
          g_autofree char *message = g_strdup_printf (
            /* Translators: %s is a number as the document writes it elsewhere. */
            _ ("Elsewhere the text has “%s”: two digits may have changed places."), slice);

          rv_witness_add (self, figure->base.span, "digits-swapped", "translation", message);
        }
    }
}

/* Finds statements that are made twice and not alike. */
void
rv_witness_repeats (const RvWitness *self)
{
  g_autoptr (GHashTable) buckets
    = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) a = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) b = g_array_new (FALSE, FALSE, sizeof (guint32));
  Repeats repeats = { self, buckets, a, b };

  for (guint i = 0; i < self->n_sentences; i++)
    if (rv_witness_is_read (self, &self->sentences[i]))
      read_sentence (&repeats, i);
  check_swapped (self);
}
