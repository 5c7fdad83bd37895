/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-languages.h"

G_BEGIN_DECLS

/* Bytes of a text whose words are counted. */
#define RV_CHARSET_SAMPLE_BYTES (16u * 1024)

/**
 * RvByteOrderMark:
 * @name: of the set that it stands for
 * @mark: its bytes
 * @length: how many they are
 */
typedef struct
{
  const char *name;
  const char *mark;
  gsize length;
} RvByteOrderMark;

const RvByteOrderMark *rv_charset_find_mark (const char *data, gsize size);
const char *rv_charset_find_wide (const char *data, gsize size);
const char *rv_charset_find_wide_letters (const char *data, gsize size);
const char *rv_charset_find_escapes (const char *data, gsize size);
const char *rv_charset_detect (const char *data, gsize size, const RvLanguages *languages);
gboolean rv_charset_is_binary (const char *data, gsize size);

G_END_DECLS
