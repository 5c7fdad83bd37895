/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Writes a whole file in place of another, or leaves the other as it was.
 */

void rv_file_writer_write_async (GFile *file,
                                 GBytes *bytes,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
gboolean rv_file_writer_write_finish (GFile *file, GAsyncResult *result, GError **error);

G_END_DECLS
