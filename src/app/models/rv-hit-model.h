/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/rv-finding-item.h"
#include "session/rv-search.h"

G_BEGIN_DECLS

RvFindingItem *rv_hit_model_new_item (RvSession *session, RvSide side, RvSpan hit);
void rv_hit_model_fill (GListStore *rows, RvSession *session, RvSearch *search);

G_END_DECLS
