/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-quantity.h"

G_BEGIN_DECLS

RvBound rv_figure_bearing_get_bound (const RvQuantityParser *parser, const RvQuantity *quantity);
RvDirection rv_figure_bearing_get_direction (const RvQuantityParser *parser,
                                             const RvQuantity *quantity);

G_END_DECLS
