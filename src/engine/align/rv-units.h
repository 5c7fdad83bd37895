/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"

G_BEGIN_DECLS

GArray *rv_units_list (const RvAlignSide *side);

G_END_DECLS
