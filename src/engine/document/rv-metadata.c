/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/rv-metadata.h"

/**
 * rv_metadata_set:
 * @value: (nullable): copied; %NULL or "" unsets the field
 * @origin: a static or interned string
 */
void
rv_metadata_set (RvMetadata *self,
                 RvMetaKey key,
                 const char *value,
                 const char *origin,
                 RvSpan evidence,
                 gboolean inferred)
{
  RvMetaField *field = &self->fields[key];

  g_free (field->value);
  field->value = value != NULL && value[0] != 0 ? g_strdup (value) : NULL;
  field->origin = g_intern_string (origin);
  field->evidence = evidence;
  field->inferred = inferred;
}

void
rv_metadata_clear (RvMetadata *self)
{
  for (guint i = 0; i < RV_N_META; i++)
    g_clear_pointer (&self->fields[i].value, g_free);
}
