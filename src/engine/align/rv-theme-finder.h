/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"
#include "align/rv-theme.h"

G_BEGIN_DECLS

RvThemeSet *rv_theme_finder_find (const RvAlignSide *sides,
                                  guint n_sides,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
