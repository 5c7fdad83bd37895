/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/rv-finding-model.h"

G_BEGIN_DECLS

const char *rv_page_get_title (RvPage page);
const char *const *rv_finding_columns_list (RvPage page);

G_END_DECLS
