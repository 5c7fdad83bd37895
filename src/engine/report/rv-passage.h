/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"
#include "report/rv-json-writer.h"

G_BEGIN_DECLS

/*
 * A passage as it is kept in a file: the paragraph, the code points before it there, and its words, by
 * which it is found again where the document has changed.
 */

void rv_passage_write (RvJsonWriter *json, const char *member, RvDocument *document, RvSpan span);
RvSpan rv_passage_cut (RvDocument *document, guint32 start);
gboolean rv_passage_follow (RvDocument *before, RvSpan span, RvDocument *after, RvSpan *out_span);

gboolean rv_passage_find (const RvJson *passage, RvDocument *document, RvSpan *out_span);

G_END_DECLS
