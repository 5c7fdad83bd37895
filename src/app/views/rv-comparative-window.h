/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session/rv-collection.h"
#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvComparativeWindow:
 *
 * The comparative summary of the two documents of a session, on a page of its own: what both say, face to
 * face, what changed in it, and what only one says. A passage leads to its place in the documents.
 */
#define RV_TYPE_COMPARATIVE_WINDOW (rv_comparative_window_get_type ())
G_DECLARE_FINAL_TYPE (RvComparativeWindow, rv_comparative_window, RV, COMPARATIVE_WINDOW, AdwWindow)

GtkWindow *
rv_comparative_window_new (GtkWindow *parent, RvSession *session, RvCollection *collection);

G_END_DECLS
