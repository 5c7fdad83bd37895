/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/rv-finding-model.h"

G_BEGIN_DECLS

/**
 * RvFindingOrder:
 * @label: in the reader's language once translated
 * @compare: as of #GCompareDataFunc over #RvFindingItem; %NULL for the order of the text
 *
 * A way to sort the rows of a page of the sidebar.
 */
typedef struct
{
  const char *label;
  GCompareDataFunc compare;
} RvFindingOrder;

const RvFindingOrder *rv_finding_order_list (RvPage page, guint *out_n);

G_END_DECLS
