/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *rv_charset_script_find (const char *data, gsize size);

G_END_DECLS
