/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-languages.h"

G_BEGIN_DECLS

/**
 * RvCharset:
 * @name: IANA name where there is one, for example "windows-1252"; interned
 * @is_guessed: whether neither the file nor the caller says so and other sets would fit too
 *
 * In what the bytes of a file are written.
 */
typedef struct
{
  const char *name;
  gboolean is_guessed;
} RvCharset;

char *rv_charset_decode (const char *data,
                         gsize size,
                         const char *forced,
                         const char *declared,
                         const RvLanguages *languages,
                         RvCharset *out_charset,
                         gsize *out_length,
                         GError **error);

G_END_DECLS
