/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"
#include "ingest/rv-legacy-text.h"
#include "language/rv-languages.h"

G_BEGIN_DECLS

/**
 * RvCharset:
 * @name: IANA name where there is one, for example "windows-1252"; interned
 * @origin: who says so
 *
 * In what the bytes of a file are written.
 */
typedef struct
{
  const char *name;
  RvCharsetOrigin origin;
} RvCharset;

/**
 * RvCharsetOffer:
 * @name: of a character set
 * @languages: what it was made to write; to be translated
 */
typedef struct
{
  const char *name;
  const char *languages;
} RvCharsetOffer;

char *rv_charset_decode (const char *data,
                         gsize size,
                         const char *chosen,
                         const char *declared,
                         const RvLanguages *languages,
                         RvCharset *out_charset,
                         gsize *out_length,
                         GError **error);
const RvLegacyEncoding *
rv_charset_find_font (const char *text, const char *chosen, const RvLanguages *languages);
const RvCharsetOffer *rv_charset_list (guint *out_n);

G_END_DECLS
