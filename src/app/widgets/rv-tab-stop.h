/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rv_tab_stop_install (GtkWidget *list);

G_END_DECLS
