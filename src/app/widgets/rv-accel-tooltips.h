/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void rv_accel_tooltips_add (GtkWidget *widget, GtkApplication *application);
void
rv_accel_tooltips_add_action (GtkWidget *widget, GtkApplication *application, const char *action);

void
rv_accel_tooltips_add_views (GtkWidget *widget, GtkApplication *application, AdwViewStack *views);

G_END_DECLS
