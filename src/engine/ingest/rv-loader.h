/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/rv-progress.h"

G_BEGIN_DECLS

GBytes *rv_loader_load (GFile *file,
                        char **out_media_type,
                        RvProgress *progress,
                        GCancellable *cancellable,
                        GError **error);
GBytes *rv_loader_load_stream (GInputStream *stream,
                               goffset size,
                               RvProgress *progress,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
