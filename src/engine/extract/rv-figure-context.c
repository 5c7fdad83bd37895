/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "extract/rv-figure-bearing.h"
#include "extract/rv-figure-context.h"
#include "language/rv-digits.h"
#include "language/rv-lexeme-cue.h"

/*
 * Tells figures from the numbers that count nothing: list markers and footnote marks, labels
 * ("Article 5"), codes and telephone numbers, the time of day, years, ordinals that name a congress
 * or a session, and number words that are other words as well ("one", "second"). Every look goes a
 * bounded number of lexemes to either side.
 */

/* Digits of a list marker or footnote mark. */
#define MARKER_DIGITS 3u

/* Lexemes after an ordinal in which the noun that it names is looked for. */
#define NAME_LEXEMES 9u

/* Words of the name of a street behind a house number. */
#define ADDRESS_LEXEMES 4u

/* Lexemes before a closing bracket in which its opening one is looked for. */
#define BRACKET_LEXEMES 24u

static gunichar
sign_at (const RvFigureContext *self, guint at)
{
  return at < self->parser.lexemes->length ? self->parser.lexemes->lexemes[at].sign : 0;
}

static gboolean
is_word (const RvFigureContext *self, guint at)
{
  return rv_lexemes_is_kind (self->parser.lexemes, at, RV_LEXEME_WORD);
}

static gboolean
is_digits (const RvFigureContext *self, guint at)
{
  return rv_lexemes_is_kind (self->parser.lexemes, at, RV_LEXEME_DIGITS);
}

static gboolean
is_glued (const RvFigureContext *self, guint at)
{
  return rv_lexemes_is_glued (self->parser.lexemes, at);
}

static gboolean
has_cue (const RvFigureContext *self, RvFigureCue cue, guint at)
{
  return rv_lexemes_match_at (self->parser.lexemes, self->parser.rules->cues[cue], at, NULL) > 0;
}

static guint
cue_before (const RvFigureContext *self, RvFigureCue cue, guint at)
{
  return rv_lexemes_match_before (self->parser.lexemes, self->parser.rules->cues[cue], at, NULL);
}

static gboolean
is_capital (const RvFigureContext *self, guint at)
{
  const RvLexemes *lexemes = self->parser.lexemes;

  return is_word (self, at)
         && g_unichar_isupper (g_utf8_get_char (lexemes->text + lexemes->lexemes[at].span.start));
}

static gboolean
is_stop (const RvFigureContext *self, guint at)
{
  return rv_language_pack_is_stop_word (self->pack, self->parser.lexemes->words[at]);
}

