/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RvPassageText:
 *
 * Wrapped text in a list of many. A #GtkLabel lays its text out four times to find its sizes; this
 * takes the width it is given, and lays out once.
 */
#define RV_TYPE_PASSAGE_TEXT (rv_passage_text_get_type ())
G_DECLARE_FINAL_TYPE (RvPassageText, rv_passage_text, RV, PASSAGE_TEXT, GtkWidget)

GtkWidget *rv_passage_text_new (const char *text, PangoAttrList *attributes);

G_END_DECLS
