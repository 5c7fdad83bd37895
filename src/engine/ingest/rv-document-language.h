/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"
#include "language/rv-languages.h"

G_BEGIN_DECLS

RvLanguagePack *
rv_document_language_find (const RvDraft *draft, const RvLanguages *languages, char **out_code);
const char *rv_document_language_find_other (const RvLanguages *languages,
                                             const RvLanguagePack *pack,
                                             const char *code,
                                             const char *text);

G_END_DECLS
