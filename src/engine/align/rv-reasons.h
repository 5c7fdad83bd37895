/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"
#include "align/rv-alignment.h"

G_BEGIN_DECLS

void rv_reasons_give (RvAlignment *alignment,
                      RvAlignedPair *pair,
                      const RvAlignSide *left,
                      const RvAlignSide *right,
                      gboolean has_support);

G_END_DECLS
