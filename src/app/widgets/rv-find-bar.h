/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvFindBar:
 *
 * Looks for words in both documents at once.
 *
 * Signals: "changed": the hits are others now; "hit" (side, start, end): the reader is at this one.
 */
#define RV_TYPE_FIND_BAR (rv_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (RvFindBar, rv_find_bar, RV, FIND_BAR, GtkWidget)

void rv_find_bar_set_session (RvFindBar *self, RvSession *session);
void rv_find_bar_start (RvFindBar *self, const char *words);
void rv_find_bar_step (RvFindBar *self, int step);
GArray *rv_find_bar_get_hits (RvFindBar *self, RvSide side);

G_END_DECLS
