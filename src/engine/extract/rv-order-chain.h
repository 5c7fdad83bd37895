/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-directive-cue.h"

G_BEGIN_DECLS

/**
 * RvChainLink:
 * @first: its first item
 * @end: the item after its last one, signs left out
 * @addressee_first: first item of who must act, where the link names somebody itself
 * @addressee_end: the item after; equal to @addressee_first where it does not
 * @product_first: first item of what is to be made or handed over
 * @product_end: the item after; equal to @product_first where nothing is
 * @force: how binding
 *
 * One order of a chain.
 */
typedef struct
{
  guint first;
  guint end;
  guint addressee_first;
  guint addressee_end;
  guint product_first;
  guint product_end;
  RvForce force;
} RvChainLink;

void rv_order_chain_split (const RvClause *clause, const RvDirectiveCue *cue, GArray *links);

G_END_DECLS
