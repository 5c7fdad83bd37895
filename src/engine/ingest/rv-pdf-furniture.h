/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void rv_pdf_furniture_mark (GArray *lines, guint n_pages, double body_size);

G_END_DECLS
