/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gmodule.h>

#include "base/rv-library.h"

static gboolean
load (const RvLibrary *library, gpointer table)
{
  GModule *module = g_module_open (library->soname, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module == NULL)
    return FALSE;
  g_module_make_resident (module);
  for (gsize i = 0; i < library->n_functions; i++)
    if (!g_module_symbol (module, library->functions[i].name,
                          (gpointer *) G_STRUCT_MEMBER_P (table, library->functions[i].offset)))
      return FALSE;
  if (library->set_up != NULL)
    library->set_up (table);
  return TRUE;
}

/**
 * rv_library_ensure:
 * @table: (out caller-allocates): gets the addresses; a struct of pointers to functions, the same at every
 *   call, which nobody else writes
 *
 * Loads @library at the first call, for as long as the program runs: it may register types, which cannot
 * be taken back. May be called from any thread.
 *
 * Returns: whether it is installed and has all of its functions
 */
gboolean
rv_library_ensure (RvLibrary *library, gpointer table)
{
  enum
  {
    MISSING = 1,
    LOADED
  };

  if (g_once_init_enter (&library->state))
    g_once_init_leave (&library->state, load (library, table) ? LOADED : MISSING);
  return library->state == LOADED;
}
