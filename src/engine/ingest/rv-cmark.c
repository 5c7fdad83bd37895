/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-library.h"
#include "ingest/rv-cmark.h"

static gboolean
load (RvCmark *cmark)
{
  static const RvLibraryFunction functions[] = {
#define FUNCTION(name) { "cmark_" #name, G_STRUCT_OFFSET (RvCmark, name) },
    RV_CMARK_FUNCTIONS (FUNCTION)
#undef FUNCTION
  };

  return rv_library_load (RV_CMARK_SONAME, functions, G_N_ELEMENTS (functions), cmark);
}

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
  static gsize state = 0; /* 1: not there, 2: loaded */

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, load (&cmark) ? 2 : 1);
  return state == 2 ? &cmark : NULL;
}
