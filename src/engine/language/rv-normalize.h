/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Forms of a word under which two spellings are one.
 */

char *rv_normalize_compose (const char *text);
char *rv_normalize_fold (const char *text, gssize length);
char *rv_normalize_strip_marks (const char *text, gssize length);

G_END_DECLS
