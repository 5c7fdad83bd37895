/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rv_sniff_begins_with (GBytes *bytes, const char *signature, gsize length);
gboolean rv_sniff_contains (GBytes *bytes, gsize most, const char *sequence, gsize length);

G_END_DECLS
