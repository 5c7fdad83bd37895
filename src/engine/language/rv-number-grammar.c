/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "base/rv-limits.h"
#include "language/rv-digits.h"
#include "language/rv-number-grammar.h"

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

typedef struct
{
  const RvNumberGrammar *grammar;
  const RvLexemes *lexemes;
  guint end; /* no number goes past this lexeme */
} Parser;

typedef struct
{
  double value;
  double scale; /* the last scale it was multiplied by; 1 where none */
  guint next;   /* the first lexeme after it; equal to where it began where there is none */
  gboolean is_ordinal;
  gboolean has_digits;
  guint flags;
} Part;

/**
 * rv_number_grammar_get_word:
 *
 * Returns: (nullable): what the word at @at means in a number
 */
const RvNumberWord *
rv_number_grammar_get_word (const RvNumberGrammar *self, const RvLexemes *lexemes, guint at)
{
  if (!rv_lexemes_is_kind (lexemes, at, RV_LEXEME_WORD))
    return NULL;
  return rv_number_lexicon_lookup (self->lexicon, lexemes->words[at]);
}

static const RvNumberWord *
word_at (const Parser *parser, guint at)
{
  return at < parser->end ? rv_number_grammar_get_word (parser->grammar, parser->lexemes, at)
                          : NULL;
}

static gboolean
has_mark (const Parser *parser, guint at, guint mark)
{
  const RvNumberWord *word = word_at (parser, at);

  return word != NULL && (word->marks & mark) != 0;
}

/* Steps over a hyphen: "twenty-one", "fifty - two" */
static guint
after_hyphen (const Parser *parser, guint at)
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
read_hundreds (const Parser *parser, guint at, Part *term)
{
  const RvNumberWord *tens = word_at (parser, at), *unit, *hundred;
  guint i = after_hyphen (parser, at + 1);

  unit = word_at (parser, i);
  hundred = word_at (parser, i + 1);
  if (tens->place != RV_PLACE_TENS || unit == NULL || unit->place != RV_PLACE_UNIT
      || hundred == NULL || hundred->place != RV_PLACE_HUNDRED || hundred->value != 100)
    return FALSE;
  term->value = (tens->value + unit->value) * hundred->value;
  term->next = i + 2;
  return TRUE;
}

/* The word's term inside a group below a thousand; FALSE where it has none. */
static gboolean
read_term (const Parser *parser, guint at, gboolean is_first, Part *term, double *size)
{
  const RvNumberWord *word = word_at (parser, at), *next;

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
      next = word_at (parser, after_hyphen (parser, term->next));
      if (next != NULL && next->place == RV_PLACE_HUNDRED)
        {
          term->value *= next->value;
          *size = next->value;
          term->next = after_hyphen (parser, term->next) + 1;
        }
    }
  return TRUE;
}

