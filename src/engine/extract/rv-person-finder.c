/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-person-finder.h"
#include "extract/rv-person-table.h"
#include "language/rv-normalize.h"

/*
 * People, in three linear scans over the tokens.
 *
 * 1. Candidates: whatever has the shape of a name (rv-name-shape.c), with the evidence for it: a
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
 * Time is linear in the number of tokens, with WINDOW tokens looked at around each candidate; memory
 * is one record for each candidate.
 */

/* Titles in a row before a name: "Prof. Dr. Dr. h. c." */
#define MAX_TITLES 4u

/* Tokens of an office with what it is for. */
#define LONG_OFFICE 8u

typedef struct
{
  RvName name;
  guint shared; /* index of the first role that it has together with others */
  guint n_shared;
  guint roles; /* index of its first role */
  guint n_roles;
  guint start;        /* the token where the offices and titles before it begin */
  guint end;          /* the token behind the apposition */
  gboolean has_title; /* a form of address, title or office stands before it */
  guint32 gender;     /* as the form of address tells */
  gboolean is_trusted;
} Candidate;

typedef struct
{
  const RvTokenRow *row;
  GArray *candidates;  /* of Candidate */
  GArray *roles;       /* of RvRolePhrase */
  GHashTable *trusted; /* set of folded names and of surnames behind a title */
  guint shared;        /* the last roles in the plural before a colon: "Members: A, B and C" */
  guint n_shared;
  guint shared_end; /* up to where names have been read that they belong to */
  guint plural_roles;
  guint n_plural_roles;
  guint plural_end; /* the token behind the last name that followed an office in the plural */
  RvPersonTable *people;
} Finder;

/* The form of address or title that ends right before @token. Returns its first token, @token where
 * there is none. */
static guint
find_title_before (const RvTokenRow *row, guint token, guint32 *out_gender)
{
  guint k = token;

  for (guint n = 0; k > 0 && n < MAX_TITLES; n++)
    {
      guint previous = k - 1;

      /* not over the end of a paragraph; a full stop may have ended the sentence by mistake */
      if (row->tokens[k].span.start > row->tokens[previous].span.end + 1
          || row->text[row->tokens[previous].span.end] == '\n')
        break;
      if (rv_token_row_get_sign (row, previous) == '.' && previous > 0
          && rv_token_row_has (row, previous, RV_TOKEN_GLUED))
        previous--;
      if (!rv_token_row_has_any (row, previous, RV_LEX_HONORIFIC | RV_LEX_TITLE)
          || (!rv_token_row_has (row, previous, RV_TOKEN_CAPITAL) && row->rules->needs_article))
        break;
      if (rv_token_row_has (row, previous, RV_LEX_HONORIFIC))
        *out_gender = row->flags[previous] & (RV_LEX_MALE | RV_LEX_FEMALE);
      k = previous;
    }
  return k;
}

/* Whether an office noun ends right before @token, in the same sentence. */
static gboolean
is_behind_office (const RvTokenRow *row, guint token)
{
  return token > 0 && !rv_token_row_has (row, token, RV_TOKEN_SENTENCE)
         && rv_token_row_has_any (row, token - 1, RV_TOKEN_OFFICE)
         && !rv_token_row_has (row, token - 1, RV_TOKEN_POSSESSIVE)
         && !rv_token_row_has_any (row, token, RV_TOKEN_OFFICE);
}

/* Whether the office before @token, with a capital, is one of those that are used as titles. */
static gboolean
is_behind_title (const RvTokenRow *row, guint token)
{
  for (guint length = 1; length <= MAX_TITLES && length <= token; length++)
    if (rv_token_row_match (row, row->rules->as_titles, token - length) == length
        && rv_token_row_has (row, token - length, RV_TOKEN_CAPITAL))
      return TRUE;
  return FALSE;
}

