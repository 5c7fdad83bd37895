/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "base/rv-limits.h"
#include "language/rv-digits.h"
#include "language/rv-number-parser.h"

/*
 * Numbers in digits, in words, and in both. The grammar is the one that every language with a
 * decimal system shares (J. R. Hurford, The Linguistic Theory of Numerals, 1975): a number is a
 * sum of groups, each a product of a phrase below a thousand and of scales, the scales falling; a
 * phrase is a sum of hundreds, tens and units. Which words stand in which place is data, and so
 * are the words that may stand between (and, linh, the hyphen).
 *
 *   number   = [minus] (cardinal [point digits] | fraction | ordinal)
 *   cardinal = {(digits | phrase) {scale}}           scales fall from left to right
 *   fraction = cardinal part | [cardinal and] ([a] half | cardinal part) [[of] [a] scale]
 *
 * Linear: every rule goes forward over lexemes that it takes, and a number takes at most
 * RV_LIMIT_NUMBER_WORDS of them; a text of nothing but "million" costs one such walk for each.
 */

/**
 * rv_number_grammar_get_word:
 *
 * Returns: (nullable): what the word at @at means in a number
 */
const RvNumberWord *
rv_number_grammar_get_word (const RvNumberGrammar *self, const RvLexemes *lexemes, guint at)
{
  static const RvNumberWord none = { 0 };
  const RvNumberWord **known;

  if (!rv_lexemes_is_kind (lexemes, at, RV_LEXEME_WORD))
    return NULL;
  if (self->known == NULL || lexemes->lexemes[at].word == RV_LEXEME_NO_WORD)
    return rv_number_lexicon_lookup (self->lexicon, lexemes->words[at]);
  known = &self->known[lexemes->lexemes[at].word];
  if (*known == NULL)
    *known = rv_number_lexicon_lookup (self->lexicon, lexemes->words[at]);
  if (*known == NULL)
    *known = &none;
  return *known != &none ? *known : NULL;
}

/* "point two five" after a cardinal in words, or alone */
static guint
parse_point (const RvNumberParser *parser, guint at, double *value)
{
  double digit = 0.1;
  guint i = at + 1;

  if (!rv_number_parser_has_mark (parser, at, RV_MARK_POINT))
    return at;
  if (rv_lexemes_is_kind (parser->lexemes, i, RV_LEXEME_DIGITS)
      && rv_span_length (parser->lexemes->lexemes[i].span) < RV_LIMIT_NUMBER_DIGITS)
    {
      *value += g_ascii_strtod (parser->lexemes->words[i], NULL)
                / pow (10, rv_span_length (parser->lexemes->lexemes[i].span));
      return i + 1;
    }
  for (; i < at + 1 + RV_LIMIT_NUMBER_GROUPS; i++, digit /= 10)
    {
      const RvNumberWord *word = rv_number_parser_get_word (parser, i);

      if (word == NULL || word->place != RV_PLACE_UNIT)
        break;
      *value += digit * word->value;
    }
  return i == at + 1 ? at : i;
}

/* "and a half" after a cardinal */
static void
add_fraction (const RvNumberParser *parser, RvNumberPart *part)
{
  RvNumberPart fraction = rv_number_parser_read_fraction (parser, part->next + 1);

  if (fraction.next == part->next + 1)
    return;
  if (fraction.scale > 1 && part->scale == 1) /* "one and a half million" */
    {
      part->value = part->value * fraction.scale + fraction.value;
      part->scale = fraction.scale;
      part->flags |= RV_NUMBER_SCALED;
    }
  else if (fraction.scale > 1 && fraction.value < part->scale) /* "a billion and a half million" */
    part->value += fraction.value;
  else if (fraction.value < 1) /* "one and a half", "one million and a half" */
    part->value += fraction.value * part->scale;
  else
    return;
  part->next = fraction.next;
}

