/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-reference-reader.h"

G_BEGIN_DECLS

/* What stands around the number of a cited document: its date, who issued it, its title. */

RvSpan
rv_reference_details_find_issuer (const RvReferenceReader *self, guint token, guint *out_end);
const char *
rv_reference_details_find_date_after (const RvReferenceReader *self, guint token, guint *out_end);
const char *
rv_reference_details_find_date_before (const RvReferenceReader *self, guint floor, guint token);
RvSpan rv_reference_details_find_title (const RvReferenceReader *self, guint token);

G_END_DECLS
