/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvPhraseTable:
 *
 * A set of phrases, each with a number, found in a row of folded words: the way in which the cue
 * lists of a language pack meet a text. A trie over word numbers; a match costs one look-up for
 * each of its words. Built once, then shared between threads.
 */
typedef struct _RvPhraseTable RvPhraseTable;

RvPhraseTable *rv_phrase_table_new (void);
void rv_phrase_table_free (RvPhraseTable *self);

void rv_phrase_table_add (RvPhraseTable *self, const char *phrase, guint value);
guint rv_phrase_table_ensure (RvPhraseTable *self, const char *phrase, guint value);
void rv_phrase_table_add_words (RvPhraseTable *self,
                                const char *const *words,
                                gsize n_words,
                                guint value);
void rv_phrase_table_add_flags (RvPhraseTable *self,
                                const char *const *words,
                                gsize n_words,
                                guint flags);
void rv_phrase_table_add_all (RvPhraseTable *self, const char *const *phrases, guint value);

guint rv_phrase_table_match (const RvPhraseTable *self,
                             const char *const *words,
                             gsize n_words,
                             guint *out_value);
guint rv_phrase_table_match_flags (const RvPhraseTable *self,
                                   const char *const *words,
                                   gsize n_words,
                                   guint any_of);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPhraseTable, rv_phrase_table_free)

G_END_DECLS
