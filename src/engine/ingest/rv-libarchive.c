/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * libarchive is loaded when the first zip file is read (rv-library.h): with it come five libraries of
 * compression and one of cryptography.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-error.h"
#include "ingest/rv-libarchive.h"
#include "base/rv-library.h"

static gboolean
load (RvLibarchive *archive)
{
  static const RvLibraryFunction functions[] = {
#define FUNCTION(name) { #name, G_STRUCT_OFFSET (RvLibarchive, name) },
    RV_LIBARCHIVE_FUNCTIONS (FUNCTION)
#undef FUNCTION
  };

  return rv_library_load (RV_LIBARCHIVE_SONAME, functions, G_N_ELEMENTS (functions), archive);
}

/**
 * rv_libarchive_ensure:
 *
 * May be called from any thread.
 *
 * Returns: (transfer none): libarchive, or %NULL with RV_ERROR_UNSUPPORTED set where it is not installed
 */
const RvLibarchive *
rv_libarchive_ensure (GError **error)
{
  static RvLibarchive archive;
  static gsize state = 0; /* 1: not there, 2: loaded */

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, load (&archive) ? 2 : 1);
  if (state == 2)
    return &archive;
  g_set_error_literal (
    error, RV_ERROR, RV_ERROR_UNSUPPORTED,
    _ ("Files of word processors cannot be read: the library libarchive is not installed."));
  return NULL;
}
