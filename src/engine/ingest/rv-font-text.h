/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"

G_BEGIN_DECLS

void rv_font_text_repair (RvDraft *draft, const char *chosen, const RvLanguages *languages);

G_END_DECLS
