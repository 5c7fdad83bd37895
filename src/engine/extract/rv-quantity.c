/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "extract/rv-quantity.h"
#include "language/rv-lexeme-cue.h"

/*
 * Quantities: a number with the unit before or after it ("$ 5", "3-inch", "half a gallon"), a sum
 * of units of one dimension ("7 feet 10 inches", in the smallest of them), an amount in two
 * currencies units ("5 dollars and 20 cents"), and a range of two such ("between 10 and 20 km"),
 * whose ends lend each other unit and scale ("20 to 30 million"). A change ("rose from 5 % to 7 %")
 * is no range but two figures. Constant time at every lexeme.
 */

/* Parts of a sum of units: "2 years 3 months 5 days 4 hours". */
#define PARTS 4u

/* Words before "from … to" in which a verb of change is looked for. */
#define CHANGE_WORDS 5u

/* A part of a sum may reach this even where the unit before it holds fewer: "2 yards, 7 feet". */
#define PART_LIMIT 12

static gboolean
has_cue (const RvQuantityParser *parser, RvFigureCue cue, guint at)
{
  return rv_lexemes_match_at (parser->lexemes, parser->rules->cues[cue], at, NULL) > 0;
}

static gboolean
has_number_mark (const RvQuantityParser *parser, guint at, guint mark)
{
  const RvNumberWord *word = rv_number_grammar_get_word (parser->grammar, parser->lexemes, at);

  return word != NULL && (word->marks & mark) != 0;
}

/* A scale after the code of a currency: "75 USD million" */
static guint
read_scale_after (const RvQuantityParser *parser, guint at, double *value)
{
  const RvNumberWord *word = rv_number_grammar_get_word (parser->grammar, parser->lexemes, at);

  if (word == NULL || word->place != RV_PLACE_SCALE || word->value < 1000)
    return at;
  *value *= word->value;
  return at + 1;
}

/* The unit in brackets: "20 (kg)" */
static guint
read_bracketed_unit (const RvQuantityParser *parser, guint at, RvQuantity *quantity)
{
  const RvLexemes *lexemes = parser->lexemes;
  gunichar close = rv_lexemes_is_sign (lexemes, at, '(')   ? ')'
                   : rv_lexemes_is_sign (lexemes, at, '<') ? '>'
                                                           : 0;
  RvUnitMatch match;

  if (close == 0)
    return at;
  match = rv_unit_lexicon_match (parser->units, lexemes, at + 1);
  if (match.unit == NULL || !rv_lexemes_is_sign (lexemes, at + 1 + match.length, close))
    return at;
  quantity->unit = match.unit;
  quantity->value *= match.scale;
  return at + match.length + 2;
}

/* The unit after a number; the lexeme after it */
static guint
read_unit (const RvQuantityParser *parser, guint at, RvQuantity *quantity)
{
  const RvLexemes *lexemes = parser->lexemes;
  RvUnitMatch match;
  guint i = at;

  if (rv_lexemes_is_sign (lexemes, at, '-') && rv_lexemes_is_glued (lexemes, at)
      && rv_lexemes_is_glued (lexemes, at + 1)
      && rv_lexemes_is_kind (lexemes, at + 1, RV_LEXEME_WORD))
    {
      quantity->is_hyphenated = TRUE;
      i++;
    }
  else if ((quantity->number.flags & RV_NUMBER_FRACTION) != 0)
    {
      if (has_number_mark (parser, i, RV_MARK_OF))
        i++;
      if (has_number_mark (parser, i, RV_MARK_ARTICLE))
        i++;
    }
  match = rv_unit_lexicon_match (parser->units, lexemes, i);
  if (match.unit == NULL)
    return read_bracketed_unit (parser, at, quantity);
  if (match.unit->kind == RV_UNIT_AGE && (quantity->number.flags & RV_NUMBER_ORDINAL) != 0)
    return at;
  /* "a third year": not a third of one */
  if ((quantity->number.flags & RV_NUMBER_ORDINAL) != 0)
    return at;
  quantity->unit = match.unit;
  quantity->value *= match.scale;
  i += match.length;
  if (match.unit->kind == RV_UNIT_MONEY && (quantity->number.flags & RV_NUMBER_SCALED) == 0)
    i = read_scale_after (parser, i, &quantity->value);
  return i;
}

