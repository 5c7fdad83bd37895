/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"
#include "ingest/rv-poppler.h"

G_BEGIN_DECLS

gsize rv_pdf_overlay_read (const RvPoppler *poppler,
                           PopplerPage *page,
                           guint number,
                           GArray *lines,
                           RvDraft *remarks);

G_END_DECLS
