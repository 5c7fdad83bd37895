/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-extraction.h"
#include "extract/rv-token-row.h"

G_BEGIN_DECLS

void rv_find_people (RvExtraction *extraction, const RvTokenRow *row);

G_END_DECLS
