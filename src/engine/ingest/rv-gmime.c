/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * GMime is loaded when the first message is read (rv-library.h): with it come libraries of cryptography.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-error.h"
#include "ingest/rv-gmime.h"
#include "base/rv-library.h"

static gboolean
load (RvGmime *gmime)
{
  static const RvLibraryFunction functions[] = {
#define FUNCTION(name) { #name, G_STRUCT_OFFSET (RvGmime, name) },
    RV_GMIME_FUNCTIONS (FUNCTION)
#undef FUNCTION
  };

  if (!rv_library_load (RV_GMIME_SONAME, functions, G_N_ELEMENTS (functions), gmime))
    return FALSE;
  gmime->g_mime_init ();
  return TRUE;
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
  static gsize state = 0; /* 1: not there, 2: loaded */

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, load (&gmime) ? 2 : 1);
  if (state == 2)
    return &gmime;
  g_set_error_literal (
    error, RV_ERROR, RV_ERROR_UNSUPPORTED,
    _ ("Messages and pages saved as MHTML cannot be read: the library GMime is not installed."));
  return NULL;
}
