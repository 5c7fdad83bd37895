/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-search.h"

G_BEGIN_DECLS

/**
 * RvFindBar:
 *
 * Where the reader says what to look for in both documents at once.
 *
 * Properties: "open": whether it is on screen.
 */
#define RV_TYPE_FIND_BAR (rv_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (RvFindBar, rv_find_bar, RV, FIND_BAR, GtkWidget)

void rv_find_bar_set_search (RvFindBar *self, RvSearch *search);
void rv_find_bar_start (RvFindBar *self, const char *words);
gboolean rv_find_bar_is_open (RvFindBar *self);
void rv_find_bar_set_narrow (RvFindBar *self, gboolean is_narrow);

G_END_DECLS
