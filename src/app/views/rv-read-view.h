/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-search.h"
#include "views/rv-read-cursor.h"
#include "widgets/rv-document-pane.h"

G_BEGIN_DECLS

/**
 * RvReadView:
 *
 * The two documents side by side, to be read together: ribbons between what says the same, one text
 * following the other, search through both.
 */
#define RV_TYPE_READ_VIEW (rv_read_view_get_type ())
G_DECLARE_FINAL_TYPE (RvReadView, rv_read_view, RV, READ_VIEW, GtkWidget)

void rv_read_view_set_session (RvReadView *self,
                               RvSession *session,
                               RvSearch *search,
                               GSettings *settings);
void rv_read_view_store_places (RvReadView *self);
void rv_read_view_start_find (RvReadView *self);
void rv_read_view_show_find (RvReadView *self, gboolean shows_find);
void rv_read_view_step_place (RvReadView *self, int step);
gboolean rv_read_view_find_other (RvReadView *self);
void rv_read_view_set_single (RvReadView *self, gboolean is_single);
gboolean rv_read_view_is_single (RvReadView *self);
RvSide rv_read_view_choose_side (RvReadView *self, RvSide side);
void rv_read_view_set_folded (RvReadView *self, gboolean folded);
RvReadCursor *rv_read_view_get_cursor (RvReadView *self);
RvDocumentView *rv_read_view_get_document_view (RvReadView *self, RvSide side);

G_END_DECLS
