/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean rv_pdf_streams_check (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
