/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-directive-cue.h"

G_BEGIN_DECLS

gboolean rv_order_find (const RvClause *clause,
                        guint item,
                        RvRegister text_register,
                        RvDirectiveCue *out_cue);

G_END_DECLS
