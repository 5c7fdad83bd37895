/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-aligner.h"

/**
 * rv_aligner_align:
 *
 * Returns: (transfer full): the alignment, or %NULL with G_IO_ERROR_CANCELLED set
 */
RvAlignment *
rv_aligner_align (const RvAlignSide *left,
                  const RvAlignSide *right,
                  GCancellable *cancellable,
                  GError **error)
{
  return rv_alignment_new ();
}
