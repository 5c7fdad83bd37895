/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"

G_BEGIN_DECLS

char *rv_preview_make_markup (RvDocument *document, RvSpan span, guint most);

G_END_DECLS
