/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rv_focus_reveal_install (GtkWindow *window);

G_END_DECLS
