/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/rv-pair-item.h"

G_BEGIN_DECLS

/* No theme chosen: rows of all of them, and of none. */
#define RV_ALL_THEMES -1

/**
 * RvPairFilter:
 *
 * Which rows of a comparison are shown: those of the kinds, and of the theme, that the reader has
 * chosen.
 */
#define RV_TYPE_PAIR_FILTER (rv_pair_filter_get_type ())
G_DECLARE_FINAL_TYPE (RvPairFilter, rv_pair_filter, RV, PAIR_FILTER, GtkFilter)

RvPairFilter *rv_pair_filter_new (RvSession *session);
void rv_pair_filter_set (RvPairFilter *self, guint kinds, gboolean only_changed, int theme);

G_END_DECLS
