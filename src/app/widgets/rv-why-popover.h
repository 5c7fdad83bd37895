/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/rv-pair-item.h"
#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvWhyPopover:
 *
 * Why passages stand face to face: what joins them, how sure that is, and ways to take the clauses along or
 * to reject the pair.
 */
#define RV_TYPE_WHY_POPOVER (rv_why_popover_get_type ())
G_DECLARE_FINAL_TYPE (RvWhyPopover, rv_why_popover, RV, WHY_POPOVER, GtkPopover)

GtkWidget *rv_why_popover_new (RvSession *session, RvPairItem *item);

G_END_DECLS
