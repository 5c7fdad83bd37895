/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "fuzz.h"
#include "ingest/rv-json-ld.h"
#include "language/rv-json.h"
#include "report/rv-comparison-file.h"

static guint
count (const RvJson *value)
{
  guint n = 1;

  for (guint i = 0; i < rv_json_get_length (value); i++)
    n += count (rv_json_get_element (value, i));
  return n;
}

/* Bytes as JSON, as the description in a web page, and as a saved comparison. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvJson) root = rv_json_parse_value ((const char *) data, size, &error);
  g_autoptr (RvComparisonFile) file = NULL;
  RvJsonLd ld = { 0 };

  g_assert_true ((root == NULL) == (error != NULL));
  if (root != NULL)
    g_assert_cmpuint (count (root), <=, 2 * size);
  rv_json_ld_read (&ld, (const char *) data, size);
  rv_json_ld_clear (&ld);
  file = rv_comparison_file_read ((const char *) data, size, NULL);
  for (guint i = 0; file != NULL && i < rv_comparison_file_get_n_documents (file); i++)
    rv_comparison_file_get_uri (file, i);
  return 0;
}
