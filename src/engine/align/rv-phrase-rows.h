/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-sense-rows.h"

G_BEGIN_DECLS

/**
 * RvPhraseRows:
 *
 * The sentences of one document as sets of phrases: pairs of content words that stand close
 * together, by what they mean.
 */
typedef struct _RvPhraseRows RvPhraseRows;

RvPhraseRows *rv_phrase_rows_new (const RvSenseRows *senses);
void rv_phrase_rows_free (RvPhraseRows *self);
void rv_phrase_rows_weigh (RvPhraseRows *left, RvPhraseRows *right);
float rv_phrase_rows_share (RvPhraseRows *left, guint row, RvPhraseRows *right, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPhraseRows, rv_phrase_rows_free)

G_END_DECLS
