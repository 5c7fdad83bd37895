/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "language/rv-digits.h"
#include "language/rv-number-parser.h"

const RvNumberWord *
rv_number_parser_get_word (const RvNumberParser *parser, guint at)
{
  return at < parser->end ? rv_number_grammar_get_word (parser->grammar, parser->lexemes, at)
                          : NULL;
}

gboolean
rv_number_parser_has_mark (const RvNumberParser *parser, guint at, guint mark)
{
  const RvNumberWord *word = rv_number_parser_get_word (parser, at);

  return word != NULL && (word->marks & mark) != 0;
}

/* Steps over a hyphen: "twenty-one", "fifty - two" */
guint
rv_number_parser_skip_hyphen (const RvNumberParser *parser, guint at)
{
  return rv_lexemes_is_dash (parser->lexemes, at)
             && rv_lexemes_is_kind (parser->lexemes, at + 1, RV_LEXEME_WORD)
           ? at + 1
           : at;
}

/* What must be smaller than this to follow a word of that place */
static double
size_of (RvPlace place, double value)
{
  switch (place)
    {
    case RV_PLACE_UNIT:
      return 1;
    case RV_PLACE_TEEN:
      return 1;
    case RV_PLACE_TENS:
      return 10;
    case RV_PLACE_HUNDRED:
      return value;
    case RV_PLACE_NONE:
    case RV_PLACE_SCALE:
    default:
      return 0;
    }
}

/* "twenty-five hundred" */
static gboolean
read_hundreds (const RvNumberParser *parser, guint at, RvNumberPart *term)
{
  const RvNumberWord *tens = rv_number_parser_get_word (parser, at), *unit, *hundred;
  guint i = rv_number_parser_skip_hyphen (parser, at + 1);

  unit = rv_number_parser_get_word (parser, i);
  hundred = rv_number_parser_get_word (parser, i + 1);
  if (tens->place != RV_PLACE_TENS || unit == NULL || unit->place != RV_PLACE_UNIT
      || hundred == NULL || hundred->place != RV_PLACE_HUNDRED || hundred->value != 100)
    return FALSE;
  term->value = (tens->value + unit->value) * hundred->value;
  term->next = i + 2;
  return TRUE;
}

/* The word's term inside a group below a thousand; FALSE where it has none. */
static gboolean
read_term (const RvNumberParser *parser,
           guint at,
           gboolean is_first,
           RvNumberPart *term,
           double *size)
{
  const RvNumberWord *word = rv_number_parser_get_word (parser, at), *next;

  if (word == NULL)
    return FALSE;
  term->next = at + 1;
  term->is_ordinal = FALSE;
  if (word->place == RV_PLACE_NONE || word->place == RV_PLACE_SCALE)
    {
      if (word->ordinal_place == RV_PLACE_NONE || word->ordinal_place == RV_PLACE_SCALE)
        return FALSE;
      term->is_ordinal = TRUE;
      term->value = word->ordinal;
      *size = size_of (word->ordinal_place, word->ordinal);
      return TRUE;
    }
  if (is_first && (word->marks & (RV_MARK_AFTER_ONLY | RV_MARK_NEVER_ALONE)) != 0)
    return FALSE;
  if (is_first && read_hundreds (parser, at, term))
    {
      *size = 100;
      return TRUE;
    }
  term->value = word->value;
  *size = size_of (word->place, word->value);
  if (word->place == RV_PLACE_UNIT || word->place == RV_PLACE_TEEN)
    {
      next = rv_number_parser_get_word (parser, rv_number_parser_skip_hyphen (parser, term->next));
      if (next != NULL && next->place == RV_PLACE_HUNDRED)
        {
          term->value *= next->value;
          *size = next->value;
          term->next = rv_number_parser_skip_hyphen (parser, term->next) + 1;
        }
    }
  return TRUE;
}

