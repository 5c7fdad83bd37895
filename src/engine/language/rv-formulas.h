/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"
#include "language/rv-phrase-table.h"

G_BEGIN_DECLS

const RvPhraseTable *rv_formulas_ensure_openings (RvLanguagePack *pack, GError **error);
const RvPhraseTable *rv_formulas_ensure_stock (RvLanguagePack *pack, GError **error);

G_END_DECLS
