/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RvPreferences:
 *
 * What a person may have otherwise: the text, its marks, citations, the start. Changes are seen at once.
 */
#define RV_TYPE_PREFERENCES (rv_preferences_get_type ())
G_DECLARE_FINAL_TYPE (RvPreferences, rv_preferences, RV, PREFERENCES, AdwPreferencesWindow)

RvPreferences *rv_preferences_new (GtkWindow *parent, GSettings *settings);

G_END_DECLS
