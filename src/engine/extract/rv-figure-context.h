/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-quantity.h"

G_BEGIN_DECLS

/**
 * RvFigureContext:
 * @parser: the paragraph and the rules of its language
 * @pack: for stop words
 * @last_label: the lexeme after the last number that a label named; 0 where there is none
 * @year_in_words: the second half of a year in words, where one was met; 0 where none was
 *
 * What stands around the quantities of one paragraph.
 */
typedef struct
{
  RvQuantityParser parser;
  RvLanguagePack *pack;
  guint last_label;
  guint year_in_words;
} RvFigureContext;

guint rv_figure_context_skip_code (const RvFigureContext *self, guint at);
gboolean rv_figure_context_is_figure (RvFigureContext *self, RvQuantity *quantity);
RvSpan rv_figure_context_find_noun (const RvFigureContext *self,
                                    const RvQuantity *quantity,
                                    guint *out_end);

G_END_DECLS
