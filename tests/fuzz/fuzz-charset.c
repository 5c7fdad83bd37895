/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "fuzz.h"
#include "ingest/rv-charset.h"
#include "ingest/rv-ingest.h"

/* Bytes as text: detected, and as the set that the first byte chooses; then read and cleaned. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const names[]
    = { "windows-1252", "GB18030", "Shift_JIS", "UTF-16LE", "ISO-2022-JP", "UTF-7", "no-such-set" };
  static RvLanguages *languages = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  RvSource source = { .bytes = bytes, .uri = "", .media_type = "text/plain" };
  g_autoptr (RvDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  RvCharset charset;
  gsize length = 0;

  if (languages == NULL)
    languages = rv_languages_new (NULL);
  document = rv_ingest_read (&source, languages, NULL, NULL);
  if (size == 0)
    return 0;
  text = rv_charset_decode ((const char *) data, size, names[data[0] % G_N_ELEMENTS (names)], NULL,
                            languages, &charset, &length, &error);
  g_assert_true ((text == NULL) == (error != NULL));
  if (text != NULL)
    g_assert_true (length == strlen (text) && g_utf8_validate (text, (gssize) length, NULL));
  return 0;
}