/* Whether a list that began before @first goes on up to @end. */
static gboolean
is_same_list (const RvTokenRow *row, guint first, guint end)
{
  for (guint k = first; k < end; k++)
    if (rv_token_row_get_sign (row, k) == ';' || rv_token_row_has (row, k, RV_TOKEN_SENTENCE))
      return FALSE;
  return TRUE;
}

/* Roles that are written once for several names, in the plural before a colon. */
static void
share_roles (Finder *finder, Candidate *candidate, guint floor)
{
  const RvTokenRow *row = finder->row;
  guint colon = candidate->start - 1, before = finder->roles->len;

  if (candidate->start > 0 && rv_token_row_get_sign (row, colon) == ':')
    {
      rv_role_parse_before (row, floor, colon, finder->roles);
      for (guint i = before; i < finder->roles->len; i++)
        if (!rv_role_is_plural (row, &g_array_index (finder->roles, RvRolePhrase, i)))
          g_array_set_size (finder->roles, before);
      finder->shared = before;
      finder->n_shared = finder->roles->len - before;
    }
  else if (finder->n_shared > 0 && !is_same_list (row, finder->shared_end, candidate->name.first))
    finder->n_shared = 0;
  finder->shared_end = candidate->name.end;
  candidate->shared = finder->shared;
  candidate->n_shared = finder->n_shared;
}

/* Whether @token continues a list of names behind an office in the plural: "Senators Roe and Doe". */
static gboolean
continues_plural (const Finder *finder, guint token)
{
  const RvTokenRow *row = finder->row;

  return finder->plural_end > 0 && token == finder->plural_end + 1
         && (rv_token_row_has (row, token - 1, RV_LEX_CONNECTIVE)
             || rv_token_row_get_sign (row, token - 1) == ',');
}

/* "the envoy for the basin, NAME": an office with what it is for, which no list knows. Returns where
 * it begins; @comma where there is none. */
static guint
find_long_office (const RvTokenRow *row, guint floor, guint comma, GArray *roles)
{
  for (guint k = comma; k > floor && comma - k < LONG_OFFICE; k--)
    {
      guint first = k - 1, length = rv_token_row_match (row, row->rules->offices, first);
      RvRolePhrase role = { first, comma, first, first + length };

      if (length == 0 || !rv_token_row_has (row, first + length, RV_LEX_LINK))
        continue;
      while (role.first > floor
             && rv_token_row_has_any (row, role.first - 1, RV_LEX_MODIFIER | RV_TOKEN_CAPITAL)
             && !rv_token_row_has (row, role.first - 1, RV_LEX_ARTICLE))
        role.first--;
      g_array_append_val (roles, role);
      return role.first;
    }
  return comma;
}

/* "The Permanent Representative, NAME, said", "added the bank's lawyer, NAME.": an office with an
 * article or an owner, the name behind a comma. */
static void
look_before_comma (Finder *finder, Candidate *candidate, guint floor)
{
  const RvTokenRow *row = finder->row;
  guint comma = candidate->name.first - 1, start;
  char sign = rv_token_row_get_sign (row, candidate->name.end);

  if (candidate->name.first < 2 || rv_token_row_get_sign (row, comma) != ','
      || (sign != ',' && sign != '.'))
    return;
  start = rv_role_parse_before (row, floor, comma, finder->roles);
  if (start == comma && sign == ',')
    start = find_long_office (row, floor, comma, finder->roles);
  if (start < comma && start > 0
      && (rv_token_row_has (row, start - 1, RV_LEX_ARTICLE)
          || rv_token_row_has (row, start - 1, RV_TOKEN_POSSESSIVE)))
    candidate->start = start;
  else
    g_array_set_size (finder->roles, candidate->roles);
}

