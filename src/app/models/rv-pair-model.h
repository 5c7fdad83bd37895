/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/rv-pair-item.h"

G_BEGIN_DECLS

GListStore *rv_pair_model_new (RvSession *session);

gboolean rv_pair_model_has_changed_fact (RvSession *session, RvPairItem *item);
gboolean rv_pair_model_has_theme (RvSession *session, RvPairItem *item, guint theme);

/* Orders of the rows, as the window lists them. */
typedef enum
{
  RV_PAIRS_BY_PLACE,
  RV_PAIRS_BY_FACTS,
  RV_PAIRS_BY_SCORE,
} RvPairSorting;

GtkSorter *rv_pair_model_create_sorter (RvSession *session, RvPairSorting sorting);

G_END_DECLS
