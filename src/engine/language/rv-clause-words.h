/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"
#include "language/rv-phrase-table.h"

G_BEGIN_DECLS

/* What a match in the table of rv_clause_words_ensure() is. Both tie a clause to the one before. */
typedef enum
{
  RV_CLAUSE_LINK,        /* begins a clause wherever it stands: "and that" */
  RV_CLAUSE_CONJUNCTION, /* begins one behind a sign only: "and" */
} RvClauseWord;

const RvPhraseTable *rv_clause_words_ensure (RvLanguagePack *pack, GError **error);

G_END_DECLS
