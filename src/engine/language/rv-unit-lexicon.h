/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"
#include "language/rv-lexer.h"

G_BEGIN_DECLS

typedef enum
{
  RV_UNIT_PERCENT,
  RV_UNIT_MONEY,
  RV_UNIT_MINOR, /* hundredths of money: cents */
  RV_UNIT_MEASURE,
  RV_UNIT_DURATION,
  RV_UNIT_AGE,
} RvUnitKind;

/**
 * RvUnit:
 * @kind: what it measures
 * @name: how it is shown: "km", "USD", "years"
 * @dimension: (nullable): equal for units that can be added, "length"
 * @factor: how many of the base unit of its dimension it is; 0 where it has none
 *
 * A unit of money, of measurement or of time.
 */
typedef struct
{
  RvUnitKind kind;
  const char *name;
  const char *dimension;
  double factor;
} RvUnit;

/**
 * RvUnitMatch:
 * @unit: (nullable): the unit found
 * @length: lexemes it takes
 * @scale: what it multiplies by besides ("MUSD": a million)
 * @is_symbol: whether it is written as a symbol
 */
typedef struct
{
  const RvUnit *unit;
  guint length;
  double scale;
  gboolean is_symbol;
} RvUnitMatch;

/**
 * RvUnitLexicon:
 *
 * The units that a language writes, from its "units.json". Immutable.
 */
typedef struct _RvUnitLexicon RvUnitLexicon;

const RvUnitLexicon *rv_unit_lexicon_ensure (RvLanguagePack *pack, GError **error);
RvUnitMatch rv_unit_lexicon_match (const RvUnitLexicon *self, const RvLexemes *lexemes, guint at);
RvUnitMatch
rv_unit_lexicon_match_prefix (const RvUnitLexicon *self, const RvLexemes *lexemes, guint at);

G_END_DECLS
