/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rv_focus_return_install (GtkMenuButton *button);

G_END_DECLS
