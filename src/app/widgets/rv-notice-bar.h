/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RvNoticeBar:
 *
 * A sentence above a text that the reader should know, with a button to close it.
 *
 * Signals: "dismissed": the reader has seen it.
 */
#define RV_TYPE_NOTICE_BAR (rv_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (RvNoticeBar, rv_notice_bar, RV, NOTICE_BAR, GtkWidget)

void rv_notice_bar_set_text (RvNoticeBar *self, const char *text);
void rv_notice_bar_set_low (RvNoticeBar *self, gboolean is_low);

G_END_DECLS
