/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"
#include "widgets/rv-document-view.h"

G_BEGIN_DECLS

/**
 * RvRibbonArea:
 *
 * The space between two documents, with a ribbon from each passage to its partner: filled where the
 * wording is the same, outlined where it is reworded, dashed where the theme is the same.
 * Decoration to assistive technology, which finds the same pairs in the comparison.
 *
 * Signals: "clicked" (position): a ribbon was clicked; position as in #RvSession.
 */
#define RV_TYPE_RIBBON_AREA (rv_ribbon_area_get_type ())
G_DECLARE_FINAL_TYPE (RvRibbonArea, rv_ribbon_area, RV, RIBBON_AREA, GtkWidget)

void rv_ribbon_area_set_session (RvRibbonArea *self,
                                 RvSession *session,
                                 RvDocumentView *left,
                                 RvDocumentView *right);
void rv_ribbon_area_update (RvRibbonArea *self);

G_END_DECLS
