/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-align-side.h"

/* Returns: the first anchor that begins at or behind @byte; the number of anchors where none does */
guint
rv_align_side_find_anchor (const RvAlignSide *self, guint32 byte)
{
  guint low = 0, high = self->n_anchors;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->anchors[middle].span.start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Returns: whether @passage names @fact, a fact of either document, among its first
 *   RV_ALIGN_MOST_FACTS */
gboolean
rv_align_side_has_fact (const RvAlignSide *self, RvSpan passage, const RvAnchor *fact)
{
  guint at = rv_align_side_find_anchor (self, passage.start);

  for (guint n = 0; n < RV_ALIGN_MOST_FACTS && at < self->n_anchors
                    && self->anchors[at].span.start < passage.end;
       n++, at++)
    if (self->anchors[at].kind == fact->kind && g_str_equal (self->anchors[at].key, fact->key))
      return TRUE;
  return FALSE;
}
