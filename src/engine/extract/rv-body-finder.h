/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-extraction.h"
#include "extract/rv-token-row.h"
#include "language/rv-lexicon.h"

G_BEGIN_DECLS

void rv_find_bodies (RvExtraction *extraction, const RvTokenRow *row, const RvLexicon *lexicon);

G_END_DECLS
