/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"

G_BEGIN_DECLS

/**
 * RvTermMark:
 * @token: index of a token in its document
 * @n_words: how many tokens it takes
 * @term: a term that begins there beside the word itself: a concept of the lexicon
 */
typedef struct
{
  guint32 token;
  guint32 n_words;
  guint32 term;
} RvTermMark;

/**
 * RvTermSpace:
 *
 * One numbering of terms for several documents, and the weight of each term: what makes sentences
 * of different documents comparable.
 */
typedef struct _RvTermSpace RvTermSpace;

RvTermSpace *
rv_term_space_new (const RvAlignSide *sides, const GArray *const *units, guint n_sides);
void rv_term_space_free (RvTermSpace *self);

gboolean rv_term_space_has_one_language (const RvTermSpace *self);
guint rv_term_space_get_n_terms (const RvTermSpace *self);
guint32 rv_term_space_get_term (const RvTermSpace *self, guint side, guint32 word);
gboolean rv_term_space_is_formula (const RvTermSpace *self, guint side, guint32 token);
const RvTermMark *
rv_term_space_get_marks (const RvTermSpace *self, guint side, guint first, guint *n_marks);
float rv_term_space_get_weight (const RvTermSpace *self, guint32 term);
gboolean rv_term_space_find_term (const RvTermSpace *self, const char *text, guint32 *out_term);
const char *rv_term_space_get_text (const RvTermSpace *self, guint32 term);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvTermSpace, rv_term_space_free)

G_END_DECLS
