/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-alignment.h"
#include "report/rv-quote.h"

G_BEGIN_DECLS

/* What two documents say of one thing, quoted from both, in the forms of one clipboard entry. */

char *rv_quote_pair_to_text (const RvQuote *left,
                             const RvQuote *right,
                             RvRelation relation,
                             RvCitationStyle style);
char *rv_quote_pair_to_html (const RvQuote *left, const RvQuote *right, RvCitationStyle style);
char *rv_quote_pair_to_markdown (const RvQuote *left,
                                 const RvQuote *right,
                                 RvRelation relation,
                                 RvCitationStyle style);

G_END_DECLS
