/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"
#include "language/rv-language-pack.h"

G_BEGIN_DECLS

typedef enum
{
  RV_WORD_LETTERS, /* a word */
  RV_WORD_NUMBER,  /* digits, with the group and decimal signs inside */
  RV_WORD_SIGN,    /* punctuation or a symbol, one character */
} RvWordKind;

/**
 * RvWord:
 *
 * A word or sign of a text, as Unicode Standard Annex 29 cuts it; spaces are left out.
 */
typedef struct
{
  RvSpan span;
  RvWordKind kind;
} RvWord;

/**
 * RvSegmenter:
 *
 * Sentences and words of one language: ICU's boundaries (UAX 29), and at the marks of European
 * writing the rules of the language pack (see rv-segmenter.c). Not for two threads at once.
 */
typedef struct _RvSegmenter RvSegmenter;

RvSegmenter *rv_segmenter_new (RvLanguagePack *pack, GError **error);
void rv_segmenter_free (RvSegmenter *self);

void
rv_segmenter_find_sentences (RvSegmenter *self, const char *text, gsize length, GArray *sentences);
void rv_segmenter_find_words (RvSegmenter *self, const char *text, gsize length, GArray *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSegmenter, rv_segmenter_free)

G_END_DECLS
