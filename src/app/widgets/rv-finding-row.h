/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/rv-finding-item.h"

G_BEGIN_DECLS

/**
 * RvFindingRow:
 *
 * Shows one #RvFindingItem.
 */
#define RV_TYPE_FINDING_ROW (rv_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (RvFindingRow, rv_finding_row, RV, FINDING_ROW, GtkWidget)

GtkWidget *rv_finding_row_new (RvSession *session);
RvFindingItem *rv_finding_row_get_item (RvFindingRow *self);
void rv_finding_row_set_item (RvFindingRow *self, RvFindingItem *item);

G_END_DECLS
