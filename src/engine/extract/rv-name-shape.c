/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-name-shape.h"

/*
 * Three shapes of names, tried in this order:
 *
 * 1. family name first: a listed family name and one to three syllables ("Nguyen Thi Kim Ngan").
 *    The syllables are not listed but checked against the onsets and rimes of the language, so that
 *    "Nguyen Hue Street" and "Le Monde" end where they should.
 * 2. given name first: a listed given name, initials, particles and one to three further words
 *    ("Robert F. Kennedy Jr.", "Ursula von der Leyen").
 * 3. unknown: words with a capital that no list knows; the caller believes them only behind an
 *    office or a title.
 *
 * Every shape looks at most NAME_TOKENS tokens ahead.
 */
#define NAME_TOKENS 9u

/* Syllables of a name that begins with the family name, and surnames of one that does not. */
#define MAX_SYLLABLES 4u
#define MAX_SURNAMES 2u

/* Words behind a name that may make a body or place of it. */
#define MAX_TAIL 5u

/* Whether a word can be a part of a name as far as the lists know. */
gboolean
rv_name_is_plain_word (const RvTokenRow *row, guint token)
{
  guint32 flags = token < row->n_tokens ? row->flags[token] : 0;

  if (!(flags & RV_TOKEN_CAPITAL) || flags & RV_TOKEN_FURNITURE)
    return FALSE;
  if (flags & RV_LEX_SURNAME_TOO)
    return TRUE;
  return (flags
          & (RV_LEX_NOT_NAME | RV_LEX_BODY_NOUN | RV_LEX_PLACE_NOUN | RV_LEX_ARTICLE
             | RV_LEX_HONORIFIC))
         == 0;
}

/* Whether one space and nothing else stands between @token and the one before it. */
static gboolean
follows (const RvTokenRow *row, guint token)
{
  return token < row->n_tokens
         && row->tokens[token].span.start == row->tokens[token - 1].span.end + 1
         && row->text[row->tokens[token - 1].span.end] == ' '
         && !rv_token_row_has (row, token - 1, RV_TOKEN_POSSESSIVE);
}

/* Whether the name is the beginning of the name of a place or body: "Ho Chi Minh City", "Ho Chi Minh
 * National Academy", "Le Loi street". */
static gboolean
goes_on_as_place (const RvTokenRow *row, guint first, guint end)
{
  guint length = rv_token_row_match (row, row->rules->places, first);

  if (length > 1 && first + length >= end)
    return TRUE;
  if (end >= row->n_tokens || !follows (row, end) || row->flags[end] & RV_TOKEN_TITLE_CASE)
    return FALSE;
  if (!rv_token_row_has (row, end, RV_TOKEN_CAPITAL))
    return rv_token_row_match (row, row->rules->place_suffixes, end) > 0;
  for (guint k = end; k < end + MAX_TAIL && k < row->n_tokens && follows (row, k)
                      && rv_token_row_has (row, k, RV_TOKEN_CAPITAL);
       k++)
    if (rv_token_row_has_any (row, k, RV_LEX_PLACE_NOUN | RV_LEX_BODY_NOUN))
      return TRUE;
  return FALSE;
}

static gboolean
match_family_first (const RvTokenRow *row, guint token, RvName *name)
{
  guint end = token + 1;
  gboolean has_middle = FALSE;

  if (!rv_token_row_has (row, token, RV_LEX_FAMILY | RV_TOKEN_CAPITAL))
    return FALSE;
  /* "Phó Thủ tướng Trần …", "Ông Vũ …": an office or a form of address before the family name */
  if (rv_token_row_match (row, row->rules->offices, token) > 1
      || (rv_token_row_has (row, token, RV_LEX_HONORIFIC)
          && rv_token_row_has (row, token + 1, RV_LEX_FAMILY | RV_TOKEN_CAPITAL)))
    return FALSE;
  while (end < token + MAX_SYLLABLES && follows (row, end)
         && rv_token_row_has (row, end, RV_LEX_SYLLABLE | RV_TOKEN_CAPITAL))
    {
      guint32 flags = row->flags[end];

      if (flags & (RV_LEX_NOT_NAME | RV_LEX_ARTICLE | RV_LEX_HONORIFIC) && !(flags & RV_LEX_MIDDLE))
        break;
      has_middle |= end == token + 1 && (flags & RV_LEX_MIDDLE) != 0;
      end++;
    }
  /* a middle name alone does not end a name if it is an everyday word: "Nguyen The ..." */
  while (end > token + 1 && rv_token_row_has_any (row, end - 1, RV_LEX_NOT_NAME | RV_LEX_ARTICLE))
    end--;
  /* "Tran Van A": a name that is left open */
  if (has_middle && end == token + 2 && follows (row, end)
      && rv_token_row_has (row, end, RV_TOKEN_INITIAL))
    end++;
  if (end < token + 2 || goes_on_as_place (row, token, end))
    return FALSE;

  *name = (RvName){ token, end, end - 1, 0, TRUE };
  if (rv_token_row_has (row, token, RV_LEX_DOUBTFUL))
    name->is_sure = has_middle && end >= token + 3;
  else
    /* two syllables are a village as often as a person */
    name->is_sure = end >= token + 3 || rv_token_row_has (row, end, RV_LEX_SPEECH);
  return TRUE;
}

