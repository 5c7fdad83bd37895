/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-poppler.h"

G_BEGIN_DECLS

GArray *rv_pdf_lines_new (void);
gsize rv_pdf_page_read (const RvPoppler *poppler, PopplerPage *page, guint number, GArray *lines);

G_END_DECLS
