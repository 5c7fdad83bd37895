/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"

G_BEGIN_DECLS

GArray *rv_text_search_find (RvDocument *document, const char *words, gboolean ignore_marks);

G_END_DECLS
