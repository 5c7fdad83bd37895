/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"

G_BEGIN_DECLS

/* The reason of blocks that stand for a picture. */
#define RV_PICTURE_TEXT_REASON "alternative-text"

gboolean rv_picture_text_says_something (const char *text, const char *source);
gboolean rv_picture_text_is_block (const RvBlock *block);
void rv_picture_text_settle (RvDraft *draft);

G_END_DECLS
