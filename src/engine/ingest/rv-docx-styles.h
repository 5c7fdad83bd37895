/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-paragraph.h"
#include "ingest/rv-xml.h"

G_BEGIN_DECLS

/**
 * RvDocxStyle:
 * @role: of a paragraph in this style
 * @level: of a heading or list, 0 where unknown
 * @reason: a static string, "" where the style says nothing of the role
 * @is_hidden: whether text in it is hidden
 */
typedef struct
{
  RvRole role;
  guint level;
  const char *reason;
  gboolean is_hidden;
} RvDocxStyle;

/**
 * RvDocxStyles:
 *
 * What the styles of a Word document say about its paragraphs and runs ("word/styles.xml").
 */
typedef struct _RvDocxStyles RvDocxStyles;

RvDocxStyles *rv_docx_styles_new (const xmlNode *root);
void rv_docx_styles_free (RvDocxStyles *self);

RvDocxStyle rv_docx_styles_lookup (const RvDocxStyles *self, const char *id);
gboolean rv_docx_is_on (const xmlNode *properties, const char *name, gboolean otherwise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvDocxStyles, rv_docx_styles_free)

G_END_DECLS
