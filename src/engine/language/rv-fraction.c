/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-number-parser.h"

/* "of a million", "million": what a fraction is a fraction of */
static guint
parse_scale_of (const RvNumberParser *parser, guint at, double *factor)
{
  guint i = at, next;

  if (rv_number_parser_has_mark (parser, i, RV_MARK_OF))
    i++;
  if (rv_number_parser_has_mark (parser, i, RV_MARK_ARTICLE))
    i++;
  if (rv_number_parser_get_word (parser, i) != NULL
      && rv_number_parser_get_word (parser, i)->place == RV_PLACE_HUNDRED)
    return at;
  next = rv_number_parser_read_scales (parser, i, FALSE, factor);
  return next > i ? next : at;
}

/* "a half", "half a", "quarter": @value gets the fraction; the lexeme after it */
static guint
parse_half (const RvNumberParser *parser, guint at, double *value)
{
  const RvNumberWord *word;
  guint i = at;

  if (rv_number_parser_has_mark (parser, i, RV_MARK_ARTICLE))
    i++;
  word = rv_number_parser_get_word (parser, i);
  if (word == NULL || word->part == 0 || (word->marks & RV_MARK_PART_PLURAL) != 0
      || ((word->marks & RV_MARK_HALF) == 0 && i == at))
    return at;
  *value = 1 / word->part;
  return i + 1;
}

/* "one twenty-fifth", which a phrase takes for an ordinal */
static RvNumberPart
read_one_part (const RvNumberParser *parser, guint at)
{
  RvNumberPart part = { 0, 1, at, FALSE, FALSE, 0 }, below;
  const RvNumberWord *word = rv_number_parser_get_word (parser, at);

  if (word == NULL || word->place != RV_PLACE_UNIT || word->value != 1)
    return part;
  below = rv_number_parser_read_phrase (parser, rv_number_parser_skip_hyphen (parser, at + 1));
  if (!below.is_ordinal || below.value < 3)
    return part;
  part.value = 1 / below.value;
  part.next = below.next;
  return part;
}

/* "three quarters", "hai phần ba": numerator and denominator; the lexeme after them */
static guint
parse_quotient (const RvNumberParser *parser,
                guint at,
                const RvNumberPart *numerator,
                double *value)
{
  guint i = rv_number_parser_skip_hyphen (parser, numerator->next);
  double denominator = rv_number_parser_get_denominator (parser, i, numerator->value);
  const RvNumberWord *word;

  if (denominator != 0)
    {
      *value = numerator->value / denominator;
      return i + 1;
    }
  word = rv_number_parser_get_word (parser, i + 1);
  if (!rv_number_parser_has_mark (parser, i, RV_MARK_PART) || word == NULL
      || word->place != RV_PLACE_UNIT || word->value < 2)
    return at;
  *value = numerator->value / word->value;
  return i + 2;
}

/* A fraction in words: "three quarters", "a third", "half a million" */
RvNumberPart
rv_number_parser_read_fraction (const RvNumberParser *parser, guint at)
{
  RvNumberPart part = { 0, 1, at, FALSE, FALSE, 0 };
  guint i = parse_half (parser, at, &part.value);
  double factor = 1;

  if (i == at)
    {
      RvNumberPart numerator = rv_number_parser_read_cardinal (parser, at);

      if (numerator.next == at)
        return part;
      if (numerator.is_ordinal)
        return read_one_part (parser, at);
      i = parse_quotient (parser, at, &numerator, &part.value);
    }
  if (i == at)
    return part;
  part.next = parse_scale_of (parser, i, &factor);
  part.value *= factor;
  if (part.next > i)
    {
      part.scale = factor;
      part.flags |= RV_NUMBER_SCALED;
    }
  return part;
}

