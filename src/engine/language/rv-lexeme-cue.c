/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-lexeme-cue.h"

/* Lexemes of a cue phrase before a number or date. */
#define CUE_LEXEMES 8u

/**
 * rv_lexemes_match_before:
 * @at: the lexeme before which the phrase ends
 * @out_value: (out) (optional): the number of the phrase; untouched where none ends there
 *
 * Finds the longest phrase of @table that ends right before @at.
 *
 * Returns: how many lexemes it has; 0 where none ends there
 */
guint
rv_lexemes_match_before (const RvLexemes *self,
                         const RvPhraseTable *table,
                         guint at,
                         guint *out_value)
{
  guint value = 0;

  for (guint n = MIN (CUE_LEXEMES, at); n > 0; n--)
    if (rv_phrase_table_match (table, self->words + at - n, n, &value) == n)
      {
        /* A phrase that only begins there, and ends earlier, gave a number, too. */
        if (out_value != NULL)
          *out_value = value;
        return n;
      }
  return 0;
}

/* Returns: how many lexemes the longest phrase that begins at @at has; 0 where none begins there */
guint
rv_lexemes_match_at (const RvLexemes *self, const RvPhraseTable *table, guint at, guint *out_value)
{
  return at < self->length
           ? rv_phrase_table_match (table, self->words + at, self->length - at, out_value)
           : 0;
}

/* Whether a phrase of @table stands in the lexemes from @from up to @to */
gboolean
rv_lexemes_contain (const RvLexemes *self, const RvPhraseTable *table, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (self->lexemes[i].kind == RV_LEXEME_WORD
        && rv_phrase_table_match (table, self->words + i, to - i, NULL) > 0)
      return TRUE;
  return FALSE;
}

/**
 * rv_lexer_add_phrases:
 * @phrases: as people write them; cut here as the text will be
 *
 * Adds cue phrases that hold signs ("o'clock", "km/h") to @table. A packed table has them already.
 */
void
rv_lexer_add_phrases (RvLexer *self, RvPhraseTable *table, const char *const *phrases, guint value)
{
  for (gsize i = 0; !rv_phrase_table_is_packed (table) && phrases[i] != NULL; i++)
    {
      RvLexemes lexemes = rv_lexer_cut (self, phrases[i], rv_span (0, strlen (phrases[i])));

      rv_phrase_table_add_words (table, lexemes.words, lexemes.length, value);
    }
}
