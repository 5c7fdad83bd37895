/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-languages.h"

G_BEGIN_DECLS

/**
 * RvLegacyEncoding:
 * @name: as it is called; interned
 * @from: the character set that its bytes are first read in
 * @map: one or two characters -> what they stand for
 * @is_font: whether it also hides in Unicode text, because it was only a font
 * @pack: the language it was made for
 * @begins: by first byte, whether a key of @map begins with it
 *
 * A way to write a language before Unicode that no converter knows, or that hides in another
 * character set because it was only a font: the letters on the screen were those of the language,
 * the codes in the file those of Western Europe.
 */
typedef struct
{
  const char *name;
  const char *from;
  GHashTable *map;
  gboolean is_font;
  RvLanguagePack *pack;
  gboolean begins[256];
} RvLegacyEncoding;

GPtrArray *rv_legacy_text_list (const RvLanguages *languages, GError **error);
char *rv_legacy_text_convert (const RvLegacyEncoding *encoding, const char *text, gsize length);
guint rv_legacy_text_count_words (const RvLanguagePack *pack,
                                  const char *text,
                                  gsize length,
                                  guint *out_all);

G_END_DECLS
