/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RvTextStyle:
 *
 * The font and size of document text, the same in every pane and window; follows the settings
 * "zoom" and "serif".
 */
#define RV_TYPE_TEXT_STYLE (rv_text_style_get_type ())
G_DECLARE_FINAL_TYPE (RvTextStyle, rv_text_style, RV, TEXT_STYLE, GObject)

RvTextStyle *rv_text_style_new (GdkDisplay *display, GSettings *settings);

G_END_DECLS
