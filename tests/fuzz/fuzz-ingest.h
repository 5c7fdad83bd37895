/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "fuzz.h"
#include "ingest/rv-ingest.h"

/* A file from its bytes to the cleaned document: there is one, of valid text, or an error. */
static inline void
fuzz_ingest (const uint8_t *data, size_t size, const char *uri, const char *media_type)
{
  static RvLanguages *languages = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  RvSource source = { .bytes = bytes, .uri = uri, .media_type = media_type };
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDocument) document = NULL;

  if (languages == NULL)
    languages = rv_languages_new (NULL);
  document = rv_ingest_read (&source, languages, NULL, &error);
  g_assert_true ((document == NULL) == (error != NULL));
  if (document != NULL)
    g_assert_true (g_utf8_validate (rv_document_get_text (document), -1, NULL));
}
