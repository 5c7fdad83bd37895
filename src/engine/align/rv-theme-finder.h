/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"
#include "align/rv-term-space.h"
#include "align/rv-theme.h"

G_BEGIN_DECLS

RvThemeSet *rv_theme_finder_find (const RvAlignSide *sides,
                                  guint n_sides,
                                  GCancellable *cancellable,
                                  GError **error);

RvThemeSet *rv_theme_finder_find_in (const RvAlignSide *sides,
                                     const GArray *const *units,
                                     const RvTermSpace *space,
                                     guint n_sides,
                                     GCancellable *cancellable);

G_END_DECLS
