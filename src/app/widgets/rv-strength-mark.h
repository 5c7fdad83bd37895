/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RvStrengthMark:
 *
 * A disc whose area grows with a strength from 0 to 1: a cell of the theme matrix. Decoration; what
 * it means is said by the button around it.
 */
#define RV_TYPE_STRENGTH_MARK (rv_strength_mark_get_type ())
G_DECLARE_FINAL_TYPE (RvStrengthMark, rv_strength_mark, RV, STRENGTH_MARK, GtkWidget)

GtkWidget *rv_strength_mark_new (int theme, double strength);

G_END_DECLS