/* "one over three", but not "2000 over 3 years" */
static void
divide_over (const RvNumberParser *parser, RvNumberPart *part)
{
  RvNumberPart below = rv_number_parser_read_cardinal (parser, part->next + 1);

  if (below.next == part->next + 1 || below.value == 0 || below.is_ordinal || part->scale != 1
      || rv_lexemes_is_kind (parser->lexemes, below.next, RV_LEXEME_WORD)
      || rv_lexemes_is_kind (parser->lexemes, below.next, RV_LEXEME_DIGITS))
    return;
  part->value /= below.value;
  part->next = below.next;
  part->flags |= RV_NUMBER_FRACTION;
}

static void
scale_part (const RvNumberParser *parser, guint next, RvNumberPart *part)
{
  double factor;

  part->next = rv_number_parser_read_scales (parser, next, FALSE, &factor);
  part->value *= factor;
  if (factor > 1)
    part->flags |= RV_NUMBER_SCALED;
}

/* What follows a cardinal: "point five", "and a half", "rưỡi", "over three" */
static void
extend_cardinal (const RvNumberParser *parser, RvNumberPart *part)
{
  guint next = part->next;

  if ((part->flags & (RV_NUMBER_DECIMAL | RV_NUMBER_SCALED)) == 0)
    next = parse_point (parser, part->next, &part->value);
  if (next > part->next)
    scale_part (parser, next, part);
  else if (rv_number_parser_has_mark (parser, part->next, RV_MARK_HALF_MORE) && part->scale > 1)
    {
      part->value += part->scale / 2;
      part->next++;
    }
  else if (rv_number_parser_has_mark (parser, part->next, RV_MARK_AND))
    add_fraction (parser, part);
  else if (rv_number_parser_has_mark (parser, part->next, RV_MARK_OVER))
    divide_over (parser, part);
}

/* "hundreds of millions", "hàng nghìn" */
static RvNumberPart
parse_vague (const RvNumberParser *parser, guint at)
{
  RvNumberPart part = { 1, 1, at, FALSE, FALSE, RV_NUMBER_VAGUE };
  guint i = at;

  if (rv_number_parser_has_mark (parser, at, RV_MARK_VAGUE_BEFORE))
    i++;
  for (guint n = 0; n < 3; n++)
    {
      const RvNumberWord *word = rv_number_parser_get_word (parser, i);

      if (word == NULL || word->vague == 0)
        break;
      part.value *= word->vague;
      part.next = ++i;
      if (!rv_number_parser_has_mark (parser, i, RV_MARK_OF)
          && !rv_number_parser_has_mark (parser, at, RV_MARK_VAGUE_BEFORE))
        break;
      if (rv_number_parser_has_mark (parser, i, RV_MARK_OF))
        i++;
    }
  return part;
}

/* "a hundred and five": what follows the scale that begins a number */
static void
add_rest (const RvNumberParser *parser, RvNumberPart *part)
{
  guint next = rv_number_parser_skip_and (parser, part);
  RvNumberPart rest;

  if (part->scale <= 1 || !rv_number_parser_may_follow (parser, part, next))
    return;
  rest = rv_number_parser_read_cardinal (parser, next);
  if (rest.next == next || rest.value >= part->scale || rest.has_digits)
    return;
  part->value += rest.value;
  part->next = rest.next;
  part->is_ordinal = rest.is_ordinal;
  part->scale = rest.scale;
  part->flags &= ~(guint) RV_NUMBER_BARE_SCALE;
}

