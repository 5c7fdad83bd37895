/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"

G_BEGIN_DECLS

void rv_pdf_layout_write (GArray *lines, guint n_pages, RvDraft *draft);

G_END_DECLS
