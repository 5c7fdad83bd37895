/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "document/rv-document.h"

G_BEGIN_DECLS

/**
 * RvRoleChange:
 * @paragraph: its index
 * @text: (array length=length): its words, by which it is found again when the file has changed
 * @length: bytes of @text
 * @role: what it is
 *
 * What a person says of one paragraph.
 */
typedef struct
{
  guint paragraph;
  const char *text;
  gsize length;
  RvRole role;
} RvRoleChange;

/**
 * RvReading:
 *
 * What a person said of how one document is to be read: in which character set, which role some of its
 * paragraphs have, and in which year its event was. Laid over the document each time it is read. Immutable and reference
 * counted: a change makes a new one, so that undo is keeping the old one.
 */
typedef struct _RvReading RvReading;

#define RV_TYPE_READING (rv_reading_get_type ())

GType rv_reading_get_type (void);
RvReading *rv_reading_new (void);
RvReading *rv_reading_new_with_charset (const RvReading *base, const char *charset);
RvReading *rv_reading_new_with_event_year (const RvReading *base, guint year);
RvReading *
rv_reading_new_with_roles (const RvReading *base, const RvRoleChange *changes, guint n_changes);
RvReading *rv_reading_ref (RvReading *self);
void rv_reading_unref (RvReading *self);

const char *rv_reading_get_charset (const RvReading *self);
RvDocument *rv_reading_apply (const RvReading *self, RvDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvReading, rv_reading_unref)

G_END_DECLS
