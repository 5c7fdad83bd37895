/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"
#include "extract/rv-quotation-rules.h"

G_BEGIN_DECLS

/**
 * RvQuotePair:
 * @outer: with the marks
 * @inner: without them and the spaces beside them
 * @depth: 0 for one that no other encloses
 * @is_open: whether the closing mark is missing: it goes on in the next paragraph or was forgotten
 *
 * Words between two marks of one paragraph.
 */
typedef struct
{
  RvSpan outer;
  RvSpan inner;
  guint depth;
  gboolean is_open;
} RvQuotePair;

void rv_quote_marks_find (const RvQuotationRules *rules,
                          const char *text,
                          RvSpan paragraph,
                          gboolean next_reopens,
                          GArray *pairs);
gboolean rv_quote_marks_begin (const RvQuotationRules *rules, const char *text, RvSpan paragraph);

G_END_DECLS