/* A full stop that stands right behind an initial or an abbreviation. */
static gboolean
is_abbreviating_dot (const RvTokenRow *row, guint token)
{
  return rv_token_row_get_sign (row, token) == '.' && rv_token_row_has (row, token, RV_TOKEN_GLUED);
}

static guint
skip_suffix (const RvTokenRow *row, guint end)
{
  guint suffix = rv_token_row_get_sign (row, end) == ',' ? end + 1 : end;

  if (!rv_token_row_has (row, suffix, RV_LEX_SUFFIX | RV_TOKEN_CAPITAL)
      || (suffix == end && !follows (row, end)))
    return end;
  return is_abbreviating_dot (row, suffix + 1) ? suffix + 2 : suffix + 1;
}

/* Whether a surname can begin or go on at @token. */
static gboolean
is_surname (const RvTokenRow *row, guint token)
{
  return rv_name_is_plain_word (row, token)
         && !rv_token_row_has_any (row, token, RV_LEX_TITLE | RV_LEX_SUFFIX | RV_TOKEN_INITIAL)
         && (rv_token_row_has (row, token, RV_LEX_SURNAME_TOO)
             || rv_token_row_match (row, row->rules->offices, token) == 0)
         && !(rv_token_row_has_any (row, token, RV_LEX_SPEECH)
              && rv_token_row_has (row, token, RV_TOKEN_TITLE_CASE));
}

/* Takes "-Smith" behind a part of a name. */
static guint
skip_hyphen (const RvTokenRow *row, guint end)
{
  while (rv_token_row_get_sign (row, end) == '-' && rv_token_row_has (row, end, RV_TOKEN_GLUED)
         && rv_token_row_has (row, end + 1, RV_TOKEN_GLUED | RV_TOKEN_LETTERS))
    end += 2;
  return end;
}

/* From @end on: initials, particles and surnames. Returns the end of the name; @out_surname is
 * untouched where no surname came. */
static guint
read_surnames (const RvTokenRow *row, guint end, guint limit, guint *out_surname)
{
  guint n_surnames = 0;

  while (end < limit && n_surnames < MAX_SURNAMES && follows (row, end))
    {
      guint particle = end;

      if (rv_token_row_has (row, end, RV_TOKEN_INITIAL) && is_abbreviating_dot (row, end + 1))
        {
          end += 2;
          continue;
        }
      while (particle < limit && rv_token_row_has (row, particle, RV_LEX_PARTICLE)
             && follows (row, particle + 1))
        particle++;
      if (!is_surname (row, particle) || (n_surnames > 0 && row->flags[end] & RV_TOKEN_TITLE_CASE))
        break;
      *out_surname = particle;
      n_surnames++;
      end = skip_hyphen (row, particle + 1);
      if (row->flags[end - 1] & RV_TOKEN_POSSESSIVE)
        break;
    }
  return end;
}

/* Whether all words from @first to before @end are syllables of a language in which the family name
 * comes first: what does not begin with one is the name of a body, "Ban Chấp hành". */
