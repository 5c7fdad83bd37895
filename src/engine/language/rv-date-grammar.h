/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-calendar-date.h"
#include "language/rv-date-lexicon.h"
#include "language/rv-number-grammar.h"

G_BEGIN_DECLS

typedef enum
{
  RV_WRITTEN_RANGE = 1 << 0,      /* from one date to another */
  RV_WRITTEN_BARE_YEAR = 1 << 1,  /* four digits that are a year only if the words around say so */
  RV_WRITTEN_SHORT = 1 << 2,      /* "22/4", a date only if the words around say so */
  RV_WRITTEN_MONTH_ONLY = 1 << 3, /* a month without year */
  RV_WRITTEN_DASHED = 1 << 4,     /* a range with a dash instead of a word */
  RV_WRITTEN_UNIT = 1 << 5, /* a quarter, half year, season or decade: one thing, not two ends */
} RvWrittenFlags;

/**
 * RvWrittenDate:
 * @from: the date, or where the range begins
 * @to: where a range ends
 * @first: first lexeme
 * @length: lexemes; 0 where no date begins
 * @from_length: lexemes of the first end of a range
 * @to_first: first lexeme of the second end
 * @flags: how it is written
 *
 * A date, period or range as written.
 */
typedef struct
{
  RvCalendarDate from;
  RvCalendarDate to;
  guint first;
  guint length;
  guint from_length;
  guint to_first;
  RvWrittenFlags flags;
} RvWrittenDate;

/**
 * RvDateGrammar:
 * @lexicon: words of the language
 * @numbers: for days in words
 * @is_day_first: whether 04/05/2025 is the 4th of May in this document
 *
 * How dates are written in one document.
 */
typedef struct
{
  const RvDateLexicon *lexicon;
  RvNumberGrammar numbers;
  gboolean is_day_first;
} RvDateGrammar;

RvWrittenDate rv_date_grammar_parse (const RvDateGrammar *self, const RvLexemes *lexemes, guint at);
const RvDateWord *
rv_date_grammar_get_word (const RvDateGrammar *self, const RvLexemes *lexemes, guint at);

G_END_DECLS
