/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-table-image.h"

G_BEGIN_DECLS

/**
 * RvPhraseTable:
 *
 * A set of phrases, each with a number, found in a row of folded words: the way in which the cue
 * lists of a language pack meet a text. A trie over words; a match costs one look-up for each of its
 * words. Filled once, by hand or when the program was built (rv_phrase_table_open()), then shared
 * between threads.
 *
 * In place of its number a phrase may have a record, a struct without pointers.
 */
typedef struct _RvPhraseTable RvPhraseTable;

RvPhraseTable *rv_phrase_table_new (void);
RvPhraseTable *rv_phrase_table_new_from_image (const RvTableImage *image);
void rv_phrase_table_free (RvPhraseTable *self);

const RvTableImage *rv_phrase_table_get_image (const RvPhraseTable *self);
gboolean rv_phrase_table_is_packed (const RvPhraseTable *self);
gboolean rv_phrase_table_is_empty (const RvPhraseTable *self);

void rv_phrase_table_add (RvPhraseTable *self, const char *phrase, guint value);
void rv_phrase_table_add_bits (RvPhraseTable *self, const char *phrase, guint bits);
void rv_phrase_table_add_words (RvPhraseTable *self,
                                const char *const *words,
                                gsize n_words,
                                guint value);
void rv_phrase_table_add_flags (RvPhraseTable *self,
                                const char *const *words,
                                gsize n_words,
                                guint flags);
void rv_phrase_table_add_all (RvPhraseTable *self, const char *const *phrases, guint value);
gpointer rv_phrase_table_ensure_record (RvPhraseTable *self, const char *phrase, gsize size);
gpointer rv_phrase_table_ensure_word_record (RvPhraseTable *self, const char *word, gsize size);
GStrv rv_phrase_table_list_words (const RvPhraseTable *self);

gboolean rv_phrase_table_may_begin (const RvPhraseTable *self, guint slot);
guint rv_phrase_table_match (const RvPhraseTable *self,
                             const char *const *words,
                             gsize n_words,
                             guint *out_value);
guint rv_phrase_table_match_flags (const RvPhraseTable *self,
                                   const char *const *words,
                                   gsize n_words,
                                   guint any_of);
guint rv_phrase_table_match_record (const RvPhraseTable *self,
                                    const char *const *words,
                                    gsize n_words,
                                    gconstpointer *out_record);

/* The same for a table that is a set or a map of single words. */
static inline gboolean
rv_phrase_table_contains (const RvPhraseTable *self, const char *word)
{
  return rv_phrase_table_match (self, &word, 1, NULL) > 0;
}

/* Returns: the number of @word; 0 where it is not there */
static inline guint
rv_phrase_table_lookup (const RvPhraseTable *self, const char *word)
{
  guint value = 0;

  rv_phrase_table_match (self, &word, 1, &value);
  return value;
}

/* Returns: (nullable): the record of @word */
static inline gconstpointer
rv_phrase_table_lookup_record (const RvPhraseTable *self, const char *word)
{
  gconstpointer record;

  rv_phrase_table_match_record (self, &word, 1, &record);
  return record;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPhraseTable, rv_phrase_table_free)

G_END_DECLS
