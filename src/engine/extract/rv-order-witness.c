/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Slips of a translator who met a list of orders in a language without tenses and with numbered
 * weekdays: a list marker turned into a weekday ("Wednesday" for the fourth point) and orders told
 * as things done. Both show by their neighbours only.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "extract/rv-imperative.h"
#include "extract/rv-subject.h"
#include "extract/rv-witness.h"

/* Sentences between two orders that may be orders in the past tense. */
#define MAX_PAST_ORDERS 4u
/* Words in which a past tense is looked for. */
#define SUBJECT_WORDS 40u

/* A paragraph that opens with a marker of a list. */
typedef struct
{
  guint number;
  const RvWeekdayMarker *weekday; /* NULL for a true ordinal */
  RvSpan span;
} Marker;

static gboolean
read_marker (const RvWitness *self, const RvSentence *sentence, Marker *out_marker)
{
  const RvToken *token = &self->tokens[sentence->first_token];
  const char *text = rv_document_get_text (self->extraction->document);
  const char *word = self->words[sentence->first_token];
  const RvWeekdayMarker *weekday = g_hash_table_lookup (self->rules->weekdays, word);
  gpointer number = g_hash_table_lookup (self->rules->ordinals, word);

  if (sentence->n_tokens < 3 || text[token[1].span.start] != ',')
    return FALSE;
  if (weekday == NULL && number == NULL)
    return FALSE;
  out_marker->weekday = weekday;
  out_marker->number = weekday != NULL ? weekday->number : GPOINTER_TO_UINT (number);
  out_marker->span = token->span;
  return TRUE;
}

/* @anchored: whether the marker before is an ordinal or was found to stand for one.
 * Returns: the same for this marker */
static gboolean
check_marker (const RvWitness *self, const GArray *markers, guint index, gboolean anchored)
{
  const Marker *marker = &g_array_index (markers, Marker, index);
  const Marker *before = index > 0 ? &g_array_index (markers, Marker, index - 1) : NULL;
  const Marker *after
    = index + 1 < markers->len ? &g_array_index (markers, Marker, index + 1) : NULL;
  gboolean goes_on = before != NULL && anchored && before->number + 1 == marker->number;
  gboolean is_followed
    = after != NULL && after->weekday == NULL && after->number == marker->number + 1;
  g_autofree char *message = NULL;

  if (marker->weekday == NULL)
    return TRUE;
  if (!goes_on && !is_followed)
    return FALSE;
  /* Translators: %1$s is a weekday, %2$s an ordinal such as "Fourth". */
  message = g_strdup_printf (_ ("“%1$s” stands where the list goes on with “%2$s”: the original "
                                "may have a number, not a day."),
                             marker->weekday->weekday, marker->weekday->ordinal);
  rv_witness_add (self, marker->span, "weekday-marker", "translation", message);
  return TRUE;
}

/* Finds weekdays among the markers of a list. */
void
rv_witness_markers (const RvWitness *self)
{
  g_autoptr (GArray) markers = g_array_new (FALSE, FALSE, sizeof (Marker));
  gboolean anchored = FALSE;

  if (g_hash_table_size (self->rules->weekdays) == 0)
    return;
  for (guint i = 0; i < self->n_sentences; i++)
    {
      Marker marker;

      if (rv_witness_is_read (self, &self->sentences[i])
          && read_marker (self, &self->sentences[i], &marker))
        g_array_append_val (markers, marker);
    }
  for (guint i = 0; i < markers->len; i++)
    anchored = check_marker (self, markers, i, anchored);
}

/* "Second, strengthened the inspection of boats.": no subject, where the list gives orders */
static gboolean
opens_with_past_order (const RvWitness *self, const RvClause *clause)
{
  guint start = rv_imperative_find_start (clause), token, classes, n;
  guint verb = rv_clause_skip (clause, start, RV_CUE (ADVERB));

  if (verb + 1 >= clause->n_items || start == 0)
    return FALSE;
  token = clause->items[verb].token;
  n = rv_warning_rules_match (self->rules, self->words + token, self->n_tokens - token, &classes);
  return n > 0 && (classes & RV_WARN_PAST_ORDER) != 0
         && rv_clause_is (clause, verb + 1, RV_CUE (DETERMINER))
         && rv_clause_find (clause, verb + 1, clause->n_items, RV_CUE (FINITE) | RV_CUE (HAD))
              == clause->n_items;
}

