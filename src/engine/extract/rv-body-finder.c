/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-hash.h"
#include "extract/rv-body-finder.h"

/*
 * Bodies: those that are listed by name ("Politburo", "White House"), and runs of words with a
 * capital that end in a body noun ("Central Organization Commission", "Acme Corp") or begin with
 * one that takes "of" ("Ministry of Home Affairs"). An acronym in brackets behind a body is another
 * name of it. A run is at most MAX_RUN tokens long, so the scan is linear.
 */
#define MAX_RUN 14u

typedef struct
{
  char *name;
  RvSpan span;
  GArray *mentions; /* of RvSpan */
} Body;

typedef struct
{
  const RvTokenRow *row;
  const RvLexicon *lexicon; /* NULL where the language has none */
  guint8 *is_person;        /* by token: inside a mention of a person */
  GArray *bodies;           /* of Body */
  GHashTable *by_key;       /* folded name -> body + 1 */
} Finder;

static void
body_clear (gpointer data)
{
  Body *body = data;

  g_free (body->name);
  g_array_unref (body->mentions);
}

/* The concept that the tokens from @first up to @end are a variant of; NULL for none. */
static const char *
find_concept (const Finder *finder, guint first, guint end)
{
  g_autoptr (GArray) matches = NULL;
  const RvConceptMatch *match;

  if (finder->lexicon == NULL)
    return NULL;
  matches = g_array_new (FALSE, FALSE, sizeof (RvConceptMatch));
  rv_lexicon_find (finder->lexicon, finder->row->words + first, end - first, matches);
  if (matches->len != 1)
    return NULL;
  match = &g_array_index (matches, RvConceptMatch, 0);
  return match->n_words == end - first && match->concept->kind == RV_CONCEPT_BODY
           ? match->concept->key
           : NULL;
}

/* The concept of the lexicon, else the name without possessives and articles, folded: "the Party's
 * Central Committee" and "Party Central Committee" are one. */
static char *
dup_key (const Finder *finder, guint first, guint end)
{
  const RvTokenRow *row = finder->row;
  const char *concept = find_concept (finder, first, end);
  GString *key = g_string_new (NULL);

  if (concept != NULL)
    g_string_append_printf (key, "=%s", concept);
  else
    for (guint i = first; i < end; i++)
      if (rv_token_row_has (row, i, RV_TOKEN_LETTERS) && !rv_token_row_has (row, i, RV_LEX_ARTICLE))
        g_string_append_printf (key, "%s ", row->words[i]);
  return g_string_free (key, FALSE);
}

static guint
add_body (Finder *finder, guint first, guint end)
{
  const RvTokenRow *row = finder->row;
  g_autofree char *key = dup_key (finder, first, end);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (finder->by_key, key));
  RvSpan span = rv_token_row_get_span (row, first, end);
  Body *body;

  if (number == 0)
    {
      Body fresh = { g_strndup (row->text + span.start, rv_span_length (span)), span,
                     g_array_new (FALSE, FALSE, sizeof (RvSpan)) };

      g_array_append_val (finder->bodies, fresh);
      number = finder->bodies->len;
      g_hash_table_insert (finder->by_key, g_steal_pointer (&key), GUINT_TO_POINTER (number));
    }
  body = &g_array_index (finder->bodies, Body, number - 1);
  g_array_append_val (body->mentions, span);
  return number;
}

/* A word that a name of a body may consist of. */
static gboolean
is_body_word (const Finder *finder, guint token)
{
  const RvTokenRow *row = finder->row;

  return rv_token_row_has (row, token, RV_TOKEN_CAPITAL) && !finder->is_person[token]
         && !rv_token_row_has_any (row, token, RV_LEX_HONORIFIC | RV_LEX_TITLE)
         && (!rv_token_row_has (row, token, RV_LEX_NOT_NAME)
             || rv_token_row_has (row, token, RV_LEX_MODIFIER));
}

static gboolean
is_joined (const RvTokenRow *row, guint token)
{
  RvSpan before = row->tokens[token - 1].span;

  return row->tokens[token].span.start - before.end <= 1 && row->text[before.end] != '\n';
}

/* "Fourth International Conference": "International" ends the name of a body only where no noun follows. */
static gboolean
goes_on (const Finder *finder, guint token, guint limit)
{
  return rv_token_row_has (finder->row, token, RV_LEX_NOT_NAME) && token + 1 < limit
         && is_joined (finder->row, token + 1) && is_body_word (finder, token + 1);
}

