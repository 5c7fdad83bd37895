/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"
#include "align/rv-alignment.h"

G_BEGIN_DECLS

gboolean rv_translation_is_between (const RvAlignSide *left, const RvAlignSide *right);
gboolean rv_translation_has_fact (const RvAlignSide *side, RvSpan passage, const RvAnchor *fact);
void rv_translation_compare (GArray *edits,
                             const RvAlignedPair *pair,
                             const RvAlignSide *left,
                             const RvAlignSide *right);

G_END_DECLS