/* Fills in what stands around the name of @candidate. */
static void
look_around (Finder *finder, Candidate *candidate, guint floor)
{
  const RvTokenRow *row = finder->row;
  guint title = find_title_before (row, candidate->name.first, &candidate->gender);
  gboolean is_honorific
    = title < candidate->name.first && rv_token_row_has (row, title, RV_LEX_HONORIFIC);
  guint role_end = is_honorific ? title : candidate->name.first;

  candidate->roles = finder->roles->len;
  candidate->start = rv_role_parse_before (row, floor, role_end, finder->roles);
  if (finder->roles->len == candidate->roles)
    candidate->start = title;
  candidate->has_title = candidate->start < candidate->name.first;
  if (!candidate->has_title)
    look_before_comma (finder, candidate, floor);
  candidate->end = candidate->name.end;
  if (!rv_token_row_has (row, candidate->name.end - 1, RV_TOKEN_POSSESSIVE))
    candidate->end = rv_role_parse_after (row, candidate->name.end, finder->roles);
  candidate->n_roles = finder->roles->len - candidate->roles;
  if (candidate->n_roles > 0
      && rv_role_is_plural (row,
                            &g_array_index (finder->roles, RvRolePhrase, finder->roles->len - 1)))
    {
      finder->plural_end = candidate->name.end;
      finder->plural_roles = candidate->roles;
      finder->n_plural_roles = candidate->n_roles;
    }
  share_roles (finder, candidate, floor);
  if (candidate->n_roles == 0 && continues_plural (finder, candidate->name.first))
    {
      candidate->roles = finder->plural_roles;
      candidate->n_roles = finder->n_plural_roles;
      candidate->is_trusted = TRUE;
      finder->plural_end = candidate->name.end;
    }
}

/* An unknown name of two words or more behind the body that a role is held in: "Chairman of the State
 * Duma NAME". */
static gboolean
read_behind_body (Finder *finder, guint token, guint floor, Candidate *candidate)
{
  const RvTokenRow *row = finder->row;

  if (token == 0 || rv_token_row_has_any (row, token, RV_TOKEN_SENTENCE | RV_TOKEN_TITLE_CASE)
      || !(rv_token_row_has (row, token - 1, RV_LEX_BODY_NOUN | RV_TOKEN_CAPITAL)
           || rv_token_row_match_body (row, token - 1) == 1)
      || !rv_name_match_unknown (row, token, &candidate->name) || candidate->name.end < token + 2)
    return FALSE;
  look_around (finder, candidate, floor);
  return candidate->start < token;
}

/* An unknown name of two words or more that the office behind it proves: "NAME, director of the
 * museum", "NAME (Chair)". */
static gboolean
read_before_office (Finder *finder, guint token, guint floor, Candidate *candidate)
{
  const RvTokenRow *row = finder->row;
  guint before = finder->roles->len;
  gboolean is_proved;

  if (rv_token_row_has (row, token, RV_TOKEN_TITLE_CASE)
      || rv_token_row_match (row, row->rules->places, token) > 0
      || rv_token_row_has (row, token, RV_LEX_HONORIFIC)
      || !rv_name_match_unknown (row, token, &candidate->name) || candidate->name.end < token + 2)
    return FALSE;
  is_proved = rv_role_parse_after (row, candidate->name.end, finder->roles) > candidate->name.end;
  g_array_set_size (finder->roles, before);
  if (is_proved)
    look_around (finder, candidate, floor);
  return is_proved;
}

