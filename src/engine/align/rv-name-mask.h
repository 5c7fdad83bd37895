/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-term-space.h"
#include "language/rv-lexicon.h"

G_BEGIN_DECLS

guint8 *rv_name_mask_new (const RvTermSpace *space, const RvAlignSide *side, guint which);
void rv_name_mask_add_stock (guint8 *mask, const RvAlignSide *side);
const RvConcept *
rv_name_mask_lookup_concept (const RvTermSpace *space, const RvAlignSide *side, guint32 term);

G_END_DECLS
