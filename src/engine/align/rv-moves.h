/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint8 *rv_moves_find (const GArray *links, guint n_rows, guint n_columns);

G_END_DECLS
