/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-person-candidate.h"

/*
 * What may be the name of a person: one scan over the tokens, which reads around whatever has the shape
 * of a name (rv-name-shape.c). Roles that are written once for several names, in the plural, are
 * carried along to the names behind.
 */

/* Titles in a row before a name: "Prof. Dr. Dr. h. c." */
#define MAX_TITLES 4u

/* Tokens of an office with what it is for. */
#define LONG_OFFICE 8u

typedef struct
{
  const RvTokenRow *row;
  GArray *roles; /* of RvRolePhrase */
  guint shared;  /* the last roles in the plural before a colon: "Members: A, B and C" */
  guint n_shared;
  guint shared_end; /* up to where names have been read that they belong to */
  guint plural_roles;
  guint n_plural_roles;
  guint plural_end; /* the token behind the last name that followed an office in the plural */
} Scan;

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
share_roles (Scan *scan, RvPersonCandidate *candidate, guint floor)
{
  const RvTokenRow *row = scan->row;
  guint colon = candidate->start - 1, before = scan->roles->len;

  if (candidate->start > 0 && rv_token_row_get_sign (row, colon) == ':')
    {
      rv_role_parse_before (row, floor, colon, scan->roles);
      for (guint i = before; i < scan->roles->len; i++)
        if (!rv_role_is_plural (row, &g_array_index (scan->roles, RvRolePhrase, i)))
          g_array_set_size (scan->roles, before);
      scan->shared = before;
      scan->n_shared = scan->roles->len - before;
    }
  else if (scan->n_shared > 0 && !is_same_list (row, scan->shared_end, candidate->name.first))
    scan->n_shared = 0;
  scan->shared_end = candidate->name.end;
  candidate->shared = scan->shared;
  candidate->n_shared = scan->n_shared;
}

