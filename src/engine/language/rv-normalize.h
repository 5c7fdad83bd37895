/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Forms of a word under which two spellings are one.
 */

/* Bytes of a word, with the NUL, that rv_normalize_fold_word() keeps on the stack: no longer one is frequent. */
#define RV_NORMALIZE_BUFFER 48u

char *rv_normalize_compose (const char *text);
char *rv_normalize_fold (const char *text, gssize length);
char *rv_normalize_fold_words (const char *text);
const char *rv_normalize_fold_word (const char *word, gsize length, char *buffer, char **out_own);
char *rv_normalize_strip_marks (const char *text, gssize length);

G_END_DECLS