/* Tries to read a name at @token. */
static gboolean
read_candidate (Finder *finder, guint token, guint floor, Candidate *candidate)
{
  const RvTokenRow *row = finder->row;
  guint32 gender = 0;
  gboolean is_titled;

  *candidate = (Candidate){ 0 };
  if (!rv_token_row_has (row, token, RV_TOKEN_CAPITAL)
      || rv_token_row_has (row, token, RV_TOKEN_FURNITURE))
    return FALSE;
  if (!rv_name_match (row, token, &candidate->name))
    {
      if (read_behind_body (finder, token, floor, candidate)
          || read_before_office (finder, token, floor, candidate))
        return TRUE;
      is_titled = find_title_before (row, token, &gender) < token;
      if (!is_titled
          && (rv_token_row_has (row, token, RV_TOKEN_TITLE_CASE)
              || !(is_behind_office (row, token) || continues_plural (finder, token))))
        return FALSE;
      if (!rv_name_match_unknown (row, token, &candidate->name)
          || (!is_titled && candidate->name.end == token + 1 && !is_behind_title (row, token)
              && !continues_plural (finder, token)))
        return FALSE;
    }
  look_around (finder, candidate, floor);
  return TRUE;
}

/* Where a name of the lists of places or bodies begins: how many tokens to leave alone. */
static guint
skip_listed (const RvTokenRow *row, guint token)
{
  guint places, bodies;

  if (!rv_token_row_has (row, token, RV_TOKEN_CAPITAL))
    return 0;
  places = rv_token_row_match (row, row->rules->places, token);
  bodies = rv_token_row_match_body (row, token);
  return MAX (places, bodies);
}

static void
find_candidates (Finder *finder)
{
  const RvTokenRow *row = finder->row;
  guint floor = 0;

  for (guint i = 0; i < row->n_tokens;)
    {
      Candidate candidate;
      guint skipped;

      if (read_candidate (finder, i, floor, &candidate))
        {
          g_array_append_val (finder->candidates, candidate);
          i = candidate.name.end;
          /* "A, Head of B, and Deputy Head C": an apposition that a comma closes is not C's */
          floor = rv_token_row_get_sign (row, candidate.end) == ',' ? candidate.end : i;
          continue;
        }
      skipped = skip_listed (row, i);
      i += MAX (skipped, 1);
    }
}

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
      Candidate *candidate = &g_array_index (finder->candidates, Candidate, i);

      candidate->is_trusted
        |= candidate->name.is_sure || candidate->has_title || candidate->n_roles > 0;
      if (candidate->is_trusted)
        g_hash_table_add (finder->trusted,
                          dup_folded (row, candidate->name.first, candidate->name.end));
    }
  for (guint i = 0; i < finder->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (finder->candidates, Candidate, i);
      g_autofree char *name = NULL;

      if (candidate->is_trusted)
        continue;
      name = dup_folded (row, candidate->name.first, candidate->name.end);
      candidate->is_trusted = g_hash_table_contains (finder->trusted, name);
    }
}

static gboolean
is_full_name (const Candidate *candidate)
{
  return candidate->name.end - candidate->name.first > 1;
}

/* Adds a full name and all that stands beside it; returns the person. */
static guint
add_full_name (Finder *finder, const Candidate *candidate)
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
      const Candidate *candidate = &g_array_index (finder->candidates, Candidate, i);

      if (candidate->is_trusted && is_full_name (candidate))
        add_full_name (finder, candidate);
    }
  for (guint i = finder->candidates->len; i > 0; i--)
    {
      const Candidate *candidate = &g_array_index (finder->candidates, Candidate, i - 1);

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
mention_candidate (Finder *finder, const Candidate *candidate)
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
      const Candidate *candidate = NULL;
      guint length;

      while (next < finder->candidates->len
             && g_array_index (finder->candidates, Candidate, next).name.first < i)
        next++;
      if (next < finder->candidates->len)
        candidate = &g_array_index (finder->candidates, Candidate, next);

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
        length = skip_listed (row, i);
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
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GArray) roles = g_array_new (FALSE, FALSE, sizeof (RvRolePhrase));
  g_autoptr (GHashTable) trusted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (RvPersonTable) people = rv_person_table_new (row);
  Finder finder = { row, candidates, roles, trusted, .people = people };

  find_candidates (&finder);
  trust_candidates (&finder);
  add_people (&finder);
  find_mentions (&finder);
  rv_person_table_end (people, extraction->findings);
}
