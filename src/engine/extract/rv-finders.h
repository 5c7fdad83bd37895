/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-extraction.h"

G_BEGIN_DECLS

/*
 * One finder for each kind of finding, each in a file of its own. They run in this order, and each
 * may read what the ones before it found. A finder returns FALSE only with @error set.
 */

gboolean rv_find_dates (RvExtraction *extraction, GError **error);
gboolean rv_find_references (RvExtraction *extraction, GError **error);
gboolean rv_find_figures (RvExtraction *extraction, GError **error);
gboolean rv_find_entities (RvExtraction *extraction, GError **error);
gboolean rv_find_quotations (RvExtraction *extraction, GError **error);
gboolean rv_find_directives (RvExtraction *extraction, GError **error);
gboolean rv_find_keyphrases (RvExtraction *extraction, GError **error);
gboolean rv_find_warnings (RvExtraction *extraction, GError **error);

G_END_DECLS