/* Whether the lexeme at @at ends a clause, so that a number before it counts nothing more */
static gboolean
ends_clause (const RvQuantityParser *parser, guint at)
{
  gunichar c;

  if (at >= parser->lexemes->length)
    return TRUE;
  c = parser->lexemes->lexemes[at].sign;
  return c == '.' || c == ',' || c == ';' || c == '!' || c == '?' || c == ')';
}

/* "and 43 cents", "50" after an amount of money without decimals; the lexeme after it */
static guint
read_minor (const RvQuantityParser *parser, guint at, RvQuantity *quantity)
{
  guint i = has_cue (parser, RV_FIGURE_CUE_RANGE_AND, at) ? at + 1 : at;
  RvNumber number;
  RvUnitMatch match;

  if (i >= parser->lexemes->length
      || (quantity->number.flags & (RV_NUMBER_DECIMAL | RV_NUMBER_SCALED)) != 0
      || rv_lexemes_is_glued (parser->lexemes, i))
    return at;
  if (rv_number_grammar_get_word (parser->grammar, parser->lexemes, i) == NULL
      && !rv_lexemes_is_kind (parser->lexemes, i, RV_LEXEME_DIGITS))
    return at;
  number = rv_number_grammar_parse (parser->grammar, parser->lexemes, i);
  if (number.length == 0 || number.value < 1 || number.value >= 100
      || floor (number.value) != number.value
      || (number.flags & (RV_NUMBER_ORDINAL | RV_NUMBER_FRACTION)) != 0)
    return at;
  i += number.length;
  match = rv_unit_lexicon_match (parser->units, parser->lexemes, i);
  if (match.unit != NULL && match.unit->kind == RV_UNIT_MINOR)
    i += match.length;
  else if (match.unit != NULL || !ends_clause (parser, i))
    return at;
  quantity->value += number.value / 100;
  return i;
}

static gboolean
is_whole (double value)
{
  return fabs (value - round (value)) < 1e-6;
}

/* "7 feet 10 inches": the next part of a sum of units; the lexeme after it */
static guint
read_part (const RvQuantityParser *parser, guint at, RvQuantity *quantity)
{
  guint i = at;
  RvNumber number;
  RvUnitMatch match;
  double ratio;

  if (rv_lexemes_is_sign (parser->lexemes, i, ','))
    i++;
  if (has_cue (parser, RV_FIGURE_CUE_RANGE_AND, i))
    i++;
  if (i >= parser->lexemes->length || quantity->unit->dimension == NULL)
    return at;
  if (rv_number_grammar_get_word (parser->grammar, parser->lexemes, i) == NULL
      && !rv_lexemes_is_kind (parser->lexemes, i, RV_LEXEME_DIGITS))
    return at;
  number = rv_number_grammar_parse (parser->grammar, parser->lexemes, i);
  if (number.length == 0 || (number.flags & (RV_NUMBER_ORDINAL | RV_NUMBER_ARTICLE)) != 0)
    return at;
  i += number.length;
  match = rv_unit_lexicon_match (parser->units, parser->lexemes, i);
  if (match.unit == NULL || match.unit->factor <= 0 || quantity->unit->factor <= 0
      || g_strcmp0 (match.unit->dimension, quantity->unit->dimension) != 0)
    return at;
  ratio = quantity->unit->factor / match.unit->factor;
  if (ratio <= 1 || number.value >= MAX (ratio, PART_LIMIT))
    return at;
  if (is_whole (ratio))
    {
      quantity->value = quantity->value * round (ratio) + number.value;
      quantity->unit = match.unit;
    }
  else
    quantity->value += number.value / ratio;
  return i + match.length;
}

/* "a dollar and 42 cents": one of the unit, where cents follow; the lexeme after it */
static guint
read_article_amount (const RvQuantityParser *parser, guint at, RvQuantity *out)
{
  RvQuantity quantity = { .value = 1, .first = at };
  RvUnitMatch match;

  if (!has_number_mark (parser, at, RV_MARK_ARTICLE))
    return at;
  match = rv_unit_lexicon_match (parser->units, parser->lexemes, at + 1);
  if (match.unit == NULL || match.unit->kind != RV_UNIT_MONEY)
    return at;
  quantity.unit = match.unit;
  quantity.number = (RvNumber){ 1, 1, at, 1, 1, RV_NUMBER_IN_WORDS };
  quantity.end = read_minor (parser, at + 1 + match.length, &quantity);
  if (quantity.end == at + 1 + match.length)
    return at;
  *out = quantity;
  return quantity.end;
}

