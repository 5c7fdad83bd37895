/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RV_TYPE_METERED_STREAM (rv_metered_stream_get_type ())

G_DECLARE_FINAL_TYPE (RvMeteredStream, rv_metered_stream, RV, METERED_STREAM, GMemoryInputStream)

GInputStream *rv_metered_stream_new (GBytes *bytes, guint most, GCancellable *cancellable);
void rv_metered_stream_allow (RvMeteredStream *self, guint most);
gboolean rv_metered_stream_is_spent (const RvMeteredStream *self);

G_END_DECLS
