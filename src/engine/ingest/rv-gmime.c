/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * GMime is loaded when the first message is read (rv-library.h): with it come libraries of cryptography.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-error.h"
#include "base/rv-library.h"
#include "ingest/rv-gmime.h"

static const RvLibraryFunction functions[] = {
#define FUNCTION(name) { #name, G_STRUCT_OFFSET (RvGmime, name) },
  RV_GMIME_FUNCTIONS (FUNCTION)
#undef FUNCTION
};

static void
set_up (gconstpointer table)
{
  const RvGmime *gmime = table;

  gmime->g_mime_init ();
}

/**
 * rv_gmime_ensure:
 *
 * May be called from any thread.
 *
 * Returns: (transfer none): GMime, ready to be used, or %NULL with RV_ERROR_UNSUPPORTED set where it is not installed
 */
const RvGmime *
rv_gmime_ensure (GError **error)
{
  static RvGmime gmime;
  static RvLibrary library = {
    .soname = RV_GMIME_SONAME,
    .functions = functions,
    .n_functions = G_N_ELEMENTS (functions),
    .set_up = set_up,
  };

  if (rv_library_ensure (&library, &gmime))
    return &gmime;
  g_set_error_literal (
    error, RV_ERROR, RV_ERROR_UNSUPPORTED,
    _ ("Messages and pages saved as MHTML cannot be read: the library GMime is not installed."));
  return NULL;
}
