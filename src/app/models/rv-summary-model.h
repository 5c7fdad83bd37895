/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/rv-finding-item.h"

G_BEGIN_DECLS

void rv_summary_model_fill (GListStore *rows, RvSession *session);

G_END_DECLS
