/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvGlance:
 *
 * The answers to the first questions, in numbers that lead to the passages: what both documents say,
 * what has changed, what only one says, and what has to be done.
 */
#define RV_TYPE_GLANCE (rv_glance_get_type ())
G_DECLARE_FINAL_TYPE (RvGlance, rv_glance, RV, GLANCE, GtkWidget)

void rv_glance_set_session (RvGlance *self, RvSession *session);

G_END_DECLS
