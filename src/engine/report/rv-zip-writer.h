/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvZipWriter:
 *
 * Puts a zip file together in memory.
 */
typedef struct _RvZipWriter RvZipWriter;

RvZipWriter *rv_zip_writer_new (gint64 created);
void rv_zip_writer_free (RvZipWriter *self);
gboolean rv_zip_writer_add (RvZipWriter *self,
                            const char *name,
                            const char *data,
                            gsize length,
                            gboolean compress,
                            GError **error);
GBytes *rv_zip_writer_end (RvZipWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvZipWriter, rv_zip_writer_free)

G_END_DECLS
