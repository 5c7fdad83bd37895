/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Days as bylines write them. The text is cut into numbers and words; a day is a short pattern of
 * them. Names of months are not ours: CLDR has them for every language, in full and short, as they
 * stand alone and inside a date; ICU gave them when the program was built (rv-month-names.h). "03/04/2025" is read day first, as everywhere but in the
 * United States, unless the second number cannot be a month. At most TOKENS pieces are looked at,
 * so the time is bounded whatever the text.
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/rv-day.h"
#include "ingest/rv-month-names.h"
#include "language/rv-normalize.h"

/* Pieces of a text that are looked at: a byline has a dozen. */
#define TOKENS 96u
#define YEAR_FIRST 1500u
#define YEAR_LAST 2200u

/* What a year of two digits counts from. */
#define CENTURY 2000u

typedef enum
{
  TOKEN_NUMBER,
  TOKEN_MONTH, /* value is 1 to 12 */
  TOKEN_WORD,
} TokenKind;

typedef struct
{
  TokenKind kind;
  guint value;
  guint digits;
  RvSpan span;
  char after; /* the ASCII sign right behind, 0 where another character stands there */
} Token;

struct _RvDayReader
{
  guint8
    *ranks; /* by language: 0 where its names are not read; the higher one says what a name means */
  guint8 last_rank;
  const char
    *month_word; /* in languages that number their months: the word before the number; or NULL */
};

static int
compare_codes (const void *code, const void *language)
{
  return strcmp (code, ((const RvMonthLanguage *) language)->code);
}

static void
add_language (RvDayReader *self, const char *code)
{
  const RvMonthLanguage *language
    = bsearch (code, rv_month_languages, rv_n_month_languages, sizeof *language, compare_codes);
  const char *word;

  if (language == NULL)
    return;
  self->ranks[language - rv_month_languages] = ++self->last_rank;
  word = rv_month_text + language->word;
  if (self->month_word == NULL && *word != 0)
    self->month_word = word;
}

/**
 * rv_day_reader_new:
 * @language: (nullable): ISO 639-1 code; English is always understood besides
 */
RvDayReader *
rv_day_reader_new (const char *language)
{
  RvDayReader *self = g_new0 (RvDayReader, 1);

  self->ranks = g_new0 (guint8, rv_n_month_languages);
  add_language (self, "en");
  if (language != NULL && g_ascii_strncasecmp (language, "en", 2) != 0)
    {
      g_autofree char *code = g_ascii_strdown (language, -1);

      add_language (self, code);
    }
  return self;
}

/**
 * rv_day_reader_add_all:
 *
 * Reads the names of months in the languages that most of the press is written in, for texts that do
 * not say theirs. Called once.
 */
