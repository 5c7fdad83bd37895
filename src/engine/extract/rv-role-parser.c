/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-name-shape.h"
#include "extract/rv-role-parser.h"

/*
 * Offices beside a name. A role is, in this order: words that go before an office ("late", "deputy",
 * "Party Central Committee"), the office noun from the list, and behind a link ("of", "for") the
 * body or country it is held in. Roles come in rows before a name, parted by commas ("Member of the
 * Politburo, Head of the Commission NAME"), or behind it as an apposition ("NAME, chief of staff").
 *
 * Everything is bounded by WINDOW tokens around a name, so the whole is linear in the number of names.
 */
#define WINDOW 40u

/* Tokens of the body or country behind it. */
#define MAX_HOLDER 24u

/* Words before the office noun. */
#define MAX_BEFORE 8u

static gboolean
is_hyphen (const RvTokenRow *row, guint token)
{
  return rv_token_row_get_sign (row, token) == '-' && rv_token_row_has (row, token, RV_TOKEN_GLUED)
         && rv_token_row_has (row, token + 1, RV_TOKEN_GLUED | RV_TOKEN_LETTERS);
}

/* A word that may stand before the office noun or in the name of the body it belongs to. */
static gboolean
is_inner_word (const RvTokenRow *row, guint token)
{
  if (rv_token_row_has_any (row, token, RV_LEX_MODIFIER))
    return TRUE;
  return rv_token_row_has (row, token, RV_TOKEN_CAPITAL)
         && !rv_token_row_has_any (row, token, RV_LEX_HONORIFIC | RV_LEX_NOT_NAME);
}

/* "and" in "Propaganda and Mass Mobilization Commission Head"; in "Roe and President Doe" there is no
 * body behind it. */
static gboolean
is_inner_joiner (const RvTokenRow *row, guint first, guint token)
{
  if (token == first || !rv_token_row_has (row, token, RV_LEX_JOINER)
      || !rv_token_row_has (row, token - 1, RV_TOKEN_CAPITAL)
      || !rv_token_row_has (row, token + 1, RV_TOKEN_CAPITAL))
    return FALSE;
  if (!rv_token_row_has (row, token, RV_LEX_CONNECTIVE))
    return TRUE;
  for (guint k = token + 1; k < token + MAX_BEFORE && is_inner_word (row, k); k++)
    {
      if (rv_token_row_has_any (row, k, RV_TOKEN_OFFICE))
        break;
      if (rv_token_row_has (row, k, RV_LEX_BODY_NOUN))
        return TRUE;
    }
  return FALSE;
}

/* The second syllable of a word of which only the first has a capital: "Quốc phòng". */
static gboolean
is_second_syllable (const RvTokenRow *row, guint token)
{
  return row->rules->holder_follows && rv_token_row_has (row, token, RV_TOKEN_LETTERS)
         && rv_token_row_has (row, token - 1, RV_TOKEN_CAPITAL)
         && !rv_token_row_has_any (row, token, RV_LEX_SPEECH | RV_LEX_HONORIFIC);
}

/* "State Bank of Viet Nam", what an office is held in; returns @token where nothing follows. */
static guint
parse_holder (const RvTokenRow *row, guint token, guint limit)
{
  guint end = token, k = token;

  limit = MIN (limit, token + MAX_HOLDER);
  while (k < limit)
    {
      guint listed = rv_token_row_match_body (row, k);
      RvName name;

      if (listed > 0 && k + listed <= limit)
        end = k += listed;
      else if (is_inner_word (row, k) || rv_token_row_has_any (row, k, RV_LEX_BODY_NOUN)
               || is_second_syllable (row, k))
        {
          if (k > token && limit - k > 1 && rv_name_match (row, k, &name) && name.is_sure
              && name.end > k + 1)
            break;
          k++;
          /* small words go before a noun and end nothing: "the conservative" institute */
          if (rv_token_row_has_any (row, k - 1, RV_TOKEN_CAPITAL | RV_LEX_BODY_NOUN)
              || row->rules->holder_follows)
            end = k;
        }
      else if (is_hyphen (row, k) || rv_token_row_has_any (row, k, RV_LEX_JOINER | RV_LEX_ARTICLE))
        k++;
      else
        break;
    }
  return end;
}

