/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-alignment.h"

G_BEGIN_DECLS

GArray *rv_pair_order_sort (const RvAlignment *alignment);
GArray *rv_pair_order_find_themes (const RvAlignment *alignment);

G_END_DECLS
