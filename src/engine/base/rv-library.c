/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gmodule.h>

#include "base/rv-library.h"

/**
 * rv_library_load:
 * @soname: the file's name, which the dynamic linker looks for
 * @table: (out caller-allocates): gets the addresses; a struct of pointers to functions
 *
 * Loads a library for as long as the program runs: it may register types, which cannot be taken back.
 *
 * Returns: whether it is installed and has all of @functions
 */
gboolean
rv_library_load (const char *soname,
                 const RvLibraryFunction *functions,
                 gsize n_functions,
                 gpointer table)
{
  GModule *module = g_module_open (soname, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module == NULL)
    return FALSE;
  g_module_make_resident (module);
  for (gsize i = 0; i < n_functions; i++)
    if (!g_module_symbol (module, functions[i].name,
                          (gpointer *) G_STRUCT_MEMBER_P (table, functions[i].offset)))
      return FALSE;
  return TRUE;
}