/* "a hundred", "a dozen", "million": a cardinal whose first factor is left out */
static RvNumberPart
parse_bare_scale (const RvNumberParser *parser, guint at)
{
  const guint excluded = RV_MARK_NEVER_ALONE | RV_MARK_DIGITS_ONLY | RV_MARK_AFTER_ONLY;
  RvNumberPart part = { 1, 1, at, FALSE, FALSE, 0 };
  guint i = at;
  const RvNumberWord *word;

  if (rv_number_parser_has_mark (parser, i, RV_MARK_ARTICLE))
    {
      i++;
      part.flags |= RV_NUMBER_ARTICLE;
    }
  word = rv_number_parser_get_word (parser, i);
  if (word == NULL)
    return part;
  if (word->pair != 0 || (word->ordinal_place == RV_PLACE_SCALE && i > at))
    {
      part.is_ordinal = word->pair == 0;
      part.value = part.is_ordinal ? word->ordinal : word->pair;
      part.next = i + 1;
      return part;
    }
  if ((word->place != RV_PLACE_SCALE && word->place != RV_PLACE_HUNDRED)
      || (word->marks & excluded) != 0)
    return part;
  part.next = rv_number_parser_read_scales (parser, i, FALSE, &part.scale);
  part.value = part.scale;
  part.flags |= RV_NUMBER_SCALED | (i == at ? RV_NUMBER_BARE_SCALE : 0);
  if (!rv_number_parser_add_ordinal_scale (parser, &part))
    add_rest (parser, &part);
  return part;
}

/* An ordinal in digits, or one that a mark makes: "3rd", "thứ 14" */
static RvNumberPart
parse_ordinal (const RvNumberParser *parser, guint at)
{
  RvNumberPart part = { 0, 1, at, TRUE, FALSE, RV_NUMBER_ORDINAL };

  if (rv_lexemes_is_kind (parser->lexemes, at, RV_LEXEME_DIGITS))
    {
      if (rv_lexemes_is_glued (parser->lexemes, at + 1)
          && rv_lexemes_is_kind (parser->lexemes, at + 1, RV_LEXEME_WORD)
          && rv_span_length (parser->lexemes->lexemes[at].span) < RV_LIMIT_NUMBER_DIGITS
          && rv_number_lexicon_is_ordinal_suffix (parser->grammar->lexicon,
                                                  parser->lexemes->words[at + 1]))
        {
          part.value = g_ascii_strtod (parser->lexemes->words[at], NULL);
          part.next = at + 2;
          part.has_digits = TRUE;
        }
    }
  else if (rv_number_parser_has_mark (parser, at, RV_MARK_ORDINAL))
    {
      const RvNumberWord *word = rv_number_parser_get_word (parser, at + 1);
      RvNumberPart number = rv_number_parser_read_cardinal (parser, at + 1);

      if (word != NULL && word->ordinal != 0)
        {
          part.value = word->ordinal;
          part.next = at + 2;
        }
      else if (number.next > at + 1)
        {
          part.value = number.value;
          part.next = number.next;
          part.has_digits = number.has_digits;
        }
    }
  return part;
}

/* The reading of what begins with digits or a sign */
static RvNumberPart
parse_digits (const RvNumberParser *parser, guint at)
{
  RvNumberPart part = parse_ordinal (parser, at);

  if (part.next == at)
    part = rv_number_parser_read_signed_fraction (parser, at);
  if (part.next > at)
    return part;
  part = rv_number_parser_read_cardinal (parser, at);
  if (part.next > at)
    extend_cardinal (parser, &part);
  else
    {
      RvDigits digits = rv_digits_parse (parser->lexemes, at, parser->grammar->group); /* ".25" */

      part = (RvNumberPart){ digits.value, 1, at + digits.length, FALSE, TRUE, RV_NUMBER_DECIMAL };
    }
  return part;
}

/* A scale without a factor, and what it is divided by: "a thousand", "a hundred thousandths" */
static RvNumberPart
parse_extended_scale (const RvNumberParser *parser, guint at)
{
  RvNumberPart part = parse_bare_scale (parser, at);
  guint next = rv_number_parser_skip_hyphen (parser, part.next);
  double denominator;

  if (part.next == at)
    return part;
  denominator = part.is_ordinal ? 0 : rv_number_parser_get_denominator (parser, next, part.value);
  if (denominator == 0)
    {
      extend_cardinal (parser, &part);
      return part;
    }
  part.value /= denominator;
  part.next = next + 1;
  part.flags |= RV_NUMBER_FRACTION;
  return part;
}

