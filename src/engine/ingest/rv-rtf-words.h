/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Control words of RTF that stand for themselves. */

gboolean rv_rtf_words_is_skipped (const char *word);
gboolean rv_rtf_words_is_head (const char *word);
gunichar rv_rtf_words_get_sign (const char *word);

G_END_DECLS
