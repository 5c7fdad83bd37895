/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/rv-document-view.h"

G_BEGIN_DECLS

/**
 * RvSelectionBar:
 *
 * What can be done with the words the reader has selected with the pointer, offered below them. The
 * same stands in the context menu and under keys.
 */
#define RV_TYPE_SELECTION_BAR (rv_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (RvSelectionBar, rv_selection_bar, RV, SELECTION_BAR, GObject)

RvSelectionBar *rv_selection_bar_new (RvDocumentView *view, GtkAdjustment *adjustment);

G_END_DECLS
