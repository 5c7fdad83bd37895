/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-theme-keys.h"

G_BEGIN_DECLS

char *rv_theme_label_make (const RvAlignSide *sides, const RvThemeKey *key);

G_END_DECLS