/* The longest run that is the name of a body, from @first on; 0 where there is none. */
static guint
match_run (const Finder *finder, guint first)
{
  const RvTokenRow *row = finder->row;
  guint limit = MIN (first + MAX_RUN, row->n_tokens);
  guint end = 0, k = first;
  gboolean has_head = FALSE, has_of = FALSE;

  while (k < limit && (k == first || is_joined (row, k)))
    {
      if (is_body_word (finder, k))
        {
          gboolean is_noun
            = rv_token_row_has (row, k, RV_LEX_BODY_NOUN) && !goes_on (finder, k, limit);

          /* "Council of Economic Advisers", but "Treasury Secretary" */
          if (k > first && !(has_head && has_of) && !is_noun
              && rv_token_row_match (row, row->rules->offices, k) > 0)
            break;
          if (is_noun || (has_head && has_of))
            end = k + 1;
          has_head |= rv_token_row_has (row, k, RV_LEX_BODY_HEAD);
          k++;
        }
      else if (rv_token_row_get_sign (row, k) == '-' && rv_token_row_has (row, k, RV_TOKEN_GLUED))
        k++;
      else if (k > first && rv_token_row_has (row, k, RV_LEX_JOINER)
               && !rv_token_row_has (row, k, RV_LEX_ARTICLE))
        {
          guint next = rv_token_row_has (row, k + 1, RV_LEX_ARTICLE) ? k + 2 : k + 1;
          gboolean is_and = rv_token_row_has (row, k, RV_LEX_CONNECTIVE);

          /* "the Politburo and the Secretariat" are two, "Mass Mobilization and Propaganda" is one */
          if (next >= limit || !is_body_word (finder, next)
              || (is_and && (next > k + 1 || (end == k && !has_of))) || (!is_and && !has_head))
            break;
          has_of |= !is_and;
          k = next;
        }
      else
        break;
    }
  return end;
}

/* Whether @token is the last syllable of a name that has a capital in each, "Đông Lam": what has none behind it
 * is a word of its own. */
static gboolean
ends_name (const Finder *finder, guint head, guint token)
{
  return token > head + 1 && is_body_word (finder, token) && is_body_word (finder, token - 1)
         && is_joined (finder->row, token);
}

/* Where only the first syllable of each word has a capital: a head and what it is for, "Sở Nội vụ". */
static guint
match_syllables (const Finder *finder, guint first)
{
  const RvTokenRow *row = finder->row;
  guint k = first + 1;

  if (!rv_token_row_has (row, first, RV_LEX_BODY_HEAD) || k >= row->n_tokens
      || !is_body_word (finder, k))
    return 0;
  for (; k < row->n_tokens && k < first + MAX_RUN && is_joined (row, k); k++)
    {
      if (!rv_token_row_has (row, k, RV_TOKEN_LETTERS) || finder->is_person[k])
        break;
      if (!is_body_word (finder, k)
          && !(is_body_word (finder, k - 1) && !ends_name (finder, first, k - 1)
               && !rv_token_row_has_any (row, k, RV_LEX_SPEECH | RV_LEX_CONNECTIVE))
          && !(rv_token_row_has (row, k, RV_LEX_CONNECTIVE) && k + 1 < row->n_tokens
               && is_body_word (finder, k + 1)))
        break;
    }
  return k > first + 2 ? k : 0;
}

/* "14th National Party Congress": a meeting by its ordinal. Returns the token behind it, @token where
 * there is none. */
static guint
skip_event (const Finder *finder, guint token)
{
  const RvTokenRow *row = finder->row;
  const char *ordinal;
  guint k = token;

  if (token == 0 || !rv_token_row_has (row, token, RV_TOKEN_CAPITAL))
    return token;
  ordinal = row->words[token - 1];
  if (!g_ascii_isdigit (ordinal[0]) || !g_ascii_isalpha (ordinal[strlen (ordinal) - 1]))
    return token;
  while (k < row->n_tokens && k < token + MAX_RUN && rv_token_row_has (row, k, RV_TOKEN_CAPITAL)
         && (k == token || is_joined (row, k)))
    k++;
  return rv_token_row_match (row, row->rules->events, k - 1) > 0 ? k : token;
}

