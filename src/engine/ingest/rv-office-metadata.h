/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"
#include "ingest/rv-xml.h"

G_BEGIN_DECLS

void rv_office_metadata_set (RvDraft *draft, RvMetaKey key, const char *value, const char *origin);
void rv_office_metadata_read_xmp (RvDraft *draft, const char *xml);
void rv_office_metadata_read (RvDraft *draft, const xmlNode *parent, const char *origin);

G_END_DECLS
