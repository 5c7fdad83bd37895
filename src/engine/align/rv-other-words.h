/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-term-space.h"

G_BEGIN_DECLS

/**
 * RvOtherWords:
 *
 * Which words of two documents in one language mean the same, by an installed thesaurus.
 */
typedef struct _RvOtherWords RvOtherWords;

RvOtherWords *
rv_other_words_new (const RvTermSpace *space, const RvAlignSide *left, const RvAlignSide *right);
void rv_other_words_free (RvOtherWords *self);
gboolean rv_other_words_open (RvOtherWords *self);
gboolean rv_other_words_match (RvOtherWords *self, guint32 left_word, guint32 right_word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvOtherWords, rv_other_words_free)

G_END_DECLS
