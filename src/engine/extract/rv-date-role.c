/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-date-role.h"

/* Words before a date in which its cue is looked for. */
#define CUE_WORDS 6u

/* Words after a date in which a verb may say what happened on it. */
#define VERB_WORDS 24u

/* Words before the date of an opening sentence: "HANOI (VNA) – On the morning of" */
#define OPENER_WORDS 12u

static gunichar
sign_at (const RvLexemes *lexemes, guint at)
{
  return at < lexemes->length ? lexemes->lexemes[at].sign : 0;
}

static gboolean
has_mark (const RvDateContext *self, guint at, guint mark)
{
  const RvDateWord *word = rv_date_grammar_get_word (self->grammar, self->lexemes, at);

  return word != NULL && (word->marks & mark) != 0;
}

static gboolean
is_currency (gunichar c)
{
  return c != 0 && g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL;
}

/* The longest cue that ends right before @at; @from gets where it begins */
static RvDateCue
find_cue (const RvDateContext *self, guint at, guint *from)
{
  for (guint n = MIN (CUE_WORDS, at); n > 0; n--)
    {
      guint cue;

      if (rv_phrase_table_match (self->grammar->lexicon->roles, self->lexemes->words + at - n, n,
                                 &cue)
          == n)
        {
          *from = at - n;
          return (RvDateCue) cue;
        }
    }
  *from = at;
  return RV_DATE_CUE_NONE;
}

/* Whether a noun in the plural follows, which the number counts rather than being a year */
static gboolean
counts_something (const RvDateContext *self, guint next)
{
  const RvLexemes *lexemes = self->lexemes;
  const RvLexeme *lexeme = &lexemes->lexemes[next];

  if (next >= lexemes->length)
    return FALSE;
  if (lexeme->sign == '%' || is_currency (lexeme->sign) || lexeme->sign == 0xb0)
    return TRUE;
  if (lexeme->kind != RV_LEXEME_WORD)
    return FALSE;
  if (!lexeme->is_spaced)
    return TRUE;
  if (rv_number_grammar_get_word (&self->grammar->numbers, lexemes, next) != NULL
      && rv_number_grammar_get_word (&self->grammar->numbers, lexemes, next)->place
           != RV_PLACE_NONE)
    return TRUE;
  return g_str_has_suffix (lexemes->words[next], "s") && rv_span_length (lexeme->span) > 3
         && !has_mark (self, next, RV_DATE_WORD_YEAR_AFTER)
         && g_unichar_islower (g_utf8_get_char (lexemes->text + lexeme->span.start));
}

/* Whether four digits are a year: a word before or after says so, or parentheses around them */
static gboolean
is_year (const RvDateContext *self, const RvWrittenDate *date, gboolean follows_date)
{
  const RvLexemes *lexemes = self->lexemes;
  guint first = date->first, next = first + date->length;
  gunichar before = first > 0 ? sign_at (lexemes, first - 1) : 0;
  guint year = date->from.year;

  if (is_currency (before) || (first > 0 && rv_lexemes_is_glued (lexemes, first) && before == 0))
    return FALSE;
  if (year < 1500 || counts_something (self, next))
    return FALSE;
  if (has_mark (self, next, RV_DATE_WORD_YEAR_AFTER))
    return TRUE;
  if (first == 0)
    return FALSE;
  if (has_mark (self, first - 1, RV_DATE_WORD_YEAR_BEFORE))
    return !has_mark (self, first - 1, RV_DATE_WORD_YEAR_WEAK) || (year >= 1800 && year <= 2100);
  if (before == '(' && (sign_at (lexemes, next) == ')' || sign_at (lexemes, next) == ','))
    return year >= 1800 && year <= 2100;
  if (follows_date)
    return year >= 1800 && year <= 2100;
  if (before == '-' && first > 1
      && has_mark (self, first - 2, RV_DATE_WORD_YEAR_BEFORE)) /* mid-2025 */
    return TRUE;
  return FALSE;
}

static gboolean
is_short_date (const RvDateContext *self, const RvWrittenDate *date, gboolean follows_date)
{
  const RvLexemes *lexemes = self->lexemes;
  guint first = date->first, next = first + date->length;
  gboolean is_cued
    = first > 0 && has_mark (self, first - 1, RV_DATE_WORD_NUMERIC_BEFORE | RV_DATE_WORD_WEEKDAY);

  if (sign_at (lexemes, first + 1) == '-')
    return FALSE;
  if (sign_at (lexemes, next) == '%' || is_currency (sign_at (lexemes, next)))
    return FALSE;
  if (sign_at (lexemes, first + 1) == '.')
    return is_cued && (next >= lexemes->length || lexemes->lexemes[next].kind == RV_LEXEME_SIGN);
  if ((date->flags & RV_WRITTEN_RANGE) != 0)
    return date->from.day > 12 || date->to.day > 12;
  return is_cued || follows_date
         || (lexemes->words[first][0] == '0' || lexemes->words[first + 2][0] == '0');
}

