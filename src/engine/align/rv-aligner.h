/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"
#include "align/rv-alignment.h"

G_BEGIN_DECLS

RvAlignment *rv_aligner_align (const RvAlignSide *left,
                               const RvAlignSide *right,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