/* An office that goes on as another: "Deputy Secretary General", "Republican presidential nominee". */
static void
extend_office (const RvTokenRow *row, guint limit, RvRolePhrase *role)
{
  for (guint k = role->end; k < limit && k < role->first + MAX_BEFORE;)
    {
      guint length = rv_token_row_match (row, row->rules->offices, k);

      if (length > 0 && k + length <= limit)
        {
          role->office = k;
          k = role->end = role->office_end = k + length;
        }
      else if (rv_token_row_has (row, k, RV_LEX_MODIFIER))
        k++;
      else
        break;
    }
}

/*
 * @first: where it has to begin
 * @limit: the token it may not reach over
 *
 * Returns: whether there is a role
 */
static gboolean
parse_role (const RvTokenRow *row, guint first, guint limit, RvRolePhrase *out_role)
{
  guint k = first, length = 0, end;

  while (k < limit && k < first + MAX_BEFORE)
    {
      length = rv_token_row_match (row, row->rules->offices, k);
      if (length > 0 && k + length <= limit)
        break;
      length = 0;
      if (rv_token_row_has (row, k, RV_LEX_TITLE | RV_TOKEN_CAPITAL))
        {
          length = 1;
          break;
        }
      if (!is_inner_word (row, k) && !(k > first && is_hyphen (row, k))
          && !is_inner_joiner (row, first, k))
        return FALSE;
      k++;
    }
  if (length == 0)
    return FALSE;

  *out_role = (RvRolePhrase){ first, k + length, k, k + length };
  extend_office (row, limit, out_role);
  end = out_role->end;
  /* "Prof. Dr." */
  while (rv_token_row_has (row, end - 1, RV_LEX_TITLE) && end < limit)
    {
      if (rv_token_row_get_sign (row, end) == '.')
        out_role->end = ++end;
      if (end >= limit || !rv_token_row_has (row, end, RV_LEX_TITLE | RV_TOKEN_CAPITAL))
        break;
      out_role->end = ++end;
    }
  if (row->rules->holder_follows)
    out_role->end = parse_holder (row, end, limit);
  while (rv_token_row_has (row, end, RV_LEX_LINK) && end + 1 < limit)
    {
      guint holder = parse_holder (row, end + 1, limit);

      if (holder == end + 1
          || rv_token_row_has_any (row, holder - 1, RV_TOKEN_POSSESSIVE | RV_TOKEN_INITIAL))
        break;
      out_role->end = end = holder;
    }
  return out_role->end <= limit;
}

/* What stands between two roles of a row: a comma, "and", or both. Returns the token behind it. */
static guint
skip_separator (const RvTokenRow *row, guint token)
{
  guint k = token;

  if (rv_token_row_get_sign (row, k) == ',')
    k++;
  if (rv_token_row_has (row, k, RV_LEX_CONNECTIVE))
    k++;
  return k;
}

static gboolean
is_behind_honorific (const RvTokenRow *row, guint token)
{
  if (token > 0 && rv_token_row_get_sign (row, token - 1) == '.')
    token--;
  return token > 0 && rv_token_row_has (row, token - 1, RV_LEX_HONORIFIC);
}

/* Whether the office noun of @role is a plural. */
gboolean
rv_role_is_plural (const RvTokenRow *row, const RvRolePhrase *role)
{
  return g_hash_table_contains (row->rules->singulars, row->words[role->office_end - 1]);
}

/* Whether the role is rather the beginning of other words: "reverend clergy". */
static gboolean
goes_on_as_noun (const RvTokenRow *row, const RvRolePhrase *role)
{
  return row->rules->needs_article && role->end == role->office_end
         && rv_token_row_has (row, role->end, RV_TOKEN_LETTERS)
         && !rv_token_row_has_any (row, role->end,
                                   RV_TOKEN_CAPITAL | RV_LEX_CONNECTIVE | RV_LEX_SPEECH)
         && row->tokens[role->end].span.start == row->tokens[role->end - 1].span.end + 1;
}