static double
vulgar_fraction (gunichar c)
{
  static const struct
  {
    gunichar character;
    guint8 numerator, denominator;
  } fractions[] = {
    { 0x00bc, 1, 4 },  { 0x00bd, 1, 2 }, { 0x00be, 3, 4 }, { 0x2150, 1, 7 }, { 0x2151, 1, 9 },
    { 0x2152, 1, 10 }, { 0x2153, 1, 3 }, { 0x2154, 2, 3 }, { 0x2155, 1, 5 }, { 0x2156, 2, 5 },
    { 0x2157, 3, 5 },  { 0x2158, 4, 5 }, { 0x2159, 1, 6 }, { 0x215a, 5, 6 }, { 0x215b, 1, 8 },
    { 0x215c, 3, 8 },  { 0x215d, 5, 8 }, { 0x215e, 7, 8 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (fractions[i].character == c)
      return (double) fractions[i].numerator / fractions[i].denominator;
  return 0;
}

/* "3/4", "3 / 4": both whole, and glued the same on both sides */
static guint
parse_slash (const RvNumberParser *parser, guint at, double *value)
{
  const RvLexemes *lexemes = parser->lexemes;
  double denominator;

  if (!rv_lexemes_is_kind (lexemes, at, RV_LEXEME_DIGITS)
      || (!rv_lexemes_is_sign (lexemes, at + 1, '/')
          && !rv_lexemes_is_sign (lexemes, at + 1, 0x2044))
      || !rv_lexemes_is_kind (lexemes, at + 2, RV_LEXEME_DIGITS)
      || lexemes->lexemes[at + 1].is_spaced != lexemes->lexemes[at + 2].is_spaced
      || rv_span_length (lexemes->lexemes[at].span) > 4
      || rv_span_length (lexemes->lexemes[at + 2].span) > 4
      || rv_lexemes_is_sign (lexemes, at + 3, '/')
      || (at > 0 && rv_lexemes_is_sign (lexemes, at - 1, '/')))
    return at;
  denominator = g_ascii_strtod (lexemes->words[at + 2], NULL);
  if (denominator == 0)
    return at;
  *value = g_ascii_strtod (lexemes->words[at], NULL) / denominator;
  return at + 3;
}

/* "¾", "1½", "3/4", "1 4/5" */
RvNumberPart
rv_number_parser_read_signed_fraction (const RvNumberParser *parser, guint at)
{
  const RvLexemes *lexemes = parser->lexemes;
  RvNumberPart part = { 0, 1, at, FALSE, TRUE, RV_NUMBER_FRACTION };
  guint i = at;
  double whole = 0, value = 0;

  if (rv_lexemes_is_kind (lexemes, at, RV_LEXEME_DIGITS)
      && rv_span_length (lexemes->lexemes[at].span) <= 6)
    {
      part.next = parse_slash (parser, at, &part.value);
      if (part.next > at)
        {
          part.flags |= RV_NUMBER_SLASH;
          return part;
        }
      i = at + 1;
      whole = g_ascii_strtod (lexemes->words[at], NULL);
    }
  if (i < parser->end && vulgar_fraction (lexemes->lexemes[i].sign) != 0)
    {
      part.value = whole + vulgar_fraction (lexemes->lexemes[i].sign);
      part.next = i + 1;
    }
  else if (i > at && parse_slash (parser, i, &value) > i && value < 1)
    {
      part.value = whole + value;
      part.next = i + 3;
    }
  return part;
}

/* "two hundred and fifty-four hundredths" is 200 and 54/100, as the 54 is less than its denominator */
void
rv_number_parser_divide_tail (const RvNumberParser *parser, guint at, RvNumberPart *part)
{
  double denominator
    = rv_number_parser_get_denominator (parser, rv_number_parser_skip_hyphen (parser, part->next),
                                        part->value);

  if (denominator == 0 || part->is_ordinal)
    return;
  for (guint i = at + 1; i + 1 < part->next; i++)
    if (rv_number_parser_has_mark (parser, i, RV_MARK_AND))
      {
        RvNumberPart tail = rv_number_parser_read_cardinal (parser, i + 1);

        if (tail.next == part->next && tail.value < denominator)
          {
            part->value += tail.value / denominator - tail.value;
            part->next = rv_number_parser_skip_hyphen (parser, part->next) + 1;
            part->flags |= RV_NUMBER_FRACTION;
            return;
          }
      }
}
