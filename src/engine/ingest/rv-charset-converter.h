/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *rv_charset_convert (const char *name,
                          const char *data,
                          gsize size,
                          const char **out_name,
                          gsize *out_length);

G_END_DECLS
