/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-alignment.h"
#include "session/rv-side.h"

G_BEGIN_DECLS

gboolean rv_side_stands_left (RvSide side);
RvSide rv_side_find_left (void);
char *rv_side_describe_pair (RvRelation relation, guint left_number, guint right_number);

G_END_DECLS
