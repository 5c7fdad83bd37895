/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rv-window.h"

G_BEGIN_DECLS

void rv_file_dialog_open (RvWindow *window, int side);

#define RV_SIDE_ANY -1

G_END_DECLS