/* A phrase below a thousand, in words */
static Part
parse_phrase (const Parser *parser, guint at)
{
  Part phrase = { 0, 1, at, FALSE, FALSE, 0 };
  double limit = 1e6; /* size of the smallest term so far */
  guint i = at;

  for (guint n = 0; n < RV_LIMIT_NUMBER_GROUPS; n++)
    {
      gboolean is_first = n == 0;
      Part term = { 0, 1, i, FALSE, FALSE, 0 };
      double size = 0;
      guint j = i;

      if (!is_first)
        j = limit >= 100 && has_mark (parser, i, RV_MARK_AND) ? i + 1
            : has_mark (parser, i, RV_MARK_FILL)              ? i + 1
                                                              : after_hyphen (parser, i);
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
parse_suffix (const Parser *parser, guint at, double *factor)
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
static guint
parse_scales (const Parser *parser, guint at, gboolean after_digits, double *factor)
{
  guint i = at;

  *factor = 1;
  for (guint n = 0; n < RV_LIMIT_NUMBER_GROUPS; n++)
    {
      guint j = n == 0 ? after_hyphen (parser, i) : i;
      const RvNumberWord *word = word_at (parser, j);

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

static Part
parse_group (const Parser *parser, guint at)
{
  Part group = { 0, 1, at, FALSE, FALSE, 0 };

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
    group = parse_phrase (parser, at);
  return group;
}

/* The ordinal of a scale after a group: "two hundredth", "a hundred trillionth" */
static gboolean
add_ordinal_scale (const Parser *parser, Part *group)
{
  const RvNumberWord *word = word_at (parser, after_hyphen (parser, group->next));

  if (word == NULL || word->ordinal_place != RV_PLACE_SCALE)
    return FALSE;
  group->value *= word->ordinal;
  group->next = after_hyphen (parser, group->next) + 1;
  group->is_ordinal = TRUE;
  return TRUE;
}

/* Where the next group of a sum may begin */
static guint
after_group (const Parser *parser, const Part *sum)
{
  guint i = sum->next;

  if (has_mark (parser, i, RV_MARK_AND | RV_MARK_FILL))
    return i + 1;
  return i;
}

static gboolean
may_follow (const Parser *parser, const Part *sum, guint at)
{
  const RvNumberWord *word = word_at (parser, at);

  if (rv_lexemes_is_kind (parser->lexemes, at, RV_LEXEME_DIGITS))
    return sum->has_digits
           && (at == sum->next ? sum->scale >= 1000 : sum->scale == 100 && at == sum->next + 1);
  return word != NULL && (word->place != RV_PLACE_NONE || word->ordinal_place != RV_PLACE_NONE)
         && word->place != RV_PLACE_SCALE;
}

/* What a word divides by, as the denominator after @numerator; 0 where it does not */
static double
denominator_at (const Parser *parser, guint at, double numerator)
{
  const RvNumberWord *word = word_at (parser, at);

  if (word == NULL || word->part == 0)
    return 0;
  if ((word->marks & RV_MARK_PART_PLURAL) != 0)
    return word->part;
  return numerator == 1 ? word->part : 0;
}

static Part
parse_cardinal (const Parser *parser, guint at)
{
  Part sum = { 0, 1, at, FALSE, FALSE, 0 };
  double last = INFINITY;
  guint i = at;

  for (guint n = 0; n < RV_LIMIT_NUMBER_GROUPS; n++)
    {
      Part group;
      double factor;
      guint next;

      if (n > 0 && !may_follow (parser, &sum, i))
        break;
      group = parse_group (parser, i);
      if (group.next == i)
        break;
      /* "two million and three fifths": the three belong to the fraction */
      if (i > sum.next
          && denominator_at (parser, after_hyphen (parser, group.next), group.value) != 0)
        break;
      next = group.is_ordinal ? group.next
                              : parse_scales (parser, group.next, group.has_digits, &factor);
      if (group.is_ordinal)
        factor = 1;
      if (group.has_digits && next == group.next)
        {
          double suffix = 1;

          next = parse_suffix (parser, next, &suffix);
          factor = suffix;
        }
      if (n > 0 && (group.value * factor >= last || factor >= last))
        break;
      /* "1 million 500 thousand", but not "1 million 5 years ago" */
      if (n > 0 && group.has_digits && factor <= 1 && last >= 1000)
        break;
      group.next = next;
      group.value *= factor;
      if (!group.is_ordinal)
        add_ordinal_scale (parser, &group);
      sum.value += group.value;
      sum.next = group.next;
      sum.is_ordinal = group.is_ordinal;
      sum.has_digits |= group.has_digits;
      sum.flags |= group.flags;
      sum.scale = last = factor;
      if (factor > 1)
        sum.flags |= RV_NUMBER_SCALED;
      if (factor <= 1 || sum.is_ordinal)
        break;
      i = after_group (parser, &sum);
    }
  return sum;
}

/* "point two five" after a cardinal in words, or alone */
static guint
parse_point (const Parser *parser, guint at, double *value)
{
  double digit = 0.1;
  guint i = at + 1;

  if (!has_mark (parser, at, RV_MARK_POINT))
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
      const RvNumberWord *word = word_at (parser, i);

      if (word == NULL || word->place != RV_PLACE_UNIT)
        break;
      *value += digit * word->value;
    }
  return i == at + 1 ? at : i;
}

/* "of a million", "million": what a fraction is a fraction of */
static guint
parse_scale_of (const Parser *parser, guint at, double *factor)
{
  guint i = at, next;

  if (has_mark (parser, i, RV_MARK_OF))
    i++;
  if (has_mark (parser, i, RV_MARK_ARTICLE))
    i++;
  if (word_at (parser, i) != NULL && word_at (parser, i)->place == RV_PLACE_HUNDRED)
    return at;
  next = parse_scales (parser, i, FALSE, factor);
  return next > i ? next : at;
}

/* "a half", "half a", "quarter": @value gets the fraction; the lexeme after it */
static guint
parse_half (const Parser *parser, guint at, double *value)
{
  const RvNumberWord *word;
  guint i = at;

  if (has_mark (parser, i, RV_MARK_ARTICLE))
    i++;
  word = word_at (parser, i);
  if (word == NULL || word->part == 0 || (word->marks & RV_MARK_PART_PLURAL) != 0
      || ((word->marks & RV_MARK_HALF) == 0 && i == at))
    return at;
  *value = 1 / word->part;
  return i + 1;
}

/* A fraction in words: "three quarters", "a third", "half a million" */
static Part
parse_fraction (const Parser *parser, guint at)
{
  Part part = { 0, 1, at, FALSE, FALSE, 0 };
  guint i = parse_half (parser, at, &part.value);

  if (i == at)
    {
      Part numerator = parse_cardinal (parser, at);
      guint j;
      double denominator;

      if (numerator.next == at)
        return part;
      /* "one twenty-fifth": the phrase has taken the denominator for an ordinal */
      if (numerator.is_ordinal)
        {
          const RvNumberWord *word = word_at (parser, at);
          Part below = { 0, 1, at + 1, FALSE, FALSE, 0 };

          if (word != NULL && word->place == RV_PLACE_UNIT && word->value == 1)
            below = parse_phrase (parser, after_hyphen (parser, at + 1));
          if (!below.is_ordinal || below.value < 3)
            return part;
          part.value = 1 / below.value;
          part.next = below.next;
          return part;
        }
      j = after_hyphen (parser, numerator.next);
      denominator = denominator_at (parser, j, numerator.value);
      if (denominator != 0)
        {
          part.value = numerator.value / denominator;
          i = j + 1;
        }
      else if (has_mark (parser, j, RV_MARK_PART) && word_at (parser, j + 1) != NULL
               && word_at (parser, j + 1)->place == RV_PLACE_UNIT
               && word_at (parser, j + 1)->value >= 2)
        {
          part.value = numerator.value / word_at (parser, j + 1)->value;
          i = j + 2;
        }
    }
  if (i > at)
    {
      double factor = 1;

      part.next = parse_scale_of (parser, i, &factor);
      part.value *= factor;
      if (part.next > i)
        {
          part.scale = factor;
          part.flags |= RV_NUMBER_SCALED;
        }
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
parse_slash (const Parser *parser, guint at, double *value)
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
static Part
parse_signed_fraction (const Parser *parser, guint at)
{
  const RvLexemes *lexemes = parser->lexemes;
  Part part = { 0, 1, at, FALSE, TRUE, RV_NUMBER_FRACTION };
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

/* What follows a cardinal: "point five", "and a half", "rưỡi", "over three" */
static void
extend_cardinal (const Parser *parser, Part *part)
{
  guint next = (part->flags & (RV_NUMBER_DECIMAL | RV_NUMBER_SCALED)) != 0
                 ? part->next
                 : parse_point (parser, part->next, &part->value);
  double value = 0;

  if (next > part->next)
    {
      double factor;

      part->next = parse_scales (parser, next, FALSE, &factor);
      part->value *= factor;
      if (factor > 1)
        part->flags |= RV_NUMBER_SCALED;
      return;
    }
  if (has_mark (parser, part->next, RV_MARK_HALF_MORE) && part->scale > 1)
    {
      part->value += part->scale / 2;
      part->next++;
      return;
    }
  if (has_mark (parser, part->next, RV_MARK_AND))
    {
      Part fraction = parse_fraction (parser, part->next + 1);

      if (fraction.next > part->next + 1 && fraction.scale > 1 && part->scale == 1)
        {
          /* "one and a half million" */
          part->value = part->value * fraction.scale + fraction.value;
          part->scale = fraction.scale;
          part->next = fraction.next;
          part->flags |= RV_NUMBER_SCALED;
        }
      else if (fraction.next > part->next + 1
               && (fraction.value < 1 || (fraction.scale > 1 && fraction.value < part->scale)))
        {
          part->value += fraction.scale > 1 ? fraction.value : fraction.value * part->scale;
          part->next = fraction.next;
        }
      return;
    }
  if (has_mark (parser, part->next, RV_MARK_OVER))
    {
      Part below = parse_cardinal (parser, part->next + 1);
      const RvNumberWord *word = word_at (parser, part->next + 1);

      value = below.value;
      /* "one over three", not "2000 over 3 years" */
      if (below.next > part->next + 1 && value != 0 && !below.is_ordinal && part->scale == 1
          && (below.next >= parser->lexemes->length
              || parser->lexemes->lexemes[below.next].kind == RV_LEXEME_SIGN)
          && (word != NULL || below.has_digits))
        {
          part->value /= value;
          part->next = below.next;
          part->flags |= RV_NUMBER_FRACTION;
        }
    }
}

/* "two hundred and fifty-four hundredths" is 200 and 54/100, as the 54 is less than its denominator */
static void
divide_tail (const Parser *parser, guint at, Part *part)
{
  double denominator = denominator_at (parser, after_hyphen (parser, part->next), part->value);

  if (denominator == 0 || part->is_ordinal)
    return;
  for (guint i = at + 1; i + 1 < part->next; i++)
    if (has_mark (parser, i, RV_MARK_AND))
      {
        Part tail = parse_cardinal (parser, i + 1);

        if (tail.next == part->next && tail.value < denominator)
          {
            part->value += tail.value / denominator - tail.value;
            part->next = after_hyphen (parser, part->next) + 1;
            part->flags |= RV_NUMBER_FRACTION;
            return;
          }
      }
}

/* "hundreds of millions", "hàng nghìn" */
static Part
parse_vague (const Parser *parser, guint at)
{
  Part part = { 1, 1, at, FALSE, FALSE, RV_NUMBER_VAGUE };
  guint i = at;

  if (has_mark (parser, at, RV_MARK_VAGUE_BEFORE))
    i++;
  for (guint n = 0; n < 3; n++)
    {
      const RvNumberWord *word = word_at (parser, i);

      if (word == NULL || word->vague == 0)
        break;
      part.value *= word->vague;
      part.next = ++i;
      if (!has_mark (parser, i, RV_MARK_OF) && !has_mark (parser, at, RV_MARK_VAGUE_BEFORE))
        break;
      if (has_mark (parser, i, RV_MARK_OF))
        i++;
    }
  return part;
}

/* "a hundred", "a dozen", "million": a cardinal whose first factor is left out */
static Part
parse_bare_scale (const Parser *parser, guint at)
{
  Part part = { 1, 1, at, FALSE, FALSE, 0 };
  guint i = at;
  const RvNumberWord *word;

  if (has_mark (parser, i, RV_MARK_ARTICLE))
    {
      i++;
      part.flags |= RV_NUMBER_ARTICLE;
    }
  word = word_at (parser, i);
  if (word == NULL)
    return part;
  if (word->pair != 0)
    {
      part.value = word->pair;
      part.next = i + 1;
      return part;
    }
  if (word->ordinal_place == RV_PLACE_SCALE && i > at)
    {
      part.value = word->ordinal;
      part.next = i + 1;
      part.is_ordinal = TRUE;
      return part;
    }
  if ((word->place != RV_PLACE_SCALE && word->place != RV_PLACE_HUNDRED)
      || (word->marks & (RV_MARK_NEVER_ALONE | RV_MARK_DIGITS_ONLY | RV_MARK_AFTER_ONLY)) != 0)
    return part;
  part.next = parse_scales (parser, i, FALSE, &part.scale);
  part.value = part.scale;
  part.flags |= RV_NUMBER_SCALED | (i == at ? RV_NUMBER_BARE_SCALE : 0);
  if (add_ordinal_scale (parser, &part))
    return part;
  if (part.scale > 1)
    {
      guint next = after_group (parser, &part);
      Part rest = may_follow (parser, &part, next) ? parse_cardinal (parser, next)
                                                   : (Part){ 0, 1, next, FALSE, FALSE, 0 };

      if (rest.next > next && rest.value < part.scale && !rest.has_digits)
        {
          part.value += rest.value;
          part.next = rest.next;
          part.is_ordinal = rest.is_ordinal;
          part.scale = rest.scale;
          part.flags &= ~(guint) RV_NUMBER_BARE_SCALE;
        }
    }
  return part;
}

/* An ordinal in digits, or one that a mark makes: "3rd", "thứ 14" */
static Part
parse_ordinal (const Parser *parser, guint at)
{
  Part part = { 0, 1, at, TRUE, FALSE, RV_NUMBER_ORDINAL };

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
  else if (has_mark (parser, at, RV_MARK_ORDINAL))
    {
      const RvNumberWord *word = word_at (parser, at + 1);
      Part number = parse_cardinal (parser, at + 1);

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

/* The longest reading that begins at @at, signs aside */
static Part
parse_unsigned (const Parser *parser, guint at)
{
  Part best = { 0, 1, at, FALSE, FALSE, 0 }, other;

  if (parser->lexemes->lexemes[at].kind != RV_LEXEME_WORD)
    {
      best = parse_ordinal (parser, at);
      if (best.next > at)
        return best;
      best = parse_signed_fraction (parser, at);
      if (best.next > at)
        return best;
      best = parse_cardinal (parser, at);
      if (best.next == at)
        {
          RvDigits digits = rv_digits_parse (parser->lexemes, at, parser->grammar->group);

          best.value = digits.value;
          best.next = at + digits.length;
          best.has_digits = TRUE;
          best.flags = RV_NUMBER_DECIMAL;
        }
      else
        extend_cardinal (parser, &best);
      return best;
    }
  best = parse_ordinal (parser, at);
  if (best.next > at)
    return best;
  best = parse_cardinal (parser, at);
  if (best.next > at)
    {
      extend_cardinal (parser, &best);
      divide_tail (parser, at, &best);
    }
  other = parse_fraction (parser, at);
  if (other.next >= best.next && other.next > at && !(other.next == best.next && !best.is_ordinal))
    {
      best = other;
      best.flags |= RV_NUMBER_FRACTION;
    }
  other = parse_bare_scale (parser, at);
  if (other.next > best.next)
    {
      double denominator = denominator_at (parser, after_hyphen (parser, other.next), other.value);

      best = other;
      if (denominator != 0 && !best.is_ordinal)
        {
          best.value /= denominator;
          best.next = after_hyphen (parser, best.next) + 1;
          best.flags |= RV_NUMBER_FRACTION;
        }
      else
        extend_cardinal (parser, &best);
    }
  other = parse_vague (parser, at);
  if (other.next > best.next
      || (other.next > at && other.next == best.next && best.flags & RV_NUMBER_BARE_SCALE
          && has_mark (parser, best.next, RV_MARK_OF)))
    best = other;
  if (best.next == at)
    {
      best.next = parse_point (parser, at, &best.value);
      best.flags = RV_NUMBER_DECIMAL;
    }
  return best;
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
  Parser parser = { self, lexemes, MIN (lexemes->length, at + RV_LIMIT_NUMBER_WORDS) };
  RvNumber number = { 0, 1, at, 0, 1, 0 };
  guint begin = at;
  gboolean is_negative = FALSE;
  Part part;

  if (has_mark (&parser, at, RV_MARK_MINUS))
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
