/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "analysis/rv-engine.h"

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

G_END_DECLS
