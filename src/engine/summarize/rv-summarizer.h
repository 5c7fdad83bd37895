/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/rv-anchor.h"
#include "document/rv-text-index.h"
#include "summarize/rv-summary.h"

G_BEGIN_DECLS

RvSummary *rv_summarizer_rank (RvTextIndex *index,
                               const RvAnchor *anchors,
                               guint n_anchors,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
