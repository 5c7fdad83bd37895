/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-date-role.h"
#include "language/rv-lexeme-cue.h"

/* Words after a date in which a verb may say what happened on it. */
#define VERB_WORDS 24u

/* Words before a period in which an obligation makes it a deadline, and of these between the verb
 * and the period. */
#define OBLIGATION_WORDS 60u
#define OBJECT_WORDS 8u

/* Words before a date in which a verb may say that it is to come. */
#define FUTURE_WORDS 8u

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
    return is_cued && !self->grammar->lexicon->month_first;
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

/* Whether the number of a document stands before the date: "18-NQ/TW, ngày", "57-NQ/TW of" */
static gboolean
follows_number (const RvDateContext *self, guint first)
{
  const RvLexemes *lexemes = self->lexemes;
  guint i = first;

  while (i > 0 && first - i < 3
         && (sign_at (lexemes, i - 1) == ',' || sign_at (lexemes, i - 1) == '('
             || has_mark (self, i - 1, RV_DATE_WORD_OF | RV_DATE_WORD_DAY_MARK)))
    i--;
  if (i < 3 || lexemes->lexemes[i - 1].kind != RV_LEXEME_WORD || lexemes->lexemes[i - 1].is_spaced)
    return FALSE;
  return (sign_at (lexemes, i - 2) == '/' || sign_at (lexemes, i - 2) == '-')
         && !lexemes->lexemes[i - 2].is_spaced
         && g_unichar_isupper (
           g_utf8_get_char (lexemes->text + lexemes->lexemes[i - 1].span.start));
}

/* "must be finished in the third quarter of 2025": the end of the period is the deadline. */
static gboolean
is_due_within (const RvDateContext *self, guint first)
{
  const RvDateLexicon *lexicon = self->grammar->lexicon;
  guint n = rv_lexemes_match_before (self->lexemes, lexicon->within, first, NULL);
  guint verb_end = first - n, from = self->sentence_first, verb;

  if (n == 0)
    return FALSE;
  if (first > OBLIGATION_WORDS && from < first - OBLIGATION_WORDS)
    from = first - OBLIGATION_WORDS;
  for (verb = verb_end; verb > from && verb_end - verb < OBJECT_WORDS; verb--)
    {
      if (rv_lexemes_match_at (self->lexemes, lexicon->completing_verbs, verb - 1, NULL) > 0)
        return rv_lexemes_contain (self->lexemes, lexicon->obligations, from, verb);
      if (self->lexemes->lexemes[verb - 1].kind == RV_LEXEME_SIGN
          || rv_lexemes_match_at (self->lexemes, lexicon->barriers, verb - 1, NULL) > 0)
        return FALSE;
    }
  return FALSE;
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
  guint first = date->first, next = first + date->length;
  guint cue = RV_DATE_CUE_NONE;

  rv_lexemes_match_before (self->lexemes, lexicon->roles, first, &cue);
  if (self->role == RV_ROLE_METADATA && date->from.day != 0)
    return RV_DATE_ISSUED;
  if (cue == RV_DATE_CUE_ISSUED || (is_day (date) && follows_number (self, first)))
    return RV_DATE_ISSUED;
  if (cue == RV_DATE_CUE_DEADLINE
      && ((date->flags & RV_WRITTEN_RANGE) == 0 || (date->flags & RV_WRITTEN_UNIT) != 0))
    return RV_DATE_DEADLINE;
  if (first > 1 && sign_at (self->lexemes, first - 1) == '(' && sign_at (self->lexemes, next) == ')'
      && self->lexemes->lexemes[first - 2].kind == RV_LEXEME_DIGITS)
    return RV_DATE_ISSUED;
  if (!is_day (date))
    return is_due_within (self, first) ? RV_DATE_DEADLINE : RV_DATE_PERIOD;
  if (rv_lexemes_contain (self->lexemes, lexicon->issue_verbs, next, end_of_clause (self, next)))
    return RV_DATE_ISSUED;
  if (cue == RV_DATE_CUE_EVENT
      || rv_lexemes_contain (self->lexemes, lexicon->held_verbs, next, end_of_clause (self, next)))
    return RV_DATE_EVENT;
  return RV_DATE_OTHER;
}

/**
 * rv_date_context_lies_ahead:
 *
 * Whether the verb before the date, in the same clause, speaks of what is to come: "will open on 3
 * March", but not "will continue the work begun on 3 March".
 */
gboolean
rv_date_context_lies_ahead (const RvDateContext *self, const RvWrittenDate *date)
{
  const RvDateLexicon *lexicon = self->grammar->lexicon;
  guint first = date->first, end = first > self->sentence_first ? first - 1 : first;

  for (guint i = end; i > self->sentence_first && end - i < FUTURE_WORDS; i--)
    {
      if (rv_lexemes_match_at (self->lexemes, lexicon->future_verbs, i - 1, NULL) > 0)
        return TRUE;
      if (self->lexemes->lexemes[i - 1].kind == RV_LEXEME_SIGN
          || rv_lexemes_match_at (self->lexemes, lexicon->barriers, i - 1, NULL) > 0)
        return FALSE;
    }
  return FALSE;
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
  return rv_lexemes_match_before (self->lexemes, self->grammar->lexicon->openers, first, NULL) > 0
         && rv_lexemes_contain (self->lexemes, self->grammar->lexicon->held_verbs, next,
                                MIN (self->sentence_end, next + 4 * VERB_WORDS));
}
