/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "language/rv-languages.h"

G_BEGIN_DECLS

/* Why a line is folded that nobody can read. */
extern const char RV_PDF_UNREADABLE[];

double rv_pdf_font_mark (GArray *lines, const RvLanguages *languages);

G_END_DECLS
