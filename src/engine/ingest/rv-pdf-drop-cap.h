/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-pdf-line.h"

G_BEGIN_DECLS

void rv_pdf_drop_cap_join (GArray *lines, double body_size);

G_END_DECLS
