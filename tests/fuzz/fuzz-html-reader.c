/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz-ingest.h"

/* A page. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_ingest (data, size, "file:///page.html", "text/html");
  return 0;
}
