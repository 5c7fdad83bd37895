/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/rv-pair-item.h"

G_BEGIN_DECLS

GListStore *rv_pair_model_new (RvSession *session);

gboolean rv_pair_model_has_changed_fact (RvSession *session, RvPairItem *item);
double rv_pair_model_get_score (RvSession *session, RvPairItem *item);
gboolean rv_pair_model_has_theme (RvSession *session, RvPairItem *item, guint theme);

G_END_DECLS
