/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/rv-paragraph.h"
#include "text/rv-marks.h"

G_BEGIN_DECLS

/* Names of the tags that are not for a role or a theme. */
#define RV_TAG_FOLD "fold"
#define RV_TAG_FIGURE "figure"
#define RV_TAG_WARNING "warning"
#define RV_TAG_HIT "hit"
#define RV_TAG_CURRENT_HIT "current-hit"
#define RV_TAG_FLASH "flash"

GtkTextTagTable *rv_tag_table_new (void);
void rv_tag_table_set_dark (GtkTextTagTable *table, gboolean dark);
void rv_tag_table_set_marks (GtkTextTagTable *table, RvMarks marks);

const char *rv_tag_table_get_role_name (RvRole role);
const char *rv_tag_table_get_theme_name (int theme);

G_END_DECLS