void
rv_day_reader_add_all (RvDayReader *self)
{
  static const char *const languages[] = { "de", "fr", "es", "it", "pt", "pl", "nl", "ru", "uk",
                                           "cs", "sv", "da", "fi", "hu", "ro", "el", "tr", "id" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    add_language (self, languages[i]);
}

void
rv_day_reader_free (RvDayReader *self)
{
  g_free (self->ranks);
  g_free (self);
}

/* The first of the names that are @folded, or where it would stand. */
static guint
find_name (const char *folded)
{
  guint low = 0, high = rv_n_month_names;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (rv_month_text + rv_month_names[middle].name, folded) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Returns: 1 to 12; 0 where @folded is no month in a language that is read */
static guint
find_month (const RvDayReader *self, const char *folded)
{
  guint first = find_name (folded), month = 0, rank = 0;

  for (guint i = first;
       i < rv_n_month_names
       && (i == first ? g_str_equal (rv_month_text + rv_month_names[i].name, folded)
                      : rv_month_names[i].name == rv_month_names[first].name);
       i++)
    if (self->ranks[rv_month_names[i].language] > rank)
      {
        rank = self->ranks[rv_month_names[i].language];
        month = rv_month_names[i].month;
      }
  return month;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static const char *
read_number (const char *p, const char *end, Token *token)
{
  token->kind = TOKEN_NUMBER;
  while (p < end && g_ascii_isdigit (*p))
    {
      if (token->digits < 9)
        token->value = token->value * 10 + (guint) (*p - '0');
      token->digits++;
      p++;
    }
  return p;
}

static const char *
read_word (RvDayReader *self, const char *p, const char *end, Token *token)
{
  const char *start = p;
  char buffer[RV_NORMALIZE_BUFFER];
  g_autofree char *own = NULL;
  const char *folded;

  while (p < end && is_letter (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  folded = rv_normalize_fold_word (start, (gsize) (p - start), buffer, &own);
  token->value = find_month (self, folded);
  token->kind = token->value != 0 ? TOKEN_MONTH : TOKEN_WORD;
  if (token->value == 0)
    token->value = self->month_word != NULL && g_str_equal (folded, self->month_word);
  return p;
}

static guint
tokenize (RvDayReader *self, const char *text, gsize length, Token *tokens)
{
  const char *p = text, *end = text + length;
  guint n = 0;

  while (p < end && n < TOKENS)
    {
      Token token = { 0 };
      const char *start = p;

      if (g_ascii_isdigit (*p))
        p = read_number (p, end, &token);
      else if (is_letter (g_utf8_get_char (p)))
        p = read_word (self, p, end, &token);
      else
        {
          p = g_utf8_next_char (p);
          continue;
        }
      token.span = rv_span ((gsize) (start - text), (gsize) (p - text));
      token.after = p < end && (guchar) *p < 0x80 ? *p : 0;
      tokens[n++] = token;
    }
  return n;
}

static gboolean
is_year (const Token *token)
{
  return token->kind == TOKEN_NUMBER && token->digits == 4 && token->value >= YEAR_FIRST
         && token->value <= YEAR_LAST;
}

static gboolean
is_small (const Token *token, guint most)
{
  return token->kind == TOKEN_NUMBER && token->digits <= 2 && token->value >= 1
         && token->value <= most;
}

static gboolean
set_day (const Token *first, const Token *last, guint year, guint month, guint day, RvDay *out)
{
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  out->year = (guint16) year;
  out->month = (guint8) month;
  out->day = (guint8) day;
  out->span = rv_span (first->span.start, last->span.end);
  return TRUE;
}

/* 2025-04-16, 16/04/2025, 16.4.2025, 4/16/2025, 2025年4月16日 */
static gboolean
match_digits (const Token *t, guint n, RvDay *out)
{
  gboolean same;

  if (n < 3)
    return FALSE;
  same = t[0].after == t[1].after && t[0].after != 0 && strchr ("-/.", t[0].after) != NULL
         && t[1].span.start - t[0].span.end <= 2 && t[2].span.start - t[1].span.end <= 2;
  if (n >= 5 && is_year (&t[0]) && t[1].kind == TOKEN_WORD && is_small (&t[2], 12)
      && t[3].kind == TOKEN_WORD && is_small (&t[4], 31) && t[0].span.end == t[1].span.start
      && t[2].span.end == t[3].span.start)
    return set_day (&t[0], &t[4], t[0].value, t[2].value, t[4].value, out);
  if (!same)
    return FALSE;
  if (is_year (&t[0]) && is_small (&t[1], 12) && is_small (&t[2], 31))
    return set_day (&t[0], &t[2], t[0].value, t[1].value, t[2].value, out);
  if (is_year (&t[2]) && is_small (&t[0], 31) && is_small (&t[1], 12))
    return set_day (&t[0], &t[2], t[2].value, t[1].value, t[0].value, out);
  if (is_year (&t[2]) && is_small (&t[0], 12) && is_small (&t[1], 31))
    return set_day (&t[0], &t[2], t[2].value, t[0].value, t[1].value, out);
  if (t[2].kind != TOKEN_NUMBER || t[2].digits != 2 || t[0].after == '-')
    return FALSE;
  if (is_small (&t[0], 31) && is_small (&t[1], 12))
    return set_day (&t[0], &t[2], CENTURY + t[2].value, t[1].value, t[0].value, out);
  if (is_small (&t[0], 12) && is_small (&t[1], 31))
    return set_day (&t[0], &t[2], CENTURY + t[2].value, t[0].value, t[1].value, out);
  return FALSE;
}

/* The index of the year that stands at @at, or behind one short word ("de", "of", "năm"); 0 if none. */
static guint
find_year (const Token *t, guint n, guint at)
{
  if (at < n && is_year (&t[at]))
    return at;
  if (at + 1 < n && t[at].kind == TOKEN_WORD && rv_span_length (t[at].span) <= 4
      && is_year (&t[at + 1]))
    return at + 1;
  return 0;
}

/* 16 April 2025, 16. April 2025, 16 de abril de 2025, 16th of April, 2025, ngày 16 tháng 4 năm 2025 */
static gboolean
match_day_month (const Token *t, guint n, RvDay *out)
{
  guint month = 1, year;

  if (n < 3 || !is_small (&t[0], 31))
    return FALSE;
  if (t[1].kind == TOKEN_WORD && t[1].value == 1 && is_small (&t[2], 12))
    {
      year = find_year (t, n, 3);
      return year != 0 && set_day (&t[0], &t[year], t[year].value, t[2].value, t[0].value, out);
    }
  for (; month <= 2 && month < n && t[month].kind == TOKEN_WORD
         && rv_span_length (t[month].span) <= 2;
       month++)
    ;
  if (month >= n || t[month].kind != TOKEN_MONTH)
    return FALSE;
  year = find_year (t, n, month + 1);
  return year != 0 && set_day (&t[0], &t[year], t[year].value, t[month].value, t[0].value, out);
}

/* April 16, 2025; April 16th, 2025; tháng 4 16, 2025 */
static gboolean
match_month_day (const Token *t, guint n, RvDay *out)
{
  guint year = 2;

  if (n < 3 || t[0].kind != TOKEN_MONTH || !is_small (&t[1], 31))
    return FALSE;
  if (t[2].kind == TOKEN_WORD && rv_span_length (t[2].span) == 2
      && t[2].span.start == t[1].span.end)
    year = 3;
  return year < n && is_year (&t[year])
         && set_day (&t[0], &t[year], t[year].value, t[0].value, t[1].value, out);
}

/**
 * rv_day_reader_find:
 * @text: valid UTF-8
 * @length: its bytes
 * @out_day: (out): left as it is where nothing is found
 *
 * Finds the first complete day (with its year) among the first pieces of @text.
 */
gboolean
rv_day_reader_find (RvDayReader *self, const char *text, gsize length, RvDay *out_day)
{
  Token tokens[TOKENS];
  guint n = tokenize (self, text, length, tokens);

  for (guint i = 0; i < n; i++)
    if (match_digits (tokens + i, n - i, out_day) || match_day_month (tokens + i, n - i, out_day)
        || match_month_day (tokens + i, n - i, out_day))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full): ISO 8601 */
char *
rv_day_to_string (const RvDay *day)
{
  return g_strdup_printf ("%04u-%02u-%02u", day->year, day->month, day->day);
}
