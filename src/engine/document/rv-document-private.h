/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"

struct _RvDocument
{
  char *uri;
  char *media_type;
  RvLanguagePack *language;
  char *text;
  gsize length;
  RvCharMap *char_map;
  GArray *paragraphs;    /* of RvParagraph, by start */
  GStringChunk *strings; /* reasons */
  RvMetadata metadata;
};
