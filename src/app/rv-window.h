/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rv-application.h"
#include "session/rv-workspace.h"

G_BEGIN_DECLS

/**
 * RvWindow:
 *
 * One window: a session and the views of it.
 */
#define RV_TYPE_WINDOW (rv_window_get_type ())
G_DECLARE_FINAL_TYPE (RvWindow, rv_window, RV, WINDOW, AdwApplicationWindow)

RvWindow *rv_window_new (RvApplication *application);
RvWorkspace *rv_window_get_workspace (RvWindow *self);
void rv_window_restore (RvWindow *self, const char *id);
void rv_window_open (RvWindow *self, GFile *const *files, guint n_files);
void rv_window_open_at (RvWindow *self, RvSide side, GFile *const *files, guint n_files);
void rv_window_notify (RvWindow *self, const char *message);
void rv_window_offer (RvWindow *self, const char *message, const char *label, const char *action);

void rv_window_install_accelerators (GtkApplication *application);

G_END_DECLS
