/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "base/rv-limits.h"
#include "extract/rv-finders.h"
#include "extract/rv-phrase-candidates.h"

/*
 * Key phrases: candidates (see rv-phrase-candidates.c) ranked by a product of what is known to tell
 * them: how often they stand there on their own account, as in the C-value (K. Frantzi, S. Ananiadou,
 * H. Mima, "Automatic recognition of multi-word terms", IJDL 3, 2000), how frequent their words are, how
 * rare in the language at large, how long, how early they come, whether they are whole runs, whether they
 * are names. No statistics but the document's and a table of the language.
 *
 * How much a single word may weigh differs most between kinds of text: technical prose names its
 * matters by compounds that it repeats, reports by names. Both shares are measured in the document;
 * their difference moves the weight between SINGLE_LEAST and SINGLE_MOST.
 *
 * Tried on the development halves of three public sets (news, abstracts, papers; F1 of the first ten) and
 * lost: runs alone, as RAKE has them, and their degree; TextRank over words; parts of runs that
 * never stand alone; one weight of single words for all documents. Of the length of words, news gained
 * .014 and papers lost .030 where it was weighed alike in all documents.
 */

#define FOUND_POWER 0.6
#define FOUND_POWER_NAMES 0.4 /* more in a text of names */
#define STEM_POWER 0.3
#define RARITY_POWER 0.7 /* of terms; in a text of names a rare word is mostly just another name */
#define RARITY_LEAST_POWER 0.2
#define THREE_WORDS 1.2
#define CAPITAL 0.5      /* among terms; in a text of names it distinguishes nothing */
#define LENGTH_POWER 2.5 /* in a text of names */
#define LENGTH_LEAST 0.3
#define LENGTH_MOST 1.7
#define EARLY 2.0 /* in the first eighth of the document */
#define EARLY_DECAY 8.0
#define OPENING 0.5 /* in the first words, however long the document */
#define OPENING_UNITS 75.0
#define PART 0.3 /* of a phrase that never is a whole run */
#define SINGLE_LEAST 0.15
#define SINGLE_MOST 2.2
#define SINGLE_NAMES 1.5
#define NAMES_FROM -0.1
#define NAMES_RANGE 0.25
#define WEAK 0.5
#define NESTED 0.5 /* of the longer phrase's number is taken off */

/* A part of a phrase taken is taken too if it is found so many times as often. */
#define PART_TIMES 3.0
#define PART_TIMES_NAMES 0.5
/* A phrase is left out if a part of it was taken that is found so many times as often. */
#define WHOLE_TIMES 3.0

typedef struct
{
  guint32 node;
  double score;
} Ranked;

/* How much the document is one of names rather than of terms, 0 to 1. Where syllables are written apart
 * it is always one of terms: those have several. */
static double
measure_names (const RvKeyphraseRules *rules, const RvPhraseCandidates *candidates)
{
  double difference = candidates->capital_share - candidates->compound_share;

  if (rv_keyphrase_rules_is_syllabic (rules))
    return 0.0;
  return CLAMP ((difference - NAMES_FROM) / NAMES_RANGE, 0.0, 1.0);
}

static double
weigh_length (const RvPhraseCandidate *phrase, double names)
{
  double whole = PART + sqrt ((double) phrase->n_whole / phrase->n_found);

  if (phrase->n_words == 1)
    return (SINGLE_LEAST + (SINGLE_MOST - SINGLE_LEAST) * names)
           * (whole * (1.0 - names) + SINGLE_NAMES * names);
  return phrase->n_words == 3 ? THREE_WORDS * whole : whole;
}

/* Long words are specific ones (G. K. Zipf, "Human behavior and the principle of least effort", 1949): in a
 * text of names this tells more than how rare they are. */
static double
weigh_letters (const RvPhraseCandidates *candidates, const RvPhraseCandidate *phrase, double names)
{
  double length = (double) phrase->n_letters / phrase->n_words / MAX (1.0, candidates->word_length);

  return pow (CLAMP (length, LENGTH_LEAST, LENGTH_MOST), LENGTH_POWER * names);
}

static double
score_phrase (const RvPhraseCandidates *candidates,
              const RvPhraseCandidate *phrase,
              double names,
              gboolean is_weak)
{
  double own = MAX (0.3, phrase->n_found - NESTED * phrase->n_longer);
  double place = phrase->place, n = phrase->n_words, terms = 1.0 - names;
  double score = pow (own, FOUND_POWER + FOUND_POWER_NAMES * names)
                 * pow (phrase->stem_sum / n, STEM_POWER) * weigh_length (phrase, names)
                 * pow (MAX (0.01, phrase->rarity_sum / n), RARITY_POWER * terms)
                 * pow (MAX (0.01, phrase->rarity_least), RARITY_LEAST_POWER * terms)
                 * weigh_letters (candidates, phrase, names);

  score *= 1.0 + CAPITAL * terms * phrase->n_capital / phrase->n_found;
  score *= 1.0 + EARLY * exp (-EARLY_DECAY * place / MAX (1, candidates->n_units))
           + OPENING * exp (-place / OPENING_UNITS);
  return is_weak ? WEAK * score : score;
}

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  return x->node < y->node ? -1 : x->node > y->node;
}

