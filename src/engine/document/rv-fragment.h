/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-text-index.h"

G_BEGIN_DECLS

gboolean rv_fragment_is_told (RvTextIndex *index);
gboolean rv_fragment_is_one (RvTextIndex *index, const RvSentence *sentence);

G_END_DECLS