static gboolean
is_all_capitals (const RvFigureContext *self, guint at)
{
  const RvLexemes *lexemes = self->parser.lexemes;
  RvSpan span;

  if (!is_word (self, at))
    return FALSE;
  span = lexemes->lexemes[at].span;
  for (const char *p = lexemes->text + span.start; p < lexemes->text + span.end;
       p = g_utf8_next_char (p))
    if (!g_unichar_isupper (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * rv_figure_context_skip_code:
 *
 * Returns: the lexeme after the telephone number, version, code or time that begins with the digits
 *   at @at; @at itself where they are a number
 */
guint
rv_figure_context_skip_code (const RvFigureContext *self, guint at)
{
  guint i = at, parts = 1;

  if (!is_digits (self, at))
    return at;
  while (is_glued (self, i + 1) && is_glued (self, i + 2) && is_digits (self, i + 2)
         && (sign_at (self, i + 1) == '-' || sign_at (self, i + 1) == '.'
             || sign_at (self, i + 1) == ':' || sign_at (self, i + 1) == '/'))
    {
      parts++;
      i += 2;
    }
  if (parts == 2 && sign_at (self, at + 1) == ':')
    return i + 1;
  /* "555-0142": no second end of a range begins with a zero */
  if (parts == 2 && sign_at (self, at + 1) == '-' && self->parser.lexemes->words[i][0] == '0'
      && self->parser.lexemes->words[i][1] != 0)
    return i + 1;
  if (parts < 3
      || rv_digits_parse (self->parser.lexemes, at, self->parser.grammar->group).length >= i - at)
    return at;
  return i + 1;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Whether what is glued before the number makes it part of a name or code: VTV1, COVID-19, /2108 */
static gboolean
is_glued_before (const RvFigureContext *self, guint first)
{
  gunichar c;

  if (!is_glued (self, first))
    return FALSE;
  c = sign_at (self, first - 1);
  if (c == 0 || c == '#' || c == '@' || c == '_' || c == '+' || c == '&')
    return TRUE;
  if (is_hyphen (c) || c == '/' || c == '.' || c == ':' || c == '\'' || c == 0x2019)
    return is_glued (self, first - 1) && (is_word (self, first - 2) || is_digits (self, first - 2));
  return FALSE;
}

/* The same for what is glued after it: 13F, 35-CT/TW, 42/2014 */
static gboolean
is_glued_after (const RvFigureContext *self, const RvQuantity *quantity)
{
  guint next = quantity->end;
  gunichar c;

  if (!is_glued (self, next))
    return FALSE;
  c = sign_at (self, next);
  if (c == 0 || c == '_')
    return quantity->unit == NULL || !is_hyphen (c);
  if (quantity->unit != NULL)
    return FALSE;
  if (c == '/' || c == ':')
    return is_glued (self, next + 1) && c != 0;
  if (c == '.')
    return is_glued (self, next + 1) && is_digits (self, next + 1);
  if (is_hyphen (c) && is_glued (self, next + 1) && is_word (self, next + 1))
    return is_all_capitals (self, next + 1) || sign_at (self, next + 2) == '/';
  return FALSE;
}

static gboolean
is_plain_digits (const RvQuantity *quantity)
{
  return quantity->unit == NULL && !quantity->has_upper && quantity->number.length == 1
         && (quantity->number.flags & RV_NUMBER_IN_WORDS) == 0;
}

/* "Article 5", "No. 12", and the 6 of "Articles 5 and 6" */
static gboolean
is_labelled (RvFigureContext *self, const RvQuantity *quantity)
{
  guint first = quantity->first;
  guint n = cue_before (self, RV_FIGURE_CUE_LABEL, first);
  gboolean is_label = FALSE;

  if (quantity->unit != NULL)
    return FALSE;
  if (n > 0 && cue_before (self, RV_FIGURE_CUE_NOT_LABEL, first) <= n)
    is_label
      = cue_before (self, RV_FIGURE_CUE_WEAK_LABEL, first) != n
          ? (quantity->number.flags & RV_NUMBER_IN_WORDS) == 0 || is_capital (self, first - n)
          : is_capital (self, first - n) && first > n && is_plain_digits (quantity);
  if (!is_label && self->last_label > 0 && first - self->last_label <= 2
      && is_plain_digits (quantity))
    {
      guint between = first - self->last_label;

      is_label = between > 0
                 && (sign_at (self, first - 1) == ','
                     || rv_lexemes_is_dash (self->parser.lexemes, first - 1)
                     || has_cue (self, RV_FIGURE_CUE_RANGE_AND, first - 1)
                     || has_cue (self, RV_FIGURE_CUE_RANGE_TO, first - 1));
    }
  if (is_label)
    self->last_label = quantity->end;
  return is_label;
}

static guint
n_digits (const RvFigureContext *self, guint at)
{
  return is_digits (self, at) ? rv_span_length (self->parser.lexemes->lexemes[at].span) : 0;
}

/* "1-", "2.", "(3)", "[4]", "5)" */
static gboolean
is_marker (const RvFigureContext *self, const RvQuantity *quantity)
{
  guint first = quantity->first, next = quantity->end;
  gunichar before = first > 0 ? sign_at (self, first - 1) : 0, after = sign_at (self, next);

  if (!is_plain_digits (quantity) || n_digits (self, first) > MARKER_DIGITS)
    return FALSE;
  if ((before == '(' && after == ')') || (before == '[' && after == ']'))
    return TRUE;
  if (after == ')')
    {
      for (guint i = first; i > 0 && first - i < BRACKET_LEXEMES; i--)
        if (sign_at (self, i - 1) == '(')
          return FALSE;
      return TRUE;
    }
  if (next + 1 >= self->parser.lexemes->length
      || (first > 0 && before != '.' && before != ';' && before != ':'))
    return FALSE;
  if (first > 0)
    return after == '.' && is_capital (self, next + 1);
  return after == '.' || after == ':' || after == '/'
         || rv_lexemes_is_dash (self->parser.lexemes, next);
}

static gboolean
has_ending (const char *word, GStrv endings)
{
  for (gsize i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_plural (const RvFigureContext *self, guint at)
{
  const RvFigureRules *rules = self->parser.rules;
  const char *word = self->parser.lexemes->words[at];

  if (has_cue (self, RV_FIGURE_CUE_PLURAL, at))
    return TRUE;
  return strlen (word) > 3 && has_ending (word, rules->plural_endings)
         && !has_ending (word, rules->singular_endings);
}

static gboolean
is_bare_year (const RvFigureContext *self, const RvQuantity *quantity)
{
  double upper = quantity->has_upper ? quantity->upper : quantity->value;

  return quantity->unit == NULL && n_digits (self, quantity->first) == 4 && quantity->value >= 1900
         && upper <= 2100 && floor (quantity->value) == quantity->value
         && (quantity->number.flags & (RV_NUMBER_GROUPED | RV_NUMBER_SCALED)) == 0;
}

/* Whether a noun may follow right after the number */
static gboolean
precedes_noun (const RvFigureContext *self, guint next)
{
  return is_word (self, next) && self->parser.lexemes->lexemes[next].is_spaced
         && !is_stop (self, next) && !has_cue (self, RV_FIGURE_CUE_NOUN_STOP, next);
}

/* "one", "hai": whether the word counts here */
static gboolean
is_unsafe (const RvFigureContext *self, const RvQuantity *quantity)
{
  guint first = quantity->first, next = first + quantity->number.length;

  if (quantity->number.length != 1 || !is_word (self, first)
      || !has_cue (self, RV_FIGURE_CUE_UNSAFE, first))
    return FALSE;
  if (has_cue (self, RV_FIGURE_CUE_NOT_ONE_AFTER, next)
      || (is_hyphen (sign_at (self, next)) && quantity->unit == NULL))
    return TRUE;
  if (quantity->unit != NULL)
    return quantity->unit->kind == RV_UNIT_DURATION && has_cue (self, RV_FIGURE_CUE_NEVER, first);
  if (has_cue (self, RV_FIGURE_CUE_NEVER, first))
    return TRUE;
  if (cue_before (self, RV_FIGURE_CUE_SAFE_BEFORE, first) > 0)
    return !precedes_noun (self, next);
  return cue_before (self, RV_FIGURE_CUE_NOT_ONE_BEFORE, first) > 0 || !precedes_noun (self, next);
}

static const RvNumberWord *
number_word (const RvFigureContext *self, guint at)
{
  return rv_number_grammar_get_word (self->parser.grammar, self->parser.lexemes, at);
}

static gboolean
has_number_mark (const RvFigureContext *self, guint at, guint mark)
{
  const RvNumberWord *word = number_word (self, at);

  return word != NULL && (word->marks & mark) != 0;
}

/* "the first half", "a third party", "thousands", "million" with nothing to count */
static gboolean
is_loose_part (const RvFigureContext *self, const RvQuantity *quantity)
{
  const RvNumber *number = &quantity->number;
  guint first = quantity->first, next = first + number->length;
  const RvNumberWord *last = number_word (self, next - 1);

  if (quantity->unit != NULL)
    return FALSE;
  if ((number->flags & RV_NUMBER_VAGUE) != 0)
    return !has_number_mark (self, next, RV_MARK_OF)
           && !has_number_mark (self, first, RV_MARK_VAGUE_BEFORE);
  if ((number->flags & RV_NUMBER_BARE_SCALE) != 0)
    return TRUE;
  if (last != NULL && last->pair != 0)
    return (number->flags & RV_NUMBER_ARTICLE) == 0 || !has_number_mark (self, next, RV_MARK_OF);
  if ((number->flags & RV_NUMBER_FRACTION) == 0 || (number->flags & RV_NUMBER_IN_WORDS) == 0
      || last == NULL || last->part == 0 || number->length > 2)
    return FALSE;
  if (number->length == 1)
    return last->part != 2 || is_hyphen (sign_at (self, next))
           || (first > 0 && number_word (self, first - 1) != NULL
               && number_word (self, first - 1)->ordinal != 0);
  /* "a third", "one half": with a noun right after it is another thing */
  return has_number_mark (self, first, RV_MARK_ARTICLE) && (last->marks & RV_MARK_HALF) == 0
         && precedes_noun (self, next);
}

/* Whether the ordinal names a meeting, a term or the like: "the 14th National Party Congress" */
static gboolean
names_something (const RvFigureContext *self, guint next)
{
  const RvLexemes *lexemes = self->parser.lexemes;

  for (guint i = next; i < lexemes->length && i < next + NAME_LEXEMES; i++)
    {
      if (lexemes->lexemes[i].kind == RV_LEXEME_SIGN && !is_hyphen (lexemes->lexemes[i].sign))
        return FALSE;
      if (has_cue (self, RV_FIGURE_CUE_NAME, i))
        return TRUE;
      if (is_word (self, i) && is_stop (self, i))
        return FALSE;
    }
  return FALSE;
}

/* Whether an ordinal ranks something; elsewhere it numbers a list, names, or is an idiom */
static gboolean
is_ranking (const RvFigureContext *self, const RvQuantity *quantity)
{
  guint first = quantity->first, next = first + quantity->number.length;
  gunichar after = sign_at (self, next);

  if (has_number_mark (self, first, RV_MARK_ORDINAL))
    return cue_before (self, RV_FIGURE_CUE_ORDINAL_BEFORE, first) > 0
           && (quantity->number.flags & RV_NUMBER_IN_WORDS) == 0 && !names_something (self, next);
  if (is_hyphen (after) && is_glued (self, next)
      && (quantity->number.flags & RV_NUMBER_IN_WORDS) != 0)
    return FALSE;
  if (names_something (self, next) || has_cue (self, RV_FIGURE_CUE_ORDINAL_IDIOM, first))
    return FALSE;
  if ((quantity->number.flags & RV_NUMBER_IN_WORDS) == 0)
    return first > 0 || after == 0;
  if (first == 0 || after == ',' || after == ':')
    return FALSE;
  return cue_before (self, RV_FIGURE_CUE_ORDINAL_BEFORE, first) > 0;
}

static gboolean
is_slash_number (const RvFigureContext *self, const RvQuantity *quantity)
{
  guint first = quantity->first;

  /* "2025/2087(INI)": numbers of documents begin with a year */
  if ((quantity->number.flags & RV_NUMBER_SLASH) != 0 && n_digits (self, first) == 4
      && n_digits (self, first + 2) >= 3)
    return TRUE;
  return (quantity->number.flags & RV_NUMBER_SLASH) != 0 && quantity->unit == NULL
         && (quantity->value >= 1 || quantity->value < 0.01);
}

/* "4 Canal Street": words with capitals of which the last names a way */
static gboolean
is_house_number (const RvFigureContext *self, const RvQuantity *quantity)
{
  if (!is_plain_digits (quantity))
    return FALSE;
  for (guint i = quantity->end; i < quantity->end + ADDRESS_LEXEMES && is_capital (self, i); i++)
    if (i > quantity->end && has_cue (self, RV_FIGURE_CUE_STREET, i))
      return TRUE;
  return FALSE;
}

/*
 * Whether the paragraph holds nothing else, as a cell of a table does.
 */
static gboolean
is_alone (const RvFigureContext *self, const RvQuantity *quantity)
{
  guint end = quantity->end;

  if (sign_at (self, end) == '.')
    end++;
  return quantity->first == 0 && end >= self->parser.lexemes->length;
}

/* A dash with a space after it is a minus where nothing but the number follows, or a temperature. */
static void
take_minus (const RvFigureContext *self, RvQuantity *quantity)
{
  guint first = quantity->first;
  gboolean is_temperature
    = quantity->unit != NULL && g_strcmp0 (quantity->unit->dimension, "temperature") == 0;

  if (first == 0 || sign_at (self, first - 1) != '-' || quantity->value <= 0 || quantity->has_upper
      || is_glued (self, first - 1) || is_glued (self, first)
      || (first > 1 && is_digits (self, first - 2)))
    return;
  if (is_temperature || (first == 1 && quantity->end >= self->parser.lexemes->length))
    {
      quantity->value = -quantity->value;
      quantity->first--;
    }
}

/* A minus before a number that begins a paragraph is a bullet, but for a number alone. */
static void
settle_sign (const RvFigureContext *self, RvQuantity *quantity)
{
  gunichar sign = sign_at (self, quantity->first);

  if (quantity->value < 0 && quantity->first == 0 && sign != 0 && !is_digits (self, 0)
      && quantity->unit == NULL && !quantity->has_upper && !is_alone (self, quantity)
      && (quantity->number.flags & (RV_NUMBER_DECIMAL | RV_NUMBER_GROUPED)) == 0)
    {
      quantity->value = -quantity->value;
      quantity->first++;
      quantity->number.length--;
    }
}

/* "nineteen eighty-four": two numbers below a hundred in words are a year, or the time of day */
static gboolean
is_year_in_words (const RvFigureContext *self, const RvQuantity *quantity)
{
  const guint excluded = RV_NUMBER_ORDINAL | RV_NUMBER_FRACTION | RV_NUMBER_SCALED;
  RvNumber next;

  if (quantity->unit != NULL || (quantity->number.flags & RV_NUMBER_IN_WORDS) == 0
      || (quantity->number.flags & excluded) != 0 || quantity->value < 10 || quantity->value > 20
      || number_word (self, quantity->end) == NULL)
    return FALSE;
  next = rv_number_grammar_parse (self->parser.grammar, self->parser.lexemes, quantity->end);
  if (next.length == 0 || (next.flags & excluded) != 0 || next.value < 10 || next.value > 99)
    return FALSE;
  return TRUE;
}

/**
 * rv_figure_context_is_figure:
 * @quantity: (inout): loses the minus that is none
 *
 * Returns: whether @quantity counts, measures or ranks something
 */
gboolean
rv_figure_context_is_figure (RvFigureContext *self, RvQuantity *quantity)
{
  const RvLexeme *first = &self->parser.lexemes->lexemes[quantity->first];
  const RvLexeme *last = &self->parser.lexemes->lexemes[quantity->end - 1];

  if (first->is_address || last->is_address)
    return FALSE;
  take_minus (self, quantity);
  if (is_alone (self, quantity))
    return TRUE;
  settle_sign (self, quantity);
  if (is_glued_before (self, quantity->first) || is_glued_after (self, quantity)
      || is_labelled (self, quantity) || is_marker (self, quantity)
      || has_cue (self, RV_FIGURE_CUE_TIME, quantity->first + quantity->number.length)
      || (quantity->unit != NULL && quantity->unit->kind == RV_UNIT_DURATION
          && cue_before (self, RV_FIGURE_CUE_TIME_BEFORE, quantity->first) > 0))
    return FALSE;
  if (is_year_in_words (self, quantity))
    {
      self->year_in_words = quantity->end;
      return FALSE;
    }
  if (self->year_in_words != 0 && self->year_in_words == quantity->first)
    return FALSE;
  if ((quantity->number.flags & RV_NUMBER_ORDINAL) != 0)
    return is_ranking (self, quantity);
  if (is_bare_year (self, quantity)
      && !(precedes_noun (self, quantity->end) && is_plural (self, quantity->end))
      && rv_figure_bearing_get_bound (&self->parser, quantity) == RV_BOUND_NONE)
    return FALSE;
  return !is_unsafe (self, quantity) && !is_loose_part (self, quantity)
         && !is_slash_number (self, quantity) && !is_house_number (self, quantity);
}

static gboolean
is_noun_part (const RvFigureContext *self, guint at)
{
  const RvNumberWord *word = number_word (self, at);

  if (word != NULL && word->place != RV_PLACE_NONE)
    return FALSE;
  return is_word (self, at) && !self->parser.lexemes->lexemes[at].is_address && !is_stop (self, at)
         && !has_cue (self, RV_FIGURE_CUE_NOUN_STOP, at);
}

/* "1,900 finished the course": a past tense with its object, where a participle would have a noun
 * after it */
static gboolean
is_past_verb (const RvFigureContext *self, guint at)
{
  const RvFigureRules *rules = self->parser.rules;

  return is_word (self, at) && has_ending (self->parser.lexemes->words[at], rules->past_endings)
         && !is_plural (self, at) && is_word (self, at + 1) && is_stop (self, at + 1);
}

/**
 * rv_figure_context_find_noun:
 * @out_end: (out): the lexeme after it
 *
 * What a number counts: the words after it up to the first noun in the plural (and those that
 * follow it directly, "sports clubs"), or, in a language without plural and after a hyphen, up to
 * where the noun phrase must end.
 *
 * Returns: its place in the text; empty where nothing is counted
 */
RvSpan
rv_figure_context_find_noun (const RvFigureContext *self,
                             const RvQuantity *quantity,
                             guint *out_end)
{
  const RvLexemes *lexemes = self->parser.lexemes;
  const RvFigureRules *rules = self->parser.rules;
  gboolean has_plural = rules->plural_endings[0] != NULL;
  guint first = quantity->end, i, end, n = 0;

  if (is_hyphen (sign_at (self, first)) && is_glued (self, first) && is_glued (self, first + 1))
    {
      *out_end = first + 2;
      return is_noun_part (self, first + 1) ? lexemes->lexemes[first + 1].span : RV_SPAN_NONE;
    }
  if (has_number_mark (self, first, RV_MARK_OF))
    first++;
  for (i = end = first; i < lexemes->length && n < rules->noun_words; i++)
    {
      if (is_hyphen (sign_at (self, i)) && is_glued (self, i) && is_glued (self, i + 1)
          && i > first)
        continue;
      if (!is_noun_part (self, i) || is_past_verb (self, i))
        break;
      n++;
      end = i + 1;
      if (has_plural && is_plural (self, i)
          && !(is_noun_part (self, i + 1) && is_plural (self, i + 1)))
        {
          n = 0;
          break;
        }
    }
  if (end == first)
    return RV_SPAN_NONE;
  /* no plural: an adjective and a noun at most; more is the rest of the sentence */
  if (has_plural && n > 2)
    return RV_SPAN_NONE;
  *out_end = end;
  return rv_span (lexemes->lexemes[first].span.start, lexemes->lexemes[end - 1].span.end);
}
