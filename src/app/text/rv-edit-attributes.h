/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "align/rv-alignment.h"

G_BEGIN_DECLS

PangoAttrList *rv_edit_attributes_new (const RvAlignedPair *pair, gboolean is_left, gboolean dark);

G_END_DECLS
