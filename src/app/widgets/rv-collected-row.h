/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-collection.h"

G_BEGIN_DECLS

/**
 * RvCollectedRow:
 *
 * One entry of the report: the words, where they stand, and a note to write.
 *
 * Signals: "moved" (step), "removed": the reader wants it so.
 */
#define RV_TYPE_COLLECTED_ROW (rv_collected_row_get_type ())
G_DECLARE_FINAL_TYPE (RvCollectedRow, rv_collected_row, RV, COLLECTED_ROW, GtkWidget)

GtkWidget *rv_collected_row_new (RvCollected *item, RvCitationStyle style);
void rv_collected_row_set_style (RvCollectedRow *self, RvCitationStyle style);
RvCollected *rv_collected_row_get_item (RvCollectedRow *self);

G_END_DECLS
