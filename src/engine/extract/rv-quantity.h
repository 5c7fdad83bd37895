/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-figure-rules.h"
#include "language/rv-number-grammar.h"
#include "language/rv-unit-lexicon.h"

G_BEGIN_DECLS

/**
 * RvQuantity:
 * @value: the number, or the lower end of a range
 * @upper: the upper end
 * @has_upper: whether it is a range
 * @unit: (nullable): of money, measurement or time
 * @number: the (first) number
 * @first: its first lexeme, with the unit where that stands before
 * @end: the lexeme after its last one, with the unit
 * @is_hyphenated: whether a hyphen joins number and unit ("3-inch")
 *
 * A number with its unit, or a range of them.
 */
typedef struct
{
  double value;
  double upper;
  gboolean has_upper;
  const RvUnit *unit;
  RvNumber number;
  guint first;
  guint end;
  gboolean is_hyphenated;
} RvQuantity;

/**
 * RvQuantityParser:
 *
 * How quantities are written in one paragraph.
 */
typedef struct
{
  const RvNumberGrammar *grammar;
  const RvUnitLexicon *units;
  const RvFigureRules *rules;
  const RvLexemes *lexemes;
} RvQuantityParser;

gboolean
rv_quantity_parse (const RvQuantityParser *parser, guint at, RvQuantity *out, guint *out_skip);

G_END_DECLS