/**
 * rv_date_context_is_date:
 * @follows_date: whether another date stands right before, with only "and", "or" or a comma between
 *
 * Decides about what is written like a date and like other things as well.
 *
 * Returns: whether @date is one
 */
gboolean
rv_date_context_is_date (const RvDateContext *self,
                         const RvWrittenDate *date,
                         gboolean follows_date)
{
  const RvLexemes *lexemes = self->lexemes;
  guint first = date->first;
  gunichar before = first > 0 ? sign_at (lexemes, first - 1) : 0;

  if (lexemes->lexemes[first].is_address)
    return FALSE;
  if (is_currency (before))
    return FALSE;
  /* 12:30 December */
  if (before == ':' && first > 1 && rv_lexemes_is_glued (lexemes, first)
      && lexemes->lexemes[first - 2].kind == RV_LEXEME_DIGITS)
    return FALSE;
  if ((date->flags & RV_WRITTEN_BARE_YEAR) != 0)
    return is_year (self, date, follows_date);
  if ((date->flags & RV_WRITTEN_SHORT) != 0)
    return is_short_date (self, date, follows_date);
  if ((date->flags & RV_WRITTEN_MONTH_ONLY) != 0)
    return first > 0 && lexemes->lexemes[first - 1].kind == RV_LEXEME_WORD
           && has_mark (self, first - 1, RV_DATE_WORD_YEAR_BEFORE | RV_DATE_WORD_RANGE_FROM);
  return TRUE;
}

/* Whether one of the phrases of @table stands in the lexemes from @at to @end */
static gboolean
has_phrase (const RvDateContext *self, const RvPhraseTable *table, guint at, guint end)
{
  for (guint i = at; i < end; i++)
    if (self->lexemes->lexemes[i].kind == RV_LEXEME_WORD
        && rv_phrase_table_match (table, self->lexemes->words + i, end - i, NULL) > 0)
      return TRUE;
  return FALSE;
}

/* Where the clause after the date ends: at the sentence's end, a semicolon, or after VERB_WORDS */
static guint
end_of_clause (const RvDateContext *self, guint at)
{
  guint end = MIN (self->sentence_end, at + VERB_WORDS);

  for (guint i = at; i < end; i++)
    if (sign_at (self->lexemes, i) == ';')
      return i;
  return end;
}

static gboolean
is_day (const RvWrittenDate *date)
{
  return date->from.day != 0 && (date->flags & RV_WRITTEN_RANGE) == 0;
}

/**
 * rv_date_context_get_role:
 *
 * The role of a date is told by the words right before it, by the verb of its clause, or, where
 * both are silent, by its precision: years, months and ranges are periods.
 */
RvDateRole
rv_date_context_get_role (const RvDateContext *self, const RvWrittenDate *date)
{
  const RvDateLexicon *lexicon = self->grammar->lexicon;
  guint first = date->first, next = first + date->length, from;
  RvDateCue cue = find_cue (self, first, &from);

  if (self->role == RV_ROLE_METADATA && date->from.day != 0)
    return RV_DATE_ISSUED;
  if (cue == RV_DATE_CUE_ISSUED)
    return RV_DATE_ISSUED;
  if (cue == RV_DATE_CUE_DEADLINE
      && ((date->flags & RV_WRITTEN_RANGE) == 0 || (date->flags & RV_WRITTEN_UNIT) != 0))
    return RV_DATE_DEADLINE;
  if (first > 1 && sign_at (self->lexemes, first - 1) == '(' && sign_at (self->lexemes, next) == ')'
      && self->lexemes->lexemes[first - 2].kind == RV_LEXEME_DIGITS)
    return RV_DATE_ISSUED;
  if (!is_day (date))
    return RV_DATE_PERIOD;
  if (has_phrase (self, lexicon->issue_verbs, next, end_of_clause (self, next)))
    return RV_DATE_ISSUED;
  if (cue == RV_DATE_CUE_EVENT
      || has_phrase (self, lexicon->held_verbs, next, end_of_clause (self, next)))
    return RV_DATE_EVENT;
  return RV_DATE_OTHER;
}

/**
 * rv_date_context_is_opening:
 *
 * Whether the date stands where a report says when its event took place: after an opening phrase
 * near the beginning of the sentence ("On the morning of 3 March, in Hue, …"), with a verb of
 * holding or attending in the same sentence.
 */
gboolean
rv_date_context_is_opening (const RvDateContext *self, const RvWrittenDate *date)
{
  guint first = date->first, next = first + date->length;

  if (!is_day (date) || first > self->sentence_first + OPENER_WORDS)
    return FALSE;
  for (guint n = MIN (CUE_WORDS, first); n > 0; n--)
    if (rv_phrase_table_match (self->grammar->lexicon->openers, self->lexemes->words + first - n, n,
                               NULL)
        == n)
      return has_phrase (self, self->grammar->lexicon->held_verbs, next,
                         MIN (self->sentence_end, next + 4 * VERB_WORDS));
  return FALSE;
}
