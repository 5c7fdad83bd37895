/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"
#include "ingest/rv-draft.h"
#include "language/rv-languages.h"

G_BEGIN_DECLS

RvDocument *
rv_cleaner_clean (RvDraft *draft, const char *uri, const RvLanguages *languages, GError **error);

G_END_DECLS
