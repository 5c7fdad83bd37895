/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-pdf-line.h"

G_BEGIN_DECLS

/* In running text fewer lines than this share end where the next word would have found room. */
#define RV_PDF_ROOM_SHARE 0.4

gboolean rv_pdf_line_has_room (const RvPdfLine *line, double right, const RvPdfLine *next);

GByteArray *rv_pdf_prose_find (const GArray *lines);

G_END_DECLS
