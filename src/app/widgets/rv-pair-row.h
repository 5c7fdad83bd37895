/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/rv-pair-item.h"

G_BEGIN_DECLS

/**
 * RvPairRow:
 *
 * One row of the comparison: left passage, what kind of relation, right passage.
 */
#define RV_TYPE_PAIR_ROW (rv_pair_row_get_type ())
G_DECLARE_FINAL_TYPE (RvPairRow, rv_pair_row, RV, PAIR_ROW, GtkWidget)

GtkWidget *rv_pair_row_new (RvSession *session);
void rv_pair_row_set_item (RvPairRow *self, RvPairItem *item);
void rv_pair_row_set_narrow (RvPairRow *self, gboolean is_narrow);
int rv_pair_row_get_gap (GtkWidget *widget);

G_END_DECLS
