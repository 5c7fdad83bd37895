/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Days as bylines write them. The text is cut into numbers and words; a day is a short pattern of
 * them. Names of months are not ours: ICU has them for every language (CLDR), in full and short,
 * as they stand alone and inside a date. "03/04/2025" is read day first, as everywhere but in the
 * United States, unless the second number cannot be a month. At most TOKENS pieces are looked at,
 * so the time is bounded whatever the text.
 */

#include "config.h"

#include <string.h>
#include <unicode/udat.h>

#include "ingest/rv-day.h"
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
  GHashTable *months; /* folded name -> 1 to 12 */
  char *month_word;   /* in languages that number their months: the word before the number */
};

static void
add_names (RvDayReader *self, UDateFormat *format, UDateFormatSymbolType type)
{
  for (int32_t i = 0; i < 12; i++)
    {
      UErrorCode status = U_ZERO_ERROR;
      UChar name[64];
      int32_t length = udat_getSymbols (format, type, i, name, G_N_ELEMENTS (name), &status);
      g_autofree char *utf8 = NULL;
      g_autofree char *folded = NULL;
      gsize end;

      if (U_FAILURE (status))
        continue;
      utf8 = g_utf16_to_utf8 ((const gunichar2 *) name, length, NULL, NULL, NULL);
      if (utf8 == NULL)
        continue;
      folded = rv_normalize_fold (utf8, -1);
      end = strlen (folded);
      if (end > 0 && folded[end - 1] == '.')
        folded[--end] = 0;
      if (end > 2 && g_ascii_isdigit (folded[end - 1]))
        {
          char *space = strchr (folded, ' ');

          if (space != NULL && self->month_word == NULL)
            self->month_word = g_strndup (folded, (gsize) (space - folded));
        }
      else if (end > 1 && !g_ascii_isdigit (folded[0]))
        g_hash_table_insert (self->months, g_steal_pointer (&folded), GINT_TO_POINTER (i + 1));
    }
}

static void
add_language (RvDayReader *self, const char *language)
{
  static const UDateFormatSymbolType types[]
    = { UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS };
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open (UDAT_NONE, UDAT_MEDIUM, language, NULL, 0, NULL, 0, &status);

  if (U_FAILURE (status))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    add_names (self, format, types[i]);
  udat_close (format);
}

/**
 * rv_day_reader_new:
 * @language: (nullable): ISO 639-1 code; English is always understood besides
 */
RvDayReader *
rv_day_reader_new (const char *language)
{
  RvDayReader *self = g_new0 (RvDayReader, 1);

  self->months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_language (self, "en");
  g_hash_table_insert (self->months, g_strdup ("sept"), GINT_TO_POINTER (9));
  if (language != NULL && !g_str_has_prefix (language, "en"))
    add_language (self, language);
  return self;
}

/**
 * rv_day_reader_add_all:
 *
 * Reads the names of months in the languages that most of the press is written in, for texts that do
 * not say theirs.
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
  g_hash_table_unref (self->months);
  g_free (self->month_word);
  g_free (self);
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
  g_autofree char *folded = NULL;
  gpointer month;

  while (p < end && is_letter (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  folded = rv_normalize_fold (start, p - start);
  month = g_hash_table_lookup (self->months, folded);
  token->kind = month != NULL ? TOKEN_MONTH : TOKEN_WORD;
  token->value = month != NULL ? GPOINTER_TO_UINT (month)
                               : self->month_word != NULL && g_str_equal (folded, self->month_word);
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
