/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"

G_BEGIN_DECLS

/**
 * RvRole:
 *
 * What a paragraph is in its document. Body, heading, list and note are what the author wrote;
 * boilerplate and metadata are page furniture and stay out of every analysis.
 */
typedef enum
{
  RV_ROLE_BODY,
  RV_ROLE_TITLE,
  RV_ROLE_HEADING,
  RV_ROLE_LIST,
  RV_ROLE_CAPTION,
  RV_ROLE_PULLQUOTE,
  RV_ROLE_NOTE,
  RV_ROLE_METADATA,
  RV_ROLE_BOILERPLATE,
} RvRole;

/**
 * RvParagraph:
 * @span: its text in the document, without the line end
 * @role: what it is
 * @reason: why it has that role, an identifier such as "caption-photo-credit"; owned by the document,
 *   "" where nothing special was seen
 * @level: of a heading or list, from 1; 0 where unknown
 * @language: (nullable): ISO 639 code where it is another than the document's; interned
 * @page: of the source, from 1; 0 where the format has none
 *
 * One block of the source.
 */
typedef struct
{
  RvSpan span;
  RvRole role;
  const char *reason;
  const char *language;
  guint8 level;
  guint32 page;
} RvParagraph;

const char *rv_role_get_nick (RvRole role);
gboolean rv_role_is_aside (RvRole role);
gboolean rv_role_is_furniture (RvRole role);
gboolean rv_role_is_prose (RvRole role);

G_END_DECLS
