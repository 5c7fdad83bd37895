/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"

G_BEGIN_DECLS

/**
 * RvSpanIndex:
 *
 * Spans of one text, to be asked which of them lie in some part of it. Immutable.
 */
typedef struct _RvSpanIndex RvSpanIndex;

RvSpanIndex *rv_span_index_new (const RvSpan *spans, guint n_spans);
void rv_span_index_free (RvSpanIndex *self);

void rv_span_index_find (const RvSpanIndex *self, RvSpan range, GArray *numbers);
gboolean rv_span_index_overlaps (const RvSpanIndex *self, RvSpan range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSpanIndex, rv_span_index_free)

G_END_DECLS
