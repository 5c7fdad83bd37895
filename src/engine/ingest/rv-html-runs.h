/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-html-tree.h"

G_BEGIN_DECLS

/**
 * RvHtmlRange:
 *
 * Nodes [start, end) of a page: an element with all below it, or a run of siblings.
 */
typedef struct
{
  guint32 start;
  guint32 end;
} RvHtmlRange;

gboolean rv_html_is_phrasing (const RvHtmlTree *tree, guint node);
guint rv_html_next_run (const RvHtmlTree *tree, guint parent, guint from, RvHtmlRange *out_run);
guint rv_html_count_runs (const RvHtmlTree *tree, guint parent, guint *out_others);
gboolean rv_html_has_line_breaks (const RvHtmlTree *tree, guint node);

G_END_DECLS
