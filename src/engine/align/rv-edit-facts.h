/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"
#include "align/rv-alignment.h"

G_BEGIN_DECLS

void rv_edit_facts_mark (GArray *edits,
                         const RvAlignedPair *pair,
                         const RvAlignSide *left,
                         const RvAlignSide *right);

G_END_DECLS