static guint
match_body (const Finder *finder, guint token)
{
  const RvTokenRow *row = finder->row;
  guint listed, run;

  if (!is_body_word (finder, token) || rv_token_row_has (row, token, RV_TOKEN_FURNITURE))
    return 0;
  /* "Recalling Security Council resolutions": the first word of a sentence has a capital anyway */
  if (rv_token_row_has (row, token, RV_TOKEN_SENTENCE)
      && !rv_token_row_has_any (row, token, RV_LEX_MODIFIER | RV_LEX_BODY_NOUN)
      && rv_token_row_match_body (row, token) == 0 && rv_token_row_match_body (row, token + 1) > 1)
    return 0;
  listed = rv_token_row_match_body (row, token);
  if (rv_token_row_match (row, row->rules->offices, token) > 0 && listed == 0)
    return 0;
  if (row->rules->holder_follows)
    run = match_syllables (finder, token);
  else
    run = rv_token_row_has (row, token, RV_TOKEN_TITLE_CASE) ? 0 : match_run (finder, token);
  /* one common noun with a capital names no body: "the Committee" stands for one, "Party" too */
  if (run == token + 1 && listed == 0)
    run = 0;
  return MAX (run, listed > 0 ? token + listed : 0);
}

/* "(WHO)" behind the name: the acronym is another key of the body. */
static void
learn_acronym (Finder *finder, guint end, guint number)
{
  const RvTokenRow *row = finder->row;
  g_autofree char *key = NULL;

  if (rv_token_row_get_sign (row, end) != '(' || rv_token_row_get_sign (row, end + 2) != ')'
      || !rv_token_row_has (row, end + 1, RV_TOKEN_UPPER))
    return;
  key = dup_key (finder, end + 1, end + 2);
  g_hash_table_insert (finder->by_key, g_steal_pointer (&key), GUINT_TO_POINTER (number));
}

static gboolean
is_acronym_known (const Finder *finder, guint token)
{
  g_autofree char *key = NULL;

  if (!rv_token_row_has (finder->row, token, RV_TOKEN_UPPER)
      || rv_token_row_has (finder->row, token, RV_TOKEN_FURNITURE))
    return FALSE;
  key = dup_key (finder, token, token + 1);
  return g_hash_table_contains (finder->by_key, key);
}

static void
give_out (Finder *finder, RvFindings *findings)
{
  for (guint i = 0; i < finder->bodies->len; i++)
    {
      const Body *body = &g_array_index (finder->bodies, Body, i);
      RvEntity entity = { { body->span, "body" } };

      entity.name = entity.label = rv_findings_intern (findings, body->name);
      entity.n_mentions = body->mentions->len;
      entity.mentions
        = rv_findings_take (findings, g_memdup2 (body->mentions->data,
                                                 body->mentions->len * sizeof (RvSpan)));
      g_array_append_val (findings->organizations, entity);
    }
}

/* Marks the tokens of every mention of a person. Returns: (transfer full) */
static guint8 *
mark_people (const RvExtraction *extraction, const RvTokenRow *row)
{
  guint8 *is_person = g_new0 (guint8, row->n_tokens + 1);
  const GArray *people = extraction->findings->people;

  for (guint i = 0; i < people->len; i++)
    {
      const RvEntity *person = &g_array_index (people, RvEntity, i);

      for (guint j = 0; j < person->n_mentions; j++)
        for (guint k = rv_text_index_find_token (extraction->index, person->mentions[j].start);
             k < row->n_tokens && row->tokens[k].span.start < person->mentions[j].end; k++)
          is_person[k] = TRUE;
    }
  return is_person;
}

/**
 * rv_find_bodies:
 *
 * @lexicon: (nullable): joins the variants of one name
 *
 * Appends the bodies that the document names to the organizations of the findings. People have to
 * be found before: a body does not reach into a name.
 */
void
rv_find_bodies (RvExtraction *extraction, const RvTokenRow *row, const RvLexicon *lexicon)
{
  g_autofree guint8 *is_person = mark_people (extraction, row);
  g_autoptr (GArray) bodies = g_array_new (FALSE, FALSE, sizeof (Body));
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);
  Finder finder = { row, lexicon, is_person, bodies, by_key };

  g_array_set_clear_func (bodies, body_clear);
  for (guint i = 0, end; i < row->n_tokens; i = end)
    {
      guint match;

      end = skip_event (&finder, i);
      if (end > i)
        continue;
      match = is_person[i] ? 0 : match_body (&finder, i);
      end = i + 1;
      if (match > i)
        {
          learn_acronym (&finder, match, add_body (&finder, i, match));
          end = match;
        }
      else if (!is_person[i] && is_acronym_known (&finder, i))
        add_body (&finder, i, i + 1);
    }
  give_out (&finder, extraction->findings);
}
