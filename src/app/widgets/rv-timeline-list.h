/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-corpus.h"

G_BEGIN_DECLS

/**
 * RvTimelineList:
 *
 * The dates, deadlines and events of all documents in the order of time, a row each.
 *
 * Signals: "activated" (slot, start, end): a row was activated; the date stands there.
 */
#define RV_TYPE_TIMELINE_LIST (rv_timeline_list_get_type ())
G_DECLARE_FINAL_TYPE (RvTimelineList, rv_timeline_list, RV, TIMELINE_LIST, GtkWidget)

void rv_timeline_list_show (RvTimelineList *self, RvCorpus *corpus);

G_END_DECLS
