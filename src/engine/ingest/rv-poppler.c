/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Poppler is loaded when the first PDF is read. Linked, it brings thirty libraries along at every
 * start (cairo, NSS, fontconfig …): five milliseconds, as long as all other libraries together, and
 * as long as reading a short article.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>

#include "base/rv-error.h"
#include "ingest/rv-poppler.h"

static gboolean
load (RvPoppler *poppler)
{
  GModule *module = g_module_open (RV_POPPLER_SONAME, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module == NULL)
    return FALSE;
  g_module_make_resident (module); /* it registers types, which cannot be taken back */
#define LOAD(name)                                                              \
  if (!g_module_symbol (module, "poppler_" #name, (gpointer *) &poppler->name)) \
    return FALSE;
  RV_POPPLER_FUNCTIONS (LOAD)
#undef LOAD
  return TRUE;
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
