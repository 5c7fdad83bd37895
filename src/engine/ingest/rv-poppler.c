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

static gboolean
load (RvPoppler *poppler)
{
  static const RvLibraryFunction functions[] = {
#define FUNCTION(name) { "poppler_" #name, G_STRUCT_OFFSET (RvPoppler, name) },
    RV_POPPLER_FUNCTIONS (FUNCTION)
#undef FUNCTION
  };

  return rv_library_load (RV_POPPLER_SONAME, functions, G_N_ELEMENTS (functions), poppler);
}

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
  static gsize state = 0; /* 1: not there, 2: loaded */

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, load (&poppler) ? 2 : 1);
  if (state == 2)
    return &poppler;
  g_set_error_literal (error, RV_ERROR, RV_ERROR_UNSUPPORTED,
                       _ ("PDF files cannot be read: the library Poppler is not installed."));
  return NULL;
}
