/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-library.h"
#include "ingest/rv-cmark.h"

static const RvLibraryFunction functions[] = {
#define FUNCTION(name) { "cmark_" #name, G_STRUCT_OFFSET (RvCmark, name) },
  RV_CMARK_FUNCTIONS (FUNCTION)
#undef FUNCTION
};

/**
 * rv_cmark_ensure:
 *
 * May be called from any thread.
 *
 * Returns: (transfer none) (nullable): cmark, which is loaded with the first text in Markdown (rv-library.h);
 *   %NULL where it is not installed
 */
const RvCmark *
rv_cmark_ensure (void)
{
  static RvCmark cmark;
  static RvLibrary library = {
    .soname = RV_CMARK_SONAME,
    .functions = functions,
    .n_functions = G_N_ELEMENTS (functions),
  };

  return rv_library_ensure (&library, &cmark) ? &cmark : NULL;
}
