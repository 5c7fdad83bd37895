/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/rv-directive-item.h"

G_BEGIN_DECLS

/**
 * RvStateButton:
 *
 * What has become of a directive, in a sign and words, and a menu to say what has.
 */
#define RV_TYPE_STATE_BUTTON (rv_state_button_get_type ())
G_DECLARE_FINAL_TYPE (RvStateButton, rv_state_button, RV, STATE_BUTTON, GtkWidget)

GtkWidget *rv_state_button_new (void);
void rv_state_button_set_item (RvStateButton *self, RvDirectiveItem *item);
const char *rv_state_button_describe (RvDirectiveItem *item);

G_END_DECLS
