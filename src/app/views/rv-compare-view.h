/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-collection.h"
#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvCompareView:
 *
 * The comparison as a list: passages that belong together face to face, and what only one document
 * says, by theme and kind.
 */
#define RV_TYPE_COMPARE_VIEW (rv_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (RvCompareView, rv_compare_view, RV, COMPARE_VIEW, GtkWidget)

void rv_compare_view_set_session (RvCompareView *self, RvSession *session);

void rv_compare_view_focus (RvCompareView *self);
void rv_compare_view_step (RvCompareView *self, int step);
void rv_compare_view_collect (RvCompareView *self, RvCollection *collection);
void rv_compare_view_choose (RvCompareView *self, guint kinds, gboolean only_changed);

G_END_DECLS
