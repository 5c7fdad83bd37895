/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/rv-row-filling.h"

G_BEGIN_DECLS

void rv_directive_rows_fill (RvRowFilling *filling);

G_END_DECLS
