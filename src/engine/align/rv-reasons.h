/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"
#include "align/rv-alignment.h"
#include "align/rv-evidence.h"
#include "align/rv-moves.h"

G_BEGIN_DECLS

void rv_reasons_give (RvAlignment *alignment,
                      RvAlignedPair *pair,
                      const RvAlignSide *left,
                      const RvAlignSide *right,
                      RvEvidence *evidence,
                      gboolean has_support,
                      const RvMove *move,
                      gboolean one_language);

void rv_reasons_give_facts (RvAlignment *alignment,
                            RvAlignedPair *pair,
                            const RvAlignSide *left,
                            const RvAlignSide *right,
                            const char *first);

G_END_DECLS