/* A phrase below a thousand, in words */
RvNumberPart
rv_number_parser_read_phrase (const RvNumberParser *parser, guint at)
{
  RvNumberPart phrase = { 0, 1, at, FALSE, FALSE, 0 };
  double limit = 1e6; /* size of the smallest term so far */
  guint i = at;

  for (guint n = 0; n < RV_LIMIT_NUMBER_GROUPS; n++)
    {
      gboolean is_first = n == 0;
      RvNumberPart term = { 0, 1, i, FALSE, FALSE, 0 };
      double size = 0;
      guint j = i;

      if (!is_first)
        j = limit >= 100 && rv_number_parser_has_mark (parser, i, RV_MARK_AND) ? i + 1
            : rv_number_parser_has_mark (parser, i, RV_MARK_FILL)
              ? i + 1
              : rv_number_parser_skip_hyphen (parser, i);
      if (!read_term (parser, j, is_first, &term, &size))
        break;
      if (!is_first && n == 1 && limit == 1 && phrase.value >= 1 && phrase.value < 10
          && term.value >= 10 && term.value < 100 && j == i)
        phrase.value *= 100; /* "one twenty": the hundred is left out */
      else if (!is_first && (term.value >= limit || limit <= 1))
        break;
      phrase.value += term.value;
      phrase.next = i = term.next;
      limit = size;
      if (term.is_ordinal)
        {
          phrase.is_ordinal = TRUE;
          break;
        }
    }
  return phrase;
}

/* "K" in "100K", but not in "100K2"; the scale words are not here */
static guint
parse_suffix (const RvNumberParser *parser, guint at, double *factor)
{
  const RvLexemes *lexemes = parser->lexemes;
  RvSpan span;
  double value;

  if (!rv_lexemes_is_kind (lexemes, at, RV_LEXEME_WORD)
      || (rv_lexemes_is_glued (lexemes, at + 1)
          && rv_lexemes_is_kind (lexemes, at + 1, RV_LEXEME_DIGITS)))
    return at;
  span = lexemes->lexemes[at].span;
  value = rv_number_lexicon_get_suffix (parser->grammar->lexicon, lexemes->text + span.start,
                                        rv_span_length (span), parser->grammar->is_money);
  if (value == 0)
    return at;
  *factor = value;
  return at + 1;
}

/* {scale} after a group; a hundred counts as one after digits ("3 hundred") */
guint
rv_number_parser_read_scales (const RvNumberParser *parser,
                              guint at,
                              gboolean after_digits,
                              double *factor)
{
  guint i = at;

  *factor = 1;
  for (guint n = 0; n < RV_LIMIT_NUMBER_GROUPS; n++)
    {
      guint j = n == 0 ? rv_number_parser_skip_hyphen (parser, i) : i;
      const RvNumberWord *word = rv_number_parser_get_word (parser, j);

      if (word == NULL
          || (word->place != RV_PLACE_SCALE && (word->place != RV_PLACE_HUNDRED || n > 0))
          || (word->marks & RV_MARK_AFTER_ONLY) != 0
          || ((word->marks & RV_MARK_DIGITS_ONLY) != 0 && !after_digits))
        break;
      *factor *= word->value;
      i = j + 1;
    }
  return i;
}

static RvNumberPart
parse_group (const RvNumberParser *parser, guint at)
{
  RvNumberPart group = { 0, 1, at, FALSE, FALSE, 0 };

  if (rv_lexemes_is_kind (parser->lexemes, at, RV_LEXEME_DIGITS))
    {
      RvDigits digits = rv_digits_parse (parser->lexemes, at, parser->grammar->group);

      if (digits.length == 0)
        return group;
      group.value = digits.value;
      group.next = at + digits.length;
      group.has_digits = TRUE;
      group.flags
        = (digits.is_decimal ? RV_NUMBER_DECIMAL : 0) | (digits.is_grouped ? RV_NUMBER_GROUPED : 0);
    }
  else
    group = rv_number_parser_read_phrase (parser, at);
  return group;
}

/* The ordinal of a scale after a group: "two hundredth", "a hundred trillionth" */
gboolean
rv_number_parser_add_ordinal_scale (const RvNumberParser *parser, RvNumberPart *group)
{
  const RvNumberWord *word
    = rv_number_parser_get_word (parser, rv_number_parser_skip_hyphen (parser, group->next));

  if (word == NULL || word->ordinal_place != RV_PLACE_SCALE)
    return FALSE;
  group->value *= word->ordinal;
  group->next = rv_number_parser_skip_hyphen (parser, group->next) + 1;
  group->is_ordinal = TRUE;
  return TRUE;
}

