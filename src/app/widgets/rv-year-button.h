/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-slot.h"

G_BEGIN_DECLS

/**
 * RvYearButton:
 *
 * The day of the event of a document whose text leaves out the year: with a star as long as the year is the
 * program's guess, which a person confirms here, or corrects.
 */
#define RV_TYPE_YEAR_BUTTON (rv_year_button_get_type ())
G_DECLARE_FINAL_TYPE (RvYearButton, rv_year_button, RV, YEAR_BUTTON, GtkWidget)

gboolean rv_year_button_is_needed (RvAnalysis *analysis);
void rv_year_button_set_slot (RvYearButton *self, RvSlot *slot);

G_END_DECLS
