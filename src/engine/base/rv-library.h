/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Libraries that are loaded when they are first needed. Linked, each takes its time at every start, with
 * the libraries that it brings along, also where nobody opens what it reads.
 */

/**
 * RvLibraryFunction:
 * @name: of the symbol
 * @offset: of the pointer to it in a table of functions
 */
typedef struct
{
  const char *name;
  gsize offset;
} RvLibraryFunction;

/**
 * RvLibrary:
 * @soname: the file's name, which the dynamic linker looks for
 * @set_up: (nullable): called once with the table, when the library has been loaded
 * @state: 0 at first; belongs to rv_library_ensure()
 */
typedef struct
{
  const char *soname;
  const RvLibraryFunction *functions;
  gsize n_functions;
  void (*set_up) (gconstpointer table);
  gsize state;
} RvLibrary;

gboolean rv_library_ensure (RvLibrary *library, gpointer table);

G_END_DECLS
