/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * libarchive is loaded when the first zip file is read (rv-library.h): with it come five libraries of
 * compression and one of cryptography.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-error.h"
#include "base/rv-library.h"
#include "ingest/rv-libarchive.h"

static const RvLibraryFunction functions[] = {
#define FUNCTION(name) { #name, G_STRUCT_OFFSET (RvLibarchive, name) },
  RV_LIBARCHIVE_FUNCTIONS (FUNCTION)
#undef FUNCTION
};

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
  static RvLibrary library = {
    .soname = RV_LIBARCHIVE_SONAME,
    .functions = functions,
    .n_functions = G_N_ELEMENTS (functions),
  };

  if (rv_library_ensure (&library, &archive))
    return &archive;
  g_set_error_literal (
    error, RV_ERROR, RV_ERROR_UNSUPPORTED,
    _ ("Files of word processors cannot be read: the library libarchive is not installed."));
  return NULL;
}
