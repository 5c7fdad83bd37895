/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-date-grammar.h"
#include "language/rv-unit-lexicon.h"

G_BEGIN_DECLS

gboolean rv_date_offset_apply (const RvDateGrammar *grammar,
                               const RvUnitLexicon *units,
                               const RvLexemes *lexemes,
                               RvWrittenDate *date);

G_END_DECLS
