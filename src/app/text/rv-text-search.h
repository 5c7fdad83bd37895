/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"

G_BEGIN_DECLS

/* Places marked in one document; a search for "e" needs no more to be understood. */
#define RV_TEXT_SEARCH_MAX_HITS 20000u

GArray *rv_text_search_find (RvDocument *document, const char *words, gboolean ignore_marks);

G_END_DECLS
