/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "align/rv-theme.h"

G_BEGIN_DECLS

void rv_theme_list_fill (GtkListBox *list, const RvThemeSet *themes);
int rv_theme_list_get_theme (GtkListBoxRow *row);

G_END_DECLS