static gboolean
is_role_material (const RvTokenRow *row, guint token)
{
  char sign = rv_token_row_get_sign (row, token);

  if (row->tokens[token].kind == RV_WORD_SIGN)
    return sign == ',' || sign == '-'
           || (sign == '.' && token > 0 && rv_token_row_has (row, token - 1, RV_LEX_TITLE));
  return rv_token_row_has_any (row, token,
                               RV_TOKEN_CAPITAL | RV_LEX_MODIFIER | RV_LEX_LINK | RV_LEX_JOINER
                                 | RV_LEX_ARTICLE | RV_LEX_BODY_NOUN | RV_LEX_CONNECTIVE
                                 | RV_TOKEN_OFFICE)
         || (token > 0 && is_second_syllable (row, token));
}

/* Where the words begin that may be a row of roles before @name. */
static guint
find_row_start (const RvTokenRow *row, guint floor, guint name)
{
  guint start = name;

  while (start > floor && name - start < WINDOW && is_role_material (row, start - 1))
    {
      start--;
      if (row->flags[start] & RV_TOKEN_SENTENCE)
        break;
    }
  return start;
}

/**
 * rv_role_parse_before:
 * @floor: the token not to look before, the end of the name before this one
 * @name: the first token of the name
 * @roles: (element-type RvRolePhrase): gets the roles appended in the order of the text
 *
 * Returns: the token where the row of roles begins; @name where there is none
 */
guint
rv_role_parse_before (const RvTokenRow *row, guint floor, guint name, GArray *roles)
{
  guint before = roles->len, row_start = name;

  for (guint k = find_row_start (row, floor, name); k < name;)
    {
      RvRolePhrase role;
      gboolean is_role
        = !rv_token_row_has_any (row, k, RV_LEX_LINK | RV_LEX_JOINER | RV_LEX_ARTICLE)
          && parse_role (row, k, name, &role);
      guint next = is_role ? skip_separator (row, role.end) : k;

      /* "Mr. Speaker, President NAME": an address of its own */
      if (is_role && role.end < name && is_behind_honorific (row, k))
        {
          k = MAX (next, k + 1);
          continue;
        }
      /* the row breaks off: begin anew behind it */
      if (!is_role || (role.end < name && next == role.end))
        {
          g_array_set_size (roles, before);
          k++;
          continue;
        }
      if (roles->len == before)
        row_start = k;
      g_array_append_val (roles, role);
      if (role.end == name)
        return row_start;
      k = next;
    }
  /* a row that ends with a comma does not belong to the name */
  g_array_set_size (roles, before);
  return name;
}

/* "NAME (Chair)". Returns the token behind the bracket; @name_end where there is none. */
static guint
parse_in_brackets (const RvTokenRow *row, guint name_end, guint limit, GArray *roles)
{
  RvRolePhrase role;

  if (!parse_role (row, name_end + 1, limit, &role) || rv_token_row_get_sign (row, role.end) != ')')
    return name_end;
  g_array_append_val (roles, role);
  return role.end + 1;
}

/**
 * rv_role_parse_after:
 * @name_end: the token behind the name
 * @roles: (element-type RvRolePhrase): gets the roles of an apposition appended
 *
 * Returns: the token behind the apposition or the brackets; @name_end where there is none
 */
guint
rv_role_parse_after (const RvTokenRow *row, guint name_end, GArray *roles)
{
  guint limit = MIN (name_end + WINDOW, row->n_tokens);
  guint k = name_end, end = name_end;

  if (rv_token_row_get_sign (row, k) == '(')
    return parse_in_brackets (row, name_end, limit, roles);
  if (rv_token_row_get_sign (row, k) != ',')
    return name_end;
  while (k < limit)
    {
      RvRolePhrase role;
      RvName name;
      guint next = skip_separator (row, k);
      gboolean has_article = rv_token_row_has (row, next, RV_LEX_ARTICLE);

      if (next == k)
        break;
      next += has_article;
      if (!parse_role (row, next, limit, &role) || rv_name_match (row, next, &name)
          || rv_name_match (row, role.end, &name) || rv_role_is_plural (row, &role)
          || (!has_article && goes_on_as_noun (row, &role))
          || (role.end == role.office_end && rv_name_match_unknown (row, role.end, &name)))
        break;
      g_array_append_val (roles, role);
      k = end = role.end;
    }
  return end;
}
