/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvPairBar:
 *
 * The line below the texts: how long they are, how many passages they share, and the way from one
 * to the next.
 */
#define RV_TYPE_PAIR_BAR (rv_pair_bar_get_type ())
G_DECLARE_FINAL_TYPE (RvPairBar, rv_pair_bar, RV, PAIR_BAR, GtkWidget)

void rv_pair_bar_set_session (RvPairBar *self, RvSession *session, GSettings *settings);

void rv_pair_bar_show_find (RvPairBar *self, gboolean shows_find);
void rv_pair_bar_set_single (RvPairBar *self, gboolean is_single, gboolean is_narrow, RvSide side);

G_END_DECLS
