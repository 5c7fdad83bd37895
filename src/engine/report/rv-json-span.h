/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"
#include "report/rv-json-writer.h"

G_BEGIN_DECLS

/*
 * Places in the JSON of the command-line tool. Offsets count code points inside the paragraph's text.
 */

void rv_json_span_members (RvJsonWriter *json, RvDocument *document, RvSpan span);
void
rv_json_span_object (RvJsonWriter *json, const char *member, RvDocument *document, RvSpan span);
void
rv_json_span_offsets (RvJsonWriter *json, const char *member, RvDocument *document, RvSpan span);

G_END_DECLS
