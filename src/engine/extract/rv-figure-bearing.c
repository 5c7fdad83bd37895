/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-figure-bearing.h"
#include "language/rv-lexeme-cue.h"

/*
 * What the words around a figure say of it: how exact it is ("more than 500"), and whether something
 * rose or fell by it.
 */

/* Lexemes before a number in which a verb tells its direction. */
#define DIRECTION_LEXEMES 6u

/* Returns: how exact the figure claims to be, by the words around it */
RvBound
rv_figure_bearing_get_bound (const RvQuantityParser *parser, const RvQuantity *quantity)
{
  guint bound = RV_BOUND_NONE;
  const RvFigureRules *rules = parser->rules;

  if (rv_lexemes_match_at (parser->lexemes, rules->bounds_after, quantity->end, &bound) == 0)
    rv_lexemes_match_before (parser->lexemes, rules->bounds, quantity->first, &bound);
  return (RvBound) bound;
}

/* Returns: whether a verb shortly before the figure says that something rose or fell by it */
RvDirection
rv_figure_bearing_get_direction (const RvQuantityParser *parser, const RvQuantity *quantity)
{
  const RvLexemes *lexemes = parser->lexemes;
  guint direction = RV_DIRECTION_NONE;

  for (guint i = quantity->first; i > 0 && quantity->first - i < DIRECTION_LEXEMES; i--)
    {
      gunichar c = lexemes->lexemes[i - 1].sign;

      if (c == ',' || c == ';' || c == '.')
        break;
      if (lexemes->lexemes[i - 1].kind == RV_LEXEME_WORD
          && rv_lexemes_match_at (lexemes, parser->rules->directions, i - 1, &direction) > 0)
        break;
    }
  return (RvDirection) direction;
}
