/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-text-index.h"
#include "language/rv-lexer.h"

G_BEGIN_DECLS

/**
 * RvInterestFunc:
 * @folded: a word
 *
 * Returns: whether something can begin with it
 */
typedef gboolean (*RvInterestFunc) (gconstpointer data, const char *folded);

/**
 * RvLexemeReader:
 *
 * The paragraphs of an indexed document as lexemes. Takes the words that the index has cut and
 * folded, and cuts only the tokens that hold digits or signs. Not for two threads at once.
 */
typedef struct _RvLexemeReader RvLexemeReader;

RvLexemeReader *
rv_lexeme_reader_new (RvTextIndex *index, RvInterestFunc is_interesting, gconstpointer data);
void rv_lexeme_reader_free (RvLexemeReader *self);

RvLexemes rv_lexeme_reader_read (RvLexemeReader *self, guint paragraph);
gboolean rv_lexeme_reader_is_interesting (RvLexemeReader *self, const RvLexemes *lexemes, guint at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvLexemeReader, rv_lexeme_reader_free)

G_END_DECLS
