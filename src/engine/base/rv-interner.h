/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvInterner:
 *
 * Gives each distinct string a number, counted from 0, and keeps one copy of it.
 * Strings stay where they are until the interner is freed. Not thread-safe while it grows.
 */
typedef struct _RvInterner RvInterner;

#define RV_INTERNER_NONE G_MAXUINT32

RvInterner *rv_interner_new (void);
void rv_interner_free (RvInterner *self);

guint32 rv_interner_add (RvInterner *self, const char *string, gsize length);
guint32 rv_interner_lookup (const RvInterner *self, const char *string, gsize length);
const char *rv_interner_get (const RvInterner *self, guint32 id);
guint32 rv_interner_get_length (const RvInterner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvInterner, rv_interner_free)

G_END_DECLS
