/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvPlace:
 * @at: first byte on screen of the document on each side
 *
 * Where the reader was before the program took them elsewhere.
 */
typedef struct
{
  guint32 at[RV_N_SIDES];
} RvPlace;

/**
 * RvPlaceHistory:
 *
 * The places to go back to, and forward again, as in a browser.
 */
typedef struct _RvPlaceHistory RvPlaceHistory;

RvPlaceHistory *rv_place_history_new (void);
void rv_place_history_free (RvPlaceHistory *self);

void rv_place_history_leave (RvPlaceHistory *self, RvPlace place);
gboolean rv_place_history_step (RvPlaceHistory *self, int step, RvPlace here, RvPlace *out_place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPlaceHistory, rv_place_history_free)

G_END_DECLS
