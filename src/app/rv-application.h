/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "analysis/rv-engine.h"
#include "session/rv-directive-states.h"

G_BEGIN_DECLS

/**
 * RvApplication:
 *
 * The running program: one engine and the settings, shared by its windows. A second start reaches
 * the first through D-Bus.
 */
#define RV_TYPE_APPLICATION (rv_application_get_type ())
G_DECLARE_FINAL_TYPE (RvApplication, rv_application, RV, APPLICATION, AdwApplication)

RvApplication *rv_application_new (void);
RvEngine *rv_application_get_engine (RvApplication *self);
GSettings *rv_application_get_settings (RvApplication *self);
RvDirectiveStates *rv_application_get_states (RvApplication *self);
void rv_application_remember_windows (RvApplication *self, GtkWindow *closing);

G_END_DECLS
