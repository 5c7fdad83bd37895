/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"
#include "language/rv-languages.h"

G_BEGIN_DECLS

RvLanguagePack *
rv_document_language_find (const RvDraft *draft, const RvLanguages *languages, char **out_code);

G_END_DECLS
