/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-anchor.h"
#include "document/rv-text-index.h"

G_BEGIN_DECLS

/**
 * RvAlignSide:
 * @index: sentences and tokens of the document
 * @anchors: (array length=n_anchors): numbers, dates, names, references, quotes, by place
 *
 * One of the documents to line up.
 */
typedef struct
{
  RvTextIndex *index;
  const RvAnchor *anchors;
  guint n_anchors;
} RvAlignSide;

/* Facts of a passage that are looked at. */
#define RV_ALIGN_MOST_FACTS 32u

guint rv_align_side_find_anchor (const RvAlignSide *self, guint32 byte);
gboolean rv_align_side_has_fact (const RvAlignSide *self, RvSpan passage, const RvAnchor *fact);

G_END_DECLS
