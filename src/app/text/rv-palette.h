/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Themes beyond that many share colours; their labels tell them apart. */
#define RV_PALETTE_SIZE 12

GdkRGBA rv_palette_get_tint (int theme, gboolean dark);
GdkRGBA rv_palette_get_line (int theme, gboolean dark);

G_END_DECLS
