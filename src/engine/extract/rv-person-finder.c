/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-hash.h"
#include "extract/rv-person-candidate.h"
#include "extract/rv-person-finder.h"
#include "extract/rv-person-table.h"
#include "language/rv-normalize.h"

/*
 * People, in three linear scans over the tokens.
 *
 * 1. Candidates (rv-person-candidate.c): whatever has the shape of a name, with the evidence for it: a
 *    listed name, a title or an office before it, an apposition behind it.
 * 2. Trust: a candidate that its shape does not prove counts if an office or title stands beside
 *    it, or beside another one of the same name. Those that are trusted become people.
 * 3. Mentions: full names, then what stands for them: a surname alone, a given name alone, "the
 *    General Secretary". Each goes to the person last named that way before it, or to the first
 *    one of the document where it stands before any (a headline).
 *
 * Learned the hard way by all rule-based name finders since MUC-7 (A. Mikheev, M. Moens, C. Grover,
 * "Named Entity Recognition without Gazetteers", EACL 1999): decide on sure contexts first, then use
 * what the document itself taught for the rest. That is what scan 2 does.
 *
 * Time is linear in the number of tokens, with a bounded number of tokens looked at around each candidate; memory
 * is one record for each candidate.
 */

typedef struct
{
  const RvTokenRow *row;
  GArray *candidates;  /* of RvPersonCandidate */
  GArray *roles;       /* of RvRolePhrase */
  GHashTable *trusted; /* set of folded names and of surnames behind a title */
  RvPersonTable *people;
} Finder;

static char *
dup_folded (const RvTokenRow *row, guint first, guint end)
{
  RvSpan span = rv_token_row_get_span (row, first, end);

  return rv_normalize_strip_marks (row->text + span.start, rv_span_length (span));
}

static void
trust_candidates (Finder *finder)
{
  const RvTokenRow *row = finder->row;

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      RvPersonCandidate *candidate = &g_array_index (finder->candidates, RvPersonCandidate, i);

      candidate->is_trusted
        |= candidate->name.is_sure || candidate->has_title || candidate->n_roles > 0;
      if (candidate->is_trusted)
        g_hash_table_add (finder->trusted,
                          dup_folded (row, candidate->name.first, candidate->name.end));
    }
  for (guint i = 0; i < finder->candidates->len; i++)
    {
      RvPersonCandidate *candidate = &g_array_index (finder->candidates, RvPersonCandidate, i);
      g_autofree char *name = NULL;

      if (candidate->is_trusted)
        continue;
      name = dup_folded (row, candidate->name.first, candidate->name.end);
      candidate->is_trusted = g_hash_table_contains (finder->trusted, name);
    }
}

static gboolean
is_full_name (const RvPersonCandidate *candidate)
{
  return candidate->name.end - candidate->name.first > 1;
}

/* Adds a full name and all that stands beside it; returns the person. */
static guint
add_full_name (Finder *finder, const RvPersonCandidate *candidate)
{
  RvName name = candidate->name;
  guint person;

  if (candidate->gender == RV_LEX_MALE || candidate->gender == RV_LEX_FEMALE)
    name.gender = candidate->gender;
  person = rv_person_table_add (finder->people, &name);
  if (candidate->n_shared > 0)
    rv_person_table_add_roles (finder->people, person,
                               &g_array_index (finder->roles, RvRolePhrase, candidate->shared),
                               candidate->n_shared);
  if (candidate->n_roles > 0)
    {
      const RvRolePhrase *roles = &g_array_index (finder->roles, RvRolePhrase, candidate->roles);
      guint before = 0;

      rv_person_table_add_roles (finder->people, person, roles, candidate->n_roles);
      while (before < candidate->n_roles && roles[before].end <= name.first)
        before++;
      if (before > 0 && roles[before - 1].end == name.first)
        rv_person_table_add_label (finder->people, person, roles[before - 1].first, name.end);
    }
  return person;
}

/* Makes the people of all full names, then puts the first of each surname in front again, so that a
 * surname in a headline finds the one named next. */
static void
add_people (Finder *finder)
{
  for (guint i = 0; i < finder->candidates->len; i++)
    {
      const RvPersonCandidate *candidate
        = &g_array_index (finder->candidates, RvPersonCandidate, i);

      if (candidate->is_trusted && is_full_name (candidate))
        add_full_name (finder, candidate);
    }
  for (guint i = finder->candidates->len; i > 0; i--)
    {
      const RvPersonCandidate *candidate
        = &g_array_index (finder->candidates, RvPersonCandidate, i - 1);

      if (candidate->is_trusted && is_full_name (candidate))
        rv_person_table_add (finder->people, &candidate->name);
    }
}

static void
add_mention (Finder *finder, guint person, guint first, guint end)
{
  rv_person_table_add_mention (finder->people, person,
                               rv_token_row_get_span (finder->row, first, end));
}

/* A candidate at its place in the scan: a full name, or one word behind a title. */
static void
mention_candidate (Finder *finder, const RvPersonCandidate *candidate)
{
  guint person = RV_NO_PERSON;

  if (is_full_name (candidate))
    person = add_full_name (finder, candidate);
  else
    {
      person
        = rv_person_table_find_by_word (finder->people, candidate->name.surname, candidate->gender);
      if (person == RV_NO_PERSON)
        person = add_full_name (finder, candidate);
      else if (candidate->n_roles > 0)
        rv_person_table_add_roles (finder->people, person,
                                   &g_array_index (finder->roles, RvRolePhrase, candidate->roles),
                                   candidate->n_roles);
    }
  add_mention (finder, person, candidate->name.first, candidate->name.end);
}

