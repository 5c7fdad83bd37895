/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RvPlaceKeeper:
 *
 * Keeps a text view at the place to which the program took it, while GTK goes on measuring lines.
 */
typedef struct _RvPlaceKeeper RvPlaceKeeper;

RvPlaceKeeper *rv_place_keeper_new (GtkTextView *view);
void rv_place_keeper_free (RvPlaceKeeper *self);
void rv_place_keeper_go (RvPlaceKeeper *self, const GtkTextIter *iter, double align);
void rv_place_keeper_release (RvPlaceKeeper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPlaceKeeper, rv_place_keeper_free)

G_END_DECLS
