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

G_END_DECLS
