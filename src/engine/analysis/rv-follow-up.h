/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-alignment.h"
#include "extract/rv-findings.h"

G_BEGIN_DECLS

typedef enum
{
  RV_FORCE_UNCHANGED,
  RV_FORCE_TIGHTENED, /* from may to should to must */
  RV_FORCE_EASED,
  RV_FORCE_REVERSED, /* the one orders or permits, the other forbids: maybe only in its wording */
} RvForceChange;

typedef enum
{
  RV_DEADLINE_UNCHANGED,
  RV_DEADLINE_ADDED,
  RV_DEADLINE_DROPPED,
  RV_DEADLINE_EARLIER,
  RV_DEADLINE_LATER,
} RvDeadlineChange;

/**
 * RvFollowUp:
 * @left, @right: indexes of a directive of either document that is the same order given again
 * @pair: index of the pair in the alignment that says so
 * @force: what became of its force, from left to right
 * @deadline: what became of its deadline, from left to right
 */
typedef struct
{
  guint left;
  guint right;
  guint pair;
  RvForceChange force;
  RvDeadlineChange deadline;
} RvFollowUp;

GArray *
rv_follow_up_find (const RvFindings *left, const RvFindings *right, const RvAlignment *alignment);
RvFollowUp rv_follow_up_invert (const RvFollowUp *self);

G_END_DECLS
