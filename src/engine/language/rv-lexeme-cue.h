/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-lexer.h"
#include "language/rv-phrase-table.h"

G_BEGIN_DECLS

/*
 * Cue phrases of a language pack around a number or date.
 */

guint rv_lexemes_match_before (const RvLexemes *self,
                               const RvPhraseTable *table,
                               guint at,
                               guint *out_value);
guint
rv_lexemes_match_at (const RvLexemes *self, const RvPhraseTable *table, guint at, guint *out_value);
gboolean
rv_lexemes_contain (const RvLexemes *self, const RvPhraseTable *table, guint from, guint to);
void
rv_lexer_add_phrases (RvLexer *self, RvPhraseTable *table, const char *const *phrases, guint value);

G_END_DECLS
