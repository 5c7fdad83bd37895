/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Poppler is loaded when the first PDF is read (rv-library.h). Linked, it brings thirty libraries along at every
 * start (cairo, NSS, fontconfig …): five milliseconds, as long as all other libraries together, and
 * as long as reading a short article.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-error.h"
#include "base/rv-library.h"
#include "ingest/rv-poppler.h"

static const RvLibraryFunction functions[] = {
#define FUNCTION(name) { "poppler_" #name, G_STRUCT_OFFSET (RvPoppler, name) },
  RV_POPPLER_FUNCTIONS (FUNCTION)
#undef FUNCTION
};

/**
 * rv_poppler_ensure:
 *
 * May be called from any thread.
 *
 * Returns: (transfer none): poppler, or %NULL with RV_ERROR_UNSUPPORTED set where it is not installed
 */
const RvPoppler *
rv_poppler_ensure (GError **error)
{
  static RvPoppler poppler;
  static RvLibrary library = {
    .soname = RV_POPPLER_SONAME,
    .functions = functions,
    .n_functions = G_N_ELEMENTS (functions),
  };

  if (rv_library_ensure (&library, &poppler))
    return &poppler;
  g_set_error_literal (error, RV_ERROR, RV_ERROR_UNSUPPORTED,
                       _ ("PDF files cannot be read: the library Poppler is not installed."));
  return NULL;
}
