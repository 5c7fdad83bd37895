/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-term-space.h"
#include "base/rv-interner.h"

G_BEGIN_DECLS

const char *rv_term_bridge_get_stem (const char *key);
char **rv_term_bridge_name_words (const RvTextIndex *index);
void rv_term_bridge_mark (RvInterner *terms,
                          const RvAlignSide *side,
                          RvLanguagePack *other,
                          GArray *marks);

G_END_DECLS
