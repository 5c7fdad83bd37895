/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "language/rv-json.h"

G_BEGIN_DECLS

/*
 * The files of data/languages/, which are compiled into the program.
 */

GStrv rv_language_data_list_codes (void);
const RvJson *rv_language_data_get_section (const char *code, const char *section);
GBytes *rv_language_data_lookup (const char *code, const char *file);

G_END_DECLS
