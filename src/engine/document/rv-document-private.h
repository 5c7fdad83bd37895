/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"

struct _RvDocument
{
  RvDocument *base; /* what text, map and reasons are borrowed from; NULL: they are its own */
  char *uri;
  char *media_type;
  RvLanguagePack *language;
  const char *language_code; /* interned */
  const char *charset;       /* interned */
  char *digest;              /* of the file; NULL where it is not known */
  RvCharsetOrigin charset_origin;
  char *text;
  gsize length;
  RvCharMap *char_map;
  GArray *paragraphs;    /* of RvParagraph, by start */
  GStringChunk *strings; /* reasons */
  RvMetadata metadata;
};
