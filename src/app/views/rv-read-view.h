/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-search.h"
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
void rv_read_view_step_find (RvReadView *self, int step);
void rv_read_view_step_place (RvReadView *self, int step);
gboolean rv_read_view_find_other (RvReadView *self);
void rv_read_view_focus_last (RvReadView *self);
void rv_read_view_focus (RvReadView *self, RvSide side);
void rv_read_view_set_single (RvReadView *self, gboolean is_single);
gboolean rv_read_view_is_single (RvReadView *self);
void rv_read_view_set_folded (RvReadView *self, gboolean folded);
gboolean rv_read_view_get_selection (RvReadView *self, RvSide *out_side, RvSpan *out_span);
gboolean rv_read_view_get_passage (RvReadView *self, RvSide *out_side, RvSpan *out_span);
gboolean
rv_read_view_get_paragraphs (RvReadView *self, RvSide *out_side, guint *out_first, guint *out_last);
RvDocumentView *rv_read_view_get_document_view (RvReadView *self, RvSide side);

G_END_DECLS
