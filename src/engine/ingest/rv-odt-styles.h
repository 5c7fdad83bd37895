/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-paragraph.h"
#include "ingest/rv-xml.h"

G_BEGIN_DECLS

/**
 * RvOdtStyles:
 *
 * What the styles of an OpenDocument text say: common ones, and the automatic ones that LibreOffice
 * makes for every change by hand.
 */
typedef struct _RvOdtStyles RvOdtStyles;

RvOdtStyles *rv_odt_styles_new (void);
void rv_odt_styles_free (RvOdtStyles *self);

void rv_odt_styles_add (RvOdtStyles *self, const xmlNode *root);
RvRole rv_odt_styles_get_role (const RvOdtStyles *self, const char *name, const char **out_reason);
gboolean rv_odt_styles_is_hidden (const RvOdtStyles *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvOdtStyles, rv_odt_styles_free)

G_END_DECLS
