/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-corpus.h"

G_BEGIN_DECLS

/**
 * RvTimelineItem:
 *
 * A date of the timeline as a row of a list; it refers to the entry and copies nothing.
 */
#define RV_TYPE_TIMELINE_ITEM (rv_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (RvTimelineItem, rv_timeline_item, RV, TIMELINE_ITEM, GObject)

GListModel *rv_timeline_item_list (RvCorpus *corpus);

const RvTimelineEntry *rv_timeline_item_get_entry (RvTimelineItem *self);
RvSlot *rv_timeline_item_get_slot (RvTimelineItem *self);
RvAnalysis *rv_timeline_item_get_analysis (RvTimelineItem *self);

G_END_DECLS
