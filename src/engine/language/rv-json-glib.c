/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-library.h"
#include "language/rv-json-glib.h"

static gboolean
load (RvJsonGlib *json)
{
  static const RvLibraryFunction functions[] = {
#define FUNCTION(name) { "json_" #name, G_STRUCT_OFFSET (RvJsonGlib, name) },
    RV_JSON_GLIB_FUNCTIONS (FUNCTION)
#undef FUNCTION
  };

  return rv_library_load (RV_JSON_GLIB_SONAME, functions, G_N_ELEMENTS (functions), json);
}

/**
 * rv_json_glib_ensure:
 *
 * May be called from any thread.
 *
 * Returns: (transfer none) (nullable): json-glib, which is loaded with the first JSON that is met (rv-library.h):
 *   most pages have none; %NULL where it is not installed
 */
const RvJsonGlib *
rv_json_glib_ensure (void)
{
  static RvJsonGlib json;
  static gsize state = 0; /* 1: not there, 2: loaded */

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, load (&json) ? 2 : 1);
  return state == 2 ? &json : NULL;
}
