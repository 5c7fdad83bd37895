/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-side.h"
#include "widgets/rv-document-view.h"

G_BEGIN_DECLS

/**
 * RvReadCursor:
 *
 * In which of the two texts the reader is, and what an action of theirs is about: the words selected,
 * the sentence at the caret, the paragraphs.
 */
typedef struct _RvReadCursor RvReadCursor;

RvReadCursor *rv_read_cursor_new (RvDocumentView *left, RvDocumentView *right);
void rv_read_cursor_free (RvReadCursor *self);

void rv_read_cursor_set_side (RvReadCursor *self, RvSide side);
RvSide rv_read_cursor_get_side (RvReadCursor *self);
void rv_read_cursor_focus (RvReadCursor *self, RvSide side);
void rv_read_cursor_focus_last (RvReadCursor *self);

gboolean rv_read_cursor_get_selection (RvReadCursor *self, RvSide *out_side, RvSpan *out_span);
gboolean rv_read_cursor_get_passage (RvReadCursor *self, RvSide *out_side, RvSpan *out_span);
gboolean rv_read_cursor_get_paragraphs (RvReadCursor *self,
                                        RvSide *out_side,
                                        guint *out_first,
                                        guint *out_last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvReadCursor, rv_read_cursor_free)

G_END_DECLS
