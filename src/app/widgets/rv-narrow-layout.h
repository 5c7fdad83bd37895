/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RvNarrowLayout:
 *
 * The layout of a widget with one child that has another form where there is little room. It asks for
 * little room itself, so that the window can be made narrow at all, and says when the child has to
 * change.
 *
 * Properties: "narrow": whether the widget is narrower than the layout's limit; "low": whether its window
 * is so low that not every bar can stay. Both change in an idle, because widgets cannot change while
 * sizes are given out.
 * Signals: "resize" (width): the child is about to get this width.
 */
#define RV_TYPE_NARROW_LAYOUT (rv_narrow_layout_get_type ())
G_DECLARE_FINAL_TYPE (RvNarrowLayout, rv_narrow_layout, RV, NARROW_LAYOUT, GtkLayoutManager)

RvNarrowLayout *rv_narrow_layout_new (int limit);
double rv_narrow_layout_get_text_scale (GtkWidget *widget);
gboolean rv_narrow_layout_is_narrow (RvNarrowLayout *self);
gboolean rv_narrow_layout_is_low (RvNarrowLayout *self);

G_END_DECLS
