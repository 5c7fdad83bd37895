/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/rv-quote.h"
#include "session/rv-session.h"

G_BEGIN_DECLS

/* Told where a passage is not to be found. */
typedef void (*RvQuoteGuideLost) (GObject *data);

void rv_quote_guide_follow (RvSession *session,
                            RvSide side,
                            RvQuote *quote,
                            RvQuoteGuideLost lost,
                            GObject *data);

G_END_DECLS