/* Whether @token is part of a longer run of capitals that names something else. */
static gboolean
is_inside_run (const RvTokenRow *row, guint token)
{
  if (row->flags[token] & RV_TOKEN_TITLE_CASE)
    return rv_token_row_has_any (row, token + 1, RV_LEX_PLACE_NOUN | RV_LEX_BODY_NOUN);
  if (token > 0 && rv_token_row_has (row, token - 1, RV_TOKEN_CAPITAL)
      && !rv_token_row_has_any (row, token - 1,
                                RV_TOKEN_SENTENCE | RV_TOKEN_POSSESSIVE | RV_LEX_MODIFIER)
      && rv_name_is_plain_word (row, token - 1)
      && row->tokens[token].span.start == row->tokens[token - 1].span.end + 1)
    return TRUE;
  return !rv_token_row_has (row, token, RV_TOKEN_POSSESSIVE)
         && rv_token_row_has (row, token + 1, RV_TOKEN_CAPITAL)
         && !rv_token_row_has (row, token + 1, RV_TOKEN_SENTENCE)
         && row->tokens[token + 1].span.start == row->tokens[token].span.end + 1;
}

/* Whether a word that is an everyday word too stands where only a name can: before a verb of speech,
 * or with a possessive. */
static gboolean
is_name_in_place (const RvTokenRow *row, guint token)
{
  guint32 flags = row->flags[token];

  if (!(flags & (RV_LEX_NOT_NAME | RV_TOKEN_OFFICE))
      && !(flags & RV_LEX_DOUBTFUL && flags & RV_TOKEN_SENTENCE))
    return TRUE;
  return (flags & RV_TOKEN_POSSESSIVE && !(flags & RV_TOKEN_SENTENCE))
         || rv_token_row_has (row, token + 1, RV_LEX_SPEECH);
}

/* A surname or given name alone. */
static gboolean
mention_word (Finder *finder, guint token)
{
  const RvTokenRow *row = finder->row;
  guint person;

  if (!rv_name_is_plain_word (row, token) || is_inside_run (row, token)
      || !is_name_in_place (row, token)
      || rv_token_row_has (row, token, RV_LEX_FAMILY | RV_LEX_DOUBTFUL))
    return FALSE;
  person = rv_person_table_find_by_word (finder->people, token, 0);
  if (person == RV_NO_PERSON)
    return FALSE;
  /* one syllable of a name that begins with the family name needs a form of address */
  if (rv_token_row_has (row, token, RV_LEX_SYLLABLE)
      && rv_person_table_is_family_first (finder->people, person))
    return FALSE;
  add_mention (finder, person, token, token + 1);
  return TRUE;
}

/* "the General Secretary": an office in place of its holder. Returns how many tokens it has. */
static guint
mention_office (Finder *finder, guint token)
{
  const RvTokenRow *row = finder->row;
  guint length = rv_token_row_match (row, row->rules->sure_alone, token);
  gboolean is_small = !rv_token_row_has (row, token, RV_TOKEN_CAPITAL);
  guint person;

  if (length == 0 || rv_token_row_has (row, token, RV_TOKEN_FURNITURE)
      || rv_token_row_match (row, row->rules->offices, token) > length)
    return 0;
  if (row->rules->needs_article
      && (token == 0 || rv_token_row_match (row, row->rules->definite, token - 1) == 0))
    return 0;
  if (rv_token_row_has (row, token + length, RV_LEX_LINK)
      || (is_small && token > 1 && rv_token_row_has (row, token - 2, RV_LEX_LINK)))
    return 0;
  /* without a capital the office is a common noun unless only one person has it */
  person = rv_person_table_find_by_office (finder->people, token, token + length, is_small);
  if (person == RV_NO_PERSON)
    return 0;
  add_mention (finder, person, token, token + length);
  return length;
}

static void
find_mentions (Finder *finder)
{
  const RvTokenRow *row = finder->row;
  guint next = 0, apposition_end = 0;

  for (guint i = 0; i < row->n_tokens;)
    {
      const RvPersonCandidate *candidate = NULL;
      guint length;

      while (next < finder->candidates->len
             && g_array_index (finder->candidates, RvPersonCandidate, next).name.first < i)
        next++;
      if (next < finder->candidates->len)
        candidate = &g_array_index (finder->candidates, RvPersonCandidate, next);

      if (candidate != NULL && candidate->name.first == i && candidate->is_trusted)
        {
          mention_candidate (finder, candidate);
          i = candidate->name.end;
          apposition_end = candidate->end;
          continue;
        }
      /* an office in the row before a name, or in the apposition behind it, belongs to the name */
      length = i < apposition_end
                   || (candidate != NULL && candidate->is_trusted && candidate->start <= i)
                 ? 0
                 : mention_office (finder, i);
      if (length == 0 && mention_word (finder, i))
        length = 1;
      if (length == 0)
        length = rv_name_match_listed (row, i);
      i += MAX (length, 1);
    }
}

/**
 * rv_find_people:
 *
 * Appends everybody whom the document names to the people of the findings.
 */
void
rv_find_people (RvExtraction *extraction, const RvTokenRow *row)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (RvPersonCandidate));
  g_autoptr (GArray) roles = g_array_new (FALSE, FALSE, sizeof (RvRolePhrase));
  g_autoptr (GHashTable) trusted
    = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);
  g_autoptr (RvPersonTable) people = rv_person_table_new (row);
  Finder finder = { row, candidates, roles, trusted, .people = people };

  rv_person_candidates_find (row, candidates, roles);
  trust_candidates (&finder);
  add_people (&finder);
  find_mentions (&finder);
  rv_person_table_end (people, extraction->findings);
}
