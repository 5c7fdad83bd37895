/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/* Coordinates of a word. */
#define RV_WORD_VECTOR_SIZE 96u

/* What stands for 0 among the characters that are coordinates. */
#define RV_WORD_VECTOR_ZERO 'O'

/**
 * RvWordVectors:
 *
 * The words of a language as points: words that stand among the same words lie close together. Read
 * from "vectors.tsv" of a language pack. Immutable, cheap to make: the table is looked up where it lies.
 */
typedef struct _RvWordVectors RvWordVectors;

RvWordVectors *rv_word_vectors_new (RvLanguagePack *pack);
RvWordVectors *rv_word_vectors_new_from_bytes (GBytes *bytes);
void rv_word_vectors_free (RvWordVectors *self);

const char *rv_word_vectors_lookup (const RvWordVectors *self, const char *stem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvWordVectors, rv_word_vectors_free)

G_END_DECLS
