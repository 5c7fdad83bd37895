/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"

G_BEGIN_DECLS

typedef enum
{
  RV_META_TITLE,
  RV_META_PUBLISHER,
  RV_META_AUTHOR,
  RV_META_SOURCE_URL,
  RV_META_PUBLISHED, /* ISO 8601 date */
  RV_META_PLACE,
  RV_META_EVENT_YEAR, /* of the event that the document reports, where a person said it */
  RV_N_META,
} RvMetaKey;

/**
 * RvMetaField:
 * @value: (nullable): the value, %NULL where it is not known
 * @origin: (nullable): where it was found, an identifier such as "og:title" or "byline"
 * @evidence: the place in the text that says so; empty where the text does not
 * @inferred: whether it was concluded rather than stated
 */
typedef struct
{
  char *value;
  const char *origin;
  RvSpan evidence;
  gboolean inferred;
} RvMetaField;

/**
 * RvMetadata:
 *
 * What is known about a document besides its text, each with its evidence.
 */
typedef struct
{
  RvMetaField fields[RV_N_META];
} RvMetadata;

void rv_metadata_set (RvMetadata *self,
                      RvMetaKey key,
                      const char *value,
                      const char *origin,
                      RvSpan evidence,
                      gboolean inferred);
void rv_metadata_clear (RvMetadata *self);

G_END_DECLS
