/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/rv-text-index.h"
#include "extract/rv-findings.h"

G_BEGIN_DECLS

/**
 * RvExtraction:
 * @document: what is searched
 * @index: its sentences and tokens
 * @pack: the language's data, for rv_language_pack_ensure()
 * @findings: what was found so far; later finders may read what earlier ones found
 *
 * What a finder gets. A finder is a function "gboolean rv_find_THINGS (RvExtraction *, GError **)"
 * in rv-thing-finder.c that appends to one array of @findings.
 */
typedef struct
{
  RvDocument *document;
  RvTextIndex *index;
  RvLanguagePack *pack;
  RvFindings *findings;
  GCancellable *cancellable;
} RvExtraction;

G_END_DECLS
