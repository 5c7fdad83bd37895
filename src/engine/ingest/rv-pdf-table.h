/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void rv_pdf_table_join (GArray *lines);

G_END_DECLS
