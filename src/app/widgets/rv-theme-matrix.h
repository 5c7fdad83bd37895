/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-corpus.h"

G_BEGIN_DECLS

/**
 * RvThemeMatrix:
 *
 * Themes by documents: a row a theme, a column a document in the order of the events, and in each
 * cell a disc as large as the share of the theme's passages that the document has. Every cell is a
 * button that says in words what it shows.
 *
 * Signals: "activated" (theme, document): a cell was pressed.
 */
#define RV_TYPE_THEME_MATRIX (rv_theme_matrix_get_type ())
G_DECLARE_FINAL_TYPE (RvThemeMatrix, rv_theme_matrix, RV, THEME_MATRIX, GtkWidget)

void rv_theme_matrix_show (RvThemeMatrix *self, RvCorpus *corpus);

G_END_DECLS