/* "tenth of a gallon": an ordinal that is a part because a measure follows */
static gboolean
read_part_of (const RvQuantityParser *parser, RvQuantity *quantity)
{
  const RvNumberWord *word
    = rv_number_grammar_get_word (parser->grammar, parser->lexemes, quantity->number.first);
  guint i = quantity->end + 1;
  RvUnitMatch match;

  if (quantity->number.length != 1 || word == NULL || word->part == 0
      || !has_number_mark (parser, quantity->end, RV_MARK_OF))
    return FALSE;
  if (has_number_mark (parser, i, RV_MARK_ARTICLE))
    i++;
  match = rv_unit_lexicon_match (parser->units, parser->lexemes, i);
  if (match.unit == NULL || match.unit->kind != RV_UNIT_MEASURE)
    return FALSE;
  quantity->value = 1 / word->part;
  quantity->number.flags = RV_NUMBER_IN_WORDS | RV_NUMBER_FRACTION;
  quantity->unit = match.unit;
  quantity->end = i + match.length;
  return TRUE;
}

/* One number with its unit, or a sum of units */
static gboolean
parse_simple (const RvQuantityParser *parser,
              guint at,
              gboolean is_money,
              RvQuantity *out,
              guint *out_skip)
{
  RvUnitMatch prefix = { NULL, 0, 1, FALSE };
  RvNumberGrammar grammar = *parser->grammar;
  RvQuantity quantity = { .first = at };
  guint i = at;

  *out_skip = 1;
  grammar.is_money |= is_money;
  if (read_article_amount (parser, at, out) > at)
    return TRUE;
  if (rv_number_grammar_get_word (parser->grammar, parser->lexemes, at) == NULL)
    prefix = rv_unit_lexicon_match_prefix (parser->units, parser->lexemes, at);
  if (prefix.unit != NULL)
    {
      grammar.is_money = TRUE;
      i += prefix.length;
      if (i >= parser->lexemes->length
          || (parser->lexemes->lexemes[i].kind == RV_LEXEME_WORD
              && parser->lexemes->lexemes[i - 1].kind == RV_LEXEME_WORD))
        return FALSE;
    }
  quantity.number = rv_number_grammar_parse (&grammar, parser->lexemes, i);
  if (quantity.number.length == 0)
    {
      *out_skip = i - at + quantity.number.skip;
      return FALSE;
    }
  if (prefix.unit != NULL && (quantity.number.flags & RV_NUMBER_IN_WORDS) != 0)
    return FALSE;
  quantity.value = quantity.number.value;
  quantity.end = i + quantity.number.length;
  quantity.unit = prefix.unit;
  if (prefix.unit == NULL && !read_part_of (parser, &quantity))
    quantity.end = read_unit (parser, quantity.end, &quantity);
  if (quantity.unit != NULL && quantity.unit->kind == RV_UNIT_MONEY)
    quantity.end = read_minor (parser, quantity.end, &quantity);
  else if (quantity.unit != NULL && !quantity.is_hyphenated)
    for (guint n = 1; n < PARTS; n++)
      {
        guint next = read_part (parser, quantity.end, &quantity);

        if (next == quantity.end)
          break;
        quantity.end = next;
      }
  *out = quantity;
  return TRUE;
}

/* Whether a verb of change stands shortly before "from" */
static gboolean
is_change (const RvQuantityParser *parser, guint from)
{
  guint start = from > CHANGE_WORDS ? from - CHANGE_WORDS : 0;

  return rv_lexemes_contain (parser->lexemes, parser->rules->cues[RV_FIGURE_CUE_CHANGE], start,
                             from);
}

static gboolean
is_plain (const RvQuantity *quantity)
{
  return (quantity->unit == NULL || quantity->first != quantity->number.first) /* "£70" */
         && (quantity->number.flags & (RV_NUMBER_SCALED | RV_NUMBER_FRACTION | RV_NUMBER_ORDINAL))
              == 0;
}

