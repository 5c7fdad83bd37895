/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-paragraph.h"
#include "extract/rv-date-draft.h"

G_BEGIN_DECLS

/**
 * RvDateContext:
 * @grammar: how the document writes dates
 * @lexemes: the paragraph
 * @sentence_first: first lexeme of the sentence in which the date stands
 * @sentence_end: the lexeme after its last one
 * @role: of the paragraph
 *
 * What stands around a date.
 */
typedef struct
{
  const RvDateGrammar *grammar;
  const RvLexemes *lexemes;
  guint sentence_first;
  guint sentence_end;
  RvRole role;
} RvDateContext;

gboolean rv_date_context_is_date (const RvDateContext *self,
                                  const RvWrittenDate *date,
                                  gboolean follows_date);
RvDateRole rv_date_context_get_role (const RvDateContext *self, const RvWrittenDate *date);
gboolean rv_date_context_lies_ahead (const RvDateContext *self, const RvWrittenDate *date);
gboolean rv_date_context_is_opening (const RvDateContext *self, const RvWrittenDate *date);

G_END_DECLS
