/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rv_accessible_name_parts (GtkWidget *widget, const char *name);

void rv_accessible_name_choice (GtkDropDown *choice, const char *name);
void rv_accessible_announce (GtkWidget *widget, const char *message);
void rv_accessible_name_kind (GtkWidget *widget, const char *type, const char *name);

G_END_DECLS