/* Where the next group of a sum may begin */
guint
rv_number_parser_skip_and (const RvNumberParser *parser, const RvNumberPart *sum)
{
  guint i = sum->next;

  if (rv_number_parser_has_mark (parser, i, RV_MARK_AND | RV_MARK_FILL))
    return i + 1;
  return i;
}

gboolean
rv_number_parser_may_follow (const RvNumberParser *parser, const RvNumberPart *sum, guint at)
{
  const RvNumberWord *word = rv_number_parser_get_word (parser, at);

  if (rv_lexemes_is_kind (parser->lexemes, at, RV_LEXEME_DIGITS))
    return sum->has_digits
           && (at == sum->next ? sum->scale >= 1000 : sum->scale == 100 && at == sum->next + 1);
  return word != NULL && (word->place != RV_PLACE_NONE || word->ordinal_place != RV_PLACE_NONE)
         && word->place != RV_PLACE_SCALE;
}

/* What a word divides by, as the denominator after @numerator; 0 where it does not */
double
rv_number_parser_get_denominator (const RvNumberParser *parser, guint at, double numerator)
{
  const RvNumberWord *word = rv_number_parser_get_word (parser, at);

  if (word == NULL || word->part == 0)
    return 0;
  if ((word->marks & RV_MARK_PART_PLURAL) != 0)
    return word->part;
  return numerator == 1 ? word->part : 0;
}

/* A group with its scales, or with a letter for one: "5 thousand million", "100K" */
static RvNumberPart
parse_scaled_group (const RvNumberParser *parser, guint at)
{
  RvNumberPart group = parse_group (parser, at);
  guint next;

  group.scale = 1;
  if (group.next == at || group.is_ordinal)
    return group;
  next = rv_number_parser_read_scales (parser, group.next, group.has_digits, &group.scale);
  if (group.has_digits && next == group.next)
    next = parse_suffix (parser, next, &group.scale);
  group.next = next;
  group.value *= group.scale;
  return group;
}

/* Whether the @group after @sum, which begins at @at, is part of the same number */
static gboolean
continues (const RvNumberParser *parser,
           const RvNumberPart *sum,
           guint at,
           const RvNumberPart *group)
{
  guint after = rv_number_parser_skip_hyphen (parser, group->next);

  /* "two million and three fifths": the three belong to the fraction */
  if (at > sum->next && rv_number_parser_get_denominator (parser, after, group->value) != 0)
    return FALSE;
  /* "1 million 500 thousand", but not "1 million 5 years ago" */
  if (group->has_digits && group->scale <= 1 && sum->scale >= 1000)
    return FALSE;
  return group->value < sum->scale && group->scale < sum->scale;
}

/* {(digits | phrase) {scale}} with falling scales */
RvNumberPart
rv_number_parser_read_cardinal (const RvNumberParser *parser, guint at)
{
  RvNumberPart sum = { 0, 1, at, FALSE, FALSE, 0 };
  guint i = at;

  for (guint n = 0; n < RV_LIMIT_NUMBER_GROUPS; n++)
    {
      RvNumberPart group;

      if (n > 0 && !rv_number_parser_may_follow (parser, &sum, i))
        break;
      group = parse_scaled_group (parser, i);
      if (group.next == i || (n > 0 && !continues (parser, &sum, i, &group)))
        break;
      if (!group.is_ordinal)
        rv_number_parser_add_ordinal_scale (parser, &group);
      sum.value += group.value;
      sum.next = group.next;
      sum.is_ordinal = group.is_ordinal;
      sum.has_digits |= group.has_digits;
      sum.flags |= group.flags;
      sum.scale = group.scale;
      if (group.scale <= 1 || sum.is_ordinal)
        break;
      sum.flags |= RV_NUMBER_SCALED;
      i = rv_number_parser_skip_and (parser, &sum);
    }
  if (sum.scale > 1)
    sum.flags |= RV_NUMBER_SCALED;
  return sum;
}