/* Whether somebody did in this sentence what orders ask for: "The ministries promptly reported …" */
static gboolean
is_past_order (const RvWitness *self, RvClause *clause, const RvSentence *sentence)
{
  guint verb, subject_end;
  RvSubject subject;
  guint classes;

  rv_clause_tag (clause, sentence);
  if (opens_with_past_order (self, clause))
    return TRUE;
  for (verb = 1; verb < MIN (clause->n_items, SUBJECT_WORDS); verb++)
    {
      guint token = clause->items[verb].token;

      if (rv_clause_is (clause, verb, RV_CUE (FINITE) | RV_CUE_ANY_MODAL | RV_CUE (HAD)))
        return FALSE;
      if (rv_warning_rules_match (self->rules, self->words + token, self->n_tokens - token,
                                  &classes)
            > 0
          && (classes & RV_WARN_PAST_ORDER) != 0)
        break;
    }
  if (verb >= MIN (clause->n_items, SUBJECT_WORDS))
    return FALSE;
  /* "reported that …": tells what somebody said */
  if ((rv_clause_is (clause, verb, RV_CUE (REPORTING)) && clause->items[verb].n_tokens > 1)
      || rv_clause_is (clause, verb + 1, RV_CUE (COMPLEMENTIZER)))
    return FALSE;
  for (subject_end = verb;
       subject_end > 1 && rv_clause_is (clause, subject_end - 1, RV_CUE (ADVERB)); subject_end--)
    ;
  subject = rv_subject_from_items (clause, 0, subject_end);
  return rv_subject_can_act (&subject) && subject.kind != RV_SUBJECT_PERSON
         && !rv_clause_is (clause, subject_end - 1,
                           RV_CUE (SIGN) | RV_CUE (DETERMINER) | RV_CUE (PREPOSITION)
                             | RV_CUE (CONJUNCTION) | RV_CUE (VERB));
}

static gboolean
has_date (const RvWitness *self, RvSpan span)
{
  const GArray *dates = self->extraction->findings->dates;

  for (guint i = 0; i < dates->len; i++)
    {
      RvSpan date = g_array_index (dates, RvDateMention, i).base.span;

      if (date.start >= span.end)
        break;
      if (rv_span_overlaps (date, span))
        return TRUE;
    }
  return FALSE;
}

static void
check_gap (const RvWitness *self, RvClause *clause, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (!is_past_order (self, clause, &self->sentences[i])
        || has_date (self, self->sentences[i].span))
      return;
  for (guint i = first; i < end; i++)
    rv_witness_add (self, self->sentences[i].span, "past-order", "translation",
                    _ ("This sentence stands in a run of orders but tells what was done: the "
                       "original may be an order too."));
}

/**
 * rv_witness_past_orders:
 *
 * Finds sentences in the past tense between two orders of one speaker.
 *
 * Returns: %FALSE with RV_ERROR_DATA where the lexicon of directives is not as it should be
 */
gboolean
rv_witness_past_orders (const RvWitness *self, GError **error)
{
  const GArray *directives = self->extraction->findings->directives;
  const RvDirectiveLexicon *lexicon;
  g_autoptr (RvClause) clause = NULL;

  if (!rv_directive_lexicon_ensure (self->extraction->pack, &lexicon, error))
    return FALSE;
  if (lexicon == NULL)
    return TRUE;
  clause = rv_clause_new (self->extraction->index, lexicon);

  for (guint i = 0; i + 1 < directives->len; i++)
    {
      const RvDirective *a = &g_array_index (directives, RvDirective, i);
      const RvDirective *b = &g_array_index (directives, RvDirective, i + 1);
      guint first, end;

      if (a->issuer == NULL || g_strcmp0 (a->issuer, b->issuer) != 0)
        continue;
      first = rv_text_index_find_sentence (self->extraction->index, a->base.span.start) + 1;
      end = rv_text_index_find_sentence (self->extraction->index, b->base.span.start);
      if (first < end && end - first <= MAX_PAST_ORDERS)
        check_gap (self, clause, first, end);
    }
  return TRUE;
}