static GArray *
rank (const RvExtraction *extraction,
      const RvKeyphraseRules *rules,
      const RvPhraseCandidates *candidates)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  const char *const *words = rv_text_index_get_words (extraction->index);
  double names = measure_names (rules, candidates);

  for (guint32 i = 0; i < candidates->nodes->len; i++)
    {
      const RvPhraseCandidate *phrase = &g_array_index (candidates->nodes, RvPhraseCandidate, i);
      Ranked entry = { i, 0.0 };
      gboolean is_weak;

      if (phrase->n_found == 0 || (phrase->n_whole == 0 && phrase->n_found <= phrase->n_longer))
        continue;
      is_weak = rv_keyphrase_rules_is_weak (rules, words[phrase->first_token],
                                            words[phrase->first_token + phrase->n_tokens - 1]);
      entry.score = score_phrase (candidates, phrase, names, is_weak);
      g_array_append_val (ranked, entry);
    }
  g_array_sort (ranked, compare_ranked);
  return ranked;
}

/* Whether a phrase taken makes @node say nothing new. */
static gboolean
is_covered (const RvPhraseCandidates *candidates, guint32 node, const GArray *taken, double names)
{
  double part_times = PART_TIMES + (PART_TIMES_NAMES - PART_TIMES) * names;
  const RvPhraseCandidate *nodes
    = (const RvPhraseCandidate *) (gconstpointer) candidates->nodes->data;

  for (guint i = 0; i < taken->len; i++)
    {
      guint32 other = g_array_index (taken, guint32, i);

      if (rv_phrase_candidates_holds (candidates, other, node)
          && nodes[node].n_found < part_times * nodes[other].n_found)
        return TRUE;
      if (rv_phrase_candidates_holds (candidates, node, other)
          && nodes[node].n_found * WHOLE_TIMES < nodes[other].n_found)
        return TRUE;
    }
  return FALSE;
}

static RvSpan
get_span (const RvExtraction *extraction,
          const RvKeyphraseRules *rules,
          guint32 first_token,
          guint n_tokens)
{
  guint n;
  const RvToken *tokens = rv_text_index_get_tokens (extraction->index, &n);
  const RvToken *last = &tokens[first_token + n_tokens - 1];
  RvSpan span = rv_span (tokens[first_token].span.start, last->span.end);
  gsize n_folded
    = rv_keyphrase_rules_match_possessive (rules,
                                           rv_text_index_get_word (extraction->index, last->word));
  const char *text = rv_document_get_text (extraction->document);

  /* as many characters as the folded ending has: a typographic apostrophe has more bytes */
  for (gsize i = 0; i < n_folded && span.end > last->span.start; i++)
    span.end = (guint32) (g_utf8_prev_char (text + span.end) - text);
  return span;
}

static void
take (const RvExtraction *extraction,
      const RvKeyphraseRules *rules,
      const RvPhraseCandidate *phrase,
      double score)
{
  RvSpan shown = get_span (extraction, rules, phrase->shown_token, phrase->n_tokens);
  RvKeyphrase keyphrase
    = { { get_span (extraction, rules, phrase->first_token, phrase->n_tokens), "keyphrase" },
        NULL,
        score };

  keyphrase.text
    = rv_findings_intern_len (extraction->findings,
                              rv_document_get_text (extraction->document) + shown.start,
                              rv_span_length (shown));
  g_array_append_val (extraction->findings->keyphrases, keyphrase);
}

/**
 * rv_find_keyphrases:
 *
 * The RV_LIMIT_KEYPHRASES phrases that say best what the document is about, best first. A language
 * without the section "keyphrases" gets none.
 */
gboolean
rv_find_keyphrases (RvExtraction *extraction, GError **error)
{
  g_autoptr (GError) local = NULL;
  const RvKeyphraseRules *rules = rv_keyphrase_rules_ensure (extraction->pack, &local);
  g_autoptr (RvPhraseCandidates) candidates = NULL;
  g_autoptr (GArray) ranked = NULL;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (guint32));
  double names;

  if (rules == NULL)
    {
      if (local == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  candidates = rv_phrase_candidates_new (extraction, rules);
  ranked = rank (extraction, rules, candidates);
  names = measure_names (rules, candidates);
  for (guint i = 0; i < ranked->len && taken->len < RV_LIMIT_KEYPHRASES; i++)
    {
      const Ranked *entry = &g_array_index (ranked, Ranked, i);

      if (is_covered (candidates, entry->node, taken, names))
        continue;
      g_array_append_val (taken, entry->node);
      take (extraction, rules, &g_array_index (candidates->nodes, RvPhraseCandidate, entry->node),
            entry->score / g_array_index (ranked, Ranked, 0).score);
    }
  return TRUE;
}
