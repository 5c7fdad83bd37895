/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-slot.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RvCharsetBar:
 *
 * Says in which character set a document was read where that is a guess or a person's choice, and
 * offers others.
 */
#define RV_TYPE_CHARSET_BAR (rv_charset_bar_get_type ())
G_DECLARE_FINAL_TYPE (RvCharsetBar, rv_charset_bar, RV, CHARSET_BAR, GtkWidget)

void rv_charset_bar_set_slot (RvCharsetBar *self, RvSlot *slot);
void rv_charset_bar_set_low (RvCharsetBar *self, gboolean is_low);

G_END_DECLS
