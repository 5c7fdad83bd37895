/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-evidence.h"

G_BEGIN_DECLS

gboolean rv_counted_is_all (RvEvidence *evidence,
                            const RvAlignSide *left,
                            RvSpan left_passage,
                            const RvAlignSide *right,
                            RvSpan right_passage);

G_END_DECLS