/* The longest reading of what begins with a word */
static RvNumberPart
parse_words (const RvNumberParser *parser, guint at)
{
  RvNumberPart best = parse_ordinal (parser, at), other;

  if (best.next > at)
    return best;
  best = rv_number_parser_read_cardinal (parser, at);
  if (best.next > at)
    {
      extend_cardinal (parser, &best);
      rv_number_parser_divide_tail (parser, at, &best);
    }
  other = rv_number_parser_read_fraction (parser, at);
  if (other.next > best.next || (other.next == best.next && other.next > at && best.is_ordinal))
    {
      best = other;
      best.flags |= RV_NUMBER_FRACTION;
    }
  other = parse_extended_scale (parser, at);
  if (other.next > best.next)
    best = other;
  other = parse_vague (parser, at);
  if (other.next > best.next
      || (other.next > at && other.next == best.next && (best.flags & RV_NUMBER_BARE_SCALE) != 0
          && rv_number_parser_has_mark (parser, best.next, RV_MARK_OF)))
    best = other;
  if (best.next == at)
    {
      best.next = parse_point (parser, at, &best.value);
      best.flags = RV_NUMBER_DECIMAL;
    }
  return best;
}

/* The longest reading that begins at @at, signs aside */
static RvNumberPart
parse_unsigned (const RvNumberParser *parser, guint at)
{
  return parser->lexemes->lexemes[at].kind == RV_LEXEME_WORD ? parse_words (parser, at)
                                                             : parse_digits (parser, at);
}

/**
 * rv_number_grammar_parse:
 * @at: the lexeme at which the number would begin
 *
 * The longest number that begins at @at. A minus belongs to it where it is a word, or a sign glued
 * to the digits after a space.
 *
 * Returns: the number; its length is 0 where none begins
 */
RvNumber
rv_number_grammar_parse (const RvNumberGrammar *self, const RvLexemes *lexemes, guint at)
{
  RvNumberParser parser = { self, lexemes, MIN (lexemes->length, at + RV_LIMIT_NUMBER_WORDS) };
  RvNumber number = { 0, 1, at, 0, 1, 0 };
  guint begin = at;
  gboolean is_negative = FALSE;
  RvNumberPart part;

  if (rv_number_parser_has_mark (&parser, at, RV_MARK_MINUS))
    is_negative = TRUE;
  else if ((rv_lexemes_is_sign (lexemes, at, '-') || rv_lexemes_is_sign (lexemes, at, 0x2212))
           && (lexemes->lexemes[at].is_spaced || rv_lexemes_is_sign (lexemes, at - 1, '<')
               || rv_lexemes_is_sign (lexemes, at - 1, '>')
               || rv_lexemes_is_sign (lexemes, at - 1, '='))
           && rv_lexemes_is_glued (lexemes, at + 1)
           && (rv_lexemes_is_kind (lexemes, at + 1, RV_LEXEME_DIGITS)
               || rv_lexemes_is_sign (lexemes, at + 1, '.')))
    is_negative = TRUE;
  if (is_negative)
    begin++;
  if (begin >= parser.end)
    return number;
  part = parse_unsigned (&parser, begin);
  if (part.next == begin || !isfinite (part.value))
    {
      RvDigits digits = rv_digits_parse (lexemes, begin, self->group);

      number.skip = MAX (1u, MAX (digits.skip, part.next - begin));
      return number;
    }
  number.value = is_negative ? -part.value : part.value;
  number.scale = part.scale;
  number.length = number.skip = part.next - at;
  number.flags = part.flags | (part.is_ordinal ? RV_NUMBER_ORDINAL : 0)
                 | (part.has_digits ? 0 : RV_NUMBER_IN_WORDS);
  return number;
}
