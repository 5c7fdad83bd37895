/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RvArchive:
 *
 * The parts of a zip file that a reader asks for, unpacked into memory within the limits table:
 * number of entries, bytes of one part, bytes of all parts.
 */
typedef struct _RvArchive RvArchive;

/* Returns: whether the part called @name is to be unpacked */
typedef gboolean (*RvArchiveFilter) (const char *name);

gboolean rv_archive_probe (GBytes *bytes);
gboolean rv_archive_begins_with (GBytes *bytes, const char *media_type);

RvArchive *
rv_archive_new (GBytes *bytes, RvArchiveFilter filter, GCancellable *cancellable, GError **error);
void rv_archive_free (RvArchive *self);

GBytes *rv_archive_lookup (const RvArchive *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvArchive, rv_archive_free)

G_END_DECLS
