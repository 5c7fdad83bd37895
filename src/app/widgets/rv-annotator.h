/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"
#include "widgets/rv-document-view.h"

G_BEGIN_DECLS

void rv_annotator_mark_findings (RvDocumentView *view);
void rv_annotator_mark_summary (RvDocumentView *view, RvSession *session, RvSide side);
void rv_annotator_mark_pairs (RvDocumentView *view, RvSession *session, RvSide side);
void rv_annotator_mark_pair (RvDocumentView *view, RvSession *session, RvSide side);
void rv_annotator_mark_hits (RvDocumentView *view, const GArray *hits);
void rv_annotator_mark_hit (RvDocumentView *view, RvSpan hit);

G_END_DECLS
