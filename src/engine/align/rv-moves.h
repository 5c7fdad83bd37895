/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"

G_BEGIN_DECLS

/**
 * RvMove:
 * @left, @right: from the first sentence of a block that moved to the last
 * @n_pairs: pairs in it
 */
typedef struct
{
  RvSpan left;
  RvSpan right;
  guint n_pairs;
} RvMove;

guint32 *rv_moves_find (const GArray *links, guint n_rows, guint n_columns);

G_END_DECLS