static gboolean
is_native (const RvTokenRow *row, guint first, guint end)
{
  if (!row->rules->holder_follows)
    return FALSE;
  for (guint k = first; k < end; k++)
    if (!rv_token_row_has (row, k, RV_LEX_SYLLABLE))
      return FALSE;
  return TRUE;
}

static gboolean
match_given_first (const RvTokenRow *row, guint token, RvName *name)
{
  guint limit = MIN (token + NAME_TOKENS, row->n_tokens);
  guint given = token, end;
  guint surname = G_MAXUINT;

  /* "J. Edgar Hoover" */
  while (given < limit && rv_token_row_has (row, given, RV_TOKEN_INITIAL)
         && is_abbreviating_dot (row, given + 1) && given + 2 < row->n_tokens)
    given += 2;
  if (!rv_token_row_has (row, given, RV_LEX_GIVEN | RV_TOKEN_CAPITAL)
      || rv_token_row_has_any (row, given, RV_TOKEN_POSSESSIVE))
    return FALSE;

  end = read_surnames (row, skip_hyphen (row, given + 1), limit, &surname);
  if (surname == G_MAXUINT || goes_on_as_place (row, token, end) || is_native (row, token, end))
    return FALSE;
  *name = (RvName){ token, skip_suffix (row, end), surname,
                    row->flags[given] & (RV_LEX_MALE | RV_LEX_FEMALE), TRUE };
  if (rv_token_row_has (row, given, RV_LEX_DOUBTFUL)
      && (rv_token_row_has_any (row, given, RV_TOKEN_SENTENCE | RV_TOKEN_TITLE_CASE)
          || rv_token_row_match (row, row->rules->places, given) > 0))
    name->is_sure = FALSE;
  return TRUE;
}

/**
 * rv_name_match:
 * @token: where to look
 * @out_name: (out): the name that begins there
 *
 * Returns: whether there is one by shape and lists
 */
gboolean
rv_name_match (const RvTokenRow *row, guint token, RvName *out_name)
{
  if (!rv_name_is_plain_word (row, token)
      && !rv_token_row_has (row, token, RV_LEX_FAMILY | RV_TOKEN_CAPITAL))
    return FALSE;
  if (match_family_first (row, token, out_name))
    return TRUE;
  /* "New York", "Virginia Beach" */
  if (rv_token_row_match (row, row->rules->places, token) > 1
      || rv_token_row_match_body (row, token) > 0)
    return FALSE;
  return match_given_first (row, token, out_name);
}

/**
 * rv_name_match_unknown:
 *
 * One to three words with a capital that no list claims for something else. Only a place behind a
 * title or an office makes them a name.
 *
 * Returns: whether there is one
 */
gboolean
rv_name_match_unknown (const RvTokenRow *row, guint token, RvName *out_name)
{
  guint limit = MIN (token + NAME_TOKENS, row->n_tokens);
  guint first = token, surname, end;
  RvName known;

  /* "G. K. Chesterton" */
  while (token < limit && rv_token_row_has (row, token, RV_TOKEN_INITIAL)
         && is_abbreviating_dot (row, token + 1))
    token += 2;
  surname = token;
  if (!is_surname (row, token) || rv_token_row_has_any (row, token, RV_LEX_MODIFIER)
      || rv_token_row_match (row, row->rules->places, token) > 0
      || rv_token_row_match_body (row, token) > 0)
    return FALSE;
  end = skip_hyphen (row, token + 1);
  if (!rv_token_row_has (row, end - 1, RV_TOKEN_POSSESSIVE))
    end = read_surnames (row, end, limit, &surname);
  /* a name that is known begins inside: what stands before it is not a part of it */
  if (goes_on_as_place (row, token, end) || is_native (row, token, end)
      || (end > token + 1 && rv_name_match (row, token + 1, &known)))
    return FALSE;
  *out_name = (RvName){ first, skip_suffix (row, end), surname, 0, FALSE };
  return TRUE;
}

/* Returns: how many tokens the place or body of the lists has whose name begins at @token; 0 for none */
guint
rv_name_match_listed (const RvTokenRow *row, guint token)
{
  guint places, bodies;

  if (!rv_token_row_has (row, token, RV_TOKEN_CAPITAL))
    return 0;
  places = rv_token_row_match (row, row->rules->places, token);
  bodies = rv_token_row_match_body (row, token);
  return MAX (places, bodies);
}
