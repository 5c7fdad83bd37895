/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-extraction.h"
#include "extract/rv-quote-marks.h"

G_BEGIN_DECLS

gboolean rv_block_quote_find (const RvExtraction *extraction,
                              const RvQuotationRules *rules,
                              guint paragraph,
                              RvQuotePair *out_pair);

G_END_DECLS