/* Steps over what joins the ends of a range; the same lexeme where nothing does */
static guint
skip_joint (const RvQuantityParser *parser, const RvQuantity *lower, gboolean *is_dash)
{
  const RvLexemes *lexemes = parser->lexemes;
  const RvFigureRules *rules = parser->rules;
  guint i = lower->end, n;

  *is_dash = rv_lexemes_is_dash (lexemes, i);
  if (*is_dash)
    i++;
  else if (has_cue (parser, RV_FIGURE_CUE_RANGE_TO, i))
    i++;
  else if (has_cue (parser, RV_FIGURE_CUE_RANGE_AND, i)
           && rv_lexemes_match_before (lexemes, rules->cues[RV_FIGURE_CUE_RANGE_FROM], lower->first,
                                       NULL)
                > 0)
    {
      /* "from" joins with "and" only where both ends have the same unit */
      if (rv_lexemes_match_before (lexemes, rules->cues[RV_FIGURE_CUE_RANGE_BETWEEN], lower->first,
                                   NULL)
            == 0
          && lower->unit == NULL)
        return i;
      i++;
    }
  else
    return i;
  n = rv_lexemes_match_at (lexemes, rules->cues[RV_FIGURE_CUE_APPROXIMATELY], i, NULL);
  if (n > 0)
    i += n;
  else if (rv_lexemes_is_sign (lexemes, i, '~'))
    i++;
  return i;
}

static gboolean
same_unit (const RvUnit *a, const RvUnit *b)
{
  return a == b || (a->kind == b->kind && g_str_equal (a->name, b->name))
         || (a->kind == RV_UNIT_DURATION && b->kind == RV_UNIT_AGE);
}

/* Joins the second end to the first, which gets what it left out; FALSE where they are no range */
static gboolean
join_ends (RvQuantity *lower, const RvQuantity *upper, gboolean is_dash)
{
  double value = lower->value;

  if (((lower->number.flags | upper->number.flags)
       & (RV_NUMBER_ORDINAL | RV_NUMBER_VAGUE | RV_NUMBER_SLASH))
      != 0)
    return FALSE;
  if (lower->unit == NULL && upper->first != upper->number.first)
    return FALSE; /* "the quarter to $5": the unit before the second end is not the first's */
  if (lower->unit != NULL && upper->unit != NULL && !same_unit (lower->unit, upper->unit))
    return FALSE;
  if (lower->unit != NULL && upper->unit == NULL && lower->unit->kind != RV_UNIT_MONEY)
    return FALSE;
  if (is_plain (lower) && (upper->number.flags & RV_NUMBER_SCALED) != 0 && upper->number.scale > 1
      && value < upper->number.value / upper->number.scale)
    value *= upper->number.scale;
  if (value >= upper->value)
    return FALSE;
  if (is_dash && lower->value < 0 && upper->value < 0)
    return FALSE;
  lower->value = value;
  lower->upper = upper->value;
  lower->has_upper = TRUE;
  if (upper->unit != NULL)
    lower->unit = upper->unit;
  lower->number.flags
    |= upper->number.flags & (RV_NUMBER_SCALED | RV_NUMBER_GROUPED | RV_NUMBER_DECIMAL);
  lower->end = upper->end;
  lower->is_hyphenated = upper->is_hyphenated;
  return TRUE;
}

/**
 * rv_quantity_parse:
 * @at: where it would begin: a number, or the sign of money before one
 * @out: (out): the quantity
 * @out_skip: (out): where none begins, how many lexemes to go on after; at least 1
 *
 * Returns: whether a quantity begins at @at
 */
gboolean
rv_quantity_parse (const RvQuantityParser *parser, guint at, RvQuantity *out, guint *out_skip)
{
  const RvLexemes *lexemes = parser->lexemes;
  RvQuantity upper;
  gboolean is_dash;
  guint next, skip;

  if (!parse_simple (parser, at, FALSE, out, out_skip))
    return FALSE;
  next = skip_joint (parser, out, &is_dash);
  if (next == out->end || next >= lexemes->length || lexemes->lexemes[next].is_address)
    return TRUE;
  if (is_dash && lexemes->lexemes[next - 1].is_spaced != lexemes->lexemes[next].is_spaced
      && lexemes->lexemes[next - 1].sign != '~')
    return TRUE;
  /* "£70-75m": a scale as amounts have it */
  if (!parse_simple (parser, next, out->first != out->number.first, &upper, &skip))
    return TRUE;
  if (has_cue (parser, RV_FIGURE_CUE_RANGE_TO, out->end) && is_change (parser, at))
    return TRUE;
  join_ends (out, &upper, is_dash);
  return TRUE;
}