/* Whether @token continues a list of names behind an office in the plural: "Senators Roe and Doe". */
static gboolean
continues_plural (const Scan *scan, guint token)
{
  const RvTokenRow *row = scan->row;

  return scan->plural_end > 0 && token == scan->plural_end + 1
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
look_before_comma (Scan *scan, RvPersonCandidate *candidate, guint floor)
{
  const RvTokenRow *row = scan->row;
  guint comma = candidate->name.first - 1, start;
  char sign = rv_token_row_get_sign (row, candidate->name.end);

  if (candidate->name.first < 2 || rv_token_row_get_sign (row, comma) != ','
      || (sign != ',' && sign != '.'))
    return;
  start = rv_role_parse_before (row, floor, comma, scan->roles);
  if (start == comma && sign == ',')
    start = find_long_office (row, floor, comma, scan->roles);
  if (start < comma && start > 0
      && (rv_token_row_has (row, start - 1, RV_LEX_ARTICLE)
          || rv_token_row_has (row, start - 1, RV_TOKEN_POSSESSIVE)))
    candidate->start = start;
  else
    g_array_set_size (scan->roles, candidate->roles);
}

/* Fills in what stands around the name of @candidate. */
static void
look_around (Scan *scan, RvPersonCandidate *candidate, guint floor)
{
  const RvTokenRow *row = scan->row;
  guint title = find_title_before (row, candidate->name.first, &candidate->gender);
  gboolean is_honorific
    = title < candidate->name.first && rv_token_row_has (row, title, RV_LEX_HONORIFIC);
  guint role_end = is_honorific ? title : candidate->name.first;

  candidate->roles = scan->roles->len;
  candidate->start = rv_role_parse_before (row, floor, role_end, scan->roles);
  if (scan->roles->len == candidate->roles)
    candidate->start = title;
  candidate->has_title = candidate->start < candidate->name.first;
  if (!candidate->has_title)
    look_before_comma (scan, candidate, floor);
  candidate->end = candidate->name.end;
  if (!rv_token_row_has (row, candidate->name.end - 1, RV_TOKEN_POSSESSIVE))
    candidate->end = rv_role_parse_after (row, candidate->name.end, scan->roles);
  candidate->n_roles = scan->roles->len - candidate->roles;
  if (candidate->n_roles > 0
      && rv_role_is_plural (row, &g_array_index (scan->roles, RvRolePhrase, scan->roles->len - 1)))
    {
      scan->plural_end = candidate->name.end;
      scan->plural_roles = candidate->roles;
      scan->n_plural_roles = candidate->n_roles;
    }
  share_roles (scan, candidate, floor);
  if (candidate->n_roles == 0 && continues_plural (scan, candidate->name.first))
    {
      candidate->roles = scan->plural_roles;
      candidate->n_roles = scan->n_plural_roles;
      candidate->is_trusted = TRUE;
      scan->plural_end = candidate->name.end;
    }
}

/* An unknown name of two words or more behind the body that a role is held in: "Chairman of the State
 * Duma NAME". */
static gboolean
read_behind_body (Scan *scan, guint token, guint floor, RvPersonCandidate *candidate)
{
  const RvTokenRow *row = scan->row;

  if (token == 0 || rv_token_row_has_any (row, token, RV_TOKEN_SENTENCE | RV_TOKEN_TITLE_CASE)
      || !(rv_token_row_has (row, token - 1, RV_LEX_BODY_NOUN | RV_TOKEN_CAPITAL)
           || rv_token_row_match_body (row, token - 1) == 1)
      || !rv_name_match_unknown (row, token, &candidate->name) || candidate->name.end < token + 2)
    return FALSE;
  look_around (scan, candidate, floor);
  return candidate->start < token;
}

/* An unknown name of two words or more that the office behind it proves: "NAME, director of the
 * museum", "NAME (Chair)". */
static gboolean
read_before_office (Scan *scan, guint token, guint floor, RvPersonCandidate *candidate)
{
  const RvTokenRow *row = scan->row;
  guint before = scan->roles->len;
  gboolean is_proved;

  if (rv_token_row_has (row, token, RV_TOKEN_TITLE_CASE)
      || rv_token_row_match (row, row->rules->places, token) > 0
      || rv_token_row_has (row, token, RV_LEX_HONORIFIC)
      || !rv_name_match_unknown (row, token, &candidate->name) || candidate->name.end < token + 2)
    return FALSE;
  is_proved = rv_role_parse_after (row, candidate->name.end, scan->roles) > candidate->name.end;
  g_array_set_size (scan->roles, before);
  if (is_proved)
    look_around (scan, candidate, floor);
  return is_proved;
}

/* Tries to read a name at @token. */
static gboolean
read_candidate (Scan *scan, guint token, guint floor, RvPersonCandidate *candidate)
{
  const RvTokenRow *row = scan->row;
  guint32 gender = 0;
  gboolean is_titled;

  *candidate = (RvPersonCandidate){ 0 };
  if (!rv_token_row_has (row, token, RV_TOKEN_CAPITAL)
      || rv_token_row_has (row, token, RV_TOKEN_FURNITURE))
    return FALSE;
  if (!rv_name_match (row, token, &candidate->name))
    {
      if (read_behind_body (scan, token, floor, candidate)
          || read_before_office (scan, token, floor, candidate))
        return TRUE;
      is_titled = find_title_before (row, token, &gender) < token;
      if (!is_titled
          && (rv_token_row_has (row, token, RV_TOKEN_TITLE_CASE)
              || !(is_behind_office (row, token) || continues_plural (scan, token))))
        return FALSE;
      if (!rv_name_match_unknown (row, token, &candidate->name)
          || (!is_titled && candidate->name.end == token + 1 && !is_behind_title (row, token)
              && !continues_plural (scan, token)))
        return FALSE;
    }
  look_around (scan, candidate, floor);
  return TRUE;
}

/**
 * rv_person_candidates_find:
 * @candidates: (element-type RvPersonCandidate): gets the candidates in the order of the text
 * @roles: (element-type RvRolePhrase): gets the roles, to which the candidates point by index
 */
void
rv_person_candidates_find (const RvTokenRow *row, GArray *candidates, GArray *roles)
{
  Scan scan = { .row = row, .roles = roles };
  guint floor = 0;

  for (guint i = 0; i < row->n_tokens;)
    {
      RvPersonCandidate candidate;
      guint skipped;

      if (read_candidate (&scan, i, floor, &candidate))
        {
          g_array_append_val (candidates, candidate);
          i = candidate.name.end;
          /* "A, Head of B, and Deputy Head C": an apposition that a comma closes is not C's */
          floor = rv_token_row_get_sign (row, candidate.end) == ',' ? candidate.end : i;
          continue;
        }
      skipped = rv_name_match_listed (row, i);
      i += MAX (skipped, 1);
    }
}
