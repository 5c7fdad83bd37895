/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "analysis/rv-analysis.h"
#include "text/rv-marks.h"

G_BEGIN_DECLS

/**
 * RvDocumentView:
 *
 * The text of one document, to be read: wrapped to a reading measure, paragraph numbers in the
 * margin, page furniture folded. It speaks in bytes of the document; characters stay inside.
 *
 * Signals: "clicked" (byte): the reader clicked on the text without selecting any;
 * "layout-changed": lines have moved, for instance because a fold has opened; "style-changed": the
 * font may be another, and with it the best width.
 */
#define RV_TYPE_DOCUMENT_VIEW (rv_document_view_get_type ())
G_DECLARE_FINAL_TYPE (RvDocumentView, rv_document_view, RV, DOCUMENT_VIEW, GtkTextView)

void rv_document_view_set_analysis (RvDocumentView *self, RvAnalysis *analysis);
RvAnalysis *rv_document_view_get_analysis (RvDocumentView *self);

void rv_document_view_apply_tag (RvDocumentView *self, const char *tag, RvSpan span);
void rv_document_view_apply_tag_later (RvDocumentView *self, const char *tag, RvSpan span);
void rv_document_view_remove_tag (RvDocumentView *self, const char *tag);
void rv_document_view_set_summary (RvDocumentView *self, GArray *spans);
void rv_document_view_set_band (RvDocumentView *self, RvSpan span, const GdkRGBA *colour);
void rv_document_view_set_marks (RvDocumentView *self, RvMarks marks);
void rv_document_view_set_measure (RvDocumentView *self, int characters);
int rv_document_view_get_best_width (RvDocumentView *self);
void rv_document_view_set_folded (RvDocumentView *self, gboolean folded);

gboolean rv_document_view_get_selected_span (RvDocumentView *self, RvSpan *out_span);
gboolean rv_document_view_get_sentence_at_caret (RvDocumentView *self, RvSpan *out_span);
gboolean rv_document_view_get_paragraphs (RvDocumentView *self, guint *out_first, guint *out_last);
RvSpan rv_document_view_get_visible_span (RvDocumentView *self);
RvSpan rv_document_view_get_near_span (RvDocumentView *self, int beyond);
guint32 rv_document_view_get_byte_at (RvDocumentView *self, double y);
void rv_document_view_get_rows (RvDocumentView *self, RvSpan span, double *top, double *bottom);

void rv_document_view_scroll_to (RvDocumentView *self, RvSpan span, double align);
void rv_document_view_release_place (RvDocumentView *self);
guint32 rv_document_view_get_caret (RvDocumentView *self);
void rv_document_view_place_caret (RvDocumentView *self, guint32 byte);
void rv_document_view_go_back_to (RvDocumentView *self, guint32 byte);
void rv_document_view_return_to (RvDocumentView *self, guint32 byte);
void rv_document_view_flash (RvDocumentView *self, RvSpan span);

G_END_DECLS
