/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvChainLink:
 * @left, @right: where two passages begin, each in its own text
 * @weight: what the pair counts, more than 0
 */
typedef struct
{
  guint32 left;
  guint32 right;
  double weight;
} RvChainLink;

GArray *rv_heaviest_chain_find (GArray *links);

G_END_DECLS
