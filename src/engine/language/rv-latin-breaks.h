/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The boundaries of Unicode Standard Annex 29 in Latin text.
 */

gboolean rv_latin_breaks_is_latin (const char *text, gsize length);
gsize rv_latin_breaks_next_sentence (const char *text, gsize length, gsize at);
gboolean rv_latin_breaks_find_words (const char *text, gsize length, GArray *words);

G_END_DECLS
