/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rv_clipboard_set (GtkWidget *widget,
                       const char *text,
                       const char *html,
                       const char *other_type,
                       const char *other);

G_END_DECLS
