/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/rv-progress.h"

G_BEGIN_DECLS

GBytes *
rv_loader_load (GFile *file, RvProgress *progress, GCancellable *cancellable, GError **error);
char *rv_loader_query_media_type (GFile *file, GCancellable *cancellable);
GBytes *rv_loader_load_stream (GInputStream *stream,
                               goffset size,
                               RvProgress *progress,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
